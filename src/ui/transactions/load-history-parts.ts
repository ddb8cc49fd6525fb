import { once } from '../shared/once.ts'

/** What draws histories: most lessons have none, so it is not in the first file. Rejects when its file does not come. */
export const loadHistoryParts = once(() => import('./history-parts.ts'))

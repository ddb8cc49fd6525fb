import { once } from '../shared/once.ts'

/** What explains errors: not needed before the first one. Rejects when its file does not come. */
export const loadCoach = once(() => import('#core/errors/coach.ts'))

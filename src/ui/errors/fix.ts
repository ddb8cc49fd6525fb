import type { Edit } from '#core/errors/advice.ts'

/** Makes a change in a statement of the editor; `from` is where the statement stood when it was run, in UTF-16 offsets. */
export type OnFix = (sql: string, from: number, edits: readonly Edit[]) => void

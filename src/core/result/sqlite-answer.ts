import type { Cell } from './types.ts'

/** What SQLite makes of a script: the rows of its last statement that has columns, or the error that ended it. */
export interface SqliteAnswer {
  version: string
  columns: string[]
  rows: Cell[][]
  error?: string
}

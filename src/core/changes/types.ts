/** What became of a row. */
export type RowFate = 'added' | 'changed' | 'removed'

/** A value as PostgreSQL writes it; undefined where the table did not have the column then. */
export type CellText = string | null | undefined

/** A row before and after, in the order of its table's `columns`. */
export interface RowChange {
  fate: RowFate
  before?: CellText[]
  after?: CellText[]
}

/** What became of a table and its rows. */
export interface TableChange {
  schema: string
  name: string
  /** `large` when it holds too many rows to compare them one by one. */
  fate: 'changed' | 'created' | 'dropped' | 'large'
  rowsBefore: number
  rowsAfter: number
  /** How many rows had each fate; none are counted for a table that is not `changed`. */
  counts: Record<RowFate, number>
  /** Columns that only one side has. Rows are compared by the columns that both have. */
  columnsAdded: string[]
  columnsDropped: string[]
  /** The columns of now, then those that only the table of before had. */
  columns: string[]
  /** The first of the rows that changed. */
  rows: RowChange[]
}

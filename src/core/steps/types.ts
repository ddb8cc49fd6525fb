/** A clause as PostgreSQL works through it: `join` is one join of FROM, `arm` is one SELECT of a set operation, `combine` what joins them. */
export type Clause =
  | 'from'
  | 'join'
  | 'where'
  | 'pile'
  | 'group'
  | 'having'
  | 'window'
  | 'select'
  | 'distinct'
  | 'arm'
  | 'combine'
  | 'order'
  | 'limit'

/**
 * What the last column of a step's result tells of each row: `kept` whether it goes on to the next clause (t, f or NULL for
 * unknown), `pile` the number of its group, `none` that there is no such column.
 */
export type Marks = 'kept' | 'pile' | 'none'

/** A query that shows one step; it gives at most `mostStepRows` rows. */
export interface StepQuery {
  sql: string
  marks: Marks
}

/** One clause of a query at work. */
export interface StepPlan {
  clause: Clause
  /** The clause as it is written in the query, without its keyword. */
  written: string
  /** The queries that show it, the best first; the next one is for when PostgreSQL refuses the one before. */
  queries: StepQuery[]
}

/** Rows that a step's query gives at most. */
export const mostStepRows = 1000

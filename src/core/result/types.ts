/** A column of a result as the server described it. */
export interface Column {
  /** The server's name; names may repeat and may be empty. */
  name: string
  typeOid: number
  typeModifier: number
  /** The type as PostgreSQL prints it, e.g. `numeric(10,2)`. */
  type: string
}

/** Rows in one piece of memory. */
export interface RowBlock {
  bytes: Uint8Array<ArrayBuffer>
  offsets: Uint32Array<ArrayBuffer>
}

/**
 * Rows as the server sent them, never parsed into objects: `bytes` holds whole DataRow messages of the
 * PostgreSQL protocol (format: text) one after the other, `offsets[i]` is where message i starts (at its 'D').
 */
export interface RowData extends RowBlock {
  /** Rows that came later, in memory of their own, so that a large result is not copied when it grows; `first` is their first row. */
  later?: readonly (RowBlock & { first: number })[]
}

/** What a statement that returns rows brought. */
export interface ResultSet {
  columns: Column[]
  rows: RowData
}

/** One value as the server's own text; `null` is SQL NULL, unlike '' and 'null'. */
export type Cell = string | null

/** An error or a notice with every field that PostgreSQL sent. Positions are 1-based and count code points. */
export interface ServerMessage {
  severity: string
  /** SQLSTATE, five characters. */
  code: string
  message: string
  detail?: string
  hint?: string
  /** 1-based code point in the statement's own text. */
  position?: number
  internalPosition?: number
  internalQuery?: string
  where?: string
  schema?: string
  table?: string
  column?: string
  dataType?: string
  constraint?: string
}

/** `idle`: no transaction; `open`: inside BEGIN; `failed`: inside a transaction that refuses all but ROLLBACK. */
export type TransactionState = 'idle' | 'open' | 'failed'

/** What became of one statement. Exactly one of `tag` and `error` is present. */
export interface StatementOutcome {
  sql: string
  /** Command tag, e.g. `SELECT 5` or `CREATE TABLE`. */
  tag?: string
  /** Rows that were returned or changed, where the tag tells. */
  rowCount?: number
  result?: ResultSet
  /** True while a cursor holds more rows than `result` has. */
  more: boolean
  notices: ServerMessage[]
  error?: ServerMessage
  /** Milliseconds in the database, without the way to the page. */
  ms: number
  transaction: TransactionState
}

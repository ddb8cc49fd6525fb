import type { Cell } from '../result/types.ts'

/** The encodings that table files come in, by the names that TextDecoder knows. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** How the lines of a delimited file are cut into cells. */
export interface Dialect {
  delimiter: string
  /** One character, or '' where nothing is quoted. */
  quote: string
  /** What ends a row; `lf` is CRLF as well. */
  rowEnd: 'lf' | 'cr'
}

/** How a delimited file is read. */
export interface DelimitedFormat extends Dialect {
  kind: 'delimited'
  encoding: Encoding
  /** Lines before the table, e.g. Excel's `sep=;`. */
  skip: number
  /** Whether the first row holds the names. */
  header: boolean
  /** An unquoted cell that means NULL besides the empty one, e.g. `NA`; '' for none. */
  nullText: string
}

/** How a JSON file is read: an array of rows, one row a line, or an object with an array for each column. */
export interface JsonFormat {
  kind: 'json'
  encoding: Encoding
  shape: 'array' | 'lines' | 'columns'
}

/** How a table file is read. */
export type TableFormat = DelimitedFormat | JsonFormat

/** What a column's cells are read as: a type of PostgreSQL, and how it is written where PostgreSQL itself reads it otherwise. */
export type ColumnKind =
  | 'boolean'
  | 'integer'
  | 'bigint'
  | 'numeric'
  | 'numeric-comma'
  | 'numeric-grouped'
  | 'double precision'
  | 'date'
  | 'date-dmy'
  | 'date-mdy'
  | 'timestamp'
  | 'timestamp-dmy'
  | 'timestamp-mdy'
  | 'timestamptz'
  | 'time'
  | 'uuid'
  | 'jsonb'
  | 'text'

/** A row of the file: `line` is the 1-based line where it starts, `raw` how it is written there. */
export interface FileRow {
  line: number
  raw: string
  cells: Cell[]
}

/** A column of the table that a file goes into. */
export interface PlannedColumn {
  /** The cell's place in a row of the file. */
  at: number
  /** The column's name in the table. */
  name: string
  kind: ColumnKind
  /** The type of a column that exists already; the kind then says only how the cells are written. */
  type?: string
}

/** What is to become of a table file. */
export interface ImportPlan {
  /** For people. */
  fileName: string
  format: TableFormat
  /** How many cells a row of the file has; the names of the keys in JSON. */
  fields: string[]
  columns: PlannedColumn[]
  schema: string
  table: string
  /** `create` makes the table, `append` puts the rows to those that it has. */
  into: 'create' | 'append'
  /** A column of `columns` that becomes the primary key of a new table. */
  primaryKey?: string
  /** Rows that don't fit go into a table beside it, are left out, or end the import. */
  misfits: 'table' | 'skip' | 'stop'
}

/** A row that did not fit, and why. */
export interface Misfit {
  line: number
  problem: string
  raw: string
}

/** How far an import or a scan is. */
export interface FileProgress {
  /** Bytes of the file that are done, of `size`. */
  bytes: number
  size: number
  rows: number
  misfits: number
}

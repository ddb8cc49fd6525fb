/** A condition that rows must meet; `columns` are those that it speaks of. */
interface TableCheck {
  name: string
  /** A boolean expression over the columns' names. */
  expression: string
  columns: string[]
}

/** A foreign key of a table; `columns` and `parentColumns` go in pairs. */
export interface ForeignKey {
  columns: string[]
  schema: string
  table: string
  parentColumns: string[]
}

/** Columns whose values together stand once. */
interface UniqueKey {
  columns: string[]
  /** Checked at the end of a transaction only, so that ON CONFLICT can't be asked. */
  deferrable: boolean
}

/** A column of the table that rows are made for. */
export interface TableColumn {
  name: string
  /** As declared, a domain's own name among them. */
  type: string
  /** What the values are: of a domain its base type, as `format_type` prints it. */
  base: string
  /** The elements' type of an array. */
  element: string | null
  /** The labels of an enum or of an array of one. */
  labels: string[] | null
  notNull: boolean
  /** What fills the column when it is left out; a serial is a default. */
  filled: 'default' | 'identity' | 'generated' | null
  default: string | null
  /** The checks of a domain, over VALUE. */
  domainChecks: string[]
}

/** What is known of a table that rows are made for. */
export interface TableFacts {
  schema: string
  name: string
  columns: TableColumn[]
  checks: TableCheck[]
  uniques: UniqueKey[]
  foreignKeys: ForeignKey[]
}

/** What a column's values are made by. */
export type GeneratorKind =
  | 'default'
  | 'null'
  | 'parent'
  | 'series'
  | 'number'
  | 'time'
  | 'choice'
  | 'truth'
  | 'words'
  | 'sentence'
  | 'name'
  | 'email'
  | 'city'
  | 'phone'
  | 'url'
  | 'code'
  | 'typical'
  | 'expression'

/** How numbers lie between their bounds: each as often, most in the middle, or most near the lower bound. */
export type Spread = 'even' | 'middle' | 'low'

/** How a column is filled. Texts are as a person writes them; which of them count depends on the kind. */
export interface Generator {
  kind: GeneratorKind
  /** The least number or moment. */
  from: string
  /** The greatest. */
  to: string
  spread: Spread
  /** Values to choose among, one a line. */
  values: string
  /** SQL of the person's own. */
  expression: string
  /** Share of NULLs, in percent. */
  nulls: number
}

/** A column with what fills it. */
export interface ColumnPlan {
  column: TableColumn
  generator: Generator
  /** Which kinds fit the column's type. */
  kinds: GeneratorKind[]
  /** Whether each value must stand once. */
  unique: boolean
}

/** What is asked for. */
export interface GenerateOrder {
  facts: TableFacts
  plans: ColumnPlan[]
  rows: number
  /** From 0 to 1; the same seed gives the same rows. */
  seed: number
}

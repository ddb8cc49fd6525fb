/** A column of a table or view. */
export interface CatalogColumn {
  name: string
  /** As `format_type` prints it. */
  type: string
  notNull: boolean
  default?: string
  primaryKey: boolean
  /** The column that a foreign key points to. */
  references?: { schema: string; table: string; column: string }
  comment?: string
}

/** An index with the server's own definition. */
interface CatalogIndex {
  name: string
  definition: string
  unique: boolean
  primary: boolean
  comment?: string
}

/** A constraint with the server's own definition; `kind` is pg_constraint.contype spelled out. */
export interface CatalogConstraint {
  name: string
  kind: 'primary key' | 'foreign key' | 'unique' | 'check' | 'exclusion' | 'not null'
  definition: string
  comment?: string
}

/** A table, view, materialized view or foreign table. */
export interface Relation {
  schema: string
  name: string
  kind: 'table' | 'view' | 'materialized view' | 'foreign table' | 'partitioned table'
  /** Exact for small tables, else the planner's estimate; undefined for views. */
  rows?: number
  rowsExact: boolean
  columns: CatalogColumn[]
  indexes: CatalogIndex[]
  constraints: CatalogConstraint[]
  /** A view's query. */
  definition?: string
  comment?: string
}

/** A function or procedure that the user made. */
interface CatalogFunction {
  schema: string
  name: string
  arguments: string
  result: string
  comment?: string
}

/** A type that the user made; `definition` is its labels, its base type with checks, its fields or what it ranges over. */
interface CatalogType {
  schema: string
  name: string
  kind: 'enum' | 'domain' | 'composite type' | 'range type'
  definition: string
  comment?: string
}

/** An extension that is installed. */
interface CatalogExtension {
  name: string
  version: string
  comment?: string
}

/** What the connected database holds, without the system schemas. */
export interface Catalog {
  schemas: string[]
  relations: Relation[]
  functions: CatalogFunction[]
  types: CatalogType[]
  extensions: CatalogExtension[]
}

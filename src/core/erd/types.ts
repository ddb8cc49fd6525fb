import type { Cardinality } from '../check/types.ts'

/** A column as a diagram shows it. */
export interface ErdColumn {
  name: string
  /** The short name, e.g. `timestamptz`. */
  type: string
  nullable: boolean
  primaryKey: boolean
  /** Where its foreign key leads. */
  references?: { table: string; column: string }
  comment?: string
}

/** A table as a diagram shows it. */
export interface ErdTable {
  name: string
  rows: number
  columns: ErdColumn[]
  comment?: string
}

/** A foreign key: each row of `from` has `toEach` rows of `to`, each row of `to` has `fromEach` rows of `from`. */
export interface ErdReference {
  from: string
  column: string
  to: string
  target: string
  toEach: Cardinality
  fromEach: Cardinality
}

/** The tables of a database and what refers to what. */
export interface Erd {
  tables: ErdTable[]
  references: ErdReference[]
}

/** Where a line ends: beside a box, which lies to the left or to the right of it. */
export interface LineEnd {
  x: number
  y: number
  box: 'left' | 'right'
  cardinality: Cardinality
}

/** Places of boxes and lines, in pixels. */
export interface ErdDrawing {
  width: number
  height: number
  boxes: { table: string; x: number; y: number; width: number; height: number }[]
  lines: { path: string; ends: [LineEnd, LineEnd] }[]
}

import type { Cell, Column, ServerMessage } from '../result/types.ts'

/** A hidden dataset: the pristine one changed by `sql`. `fails` completes "Your query fails for …". */
export interface Variant {
  name: string
  fails: string
  sql: string
}

/** What a check needs to know of an exercise. */
export type CheckSpec =
  | {
      kind: 'query'
      reference: string
      variants: Variant[]
      /** Whether the task names the columns, so that names count. */
      named: boolean
      /** Relative tolerance for float columns. */
      tolerance: number
    }
  | { kind: 'choice'; many: boolean; options: { html: string; correct: boolean; why: string }[] }
  | { kind: 'ordering'; items: string[]; why: string }
  | { kind: 'predict'; fields: PredictField[]; why: string }

/** A value that the learner predicts; `expected` is what the database gave when the lesson was built. */
export interface PredictField {
  label: string
  expected: Cell
  typeOid: number
}

/** What the learner hands in. `order` and `chosen` hold indexes into the spec's `items` and `options`. */
export type Answer =
  | { kind: 'query'; sql: string }
  | { kind: 'choice'; chosen: number[] }
  | { kind: 'ordering'; order: number[] }
  | { kind: 'predict'; values: string[] }

/** Printed under a task; derived from the reference, `rowPer` told by the author. */
export interface Contract {
  columns: { name: string; type: string; nullable: boolean }[]
  named: boolean
  rowPer: string
  /** In words, e.g. `price, high to low; then name, A to Z`; undefined when any order is right. */
  order?: string
}

/** Where a check stopped, from big to small. */
export type Step =
  'empty' | 'error' | 'statement' | 'columns' | 'count' | 'rows' | 'order' | 'types' | 'answer' | 'passed'

/** How two results differ. Rows hold the learner's columns in the reference's order. */
export interface Diff {
  columns: string[]
  /** The learner's own names for the same columns. */
  own: string[]
  missing: Cell[][]
  extra: Cell[][]
  /** For each row of `extra` how often it is expected all the same; more than 0 for a row that stands too often. */
  expectedTimes: number[]
  /** Same row by its other cells, with the indexes of the cells that differ. */
  changed: { expected: Cell[]; actual: Cell[]; cells: number[] }[]
  /** How many there are in all; the lists above are cut at a few. */
  totals: { missing: number; extra: number; changed: number; expectedRows: number; actualRows: number }
}

/** What a check found. `sentence` is one whole sentence that names the fault. */
export interface Verdict {
  pass: boolean
  step: Step
  sentence: string
  /** More sentences, each on its own. */
  details: string[]
  diff?: Diff
  /** The hidden dataset on which the answer failed. */
  variant?: { name: string; fails: string }
  error?: ServerMessage
  /** UTF-16 offset of the error in the learner's text. */
  errorAt?: number
  /** What is fine as it is but worth knowing (types, column order). */
  notes: string[]
}

/** A result decoded for comparison. */
export interface Table {
  columns: Column[]
  rows: Cell[][]
}

/**
 * The reference's result as what is accepted: groups in order, each with all rows that may stand there and how many
 * of them must (`take`). Without ORDER BY there is one group; ties at a LIMIT make a group with more rows than it takes.
 */
export interface Expected {
  columns: Column[]
  groups: { rows: Cell[][]; take: number }[]
}

import type { Dependency, NormalForm } from '../normal/closure.ts'
import type { Play } from '../transactions/play.ts'
import type { Cell, Column, ServerMessage } from '../result/types.ts'

/** A hidden dataset: the pristine one changed by `sql`. `fails` completes "Your query fails for …". */
export interface Variant {
  name: string
  fails: string
  sql: string
  /** A review never shows it in place of the pristine dataset. */
  unseen?: boolean
}

/** A query's result, compared with the reference's on every dataset. */
export interface QuerySpec {
  kind: 'query'
  reference: string
  /** The dataset that the learner sees in place of the pristine one. */
  seen?: Variant
  variants: Variant[]
  /** Whether the task names the columns, so that names count. */
  named: boolean
  /** Relative tolerance for float columns. */
  tolerance: number
  /** For a rewrite: of the pages that `than` touches, at most the share `atMost` may be touched. */
  cheaper?: { than: string; atMost: number }
}

/** What must hold after a script; `must` is a whole statement in words, without a full stop. */
export type Criterion = {
  must: string
  /** What it counts in a rubric. */
  points: number
} & (
  | { kind: 'same'; sql: string }
  | { kind: 'gives'; sql: string; rows: Cell[][] }
  | { kind: 'passes'; sql: string }
  | { kind: 'refused'; sql: string; code: string }
  /** All rows that the script changes are changed in one transaction. */
  | { kind: 'transaction' }
  /** Without `sql` it is about the learner's own last statement. */
  | { kind: 'plan'; sql?: string; uses: string[]; without: string[]; buffers?: number }
)

/** What a script makes of the database: rows, schema, behaviour, plans. */
export interface ScriptSpec {
  kind: 'script'
  reference: string
  variants: Variant[]
  criteria: Criterion[]
  /** Whether all tables must hold what they hold after the reference. */
  tables: boolean
  /** Columns that may hold anything, as `table.column`. */
  except: string[]
  /** Whether the script has a way back, behind a line `-- down`, that must leave the database as it was. */
  reversible: boolean
  /** Points that are enough; all when undefined. */
  enough?: number
}

/** What must hold of a history as it was played; `must` is a whole statement in words. */
export type HistoryCriterion = { must: string } & (
  | { kind: 'waits'; session: string; on?: string }
  /** `verb` is the statements' first word; all of them where it is undefined. */
  | { kind: 'no waits'; verb?: string }
  | { kind: 'fails'; code: string; by?: string }
  | { kind: 'no failures' }
  /** A query, this one or any, that stands twice in one transaction of the session gives different rows, or the same. */
  | { kind: 'rereads'; session: string; differ: boolean; query?: string }
  | { kind: 'tag'; session: string; tag: string }
  /** The session's statements are these and no others, in their order. */
  | { kind: 'keeps'; session: string; statements: string[] }
  /** Every transaction of the session runs at the level. */
  | { kind: 'level'; session: string; level: string }
  /** What is committed in the end; with `alone`, when that session's statements run without the others'. */
  | { kind: 'gives'; sql: string; rows: Cell[][]; alone?: string }
  | { kind: 'same'; sql: string }
  /** It is what the sessions leave one after the other, in some order. */
  | { kind: 'serial'; sql: string }
)

/** What several sessions do, judged on what the database did. */
export interface HistorySpec {
  kind: 'history'
  /** What makes the tables. */
  stage: string
  reference: string
  /** Whether only the order of the given steps may be changed. */
  fixed: boolean
  /** Whether it is judged in the learner's order alone, or in every order of the same steps. */
  orders: 'own' | 'all'
  /** On each of them the criteria hold too; what is there in the end is then what the reference leaves. */
  variants: Variant[]
  criteria: HistoryCriterion[]
}

/** What becomes of a step. */
export const fates = ['runs', 'waits', 'fails', 'waits, then fails'] as const
export type Fate = (typeof fates)[number]

/** A question whose answer is typed or built, not written in SQL. */
export type QuestionSpec =
  | { kind: 'choice'; many: boolean; options: { html: string; correct: boolean; why: string }[] }
  | { kind: 'ordering'; items: string[]; why: string }
  | { kind: 'predict'; fields: PredictField[]; why: string }
  /** A result of any number of rows, predicted row by row. */
  | { kind: 'grid'; columns: PredictColumn[]; rows: Cell[][]; ordered: boolean; why: string }
  /** `right[i]` belongs to `left[i]`; what is left of `right` belongs to nothing. */
  | { kind: 'matching'; left: string[]; right: string[]; why: string }
  /** A number; right within `tolerance` on both sides. */
  | { kind: 'numeric'; expected: number; tolerance: number; unit: string; why: string }
  /** A relation to be cut into several; attributes are told by their places. */
  | {
      kind: 'normal-form'
      attributes: string[]
      dependencies: Dependency[]
      form: NormalForm
      preserving: boolean
      solution: number[][]
      why: string
    }
  | { kind: 'erd'; entities: string[]; relationships: Relationship[]; why: string }
  /** What becomes of the steps of a history; `asked` are the places of those that are asked about. */
  | {
      kind: 'outcomes'
      steps: { session: string; sql: string }[]
      asked: number[]
      fates: Fate[]
      why: string
      play: PlayedHistory
    }

/** What a check needs to know of an exercise. */
export type CheckSpec = QuerySpec | ScriptSpec | HistorySpec | QuestionSpec

/** What one database, or none, is enough to grade. */
export type ExamSpec = Exclude<CheckSpec, HistorySpec>

/** Whether the learner answers in the editor. */
export function isWritten(spec: CheckSpec): spec is QuerySpec | ScriptSpec | HistorySpec {
  return spec.kind === 'query' || spec.kind === 'script' || spec.kind === 'history'
}

/** A value that the learner predicts; `expected` is what the database gave when the lesson was built. */
export interface PredictField {
  label: string
  expected: Cell
  typeOid: number
}

/** A column of a result that the learner predicts. */
export interface PredictColumn {
  name: string
  typeOid: number
}

/** The four ends that a relationship can have. */
export const cardinalities = ['exactly one', 'zero or one', 'one or more', 'zero or more'] as const

/** How many of an entity one of the other has. */
export type Cardinality = (typeof cardinalities)[number]

/** Entities by their places: each `from` has `toEach` of `to`, and each `to` has `fromEach` of `from`. */
export interface Relationship {
  from: number
  to: number
  toEach: Cardinality
  fromEach: Cardinality
}

/** What the learner hands in; `query` is the text of a query, a script or a history. `order` and `chosen` hold indexes into the spec's `items` and `options`. */
export type Answer =
  | { kind: 'query'; sql: string }
  | { kind: 'choice'; chosen: number[] }
  /** `untouched` is an order that chance has made and the learner has not changed. */
  | { kind: 'ordering'; order: number[]; untouched?: true }
  | { kind: 'predict'; values: string[] }
  | { kind: 'grid'; values: string[][] }
  /** For each of `left` the index into `right`; -1 where nothing is chosen. */
  | { kind: 'matching'; matches: number[] }
  | { kind: 'numeric'; value: string }
  | { kind: 'normal-form'; relations: number[][] }
  | { kind: 'erd'; relationships: Relationship[] }
  /** For each step that is asked about the index into `fates`; -1 where nothing is chosen. */
  | { kind: 'outcomes'; chosen: number[] }

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
  | 'empty'
  | 'error'
  | 'statement'
  | 'columns'
  | 'count'
  | 'rows'
  | 'order'
  | 'types'
  | 'state'
  | 'behaviour'
  | 'plan'
  | 'answer'
  | 'passed'

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
  /** What had to hold after a script, and whether it does. */
  criteria?: { must: string; met: boolean; points: number }[]
  /** The hidden dataset on which the answer failed. */
  variant?: { name: string; fails: string }
  error?: ServerMessage
  /** UTF-16 offset of the error in the learner's text. */
  errorAt?: number
  /** What is fine as it is but worth knowing (types, column order). */
  notes: string[]
  /** A history as it was played, where it fell short. */
  play?: PlayedHistory
}

/** The steps of a history that was played. */
export type PlayedHistory = Play['steps']

/** One line of two results that stand side by side; a side without cells has no such row. */
export interface ResultLine {
  kind: 'same' | 'changed' | 'missing' | 'extra'
  actual?: Cell[]
  expected?: Cell[]
  /** Indexes of the cells that differ; empty unless `changed`. */
  cells: number[]
  /** How often a row of kind `extra` is expected all the same. */
  times?: number
}

/** A table with the few rows that it holds in a counter-example, in the columns that matter there. */
export interface CounterTable {
  name: string
  columns: string[]
  /** The first of them, when a search that had no time has left many. */
  rows: Cell[][]
  count: number
}

/** The smallest data that was found on which an answer is wrong. */
export interface CounterExample {
  /** One whole sentence on what the answer does there. */
  sentence: string
  /** The tables that the two queries read, and those that their rows refer to. */
  tables: CounterTable[]
  /** How many rows all tables have together. */
  rows: number
  /** Whether the search came to its end: without any one of the rows nothing differs. */
  minimal: boolean
  /** The learner's names for the columns, and the expected ones. */
  own: string[]
  columns: string[]
  /** Both results, whole but for what a long one leaves out. */
  lines: ResultLine[]
  /** What the answer raises there in place of a result. */
  error?: ServerMessage
  /** Statements that make this database of the dataset. */
  script: string
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

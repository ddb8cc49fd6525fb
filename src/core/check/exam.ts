import { changesState } from '../sql/classify.ts'
import { orderInWords } from './contract.ts'
import { expectedOf } from './expected.ts'
import { gradeQuery, type Attempt, type Facts, type Graded } from './grade.ts'
import { messages } from './messages.ts'
import { parseReference, referencePlan, selfContained, type ReferencePlan } from './reference.ts'
import { isExplainable, treeHints } from './tree-hints/hints.ts'
import type { Tree } from '../tree/types.ts'
import type { Mapping } from './columns.ts'
import type { StatementOutcome } from '../result/types.ts'
import type { Expected, QuerySpec, Table, Variant, Verdict } from './types.ts'

/** A database that a check may do with as it likes; the learner's own is never given to one. */
export interface ExamDatabase {
  /** Back to the pristine dataset, with no transaction open and all settings at their defaults. */
  restore(): Promise<void>
  /** Runs a script. Throws on an SQL error. */
  apply(sql: string): Promise<void>
  /** All rows of one query. Throws on an SQL error. */
  table(sql: string): Promise<Table>
  /**
   * Runs a learner's script statement by statement and stops at the first error: one outcome for each statement that
   * was tried. Results are whole unless `more` says that they passed the limit.
   */
  run(script: string): Promise<StatementOutcome[]>
  /** PostgreSQL's parse of a script. Throws ParseError for text that it refuses, and when the parser can't be had. */
  parse(sql: string): Promise<Tree>
}

/** A reference's result with all that grading and the contract need. */
export interface Solved {
  plan: ReferencePlan
  /** The keyed query's result. */
  keyed: Table
}

/** Runs a reference on the database as it is. Throws when the reference is no fit one or fails. */
export async function solve(reference: string, database: ExamDatabase): Promise<Solved> {
  const parsed = parseReference(reference)
  const table = await database.table(reference)
  const plan = referencePlan(
    parsed,
    table.columns.map((column) => column.name),
  )
  return { plan, keyed: selfContained(plan) ? table : await database.table(plan.keyedSql) }
}

/** Puts the dataset there that a variant makes of the pristine one; without a variant the pristine one. */
export async function prepare(database: ExamDatabase, variant: Variant | undefined): Promise<void> {
  await database.restore()
  if (variant) await database.apply(variant.sql)
}

/** The verdict of an answer that is right on the visible dataset and fails on a hidden one. */
export function onVariant(verdict: Verdict, { name, fails }: Variant): Verdict {
  return {
    ...verdict,
    sentence: messages.variant(fails),
    details: [verdict.sentence, ...verdict.details],
    variant: { name, fails },
  }
}

// Without a parser, or for text that it does not take, the verdict stands as it is.
async function withReasons(
  verdict: Verdict,
  reference: string,
  sql: string,
  database: ExamDatabase,
): Promise<Verdict> {
  if (!isExplainable(verdict)) return verdict
  const trees = await Promise.all([sql, reference].map((text) => database.parse(text))).catch(() => [])
  const [own, wanted] = trees
  if (!own || !wanted) return verdict
  return { ...verdict, details: [...verdict.details, ...treeHints(own, wanted, verdict)] }
}

/** What an answer is held against on one dataset. */
export interface Question {
  expected: Expected
  facts: Facts
}

/** The question that a solved reference makes. */
export function questionOf({ plan, keyed }: Solved): Question {
  const order = orderInWords(plan, keyed)
  const facts = { ...(order === undefined ? {} : { order }), ...(plan.limit ? { limit: plan.limit } : {}) }
  return { expected: expectedOf(plan, keyed), facts }
}

/** Solves an exercise on the database as it is, in which `variant` was prepared. Throws when the reference fails. */
export async function pose(
  { reference }: QuerySpec,
  database: ExamDatabase,
  variant: Variant | undefined,
): Promise<Question> {
  const solved = await solve(reference, database)
  if (changesState(reference)) await prepare(database, variant)
  return questionOf(solved)
}

/** Runs an answer on the database as it is and grades it. */
export async function attemptOn(
  database: ExamDatabase,
  spec: QuerySpec,
  sql: string,
  { expected, facts }: Question,
  fixed?: Mapping,
): Promise<Graded & { attempt: Attempt }> {
  const attempt = { sql, outcomes: await database.run(sql) }
  return { ...gradeQuery(spec, expected, attempt, facts, fixed), attempt }
}

/** Checks a query on the visible dataset and then on each hidden one, up to the first that it fails on. */
export async function examineQuery(spec: QuerySpec, sql: string, database: ExamDatabase): Promise<Verdict> {
  let first: Verdict | undefined
  let mapping: Mapping | undefined
  for (const variant of [spec.seen, ...spec.variants]) {
    await prepare(database, variant)
    const question = await pose(spec, database, variant)
    const graded = await attemptOn(database, spec, sql, question, mapping)
    if (!graded.verdict.pass) {
      const verdict = await withReasons(graded.verdict, spec.reference, sql, database)
      return variant && variant !== spec.seen ? onVariant(verdict, variant) : verdict
    }
    first ??= graded.verdict
    mapping ??= graded.mapping
  }
  if (!first) throw new Error('No dataset was examined')
  return first
}

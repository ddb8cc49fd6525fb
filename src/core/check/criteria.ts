import { matchingNodes, nodeText } from '../plan/pattern.ts'
import { parsePlan, planNodes, type PlanNode } from '../plan/parse.ts'
import { splitStatements } from '../sql/split.ts'
import type { StatementOutcome } from '../result/types.ts'
import type { ExamDatabase } from './exam.ts'
import { gradeQuery } from './grade.ts'
import { scriptMessages as messages } from './script-messages.ts'
import { tableOf } from './table.ts'
import { transactionFault } from './transactions.ts'
import type { Criterion, Diff, Expected, QuerySpec, Table } from './types.ts'

/** What became of a criterion: nothing when it holds, else why not. */
export interface Finding {
  details: string[]
  diff?: Diff
}

// Compared as a set of rows under any names, as a person would look at it.
const loosely: QuerySpec = { kind: 'query', reference: '', variants: [], named: false, tolerance: 1e-9 }

/** Runs a script and takes it back; constraints that wait for the end of the transaction are asked too. */
async function attempt(database: ExamDatabase, sql: string): Promise<StatementOutcome[]> {
  await database.run('BEGIN')
  const outcomes = await database.run(sql)
  const asked = outcomes.some(({ error }) => error) ? [] : await database.run('SET CONSTRAINTS ALL IMMEDIATE')
  await database.run('ROLLBACK')
  return [...outcomes, ...asked.filter(({ error }) => error)]
}

/** The result of a script's last query. Throws when it fails or has none. */
export async function answered(database: ExamDatabase, sql: string): Promise<Table> {
  const outcomes = await attempt(database, sql)
  const error = outcomes.find((outcome) => outcome.error)?.error
  if (error) throw new Error(error.message)
  const result = outcomes.findLast((outcome) => outcome.result)?.result
  if (!result) throw new Error(`There is no result of: ${sql}`)
  return tableOf(result)
}

/** The plan with which a statement ran, with rows and pages. Throws when it fails. */
export async function planOf(database: ExamDatabase, sql: string): Promise<PlanNode> {
  const explain = `EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, SUMMARY OFF, FORMAT JSON) ${sql}`
  const { rows } = await answered(database, explain)
  return parsePlan(rows.map(([line]) => line ?? '').join('\n'))
}

const one = (rows: Table['rows'], columns: Table['columns']): Expected => ({
  columns,
  groups: rows.length ? [{ rows, take: rows.length }] : [],
})

function compared(expected: Expected, sql: string, outcomes: StatementOutcome[]): Finding | undefined {
  const { verdict } = gradeQuery(loosely, expected, { sql, outcomes }, {})
  if (verdict.pass) return undefined
  return {
    details: [verdict.sentence, ...verdict.details],
    ...(verdict.diff ? { diff: verdict.diff } : {}),
  }
}

/**
 * Other codes under which the same row is refused: a CHECK may ask IS NOT NULL, ON DELETE RESTRICT has a code of its own, and
 * an exclusion constraint may compare with =.
 */
const asGood: Record<string, string | undefined> = {
  '23502': '23514',
  '23514': '23502',
  '23503': '23001',
  '23505': '23P01',
}

function refused(outcomes: StatementOutcome[], wanted: string): Finding | undefined {
  const error = outcomes.find((outcome) => outcome.error)?.error
  if (!error) return { details: [messages.passes] }
  if (error.code === wanted || error.code === asGood[wanted]) return undefined
  return { details: [messages.otherCode(error.code, error.message, wanted)] }
}

async function planned(
  { uses, without, buffers }: Extract<Criterion, { kind: 'plan' }>,
  sql: string,
  database: ExamDatabase,
): Promise<Finding | undefined> {
  const plan = await planOf(database, sql)
  const unwanted = without.flatMap((pattern) => matchingNodes(plan, pattern)).map(nodeText)
  if (unwanted[0] !== undefined) return { details: [messages.planWithout(unwanted[0])] }
  if (uses.length > 0 && !uses.some((pattern) => matchingNodes(plan, pattern).length > 0))
    return { details: [messages.planUses(uses, planNodes(plan).map(nodeText))] }
  const touched = plan.buffers ?? 0
  if (buffers !== undefined && touched > buffers) return { details: [messages.planBuffers(touched, buffers)] }
  return undefined
}

/**
 * Whether a criterion holds on the database as a learner's script has left it. `reference` is what its query gives after
 * the reference, `outcomes` what became of the learner's statements. The database is left as it was.
 */
export async function judge(
  criterion: Criterion,
  database: ExamDatabase,
  { reference, outcomes: own }: { reference?: Table | undefined; outcomes: readonly StatementOutcome[] },
): Promise<Finding | undefined> {
  if (criterion.kind === 'transaction') {
    const fault = transactionFault(own)
    return fault === undefined ? undefined : { details: [fault] }
  }
  if (criterion.kind === 'plan') {
    const sql = criterion.sql ?? own.at(-1)?.sql
    if (sql === undefined) return { details: [messages.noQuery] }
    return planned(criterion, sql, database).catch((error: unknown) => ({
      details: [error instanceof Error ? error.message : String(error)],
    }))
  }
  const outcomes = await attempt(database, criterion.sql)
  const error = outcomes.find((outcome) => outcome.error)?.error
  if (criterion.kind === 'refused') return refused(outcomes, criterion.code)
  if (error) return { details: [messages.refusedWith(error.code, error.message)] }
  if (criterion.kind === 'passes') return undefined
  if (criterion.kind === 'same')
    return compared(one(reference?.rows ?? [], reference?.columns ?? []), criterion.sql, outcomes)
  const columns = outcomes.findLast((outcome) => outcome.result)?.result?.columns ?? []
  return compared(one(criterion.rows, columns), criterion.sql, outcomes)
}

/** The last statement of a text. */
export function lastStatement(sql: string): string | undefined {
  return splitStatements(sql).at(-1)?.text
}

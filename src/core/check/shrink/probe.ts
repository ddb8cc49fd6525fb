import { attemptOn, questionOf, type ExamDatabase, type Solved } from '../exam.ts'
import { insertsOf, type InstanceRow } from './instance.ts'
import type { Attempt, Graded } from '../grade.ts'
import type { ReferencePlan } from '../reference.ts'
import type { QuerySpec, Verdict } from '../types.ts'
import type { Shapes } from './shape.ts'

/** What became of the two queries on one instance. */
export interface Probe extends Graded {
  attempt: Attempt
  solved: Solved
}

/** How an answer fails, as far as data can show it. */
type Failure = 'rows' | 'error' | 'columns' | 'types'

/** What kind of failure a verdict is; undefined for one that no data can show. */
export function failureOf({ pass, step, diff, variant }: Verdict): Failure | undefined {
  if (pass) return undefined
  if (step === 'count' || step === 'rows' || step === 'order' || diff) return 'rows'
  if (step === 'columns' || step === 'types') return step
  return step === 'error' && variant ? 'error' : undefined
}

/** Whether an instance shows the same kind of failure again, so that it is what the verdict `failed` speaks of. */
export function failsAlike({ verdict, attempt, solved }: Probe, failed: Verdict): boolean {
  const failure = failureOf(failed)
  if (verdict.pass || failure === undefined) return false
  if (failure === 'rows') return failureOf(verdict) === 'rows'
  if (failure === 'error') return verdict.error?.code === failed.error?.code
  // Columns differ on empty tables too, but a row shows what they hold.
  const rows = attempt.outcomes.at(-1)?.result?.rows.offsets.length ?? 0
  return verdict.step === failure && rows > 0 && solved.keyed.rows.length > 0
}

/** What is asked on each instance. */
export interface Sought {
  spec: QuerySpec
  sql: string
  failed: Verdict
  plan: ReferencePlan
  shapes: Shapes
}

/** Puts instances into tables that were empty at the savepoint `emptied`, and runs both queries on each. */
export class Prober {
  readonly #sought: Sought
  readonly #database: ExamDatabase

  constructor(sought: Sought, database: ExamDatabase) {
    this.#sought = sought
    this.#database = database
  }

  /**
   * What both queries give on the rows, with all constraints in force when `checked`; undefined when a constraint forbids
   * the rows or the reference has no answer to them.
   */
  async probe(rows: readonly InstanceRow[], checked: boolean): Promise<Probe | undefined> {
    const { shapes } = this.#sought
    await this.#database.table('ROLLBACK TO emptied')
    try {
      const role = checked ? ['SET LOCAL session_replication_role = origin;'] : []
      const statements = [...role, ...insertsOf(rows, shapes)]
      if (statements.length > 0) await this.#database.table(statements.join('\n'))
      return await this.#ask()
    } catch {
      return undefined
    }
  }

  /** Whether the answer fails on the rows as it did before. */
  async differs(rows: readonly InstanceRow[]): Promise<boolean> {
    return this.#isAlike(await this.probe(rows, false))
  }

  /** Whether the answer fails as it did before on the tables as they stand. */
  async differsHere(): Promise<boolean> {
    return this.#isAlike(await this.#ask().catch(() => undefined))
  }

  #isAlike(probe: Probe | undefined): boolean {
    return probe !== undefined && failsAlike(probe, this.#sought.failed)
  }

  async #ask(): Promise<Probe> {
    const { spec, sql, plan } = this.#sought
    const solved = { plan, keyed: await this.#database.table(plan.keyedSql) }
    return { ...(await attemptOn(this.#database, spec, sql, questionOf(solved))), solved }
  }
}

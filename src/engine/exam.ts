import { lastStatement, planOf } from '#core/check/criteria.ts'
import type { ExamDatabase } from '#core/check/exam.ts'
import type { Table } from '#core/check/types.ts'
import type { ResultSet, StatementOutcome } from '#core/result/types.ts'
import { decodeRow } from '#core/result/wire.ts'
import type { PlanNode } from '#core/plan/parse.ts'
import { splitStatements } from '#core/sql/split.ts'
import type { Tree } from '#core/tree/types.ts'
import type { Limits } from './cursor.ts'
import type { Asked } from './interrupts.ts'

const limits = { rows: 200_000, bytes: 2 ** 28 }

/** What an exam needs of an engine. */
export interface Examined {
  reset(): Promise<void>
  run(
    sql: string,
    options: { copyData: string | undefined; limits: Limits; asked: Asked | undefined },
  ): Promise<StatementOutcome>
  inspect(sql: string): Promise<ResultSet>
  parse(sql: string): Promise<Tree>
}

/** An engine as the examiner sees it. */
export class EngineExam implements ExamDatabase {
  #engine: Examined
  #asked: Asked | undefined

  /** A learner's statement is cancelled when `asked` says so. */
  constructor(engine: Examined, asked?: Asked) {
    this.#engine = engine
    this.#asked = asked
  }

  restore(): Promise<void> {
    return this.#engine.reset()
  }

  async apply(sql: string): Promise<void> {
    for (const outcome of await this.run(sql))
      if (outcome.error) throw new Error(`${outcome.error.message} in: ${outcome.sql}`)
  }

  async table(sql: string): Promise<Table> {
    const { columns, rows } = await this.#engine.inspect(sql)
    return { columns, rows: Array.from(rows.offsets, (_, row) => decodeRow(rows, row)) }
  }

  parse(sql: string): Promise<Tree> {
    return this.#engine.parse(sql)
  }

  async run(script: string): Promise<StatementOutcome[]> {
    const outcomes: StatementOutcome[] = []
    for (const { text, copyData } of splitStatements(script)) {
      const outcome = await this.#engine.run(text, { copyData, limits, asked: this.#asked })
      outcomes.push(outcome)
      if (outcome.error) break
    }
    return outcomes
  }
}

/** The plans of queries that only read, as they ran on the pristine dataset. Throws what PostgreSQL says. */
export async function plansOf(engine: Examined, queries: string[]): Promise<PlanNode[]> {
  const exam = new EngineExam(engine)
  const plans: PlanNode[] = []
  for (const sql of queries) {
    await exam.restore()
    plans.push(await planOf(exam, lastStatement(sql) ?? ''))
  }
  return plans
}

import { readStep, refusedStep, type Step } from '#core/steps/rows.ts'
import { stepsOf } from '#core/steps/plan.ts'
import type { StepPlan } from '#core/steps/types.ts'
import type { ResultSet } from '#core/result/types.ts'
import type { Tree } from '#core/tree/types.ts'

/** What taking a query apart needs of an engine; `read` throws when PostgreSQL refuses, and changes nothing by it. */
interface Reader {
  parse(sql: string): Promise<Tree>
  read(sql: string): Promise<ResultSet>
}

async function show(plan: StepPlan, reader: Reader): Promise<Step> {
  let refused = ''
  for (const { sql, marks } of plan.queries) {
    try {
      return readStep(plan, marks, await reader.read(sql))
    } catch (error) {
      refused ||= error instanceof Error ? error.message : String(error)
    }
  }
  return refusedStep(plan, refused)
}

/**
 * A script's last query, clause by clause, on the database as it is; none when there is no query that only reads. Throws
 * when the text does not parse.
 */
export async function takeApart(script: string, reader: Reader): Promise<Step[]> {
  const steps: Step[] = []
  for (const plan of stepsOf(await reader.parse(script)) ?? []) steps.push(await show(plan, reader))
  return steps
}

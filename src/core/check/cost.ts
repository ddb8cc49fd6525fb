import { lastStatement, planOf } from './criteria.ts'
import { prepare, type ExamDatabase } from './exam.ts'
import { failed } from './grade.ts'
import { scriptMessages as messages } from './script-messages.ts'
import type { QuerySpec, Verdict } from './types.ts'

async function pagesOf(database: ExamDatabase, sql: string): Promise<number> {
  await prepare(database, undefined)
  return (await planOf(database, lastStatement(sql) ?? '')).buffers ?? 0
}

/** Whether a right query is also cheap enough, in pages touched on the visible dataset: never in time. */
export async function costVerdict(
  right: Verdict,
  { than, atMost }: NonNullable<QuerySpec['cheaper']>,
  sql: string,
  database: ExamDatabase,
): Promise<Verdict> {
  const before = await pagesOf(database, than)
  const now = await pagesOf(database, sql)
  const most = Math.floor(before * atMost)
  if (now > most) return failed('plan', messages.costs(now, most, before))
  return { ...right, details: [...right.details, messages.cheaper(now, before)] }
}

import type { StatementOutcome } from '#core/result/types.ts'
import { changesState } from '#core/sql/classify.ts'
import { splitStatements } from '#core/sql/split.ts'
import type { Session } from '#engine/session.ts'

// BEGIN in an open transaction only warns: then the transaction is the learner's.
const began = ({ sql, tag, notices }: StatementOutcome): boolean =>
  tag === 'BEGIN' && /^(begin|start)\b/i.test(sql.trim()) && notices.every(({ code }) => code !== '25001')

/**
 * Runs statements to the end or up to the first error, as one run that can be undone. Gives the error, else the last
 * result, else what the last statement came to; undefined when there is no statement. A transaction that they began and
 * that failed is rolled back, for nobody would come to its own ROLLBACK.
 */
export async function runAll(session: Session, sql: string): Promise<StatementOutcome | undefined> {
  const statements = splitStatements(sql)
  if (statements.some(({ text }) => changesState(text))) await session.mark()
  const outcomes: StatementOutcome[] = []
  for (const { text } of statements) {
    const outcome = await session.run({ sql: text })
    outcomes.push(outcome)
    if (outcome.error) break
  }
  if (outcomes.at(-1)?.transaction === 'failed' && outcomes.some(began))
    await session.run({ sql: 'ROLLBACK' })
  return outcomes.findLast(({ error, result }) => error ?? result) ?? outcomes.at(-1)
}

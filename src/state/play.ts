import { changesState } from '#core/sql/classify.ts'
import { splitStatements } from '#core/sql/split.ts'
import type { TransactionState } from '#core/result/types.ts'
import type { Session } from '#engine/session.ts'
import type { Database } from './database.svelte.ts'
import { workbenchTexts } from './messages.ts'
import type { Workbench } from './workbench.svelte.ts'

/** What became of the script: the transaction's state, and why it was not run. */
interface Played {
  transaction: TransactionState
  failure?: string
}

async function runScript(session: Session, script: string, before: TransactionState): Promise<Played> {
  if (!session.canUndo) return { transaction: before, failure: workbenchTexts.tooLargeToPlay }
  let transaction = before
  for (const { text } of splitStatements(script)) {
    const outcome = await session.run({ sql: text })
    const { error } = outcome
    transaction = outcome.transaction
    if (!error) continue
    const failure = workbenchTexts.notPlayed(error.message)
    // On an engine that took the place of one that was lost there is nothing to undo.
    return { failure, transaction: await session.undo().catch(() => outcome.transaction) }
  }
  return { transaction }
}

/**
 * Puts the rows of a script in the place of the database's own, and runs the editor's text on them if it only reads. What
 * was there comes back by `undo`; where that can't be kept, or the script fails, nothing changes. A notice says which.
 */
export async function play(
  database: Database,
  workbench: Workbench,
  { script, rows }: { script: string; rows: number },
): Promise<void> {
  let played: Played | undefined
  await workbench.lend(async (session) => {
    played = await runScript(session, script, workbench.transaction)
    return played.transaction
  })
  if (!played) return
  const { failure } = played
  if (failure === undefined && !changesState(workbench.text)) await workbench.run()
  database.notice = failure ?? workbenchTexts.playing(rows)
}

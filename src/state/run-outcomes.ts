import type { ServerMessage, StatementOutcome } from '#core/result/types.ts'
import { changesState } from '#core/sql/classify.ts'
import type { EditorFault } from './workbench-types.ts'

/** Whether a run leaves changes: what failed outside of a transaction does not, and the run before it stays the one to undo. */
export function leavesChanges(outcomes: readonly StatementOutcome[]): boolean {
  const open = outcomes.some(({ transaction }) => transaction !== 'idle')
  return open || outcomes.some(({ sql, error }) => !error && changesState(sql))
}

/** An error as the editor underlines it, at a UTF-16 offset. */
export function faultOf({ message, detail, hint, code }: ServerMessage, at: number): EditorFault {
  return { from: at, to: at, message, code, ...(detail ? { detail } : {}), ...(hint ? { hint } : {}) }
}

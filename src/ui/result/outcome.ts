import { rowCount } from '#core/result/wire.ts'
import type { StatementOutcome } from '#core/result/types.ts'
import { panelText } from './messages.ts'

/** The command in capitals, e.g. `SELECT` or `CREATE TABLE`: from the tag, or from the statement when it failed. */
function commandOf({ tag, sql }: Pick<StatementOutcome, 'tag' | 'sql'>): string {
  if (tag !== undefined) return tag.replace(/[\d\s]+$/, '')
  const text = sql.replace(/^(?:\s+|--[^\n]*(?:\n|$)|\/\*[^]*?\*\/)+/, '')
  return (/^[a-z]+/i.exec(text)?.[0] ?? 'SQL').toUpperCase()
}

/** What a tab says of a statement, without its error mark. */
export function tabLabel(outcome: StatementOutcome, index: number): string {
  const { result, more, error } = outcome
  const rows = result ? rowCount(result.rows) : outcome.rowCount
  const count = error || rows === undefined ? '' : panelText.rowsSoFar(rows, more)
  return panelText.tab(index + 1, commandOf(outcome), count)
}

/** What is said of a statement that returns no rows, e.g. `INSERT 0 3: 3 rows added`. */
export function doneLine(outcome: StatementOutcome): string {
  const { tag = '', rowCount: count } = outcome
  return `${tag}: ${count === undefined ? panelText.done : panelText.changed(commandOf(outcome), count)}`
}

/** Which statement to show after a run: the first that failed, else the last with rows, else the last; -1 for none. */
export function firstShown(outcomes: readonly StatementOutcome[]): number {
  const failed = outcomes.findIndex((outcome) => outcome.error)
  if (failed >= 0) return failed
  const rows = outcomes.findLastIndex((outcome) => outcome.result)
  return rows >= 0 ? rows : outcomes.length - 1
}

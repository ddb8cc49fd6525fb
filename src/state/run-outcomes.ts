import type { Catalog } from '#core/catalog/types.ts'
import { remarks } from '#core/errors/remarks.ts'
import type { StatementOutcome } from '#core/result/types.ts'
import { changesState } from '#core/sql/classify.ts'
import type { HistoryEntry, LogEntry } from './workbench-types.ts'

/** Whether there is something to undo: what failed outside of a transaction has changed nothing. */
export function leavesChanges(outcomes: readonly StatementOutcome[]): boolean {
  const open = outcomes.some(({ transaction }) => transaction !== 'idle')
  return open || outcomes.some(({ sql, error }) => !error && changesState(sql))
}

/** An outcome as a line of the history; `at` in ms since the epoch. */
export function historyEntry({ sql, error, ms, rowCount }: StatementOutcome, at: number): HistoryEntry {
  return {
    sql,
    at,
    ok: !error,
    ms,
    stopped: error?.code === '57014',
    ...(error ? { code: error.code } : {}),
    ...(rowCount === undefined ? {} : { rowCount }),
  }
}

/** What the Messages tab says of an outcome; `line` is where its statement stood, `catalog` what the database held. */
export function logEntries(
  outcome: StatementOutcome,
  sql: string,
  line: number,
  catalog: Catalog | undefined,
): LogEntry[] {
  const { error, notices, tag, ms } = outcome
  const said = notices.map((message): LogEntry => ({
    kind: 'notice',
    text: message.message,
    message,
    sql,
    line,
  }))
  const end: LogEntry = error
    ? { kind: 'error', text: error.message, message: error, sql, ms, line }
    : { kind: 'tag', text: tag ?? '', sql, ms, line }
  const own = error ? [] : remarks(sql, catalog).map((text): LogEntry => ({ kind: 'remark', text, line }))
  return [...said, end, ...own]
}

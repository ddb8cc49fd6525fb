import type { Catalog } from '#core/catalog/types.ts'
import { isDump, statementsOf } from '#core/psql/look.ts'
import { LineCounter } from '#core/psql/lines.ts'
import { sourceOffset } from '#core/psql/draft.ts'
import { ScriptRun } from '#core/psql/run.ts'
import type { MetaCommand } from '#core/psql/types.ts'
import type { ScriptSummary } from '#core/psql/types-run.ts'
import type { Variables } from '#core/psql/variables.ts'
import type { StatementOutcome, TransactionState } from '#core/result/types.ts'
import { changesState } from '#core/sql/classify.ts'
import { offsetOfCodePoint } from '#core/sql/position.ts'
import type { Session } from '#engine/session.ts'
import { consoleTexts, workbenchTexts } from './messages.ts'
import { nameOf } from './open-files.ts'
import { leavesChanges, logEntries } from './run-outcomes.ts'
import type { AfterError } from './settings.svelte.ts'
import type { EditorFault, LogEntry, Outside, ShownOutcome } from './workbench-types.ts'

/** A text to run, and who hears of it. */
export interface TextRun {
  session: Pick<Session, 'run' | 'mark' | 'unmark' | 'inspect'>
  outside: Outside
  /** The whole text, which offsets and lines count in. */
  text: string
  /** The part of it that is run. */
  range: { from: number; to: number }
  afterError: AfterError
  /** psql's variables, which outlive the run. */
  variables: Variables
  transaction: TransactionState
  /** What the database held before, for remarks about statements that read from it. */
  catalog?: Catalog | undefined
  /** What to say when the person has stopped it. */
  stopAsked: () => string | undefined
  /** Whether another engine has taken over, which has lost the session. */
  replaced: () => boolean
  changed: (transaction: TransactionState) => void
  take: (outcome: ShownOutcome) => void
  fault: (fault: EditorFault) => void
  log: (entry: LogEntry) => void
}

/** Prints what psql's \d and its like print; rejects with what they complain of. What knows them comes with the first one. */
async function describeTo({ session, log }: TextRun, { name, args }: MetaCommand): Promise<void> {
  const { describe, plainly, startOptions } = await import('#core/psql/console/describe.ts')
  const said = { out: '', bad: '' }
  const how = { options: startOptions(), echo: false }
  await describe(name, args, {
    ...how,
    read: plainly((sql) => session.inspect(sql)),
    print: (text, kind) => (said[kind] += text),
  })
  if (said.out !== '') log({ kind: 'printed', text: said.out.trimEnd() })
  if (said.bad !== '') throw new Error(said.bad.trimEnd())
}

/**
 * Runs a text as psql does, item by item, with what changes the database between a mark and what can be undone. True when
 * it may have changed something.
 */
export async function runText(run: TextRun): Promise<boolean> {
  const { session, text, range, log } = run
  const script = text.slice(range.from, range.to)
  const lines = new LineCounter(text)
  const lineAt = (offset: number): number => lines.at(range.from + offset)
  const done: StatementOutcome[] = []
  const seen = { marked: false, items: 0 }
  const scriptRun = new ScriptRun(
    {
      run: async (entry) => {
        if (!seen.marked && changesState(entry.sql)) {
          await session.mark()
          seen.marked = true
        }
        const outcome = await session.run(entry)
        run.changed(outcome.transaction)
        return outcome
      },
      // The page holds no files, but texts that may be meant.
      file: (name) => {
        const text = run.outside.query(name)
        return Promise.resolve(text === undefined ? undefined : { name, text })
      },
      save: (name, text) => {
        const file = nameOf(name)
        run.outside.save(new Blob([text], { type: 'text/plain' }), file)
        log({ kind: 'info', text: consoleTexts.saved(file).trimEnd() })
      },
      describe: (command) => describeTo(run, command),
      say: (said) => {
        log({ kind: 'info', text: said })
      },
      complain: (message, _, at) => {
        run.fault({ from: range.from + at.from, to: range.from + at.to, message })
        log({ kind: 'error', text: message, line: lineAt(at.from) })
      },
      took: (outcome, { from, to, source }) => {
        done.push(outcome)
        run.take({ ...outcome, from: range.from + from, to: range.from + to })
        const { error, sql } = outcome
        if (error) {
          const offset = error.position === undefined ? 0 : offsetOfCodePoint(sql, error.position)
          const place = range.from + sourceOffset(source, offset)
          const failed = { error, sql, catalog: run.catalog }
          run.fault({ from: place, to: place, message: error.message, failed })
        }
        for (const entry of logEntries(outcome, sql, lineAt(from), run.catalog)) log(entry)
      },
      ended: () => run.stopAsked() ?? (run.replaced() && done.at(-1)?.error ? '' : undefined),
      progress: () => seen.items++,
    },
    {
      afterError: run.afterError === 'go on' ? 'go on' : 'stop',
      oneTransaction: run.afterError === 'all or nothing' && statementsOf(script).length > 1,
      transaction: run.transaction,
      tidy: isDump(script),
      lenient: true,
      countLeft: true,
    },
    run.variables,
  )
  const summary = await scriptRun.run([{ name: '', text: script }])
  for (const said of summingUp(summary, done, seen.items)) log({ kind: 'info', text: said })
  const kept = !summary.rolledBack && leavesChanges(done)
  if (seen.marked && run.transaction === 'idle' && !kept) await session.unmark()
  return seen.marked
}

function summingUp(summary: ScriptSummary, done: readonly StatementOutcome[], items: number): string[] {
  const { stopped, left, rolledBack } = summary
  if (stopped) return [`${stopped} ${workbenchTexts.stoppedBefore(left)}`]
  const said = stopped === undefined || left === 0 ? [] : [workbenchTexts.notRun(left)]
  const failed = done.filter(({ error }) => error).length
  if (rolledBack) said.push(workbenchTexts.rolledBack)
  else if (failed && done.length > 1 && left === 0) said.push(workbenchTexts.failed(failed, done.length))
  return items === 0 ? [workbenchTexts.nothingToRun] : said
}

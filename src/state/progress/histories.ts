import { after, blankHistory, clearedHistory, cutText } from '#core/progress/change.ts'
import { historyKey } from '#core/progress/keys.ts'
import type { HistoryRecord, HistoryRun } from '#core/progress/record.ts'
import type { Records } from './records.svelte.ts'
import type { Writer } from './writer.ts'

/** What was run in each context: an exercise, a lesson's free text, a playground. */
export class Histories {
  #records: Records
  #writer: Writer

  constructor(records: Records, writer: Writer) {
    this.#records = records
    this.#writer = writer
  }

  /** A context's runs, newest first. */
  history(context: string): HistoryRun[] {
    const record = this.#records.get(historyKey(context))
    return record?.kind === 'history' ? record.entries : []
  }

  /** Adds a run to a context's history; a text above 100,000 characters is cut. */
  addHistory(context: string, run: Omit<HistoryRun, 'id'>): void {
    const held = this.#held(context)
    const { sql, at, ok, ms, stopped, code, rowCount } = run
    const entry: HistoryRun = {
      ...{ id: this.#writer.newId(), sql: cutText(sql), at: after(at, held.clearedAt), ok, ms, stopped },
      ...(code !== undefined && { code }),
      ...(rowCount !== undefined && { rowCount }),
    }
    this.#records.change({ ...blankHistory(context), entries: [entry] })
  }

  /** Empties a context's history, in other tabs too. */
  clearHistory(context: string): void {
    this.#records.change(clearedHistory(this.#held(context), this.#writer.now()))
  }

  #held(context: string): HistoryRecord {
    const record = this.#records.held(historyKey(context))
    return record?.kind === 'history' ? record : blankHistory(context)
  }
}

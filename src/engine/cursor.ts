import { joinRows } from '#core/result/wire.ts'
import type { RowData } from '#core/result/types.ts'
import type { Backend } from './backend.ts'
import type { Reply } from './reply.ts'
import { closePortalMessage, openPortalMessage, portalRowsMessage } from './frontend.ts'

const name = 'tupelo_cursor'
const declare = `DECLARE ${name} NO SCROLL CURSOR FOR `
const fetchRows = 20_000

/** How much of a result comes at once. */
export interface Limits {
  rows: number
  bytes: number
}

/** The answer to a SELECT: its first rows, and whether there are more behind them. */
export interface Page {
  reply: Reply
  rows: RowData
  more: boolean
}

/** Runs a SELECT behind a cursor, so that one without end brings a page and not the whole. */
export class Cursor {
  #backend: Backend
  #open = false
  #ahead: RowData | undefined
  // Outside a transaction the cursor needs one of ours, which the learner must not see.
  #own = false

  constructor(backend: Backend) {
    this.#backend = backend
  }

  get isOpen(): boolean {
    return this.#open
  }

  /** Whether the transaction that the server reports is ours and not the learner's. */
  get ownTransaction(): boolean {
    return this.#open && this.#own
  }

  /** Runs `sql` and brings its first page. */
  async start(sql: string, limits: Limits): Promise<Page> {
    this.#own = this.#backend.transaction === 'idle'
    if (this.#own) await this.#backend.send('BEGIN')
    this.#open = true
    if (this.#backend.counted) return this.#startCounted(sql, limits)
    const declared = await this.#backend.send(declare + sql)
    if (declared.error) {
      if (declared.error.position !== undefined) declared.error.position -= declare.length
      await this.close()
      return { reply: declared, rows: declared.rows, more: false }
    }
    const page = await this.next(limits)
    page.reply.notices.unshift(...declared.notices)
    return page
  }

  // A DECLARE would be counted in the statement's place.
  async #startCounted(sql: string, limits: Limits): Promise<Page> {
    const first = await this.#backend.exchange(openPortalMessage(name, sql, 1))
    if (first.error) {
      await this.close()
      return { reply: first, rows: first.rows, more: false }
    }
    if (first.rows.offsets.length === 1) this.#ahead = first.rows
    const page = await this.next(limits)
    page.reply.notices.unshift(...first.notices)
    if (first.fields) page.reply.fields = first.fields
    return page
  }

  async #fetch(count: number): Promise<Reply> {
    if (!this.#backend.counted) return this.#backend.send(`FETCH ${count} FROM ${name}`)
    const reply = await this.#backend.exchange(portalRowsMessage(name, count))
    return reply.error ? reply : { ...reply, tag: `FETCH ${reply.rows.offsets.length}` }
  }

  /** The next page. The cursor closes itself after the last row and after an error. */
  async next(limits: Limits): Promise<Page> {
    let rows = this.#ahead
    this.#ahead = undefined
    for (;;) {
      const count = Math.min(fetchRows, limits.rows - (rows?.offsets.length ?? 0))
      const reply = await this.#fetch(count)
      rows = rows ? joinRows(rows, reply.rows) : reply.rows
      const ended = reply.error !== undefined || reply.rows.offsets.length < count
      const full = rows.offsets.length >= limits.rows || rows.bytes.length >= limits.bytes
      if (ended || (full && !(await this.#lookAhead()))) {
        const failed = await this.close()
        if (failed && !reply.error) reply.error = failed
        return { reply, rows, more: false }
      }
      if (full) return { reply, rows, more: true }
    }
  }

  // Only another row tells whether a page that is full is also the last.
  async #lookAhead(): Promise<boolean> {
    const { rows, error } = await this.#fetch(1)
    if (error || rows.offsets.length === 0) return false
    this.#ahead = rows
    return true
  }

  /** Ends the cursor and our transaction; gives the error of a COMMIT that failed. */
  async close(): Promise<Reply['error']> {
    if (!this.#open) return undefined
    this.forget()
    const failed = this.#backend.transaction === 'failed'
    if (!this.#own) {
      if (!failed) await this.#close()
      return undefined
    }
    const { error } = await this.#backend.send(failed ? 'ROLLBACK' : 'COMMIT')
    return error
  }

  #close(): Promise<Reply> {
    return this.#backend.counted
      ? this.#backend.exchange(closePortalMessage(name))
      : this.#backend.send(`CLOSE ${name}`)
  }

  /** After the whole database was put back there is nothing to close. */
  forget(): void {
    this.#open = false
    this.#ahead = undefined
  }
}

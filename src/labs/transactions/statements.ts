import { queryMessage } from '#engine/frontend.ts'
import { readReply, type Reply } from '#engine/reply.ts'
import { BrokenEngine } from '#engine/trap.ts'
import { TypeNames } from '#engine/type-names.ts'
import { copyNeedsData, noPrograms } from '#engine/refusals.ts'
import { statementKind } from '#core/sql/classify.ts'
import { splitStatements } from '#core/sql/split.ts'
import { cellAt } from '#core/result/wire.ts'
import type { ResultSet, ServerMessage, StatementOutcome, TransactionState } from '#core/result/types.ts'
import { notificationsIn } from './notifications.ts'
import type { Lab } from './runtime/lab.ts'
import type { Process } from './runtime/process.ts'

/** What a statement gets whose wait the lab can't bear. */
const cannotWait: ServerMessage = {
  severity: 'ERROR',
  code: '0A000',
  message: 'this statement would wait at a place where the lab cannot put it aside',
  hint: 'In the lab a few rare statements cannot wait: run the part that waits by itself.',
}
const gone: ServerMessage = {
  severity: 'FATAL',
  code: '57P01',
  message: 'the session has ended',
  hint: 'Close it and add another one.',
}

/** A process as a session that runs statements one after the other. */
export class Statements {
  readonly process: Process
  #lab: Lab
  #types: TypeNames
  #transaction: TransactionState = 'idle'
  #last: Promise<unknown> = Promise.resolve()

  constructor(lab: Lab, process: Process) {
    this.#lab = lab
    this.process = process
    this.#types = new TypeNames({
      transaction: 'idle',
      need: (sql) => this.need(sql),
    })
  }

  /** Runs a script up to its first error, after what was asked before it. Throws BrokenEngine when the lab is of no use. */
  run(script: string): Promise<StatementOutcome[]> {
    const turn = this.#last.then(() => this.#runAll(script))
    this.#last = turn.catch(() => undefined)
    return turn
  }

  async #runAll(script: string): Promise<StatementOutcome[]> {
    const outcomes: StatementOutcome[] = []
    for (const { text } of splitStatements(script)) {
      const outcome = await this.#one(text)
      outcomes.push(outcome)
      if (outcome.error) break
    }
    return outcomes
  }

  async #one(sql: string): Promise<StatementOutcome> {
    const kind = statementKind(sql)
    if (this.process.ended) return this.#failed(sql, gone)
    if (kind === 'refused') return this.#failed(sql, noPrograms)
    if (kind === 'copy-in') return this.#failed(sql, copyNeedsData)
    const started = performance.now()
    this.process.waits.takeRefusal()
    const reply = await this.#ask(sql)
    const { tag = '', notices, fields, rows, transaction } = reply
    const base = { sql, notices, ms: performance.now() - started, more: false, transaction }
    const refused = this.process.waits.takeRefusal()
    if (reply.error)
      return { ...base, error: refused && reply.error.code === '57014' ? cannotWait : reply.error }
    const count = /(\d+)$/.exec(tag)?.[1]
    return {
      ...base,
      tag,
      ...(fields ? { result: { columns: await this.#types.columns(fields), rows } } : {}),
      ...(count === undefined ? {} : { rowCount: Number(count) }),
    }
  }

  #failed(sql: string, error: ServerMessage): StatementOutcome {
    return { sql, error, more: false, notices: [], ms: 0, transaction: this.#transaction }
  }

  async #ask(sql: string): Promise<Reply> {
    const bytes = await this.#lab.exchange(this.process, queryMessage(sql))
    try {
      const reply = readReply(bytes, this.#transaction)
      reply.notices.push(...notificationsIn(bytes))
      this.#transaction = reply.transaction
      return reply
    } catch (error) {
      // A session that ends says why, and then nothing more.
      if (!this.process.ended || !(error instanceof BrokenEngine)) throw error
      this.#transaction = 'idle'
      return { error: gone, notices: [], copyOut: [], transaction: 'idle', rows: none }
    }
  }

  /** The isolation level of the transaction that is open, like `repeatable read`; undefined when none is. */
  async isolation(): Promise<string | undefined> {
    // A query would take the transaction's snapshot, and with it decide what it sees; SHOW takes none.
    if (this.#transaction !== 'open' || this.process.ended) return undefined
    const { rows } = await this.need('SHOW transaction_isolation')
    return cellAt(rows, 0, 0) ?? undefined
  }

  /** Runs a statement of the lab's own. Throws what PostgreSQL says. */
  async need(sql: string): Promise<Reply> {
    const reply = await this.#ask(sql)
    if (reply.error) throw new Error(`${reply.error.message} in: ${sql}`)
    return reply
  }

  /** The rows of a query of the lab's own. Throws what PostgreSQL says. */
  async table(sql: string): Promise<ResultSet> {
    const { fields = [], rows } = await this.need(sql)
    return { columns: await this.#types.columns(fields), rows }
  }
}

const none: Reply['rows'] = { bytes: new Uint8Array(0), offsets: new Uint32Array(0) }

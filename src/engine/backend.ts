import type { PGlite } from '@electric-sql/pglite'
import { cellAt } from '#core/result/wire.ts'
import type { TransactionState } from '#core/result/types.ts'
import { concat } from './bytes.ts'
import { copyMessage, queryMessage } from './frontend.ts'
import { readReply, type Reply } from './reply.ts'
import { BrokenEngine, TrapWatch } from './trap.ts'

/** Speaks the PostgreSQL protocol with a PGlite, past its own parsers, which lose rows' text and errors' fields. */
export class Backend {
  #pg: PGlite
  #traps: TrapWatch
  #transaction: TransactionState = 'idle'

  /** Whether pg_stat_statements counts what runs: then nothing of our own may be among it. */
  counted = false

  constructor(pg: PGlite) {
    this.#pg = pg
    this.#traps = new TrapWatch(pg)
  }

  get transaction(): TransactionState {
    return this.#transaction
  }

  /** Says in which state a transaction is after the whole database was put back. */
  restored(transaction: TransactionState): void {
    this.#transaction = transaction
  }

  /** Sends one statement. Throws BrokenEngine when the answer is no whole answer. */
  async send(sql: string, copyData?: string | Uint8Array): Promise<Reply> {
    const message = copyData === undefined ? queryMessage(sql) : copyMessage(sql, copyData)
    return this.exchange(message)
  }

  /** Sends messages that end in one Query or Sync. Throws BrokenEngine when the answer is no whole answer. */
  async exchange(message: Uint8Array): Promise<Reply> {
    const reply = readReply(await this.#exchange(message), this.#transaction)
    this.#transaction = reply.transaction
    return reply
  }

  /** Sends a statement of our own. Throws the server's message when it fails. */
  async need(sql: string): Promise<Reply> {
    const reply = await (this.counted && this.#transaction !== 'failed'
      ? this.#uncounted(sql)
      : this.send(sql))
    if (reply.error) throw new Error(`${reply.error.message} (SQLSTATE ${reply.error.code}) in: ${sql}`)
    return reply
  }

  /** A read that may fail without failing the transaction that it is in. Throws PostgreSQL's own words. */
  async aside(sql: string): Promise<Reply> {
    const open = this.transaction !== 'idle'
    if (open) await this.need('SAVEPOINT aside')
    try {
      const reply = await this.send(sql)
      if (reply.error) throw new Error(reply.error.message)
      return reply
    } finally {
      if (open) await this.need('ROLLBACK TO SAVEPOINT aside')
      if (open) await this.need('RELEASE SAVEPOINT aside')
    }
  }

  // pg_stat_statements looks at the end whether it is to count: so neither of the two around is counted either.
  async #uncounted(sql: string): Promise<Reply> {
    const name = "'pg_stat_statements.track'"
    const { rows } = await this.send(`select current_setting(${name}), set_config(${name}, 'none', false)`)
    const reply = await this.send(sql)
    const before = cellAt(rows, 0, 0)
    if (before !== null) await this.send(`select set_config(${name}, '${before}', false)`)
    return reply
  }

  /**
   * Passes on what another client of the protocol sends; what the server answers is there at once. For a session that
   * belongs to that client. Throws BrokenEngine when PostgreSQL dies of it.
   */
  relay(bytes: Uint8Array): Uint8Array[] {
    const chunks: Uint8Array[] = []
    const onRawData = (chunk: Uint8Array): void => void chunks.push(chunk.slice())
    // PGlite answers before it gives its promise; the trap tells what went wrong.
    this.#pg.execProtocolRawStream(bytes, { syncToFs: false, onRawData }).catch(() => undefined)
    const trap = this.#traps.take()
    if (trap) throw trap
    return chunks
  }

  async #exchange(message: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
    const chunks: Uint8Array[] = []
    try {
      await this.#pg.execProtocolRawStream(message, {
        syncToFs: false,
        onRawData: (chunk) => chunks.push(chunk.slice()),
      })
    } catch (error) {
      throw new BrokenEngine(error instanceof Error ? error.message : String(error))
    }
    const trap = this.#traps.take()
    if (trap) throw trap
    return concat(chunks)
  }
}

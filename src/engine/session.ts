import type { Answer, CheckSpec, Verdict } from '#core/check/types.ts'
import type { Catalog } from '#core/catalog/types.ts'
import type {
  ResultSet,
  RowData,
  ServerMessage,
  StatementOutcome,
  TransactionState,
} from '#core/result/types.ts'
import { EngineClient, EngineLost } from './client.ts'
import { Journal, type Entry } from './journal.ts'
import type { EngineParts, Method, Params, Result } from './protocol.ts'

/** Milliseconds that each kind of call may take. */
const deadlines = {
  boot: 60_000,
  run: 60_000,
  read: 20_000,
  reset: 10_000,
  check: 60_000,
  replay: 20_000,
}

/** Why and how the engine was replaced under the learner. */
export interface Replacement {
  reason: EngineLost['reason']
  message: string
  /** Earlier statements that were run again. */
  replayed: number
  /** Statements of an open transaction that were rolled back. */
  rolledBack: number
  /** Statements that could not be run again, with the first one's error. */
  lost: number
  lostBecause?: string
}

function explained(outcome: StatementOutcome, interruption: string | undefined): StatementOutcome {
  const { error } = outcome
  if (error?.code !== '57014' || interruption === undefined) return outcome
  return { ...outcome, error: { ...error, detail: interruption } }
}

type Replay = Pick<Replacement, 'replayed' | 'lost' | 'lostBecause'> & { client: EngineClient }

/** What a session is made with. */
export interface SessionOptions {
  /** May still be coming: the worker starts meanwhile. */
  parts: Promise<EngineParts>
  spawn(): Worker
  /** Called after the engine was replaced. */
  onreplaced(replacement: Replacement): void
}

/** A learner's database: an engine, a warm spare that takes over when it dies, and a journal of what was changed. */
export class Session {
  #options: SessionOptions
  #main: Promise<EngineClient>
  #spare: Promise<EngineClient> | undefined
  #journal = new Journal()
  #examiner: EngineClient | undefined
  #stopWaiting: (message: string) => void = () => undefined
  #closed = false
  #version = ''

  constructor(options: SessionOptions) {
    this.#options = options
    this.#main = this.#boot()
    this.#main.catch(() => undefined)
  }

  /** Resolves with PostgreSQL's version when the first engine answers. Throws EngineLost or why it did not boot. */
  async ready(): Promise<string> {
    await this.#main
    return this.#version
  }

  async #boot(): Promise<EngineClient> {
    const client = new EngineClient(this.#options.spawn())
    const parts = await this.#options.parts.catch((error: unknown) => {
      client.end('stopped', 'The database has nothing to start from')
      throw error
    })
    const { version } = await client.call('boot', parts, deadlines.boot)
    this.#version = version
    return client
  }

  /** Boots the engine that checks answers and takes over after a Stop. Call it when the page is idle. */
  warmSpare(): Promise<EngineClient> {
    if (!this.#spare) {
      const spare = this.#boot()
      this.#spare = spare
      spare.catch(() => {
        if (this.#spare === spare) this.#spare = undefined
      })
    }
    return this.#spare
  }

  /** What was changed since the pristine dataset, to be made again by `redo`. */
  get changes(): readonly Entry[] {
    return this.#journal.committed
  }

  /** Makes earlier changes again on the pristine database. */
  async redo(changes: readonly Entry[]): Promise<Pick<Replacement, 'replayed' | 'lost' | 'lostBecause'>> {
    this.#journal.commit(changes)
    const recovered = this.#main.then((client) => this.#replay(client))
    this.#main = recovered.then(({ client }) => client)
    const { client: _client, ...replay } = await recovered
    return replay
  }

  get isDirty(): boolean {
    return !this.#journal.isEmpty
  }

  /** Runs one statement. A dead engine is replaced and the outcome says what happened. */
  async run(entry: Entry): Promise<StatementOutcome> {
    const started = performance.now()
    try {
      const client = await this.#main
      const outcome = await client.call('run', entry, deadlines.run)
      this.#journal.note(entry, outcome)
      return explained(outcome, client.interruption)
    } catch (error) {
      const ms = performance.now() - started
      const base = { sql: entry.sql, more: false, notices: [], ms }
      return { ...base, error: await this.#afterLoss(error), transaction: 'idle' }
    }
  }

  async #afterLoss(error: unknown): Promise<ServerMessage> {
    if (!(error instanceof EngineLost))
      return {
        severity: 'ERROR',
        code: '58000',
        message: error instanceof Error ? error.message : String(error),
      }
    await this.#replace(error)
    return { severity: 'ERROR', code: error.code, message: error.message }
  }

  /** Keeps the database as it is now, for `undo`. */
  async mark(): Promise<void> {
    try {
      this.#journal.mark((await this.#call('mark', {}, deadlines.reset)).kept)
    } catch (error) {
      await this.#afterLoss(error)
    }
  }

  /** Lets go of the last mark: nothing has changed since. */
  async unmark(): Promise<void> {
    if (!this.canUndo) return
    this.#journal.unmark()
    await this.#call('unmark', {}, deadlines.read)
  }

  /** Whether what was done since a mark can be undone: not on another engine, nor after a reset. */
  get canUndo(): boolean {
    return this.#journal.marks > 0
  }

  /**
   * Back to the database of the last mark, the open transaction included, in whose state it then is. Throws when there is
   * no mark.
   */
  async undo(): Promise<TransactionState> {
    if (!this.canUndo) throw new Error('There is no run to undo.')
    this.#journal.backToMark()
    try {
      return (await this.#call('undo', {}, deadlines.reset)).transaction
    } catch (error) {
      await this.#afterLoss(error)
      return 'idle'
    }
  }

  /** The next rows of the last statement that was cut. */
  more(): Promise<{ rows: RowData; more: boolean; error?: ServerMessage }> {
    return this.#call('more', {}, deadlines.run)
  }

  inspect(sql: string): Promise<ResultSet> {
    return this.#call('inspect', { sql }, deadlines.read)
  }

  catalog(): Promise<Catalog> {
    return this.#call('catalog', {}, deadlines.read)
  }

  async heapBytes(): Promise<number> {
    return (await this.#call('memory', {}, deadlines.read)).heapBytes
  }

  async #call<M extends Method>(method: M, params: Params<M>, deadline: number): Promise<Result<M>> {
    const client = await this.#main
    return client.call(method, params, deadline)
  }

  /** Grades on the spare, so that the learner's database is never touched. Throws EngineLost when stopped. */
  async check(spec: CheckSpec, answer: Answer): Promise<Verdict> {
    const stopped = new Promise<never>((_, reject) => {
      this.#stopWaiting = (message) => {
        reject(new EngineLost('stopped', message))
      }
    })
    stopped.catch(() => undefined)
    // A Stop may come while the examiner still boots.
    const examiner = await Promise.race([this.warmSpare(), stopped])
    this.#examiner = examiner
    try {
      return await examiner.call('check', { spec, answer }, deadlines.check)
    } catch (error) {
      this.#spare = undefined
      void this.warmSpare().catch(() => undefined)
      throw error
    } finally {
      this.#examiner = undefined
    }
  }

  /** Ends a check that runs; without one it does nothing. */
  stopCheck(message: string): void {
    this.#stopWaiting(message)
    this.#examiner?.end('stopped', message)
  }

  /**
   * Ends what runs now; `run` then answers with SQLSTATE 57014. The session stays, as PostgreSQL's own cancelling leaves
   * it; an engine that can't be cancelled is replaced.
   */
  async stop(message: string): Promise<void> {
    const client = await this.#main
    await client.interrupt('stopped', message)
  }

  /** Back to the pristine dataset, journal and all. */
  async reset(): Promise<void> {
    this.#journal.clear()
    try {
      await this.#call('reset', {}, deadlines.reset)
    } catch (error) {
      if (!(error instanceof EngineLost)) throw error
      await this.#replace(error)
    }
  }

  async #replace(lost: EngineLost): Promise<void> {
    if (this.#closed) return
    this.#journal.unmarkAll()
    const fresh = this.#spare?.catch(() => this.#boot()) ?? this.#boot()
    this.#spare = undefined
    const rolledBack = this.#journal.pendingCount
    this.#journal.dropPending()
    const recovered = fresh.then((client) => this.#replay(client))
    // What is asked from now on waits until the learner's changes are back.
    this.#main = recovered.then(({ client }) => client)
    const { client: _client, ...replay } = await recovered
    this.#options.onreplaced({ reason: lost.reason, message: lost.message, rolledBack, ...replay })
    void this.warmSpare().catch(() => undefined)
  }

  async #replay(client: EngineClient): Promise<Replay> {
    const entries = this.#journal.committed
    const end = performance.now() + deadlines.replay
    let replayed = 0
    const done = (client: EngineClient, lostBecause?: string): Replay => {
      const lost = entries.length - replayed
      this.#journal.keepFirst(replayed)
      return { client, replayed, lost, ...(lostBecause === undefined ? {} : { lostBecause }) }
    }
    for (const entry of entries) {
      const left = end - performance.now()
      if (left <= 0) return done(client, 'running them again took too long')
      try {
        const { error } = await client.call('run', entry, left)
        if (error) return done(client, error.message)
        replayed++
      } catch (error) {
        // Running it again killed this engine too: better a pristine database than none.
        replayed = 0
        return done(await this.#boot(), error instanceof Error ? error.message : String(error))
      }
    }
    return done(client)
  }

  /** Ends both engines. */
  close(): void {
    this.#closed = true
    for (const engine of [this.#main, this.#spare])
      void engine?.then(
        (client) => {
          client.end('stopped', 'The database was closed')
        },
        () => undefined,
      )
  }
}

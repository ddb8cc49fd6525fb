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
import { Journal, type DatabaseState, type Entry } from './journal.ts'
import type { DatabaseImage, EngineParts, Method, Params, Result } from './protocol.ts'

/** Milliseconds that each kind of call may take. */
const deadlines = {
  boot: 60_000,
  run: 60_000,
  read: 20_000,
  reset: 10_000,
  check: 60_000,
  replay: 20_000,
  image: 60_000,
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

/** A copy of the database as it was at one moment. */
export interface Copy {
  image: DatabaseImage
  /** What was changed since; undefined when the copy is of no use any more: an undo or a reset came between. */
  after: () => readonly Entry[] | undefined
  /** From now on the session's state is this copy and what was changed since. */
  adopt: () => void
}

/** What became of earlier changes that were made again. */
export type Restored = Pick<Replacement, 'replayed' | 'lost' | 'lostBecause'>

function told({ replayed, lost, lostBecause }: Restored): Restored {
  return { replayed, lost, ...(lostBecause === undefined ? {} : { lostBecause }) }
}

type Replay = Restored & { client: EngineClient }

/** What a session is made with. */
export interface SessionOptions {
  /** May still be coming: the worker starts meanwhile. */
  parts: Promise<EngineParts>
  spawn(): Worker
  /** The database to go on with, in place of the pristine dataset. */
  from?: DatabaseState | undefined
  /** Called when what `state` gives has changed. */
  onchange?: (() => void) | undefined
  /** Called after the engine was replaced. */
  onreplaced(replacement: Replacement): void
}

/** A learner's database: an engine, a warm spare that takes over when it dies, and a journal of what was changed. */
export class Session {
  #options: SessionOptions
  #main: Promise<EngineClient>
  #opened: Promise<Restored | undefined>
  #spare: Promise<EngineClient> | undefined
  #journal = new Journal()
  #examiner: EngineClient | undefined
  #stopWaiting: (message: string) => void = () => undefined
  #closed = false
  #version = ''

  constructor(options: SessionOptions) {
    this.#options = options
    // A worker that can't be started is told of before them.
    options.parts.catch(() => undefined)
    const { from } = options
    this.#main = this.#boot(from?.image)
    if (from) this.#journal.take(from)
    this.#opened = from ? this.#goOnWith(this.#main).then(told) : Promise.resolve(undefined)
    for (const promise of [this.#main, this.#opened]) promise.catch(() => undefined)
  }

  /** Resolves with PostgreSQL's version when the first engine answers. Throws EngineLost or why it did not boot. */
  async ready(): Promise<string> {
    await this.#main
    return this.#version
  }

  /** What became of the changes that it was opened with. */
  get opened(): Promise<Restored | undefined> {
    return this.#opened
  }

  async #boot(image?: DatabaseImage): Promise<EngineClient> {
    const client = new EngineClient(this.#options.spawn())
    const parts = await this.#options.parts.catch((error: unknown) => {
      client.end('stopped', 'The database has nothing to start from')
      throw error
    })
    const start = image ? { ...parts, image: image.tar } : parts
    const { version } = await client.call('boot', start, deadlines.boot)
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

  /** The database without what an open transaction has done, for another session to go on with. */
  get state(): DatabaseState {
    return this.#journal.state
  }

  /** Goes on with an earlier state, in place of the pristine database that it has. */
  async redo(state: DatabaseState): Promise<Restored> {
    this.#journal.take(state)
    const start = state.image ? this.#leave().then(() => this.#boot(state.image)) : this.#main
    return told(await this.#goOnWith(start))
  }

  /** Copies the database. Throws while a transaction is open. */
  async copy(): Promise<Copy> {
    const image = await this.#call('image', {}, deadlines.image)
    const point = this.#journal.point
    return {
      image,
      after: () => this.#journal.after(point),
      adopt: () => {
        this.#journal.rebase(image, point)
      },
    }
  }

  /** Moves the database to an engine that is new: memory never shrinks. Throws while a transaction is open. */
  async renew(): Promise<void> {
    const { adopt } = await this.copy()
    adopt()
    this.#journal.unmarkAll()
    this.#options.onchange?.()
    const old = await this.#main
    const { client } = await this.#goOnWith(this.#boot(this.#journal.image).catch(() => old))
    if (client !== old) old.end('stopped', 'The database moved to another engine')
  }

  async #leave(): Promise<void> {
    const client = await this.#main
    client.end('stopped', 'The database moved to another engine')
  }

  /** What is asked from now on waits until the learner's changes are made again. */
  #goOnWith(start: Promise<EngineClient>): Promise<Replay> {
    const recovered = start.then((client) => this.#replay(client))
    this.#main = recovered.then(({ client }) => client)
    this.#main.catch(() => undefined)
    return recovered
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
      if (this.#journal.note(entry, outcome)) this.#options.onchange?.()
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
    this.#options.onchange?.()
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

  /** Whether the session has temporary tables, which no copy takes along. */
  async hasTemporaryTables(): Promise<boolean> {
    const { rows } = await this.inspect(
      'SELECT 1 FROM pg_catalog.pg_class WHERE relnamespace = pg_catalog.pg_my_temp_schema() LIMIT 1',
    )
    return rows.offsets.length > 0
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
    const { image } = this.#journal
    this.#journal.clear()
    this.#options.onchange?.()
    try {
      // An engine that started from a copy has never seen the pristine dataset; the spare has.
      if (image) await this.#goOnWith(this.#leave().then(() => this.#pristine()))
      else await this.#call('reset', {}, deadlines.reset)
    } catch (error) {
      if (!(error instanceof EngineLost)) throw error
      await this.#replace(error)
    }
  }

  async #replace(lost: EngineLost): Promise<void> {
    if (this.#closed) return
    this.#journal.unmarkAll()
    const { image, pendingCount: rolledBack } = this.#journal
    this.#journal.dropPending()
    const replay = await this.#goOnWith(image ? this.#boot(image) : this.#pristine())
    this.#options.onreplaced({ reason: lost.reason, message: lost.message, rolledBack, ...told(replay) })
    void this.warmSpare().catch(() => undefined)
  }

  #pristine(): Promise<EngineClient> {
    const fresh = this.#spare?.catch(() => this.#boot()) ?? this.#boot()
    this.#spare = undefined
    return fresh
  }

  async #replay(client: EngineClient): Promise<Replay> {
    const { image } = this.#journal
    for (const sql of image?.session ?? []) await client.call('run', { sql }, deadlines.read)
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
        // Running it again killed this engine too: better the database as it was before than none.
        replayed = 0
        return done(await this.#boot(image), error instanceof Error ? error.message : String(error))
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

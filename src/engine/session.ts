import type { TableChange } from '#core/changes/types.ts'
import { extensionsAskedFor } from '#core/extensions/needed.ts'
import type { Catalog } from '#core/catalog/types.ts'
import type { ImportPlan } from '#core/files/types.ts'
import type {
  ResultSet,
  RowData,
  ServerMessage,
  StatementOutcome,
  TransactionState,
} from '#core/result/types.ts'
import type { Step } from '#core/steps/rows.ts'
import { EngineClient, EngineLost } from './client.ts'
import { deadlines } from './deadlines.ts'
import { dumpOn, type DumpOrder } from './dump-on.ts'
import { ExtensionMissing, SessionEquipment, inTransaction, messageOf } from './equipment.ts'
import { Examiner } from './examiner.ts'
import { importEntry, notImported, runAgain, type ImportOutcome, type Tell } from './import-outcome.ts'
import { Journal, type DatabaseState, type Entry } from './journal.ts'
import type { DatabaseImage, Method, Params, Result } from './protocol.ts'
import { explained, unavailable } from './refusals.ts'
import { told, type Copy, type Restored, type SessionOptions } from './session-types.ts'
import { outgrown } from './trap.ts'

type Replay = Restored & { client: EngineClient }

/** A learner's database: an engine, a warm spare that takes over when it dies, and a journal of what was changed. */
export class Session {
  #options: SessionOptions
  #main: Promise<EngineClient>
  #opened: Promise<Restored | undefined>
  #spare: Promise<EngineClient> | undefined
  #journal = new Journal()
  #equipment: SessionEquipment
  /** Grades and measures on the spare, so that the learner's database is never touched. */
  readonly examiner = new Examiner(
    () => this.warmSpare(),
    () => {
      this.#spare = undefined
      void this.warmSpare().catch(() => undefined)
    },
  )
  #stopFetching: (message: string) => void = () => undefined
  #closed = false
  #version = ''

  constructor(options: SessionOptions) {
    this.#options = options
    // A worker that can't be started is told of before them.
    options.parts.catch(() => undefined)
    const { from, extension } = options
    this.#equipment = new SessionEquipment(extension)
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
    await this.#wantForChanges()
    const start = image ? { ...parts, image: image.tar, patch: undefined } : parts
    const equipment = this.#equipment.forBoot
    const { version, installed } = await client.call('boot', { ...start, ...equipment }, deadlines.boot)
    this.#version = version
    this.#equipment.booted(client, equipment)
    await this.#equipment.want(installed).catch(() => undefined)
    if (this.#equipment.suits(client)) {
      await this.#equipment.give(client)
      return client
    }
    client.end('stopped', 'PostgreSQL is started again')
    return this.#boot(image)
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
    const start = state.image ? this.#leave().then(() => this.#boot(state.image)) : this.#suited()
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

  /** The database as a script; a third engine does it, on a copy. Throws while a transaction is open, and as `dumpOn`. */
  async dump({ program, tell, signal }: DumpOrder): Promise<Blob> {
    const { image } = await this.copy()
    return dumpOn(await this.#boot(image), image, { program, tell, signal })
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

  // The pristine engine, or another that has from its start what the changes ask for.
  async #suited(): Promise<EngineClient> {
    const client = await this.#main
    await this.#wantForChanges()
    if (this.#equipment.suits(client)) return client
    client.end('stopped', 'PostgreSQL is started again')
    return this.#pristine()
  }

  // What does not come is told when its statement is run again.
  #wantForChanges(): Promise<void> {
    const names = this.#journal.committed.flatMap(({ sql }) => extensionsAskedFor(sql))
    return this.#equipment.want(names).catch(() => undefined)
  }

  get isDirty(): boolean {
    return !this.#journal.isEmpty
  }

  /**
   * Runs one statement. A dead engine is replaced and the outcome says what happened. `tell` hears by how many bytes the tables
   * grow, and as long as they do it may last.
   */
  async run(entry: Entry, tell?: (bytes: number) => void): Promise<StatementOutcome> {
    const started = performance.now()
    try {
      const main = await this.#main
      // Nothing may come between here and the call, or a Stop would find nothing to stop.
      const client = this.#equipment.has(main, entry.sql) ? main : await this.#equipped(main, entry.sql)
      const order = { ...entry, ...(tell && { tells: true as const }) }
      const outcome = unavailable(await client.call('run', order, deadlines.run, tell))
      if (this.#journal.note(entry, outcome)) this.#options.onchange?.()
      return explained(outcome, client.interruption)
    } catch (error) {
      const ms = performance.now() - started
      const base = { sql: entry.sql, more: false, notices: [], ms }
      return { ...base, error: await this.#afterLoss(error), transaction: 'idle' }
    }
  }

  // An engine that has what the statement asks for. One that must start with it takes the place of the one before.
  async #equipped(client: EngineClient, sql: string): Promise<EngineClient> {
    const stopped = new Promise<never>((_, reject) => {
      this.#stopFetching = (message) => {
        reject(new ExtensionMissing(message, '57014'))
      }
    })
    try {
      await Promise.race([this.#equipment.prepare(client, sql), stopped])
    } finally {
      this.#stopFetching = () => undefined
    }
    if (this.#equipment.suits(client)) return client
    if (this.#journal.pendingCount) throw inTransaction()
    await this.#replace(new EngineLost('fault', 'PostgreSQL is started again', outgrown))
    client.end('stopped', 'PostgreSQL was started again')
    // The run that asked for it can be undone on the new engine.
    await this.mark()
    return this.#main
  }

  /** Brings a table file into the database: all its sound rows, or nothing. A dead engine is replaced. */
  async importTable(file: Blob, plan: ImportPlan, tell: Tell): Promise<ImportOutcome> {
    try {
      const client = await this.#main
      const outcome = await client.call('importTable', { file, plan }, deadlines.run, tell)
      if (this.#journal.note(importEntry(plan, outcome), outcome)) this.#options.onchange?.()
      return outcome
    } catch (error) {
      return notImported(file, plan, await this.#afterLoss(error))
    }
  }

  async #afterLoss(error: unknown): Promise<ServerMessage> {
    if (error instanceof EngineLost) await this.#replace(error)
    return messageOf(error)
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

  /** What became of the tables and their rows since the last mark. Throws when that can't be told. */
  changes(): Promise<TableChange[]> {
    return this.#call('changes', {}, deadlines.run)
  }

  /** The next rows of the last statement that was cut. */
  more(): Promise<{ rows: RowData; more: boolean; error?: ServerMessage }> {
    return this.#call('more', {}, deadlines.run)
  }

  inspect(sql: string): Promise<ResultSet> {
    return this.#call('inspect', { sql }, deadlines.read)
  }

  /** A script's last query, clause by clause, on the learner's database. Throws while a transaction is failed. */
  takeApart(sql: string): Promise<Step[]> {
    return this.#call('takeApart', { sql }, deadlines.read)
  }

  catalog(): Promise<Catalog> {
    return this.#call('catalog', {}, deadlines.read)
  }

  async heapBytes(): Promise<number> {
    return (await this.#call('memory', {}, deadlines.read)).heapBytes
  }

  async #call<M extends Method>(method: M, params: Params<M>, deadline: number): Promise<Result<M>> {
    return (await this.#main).call(method, params, deadline)
  }

  /**
   * Ends what runs now; `run` then answers with SQLSTATE 57014. The session stays, as PostgreSQL's own cancelling leaves
   * it; an engine that can't be cancelled is replaced.
   */
  async stop(message: string): Promise<void> {
    this.#stopFetching(message)
    await (await this.#main).interrupt('stopped', message)
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
    // What only takes the place of a sound engine needs no word, as long as nothing is missing.
    if (lost.code !== outgrown || rolledBack || replay.lost)
      this.#options.onreplaced({ reason: lost.reason, message: lost.message, rolledBack, ...told(replay) })
    void this.warmSpare().catch(() => undefined)
  }

  async #pristine(): Promise<EngineClient> {
    const warm = this.#spare
    this.#spare = undefined
    const spare = await warm?.catch(() => undefined)
    if (spare && this.#equipment.suits(spare)) return spare
    spare?.end('stopped', 'PostgreSQL is started again')
    return this.#boot()
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
        await this.#equipment.prepare(client, entry.sql)
        const { error } = await runAgain(client, entry, left)
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

import type { PartsLoader } from '#engine/parts.ts'
import type { DatabaseState } from '#engine/journal.ts'
import { Session } from '#engine/session.ts'
import type { Restored } from '#engine/session-types.ts'
import { EngineStatus, type BootMemory } from './engine-status.svelte.ts'
import { Damaged, type StoredDatabase } from '#storage/databases.ts'
import type { DatabaseKeeper, Keeping } from './database-keeper.svelte.ts'
import { splitStatements } from '#core/sql/split.ts'
import { databaseTexts, replacementNotice, restoredNotice, workbenchTexts } from './messages.ts'

/** Under which key an owner's database of a dataset is kept. */
export const databaseKey = (owner: string, dataset: string): string => `${owner} ${dataset}`

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error))

function stateAfter(script: string): DatabaseState {
  return { entries: splitStatements(script).map(({ text: sql }) => ({ sql })) }
}

// What no copy takes along.
const temporaryTables =
  'SELECT FROM pg_catalog.pg_class WHERE relnamespace = pg_catalog.pg_my_temp_schema() LIMIT 1'
// Bytes of wasm memory above which the database moves to a new engine.
const mostHeap = 2 ** 29

/** What a database is made with. */
export interface DatabaseOptions {
  loader: PartsLoader
  spawn(): Worker
  memory: BootMemory
  /** Keeps the databases of owners that want it. */
  keeper: DatabaseKeeper
  now: () => number
  /** Runs a task when the page has nothing better to do. */
  whenIdle(task: () => void): void
}

/** The one database of the page: on which dataset it stands, and the session with its engine. */
export class Database {
  readonly status: EngineStatus
  #options: DatabaseOptions
  #session = $state.raw<Session>()
  #dataset = $state('')
  #key = ''
  // What makes the owner's dataset of the pristine one.
  #beginning = ''
  #starting: Promise<void> = Promise.resolve()
  #left: Record<string, DatabaseState | undefined> = {}
  // While a database is brought back, what happens to it is no change of the learner's.
  #bringing = false
  #notice = $state<string>()

  constructor(options: DatabaseOptions) {
    this.#options = options
    this.status = new EngineStatus(options.memory, options.now, () => {
      this.#starting = this.#start(this.#dataset, this.#left[this.#key])
      void this.#starting.then(() => {
        this.onfresh()
      })
    })
  }

  /** Called when the database is a fresh one: booted, reset for another owner, or restored. */
  onfresh: () => void = () => undefined

  /** Called when the engine was changed for a smaller one: what is there is the same, but no run can be undone. */
  onmoved: () => void = () => undefined

  /** Undefined until the engine answers. */
  get session(): Session | undefined {
    return this.#session
  }

  get dataset(): string {
    return this.#dataset
  }

  /** How the newest change is held, where changes are kept. */
  get keeping(): Keeping {
    return this.#options.keeper.keeping
  }

  /** What happened to the database behind the learner's back, until dismissed. */
  get notice(): string | undefined {
    return this.#notice
  }

  set notice(text: string | undefined) {
    this.#notice = text
  }

  /**
   * Gives `owner` (a lesson, a workspace) its database: pristine, or with the owner's own earlier changes when another has
   * had the engine meanwhile. Never with changes of another owner. With `kept` the changes survive the page; `script` makes
   * what is pristine for this owner of the dataset.
   */
  async open(dataset: string, owner: string, { kept = false, script = '' } = {}): Promise<void> {
    const key = databaseKey(owner, dataset)
    if (key === this.#key && this.status.phase !== 'failed') return
    this.#notice = undefined
    if (this.#session) this.#left[this.#key] = this.#session.state
    this.#key = key
    this.#beginning = script
    if (script !== '') this.#left[key] ??= stateAfter(script)
    this.#options.keeper.close()
    if (kept) this.status.busy = true
    const state = kept ? await this.#kept(key) : this.#left[key]
    if (key !== this.#key) return
    const anew = dataset !== this.#dataset || this.status.phase === 'failed'
    if (anew) this.#starting = this.#start(dataset, state)
    await this.#starting
    if (key !== this.#key) return
    if (!anew) await this.#goOn(state)
    if (key === this.#key) this.onfresh()
  }

  /** Forgets what the page holds of an owner's database that is not open: it was removed or replaced. */
  forget(dataset: string, owner: string): void {
    this.#left[databaseKey(owner, dataset)] = undefined
  }

  /** Back to what is pristine for the owner, while the engine answers. */
  async reset(): Promise<void> {
    const session = this.#session
    await session?.reset()
    if (this.#beginning !== '') await session?.redo(stateAfter(this.#beginning))
  }

  /** Writes what waits to be written. Never rejects. */
  flush(): Promise<void> {
    return this.#options.keeper.flush()
  }

  /** The database as it is now, for a file; undefined when it is pristine. Rejects while a transaction is open. */
  async contents(): Promise<Pick<StoredDatabase, 'image' | 'entries'> | undefined> {
    if (!this.#session?.isDirty) return undefined
    const { image } = await this.#session.copy()
    return { entries: [], image: await this.#options.keeper.packed(image) }
  }

  /** The database as a script, whose `tell` hears how many bytes are written. Rejects as `Session.dump` does. */
  async script(tell: (bytes: number) => void, signal: AbortSignal): Promise<Blob> {
    const program = await this.#options.loader.dumpProgram()
    signal.throwIfAborted()
    if (!this.#session) throw new Error(workbenchTexts.notReady)
    return this.#session.dump({ program, tell, signal })
  }

  async #kept(key: string): Promise<DatabaseState | undefined> {
    const { keeper } = this.#options
    const left = this.#left[key]
    if (left) {
      keeper.openAgain(key)
      return left
    }
    try {
      return await keeper.open(key)
    } catch (error) {
      if (key !== this.#key) return undefined
      if (error instanceof Damaged) await this.#putAside(error.message)
      // Where there is no storage there was never anything to read; the status bar says that nothing is kept.
      else if (this.keeping !== 'missing' && this.keeping !== 'denied') this.#notice = databaseTexts.notRead
      return undefined
    }
  }

  // What is stored holds more than could be made again: it stays, and another record begins.
  async #partly(session: Session, restored: Restored): Promise<void> {
    const { keeper } = this.#options
    this.#notice = restoredNotice(restored)
    await keeper.putAside(this.#key).catch(() => undefined)
    keeper.changed(session)
  }

  async #putAside(why: string): Promise<void> {
    await this.#options.keeper.putAside(this.#key).catch(() => undefined)
    this.#notice = databaseTexts.putAside(why)
  }

  /** The engine that runs goes on with another state of the same dataset. */
  async #goOn(state: DatabaseState | undefined): Promise<void> {
    const session = this.#session
    if (!session) return
    this.status.busy = true
    this.#bringing = true
    try {
      if (session.isDirty) await session.reset()
      if (state && (state.image ?? state.entries.length)) {
        const restored = await session.redo(state)
        if (restored.replayed > 0 && this.#beginning === '') this.#notice = restoredNotice(restored)
        if (restored.lost > 0) await this.#partly(session, restored)
      }
    } catch (error) {
      await this.#putAside(reason(error))
      this.#starting = this.#start(this.#dataset)
      await this.#starting
    } finally {
      this.#bringing = false
      this.status.busy = false
    }
  }

  async #start(dataset: string, from?: DatabaseState): Promise<void> {
    this.#session?.close()
    this.#session = undefined
    this.#dataset = dataset
    this.status.begin()
    const parts = this.#options.loader.load(dataset, (download) => {
      if (this.#dataset === dataset) this.status.download(download)
    })
    const session = new Session({
      parts,
      from,
      spawn: () => this.#options.spawn(),
      extension: (pack) => this.#options.loader.extension(pack, () => undefined),
      onreplaced: (replacement) => {
        this.#notice = replacementNotice(replacement)
      },
      onchange: () => {
        if (!this.#bringing && session === this.#session) this.#options.keeper.changed(session)
      },
    })
    try {
      const version = await session.ready()
      if (this.#dataset !== dataset) {
        session.close()
        return
      }
      const restored = await session.opened
      this.#session = session
      if (restored?.lost) await this.#partly(session, restored)
      this.status.succeed(version)
      this.#options.whenIdle(() => void session.warmSpare().catch(() => undefined))
    } catch (error) {
      session.close()
      if (this.#dataset !== dataset) return
      // Files that do not come fail every boot; what fails only with the copy is the copy.
      const loaded = await parts.then(
        () => true,
        () => false,
      )
      if (!from?.image || !loaded) this.status.fail(reason(error))
      else {
        await this.#putAside(reason(error))
        await this.#start(dataset)
      }
    }
  }

  /** Says how large the engine's memory is, and moves to a new one when it has grown large and `free` says that nothing runs. */
  async readMemory(free: () => boolean): Promise<void> {
    const bytes = await this.#session?.heapBytes().catch(() => undefined)
    if (bytes === undefined) return
    this.status.memory = bytes
    if (free()) await this.relieve(bytes)
  }

  /** Moves to an engine that is new when this one's memory has grown large, which it never gives back. */
  async relieve(heapBytes: number): Promise<void> {
    const session = this.#session
    if (!session || heapBytes <= mostHeap || this.status.phase !== 'ready') return
    this.status.busy = true
    try {
      if ((await session.inspect(temporaryTables)).rows.offsets.length > 0) return
      await session.renew()
      this.#notice = databaseTexts.moved(heapBytes)
      this.onmoved()
    } catch {
      // In a transaction the session has to stay as it is; the next run's end asks again.
    } finally {
      this.status.busy = false
    }
  }
}

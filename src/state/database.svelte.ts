import type { PartsLoader } from '#engine/parts.ts'
import type { Entry } from '#engine/journal.ts'
import { Session } from '#engine/session.ts'
import { EngineStatus, type BootMemory } from './engine-status.svelte.ts'
import { replacementNotice, restoredNotice } from './messages.ts'

const keyOf = (owner: string, dataset: string): string => `${owner} ${dataset}`

/** What a database is made with. */
export interface DatabaseOptions {
  loader: PartsLoader
  spawn(): Worker
  memory: BootMemory
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
  #owner = ''
  #starting: Promise<void> = Promise.resolve()
  #kept: Record<string, readonly Entry[]> = {}
  #notice = $state<string>()

  constructor(options: DatabaseOptions) {
    this.#options = options
    this.status = new EngineStatus(options.memory, options.now, () => {
      this.#starting = this.#start(this.#dataset)
      void this.#starting.then(() => {
        this.onfresh()
      })
    })
  }

  /** Called when the database is a fresh one: booted, reset for another owner, or restored. */
  onfresh: () => void = () => undefined

  /** Undefined until the engine answers. */
  get session(): Session | undefined {
    return this.#session
  }

  get dataset(): string {
    return this.#dataset
  }

  /** What happened to the database behind the learner's back, until dismissed. */
  get notice(): string | undefined {
    return this.#notice
  }

  set notice(text: string | undefined) {
    this.#notice = text
  }

  /**
   * Gives `owner` (a lesson, the playground) its database: pristine, or with the owner's own earlier changes made again
   * when another has had the engine meanwhile. Never with changes of another owner.
   */
  async open(dataset: string, owner: string): Promise<void> {
    if (owner === this.#owner && dataset === this.#dataset && this.status.phase !== 'failed') return
    this.#notice = undefined
    this.#kept[keyOf(this.#owner, this.#dataset)] = this.#session?.changes ?? []
    this.#owner = owner
    if (dataset !== this.#dataset || this.status.phase === 'failed') this.#starting = this.#start(dataset)
    await this.#starting
    if (owner !== this.#owner || dataset !== this.#dataset) return
    if (this.#session?.isDirty) await this.#session.reset()
    await this.#restore(keyOf(owner, dataset))
    if (owner === this.#owner && dataset === this.#dataset) this.onfresh()
  }

  async #restore(key: string): Promise<void> {
    const changes = this.#kept[key] ?? []
    this.#kept[key] = []
    if (!changes.length || !this.#session || keyOf(this.#owner, this.#dataset) !== key) return
    this.status.busy = true
    const { replayed, lost } = await this.#session.redo(changes)
    this.status.busy = false
    this.#notice = restoredNotice(replayed, lost)
  }

  async #start(dataset: string): Promise<void> {
    this.#session?.close()
    this.#session = undefined
    this.#dataset = dataset
    this.status.begin()
    const parts = this.#options.loader.load(dataset, (download) => {
      if (this.#dataset === dataset) this.status.download(download)
    })
    const session = new Session({
      parts,
      spawn: () => this.#options.spawn(),
      onreplaced: (replacement) => {
        this.#notice = replacementNotice(replacement)
      },
    })
    try {
      const version = await session.ready()
      if (this.#dataset !== dataset) {
        session.close()
        return
      }
      this.#session = session
      this.status.succeed(version)
      this.#options.whenIdle(() => void session.warmSpare().catch(() => undefined))
    } catch (error) {
      session.close()
      if (this.#dataset === dataset) this.status.fail(error instanceof Error ? error.message : String(error))
    }
  }
}

import type { PartsLoader } from '#engine/parts.ts'
import { Session, type Replacement } from '#engine/session.ts'
import { EngineStatus, type BootMemory } from './engine-status.svelte.ts'
import { replacementNotice } from './messages.ts'

/** What a database is made with. */
export interface DatabaseOptions {
  loader: PartsLoader
  spawn(): Worker
  memory: BootMemory
  now(): number
  /** Runs a task when the page has nothing better to do. */
  whenIdle(task: () => void): void
}

/** The one database of the page: on which dataset it stands, and the session with its engine. */
export class Database {
  readonly status: EngineStatus
  #options: DatabaseOptions
  #session = $state.raw<Session>()
  #dataset = $state('')
  #notice = $state<string>()

  constructor(options: DatabaseOptions) {
    this.#options = options
    this.status = new EngineStatus(options.memory, options.now, () => {
      void this.#start(this.#dataset)
    })
  }

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

  /** Gives a pristine database of the dataset; the engine that runs is used again where it can be. */
  async open(dataset: string): Promise<void> {
    this.#notice = undefined
    if (dataset !== this.#dataset || this.status.phase === 'failed') await this.#start(dataset)
    else if (this.#session?.isDirty) await this.#session.reset()
  }

  async #start(dataset: string): Promise<void> {
    this.#session?.close()
    this.#session = undefined
    this.#dataset = dataset
    this.status.begin()
    let session: Session | undefined
    try {
      const parts = await this.#options.loader.load(dataset, (download) => {
        this.status.download(download)
      })
      if (this.#dataset !== dataset) return
      const onreplaced = (replacement: Replacement) => {
        this.#notice = replacementNotice(replacement)
      }
      session = new Session({ parts, spawn: () => this.#options.spawn(), onreplaced })
      const version = await session.ready()
      if (this.#dataset !== dataset) {
        session.close()
        return
      }
      this.#session = session
      this.status.succeed(version)
      const ready = session
      this.#options.whenIdle(() => void ready.warmSpare().catch(() => undefined))
    } catch (error) {
      session?.close()
      if (this.#dataset === dataset) this.status.fail(error instanceof Error ? error.message : String(error))
    }
  }
}

import type { DatabaseState } from '#engine/journal.ts'
import type { DatabaseImage } from '#engine/protocol.ts'
import type { Session } from '#engine/session.ts'
import {
  Conflict,
  Damaged,
  Emptied,
  type DatabaseStore,
  type StoredDatabase,
  type StoredImage,
} from '#storage/databases.ts'
import { reasonOf, type Reason } from '#storage/faults.ts'

/** How the newest change is held; `elsewhere`: another tab has changed the same database. */
export type Keeping = 'kept' | 'keeping' | 'elsewhere' | Reason

/** Packs copies of databases. */
interface ImagePacker {
  pack(blob: Blob): Promise<Blob>
  unpack(blob: Blob): Promise<Blob>
}

/** What a keeper is made with; `now` gives epoch ms. */
export interface KeeperOptions {
  store: DatabaseStore
  packer: ImagePacker
  now: () => number
  /** Runs a task when the page has nothing better to do. */
  whenIdle(task: () => void): void
}

/** A database that is kept, and what the store holds of it. */
interface Target {
  key: string
  revision: number
  image: DatabaseImage | undefined
}

// Milliseconds from a change to its write, and from the last change to the copy that takes the journal's place.
const writeAfter = 50
const copyAfter = 3000

/** Keeps databases on the device: each change at once, as a statement to make again, and a copy when calm returns. */
export class DatabaseKeeper {
  #options: KeeperOptions
  #targets: Record<string, Target> = {}
  #target: Target | undefined
  #keeping = $state.raw<Keeping>('kept')
  #work: Promise<void> = Promise.resolve()
  #write: () => Promise<void> = () => Promise.resolve()
  #writing: ReturnType<typeof setTimeout> | undefined
  #copying: ReturnType<typeof setTimeout> | undefined

  constructor(options: KeeperOptions) {
    this.#options = options
  }

  /** How the newest change to the database that is open is held. */
  get keeping(): Keeping {
    return this.#keeping
  }

  /** What is kept under a key, to go on with; from now on its changes are kept. Rejects with Damaged or what storage threw. */
  async open(key: string): Promise<DatabaseState | undefined> {
    this.close()
    try {
      const stored = await this.#options.store.read(key)
      const state = stored && (await this.#unpacked(stored))
      this.#aim({ key, revision: stored?.revision ?? 0, image: state?.image })
      return state
    } catch (error) {
      this.#keeping = reasonOf(error)
      throw error
    }
  }

  /** Goes on keeping a database that this page has had open. */
  openAgain(key: string): void {
    this.close()
    this.#target = this.#targets[key]
  }

  /** Writes what is not written, and keeps nothing from now on. */
  close(): void {
    clearTimeout(this.#copying)
    void this.flush()
    this.#target = undefined
    this.#keeping = 'kept'
  }

  /** Puts what is kept out of the way, where nothing deletes it, since no engine opens it. */
  async putAside(key: string): Promise<void> {
    if (this.#keeping === 'kept' && !this.#target) return
    await this.#options.store.putAside(key, this.#options.now())
    this.#aim({ key, revision: 0, image: undefined })
  }

  #aim(target: Target): void {
    this.#targets[target.key] = target
    this.#target = target
    this.#keeping = 'kept'
  }

  async #unpacked({ image, entries }: StoredDatabase): Promise<DatabaseState> {
    if (!image) return { entries }
    const { session, packed } = image
    try {
      return { entries, image: { session, tar: await this.#options.packer.unpack(packed) } }
    } catch (cause) {
      throw new Damaged('its copy is damaged', { cause })
    }
  }

  /** Notes that the session's state has changed. */
  changed(session: Session): void {
    const target = this.#target
    if (!target || this.#keeping === 'elsewhere') return
    this.#keeping = 'keeping'
    this.#write = () => this.#anew(target, session, () => this.#put(target, session))
    this.#writing ??= setTimeout(() => void this.flush(), writeAfter)
    clearTimeout(this.#copying)
    this.#copying = setTimeout(() => {
      this.#options.whenIdle(
        () => void this.#queue(() => this.#anew(target, session, () => this.#copy(target, session))),
      )
    }, copyAfter)
  }

  /** Writes what is not written; resolves when that is done or has failed. */
  flush(): Promise<void> {
    if (this.#writing === undefined) return this.#work
    clearTimeout(this.#writing)
    this.#writing = undefined
    return this.#queue(this.#write)
  }

  #queue(work: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(work).catch((error: unknown) => {
      this.#keeping = error instanceof Conflict ? 'elsewhere' : reasonOf(error)
    })
    return this.#work
  }

  // What was cleared under an open page is written again, whole.
  async #anew(target: Target, session: Session, work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      if (!(error instanceof Emptied)) throw error
      Object.assign(target, { revision: 0, image: undefined })
      await this.#put(target, session)
    }
  }

  async #put(target: Target, session: Session): Promise<void> {
    const { image, entries } = session.state
    const known = image === target.image
    await this.#store(target, entries, image, known ? undefined : image ? await this.packed(image) : null)
  }

  async #copy(target: Target, session: Session): Promise<void> {
    if (session.state.entries.length === 0) return
    // In a transaction there is nothing to copy; its end is a change, which comes back here.
    const copy = await session.copy().catch(() => undefined)
    const packed = copy && (await this.packed(copy.image))
    const entries = copy?.after()
    if (!entries || !packed) return
    await this.#store(target, entries, copy.image, packed)
    copy.adopt()
  }

  /** A copy as it is stored. */
  async packed({ tar, session }: DatabaseImage): Promise<StoredImage> {
    return { packed: await this.#options.packer.pack(tar), session }
  }

  async #store(
    target: Target,
    entries: DatabaseState['entries'],
    image: DatabaseImage | undefined,
    stored: StoredImage | null | undefined,
  ): Promise<void> {
    const revision = target.revision + 1
    const value = { schema: 1, revision, at: this.#options.now(), entries } as const
    await this.#options.store.write(target.key, value, stored)
    Object.assign(target, { revision, image })
    if (this.#writing === undefined && target === this.#target) this.#keeping = 'kept'
  }
}

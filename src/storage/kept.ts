import { same } from '#core/progress/equal.ts'
import { joinStored } from '#core/progress/read.ts'
import { Device } from './device.ts'
import { MergeFault, type Reason, reasonOf, Unverified } from './faults.ts'
import { readLocal, writeLocal } from './local.ts'

/** Where something is held: until the learner deletes it, or until the tab is closed. */
export type Where = 'device' | 'memory'

/**
 * How storage does. `emptied`: the browser held progress once and came back with none. `framed`: the page stands inside of
 * another one, where browsers may refuse what they allow elsewhere.
 */
export interface StorageNote {
  where: Where
  reason?: Reason
  emptied: boolean
  framed?: boolean
}

/** A store of plain values by key, as the state uses it. */
export interface RecordStore {
  readonly note: StorageNote
  /** Called after `note` changed. */
  onnote: (() => void) | undefined
  /** Called when the browser threw away, under this page, what it had stored: all is to be written again. */
  onemptied?: (() => void) | undefined
  get(key: string): Promise<unknown>
  /** Writes what `merge` makes of the stored value; resolves when that is done, with where it is held. */
  update(key: string, merge: (stored: unknown) => unknown): Promise<Where>
  entries(): Promise<[string, unknown][]>
}

/** What `Kept` is built with; `deadline` in ms, `now` epoch ms. */
export interface KeptOptions {
  now: () => number
  deadline?: number
  name?: string
  framed?: boolean
}

const marker = 'tupelo.kept'
const pause = 30_000

/**
 * The learner's records in IndexedDB, or in memory while that is missing, denied, hanging or full. The device is tried
 * again on each later write (at most every 30 s when it hangs), and then takes all that memory holds.
 */
export class Kept implements RecordStore {
  onnote: (() => void) | undefined
  onemptied: (() => void) | undefined
  #now: () => number
  #device: Device
  #memory = new Map<string, unknown>()
  #failure: Reason | undefined
  #retryAt = 0
  #flushing: Promise<void> | undefined
  #verified = false
  #emptied = false
  #framed: boolean

  constructor({ now, deadline = 3000, name = 'tupelo', framed = false }: KeptOptions) {
    this.#now = now
    this.#framed = framed
    const emptied = (): void => {
      this.#verified = false
      this.onemptied?.()
    }
    this.#device = new Device(name, deadline, () => void this.#revive(), emptied)
  }

  get note(): StorageNote {
    const emptied = this.#emptied
    return this.#failure === undefined
      ? { where: 'device', emptied }
      : { where: 'memory', reason: this.#failure, emptied, ...(this.#framed && { framed: true }) }
  }

  /** What is held under a key, or undefined. Never rejects. */
  async get(key: string): Promise<unknown> {
    const stored = await this.#read(() => this.#device.get(key))
    return this.#memory.has(key) ? joinStored(key, stored, this.#memory.get(key)) : stored
  }

  /** All keys with what they hold, those put aside too. Never rejects. */
  async entries(): Promise<[string, unknown][]> {
    const stored = await this.#read(() => this.#device.entries())
    if (stored?.length === 0 && readLocal(marker) !== undefined) this.#emptied = true
    const all = new Map(stored)
    for (const [key, value] of this.#memory) all.set(key, joinStored(key, all.get(key), value))
    return [...all]
  }

  /**
   * Writes what `merge` makes of the stored value, in one transaction, so that two tabs never lose an update. A stored
   * record that can't be read is moved aside in the same transaction. Rejects only with what `merge` throws.
   */
  async update(key: string, merge: (stored: unknown) => unknown): Promise<Where> {
    if (this.#failure === undefined) {
      try {
        await this.#write(key, merge)
        return 'device'
      } catch (error) {
        if (error instanceof MergeFault) throw error.cause
        this.#memory.set(key, merge(this.#memory.get(key)))
        this.#fail(error)
        return 'memory'
      }
    }
    this.#memory.set(key, merge(this.#memory.get(key)))
    if (this.#now() >= this.#retryAt) await this.#flush()
    return this.#memory.has(key) ? 'memory' : 'device'
  }

  async #read<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (this.#failure !== undefined && this.#now() < this.#retryAt) return undefined
    try {
      return await work()
    } catch (error) {
      this.#fail(error)
      return undefined
    }
  }

  async #write(key: string, merge: (stored: unknown) => unknown): Promise<void> {
    const written = await this.#device.update(key, merge, this.#now())
    if (this.#verified) return
    const stored = await this.#device.get(key)
    // Another tab may have added to it meanwhile, so ours must be within it.
    if (stored === undefined || !same(joinStored(key, stored, written), stored)) throw new Unverified()
    this.#verified = true
    writeLocal(marker, '1')
  }

  #fail(error: unknown): void {
    this.#failure = reasonOf(error)
    this.#retryAt = this.#failure === 'hanging' ? this.#now() + pause : 0
    this.onnote?.()
  }

  #flush(): Promise<void> {
    this.#flushing ??= this.#flushAll().finally(() => (this.#flushing = undefined))
    return this.#flushing
  }

  async #flushAll(): Promise<void> {
    let failed = false
    for (const [key, value] of this.#memory) {
      try {
        await this.#write(key, (stored) => joinStored(key, stored, value))
        if (this.#memory.get(key) === value) this.#memory.delete(key)
      } catch (error) {
        failed = true
        this.#fail(error)
        // When the disk is full a smaller record may still fit; anything else fails for all.
        if (this.#failure !== 'quota') return
      }
    }
    if (failed) return
    if (this.#memory.size > 0) return this.#flushAll()
    this.#failure = undefined
    this.onnote?.()
  }

  async #revive(): Promise<void> {
    this.#retryAt = 0
    if (this.#failure !== undefined) await this.#flush()
  }
}

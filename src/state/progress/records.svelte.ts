import { untrack } from 'svelte'
import { SvelteMap } from 'svelte/reactivity'
import { same } from '#core/progress/equal.ts'
import { isProgressKey, keyOf, maybeAsideFrom } from '#core/progress/keys.ts'
import { merge } from '#core/progress/merge.ts'
import { isUnreadable, joinStored, readRecord } from '#core/progress/read.ts'
import type { ProgressRecord } from '#core/progress/record.ts'
import type { Channel } from '#storage/broadcast.ts'
import type { RecordStore, Where } from '#storage/kept.ts'
import type { Spill } from '#storage/spill.ts'
import { progressMessages, storageLine } from './messages.ts'
import { Saver, type SaveState } from './saver.ts'
import { clearSpill } from './spill.ts'

/** What `Records` are kept with. */
export interface RecordsOptions {
  store: RecordStore
  /** Where drafts wait until they are stored. */
  spill?: Spill
  /** Other tabs. */
  channel?: Channel
}

/** The learner's records by key: held here, written to the store soon after each change, joined with what other tabs wrote. */
export class Records {
  readonly spill: Spill | undefined
  #store: RecordStore
  #channel: Channel | undefined
  #held = new SvelteMap<string, ProgressRecord>()
  #saver = new Saver((key) => this.#write(key))
  #note = $state.raw('')
  #aside = $state(0)
  #read = false
  #where: Where

  constructor({ store, spill, channel }: RecordsOptions) {
    this.#store = store
    this.spill = spill
    this.#channel = channel
    this.#where = store.note.where
    store.onnote = () => this.#readNote()
    store.onemptied = () => this.#saver.touchAll(untrack(() => [...this.#held.keys()]))
    if (channel) channel.onkey = (key) => void this.#pull(key)
  }

  /** Where they are kept, in a sentence; empty until it is known. */
  get note(): string {
    const onTheWay = this.#note !== '' && this.#where === 'device' && this.#saver.urgent
    return onTheWay ? progressMessages.saving : this.#note
  }

  /** Whether the device takes them. */
  get onDevice(): boolean {
    return this.#where === 'device'
  }

  /** How many stored records can't be read and are kept untouched. */
  get aside(): number {
    return this.#aside
  }

  /** All records; like `get` it is reactive. */
  get all(): ProgressRecord[] {
    return [...this.#held.values()]
  }

  get(key: string): ProgressRecord | undefined {
    return this.#held.get(key)
  }

  /** For verbs, which may be called in an effect that must not run again because of what they read. */
  held(key: string): ProgressRecord | undefined {
    return untrack(() => this.#held.get(key))
  }

  /** How a key's newest change is held; undefined when this tab has changed nothing in it. */
  saveState(key: string): SaveState | undefined {
    return this.#saver.state(key)
  }

  /** Joins a record with the one held, and writes it `wait` ms later when that changed something. */
  change(record: ProgressRecord, wait = 0): void {
    if (this.#absorb(record)) this.#saver.touch(keyOf(record), wait)
  }

  /** Joins what the store holds with what is here. */
  async pullAll(): Promise<void> {
    const entries = await this.#store.entries()
    const again: ProgressRecord[] = []
    for (const [key, raw] of entries) {
      const from = maybeAsideFrom(key)
      const read = readRecord(raw, from ?? key)
      if ('ok' in read && from === undefined) this.#absorb(read.ok)
      else if ('ok' in read) again.push(read.ok)
    }
    // What an older Tupelo put aside may be readable by this one, and must then be written to its place.
    for (const record of again) this.change(record)
    this.#aside = entries.filter(([key, raw]) => isUnreadable(key, raw)).length
  }

  /** From now on `note` tells where they are kept. */
  readThrough(): void {
    this.#read = true
    this.#readNote()
  }

  /** What the store holds and nobody here can read, by key. */
  async unreadable(): Promise<[key: string, raw: unknown][]> {
    return (await this.#store.entries()).filter(([key, raw]) => isUnreadable(key, raw))
  }

  /** Stores what nobody here can read, unless its key is taken. */
  async keepAside(unreadable: readonly [key: string, raw: unknown][]): Promise<void> {
    for (const [key, raw] of unreadable) await this.#store.update(key, (stored) => stored ?? raw)
  }

  /** Writes all that waits; resolves when that is done. */
  flush(): Promise<void> {
    return this.#saver.flush()
  }

  #absorb(record: ProgressRecord): boolean {
    const key = keyOf(record)
    const held = this.held(key)
    const joined = merge(held ?? record, record)
    if (held && same(held, joined)) return false
    this.#held.set(key, joined)
    return true
  }

  async #write(key: string): Promise<Where> {
    const mine = this.held(key)
    let joined: unknown
    const where = await this.#store.update(key, (stored) => (joined = joinStored(key, stored, mine)))
    const read = readRecord(joined, key)
    if (!('ok' in read)) return where
    this.#absorb(read.ok)
    if (where === 'memory') return where
    this.#channel?.tell(key)
    if (this.spill) clearSpill(this.spill, read.ok)
    return where
  }

  async #pull(key: string): Promise<void> {
    if (!isProgressKey(key)) return
    const read = readRecord(await this.#store.get(key), key)
    if ('ok' in read) this.#absorb(read.ok)
  }

  #readNote(): void {
    const { where } = this.#store.note
    const recovered = this.#where === 'memory' && where === 'device'
    this.#where = where
    if (this.#read || where === 'memory') this.#note = storageLine(this.#store.note)
    if (!recovered) return
    this.#saver.recovered()
    void this.pullAll()
  }
}

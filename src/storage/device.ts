import { entries, get, promisifyRequest, type UseStore } from 'idb-keyval'
import { asideKey } from '#core/progress/keys.ts'
import { isReadable } from '#core/progress/read.ts'
import { MergeFault, Overdue, reasonOf, within } from './faults.ts'
import { openStore } from './open.ts'

/** The IndexedDB database with the one store `records`. Every promise settles before the deadline (ms). */
export class Device {
  #name: string
  #deadline: number
  #late: () => void
  #emptied: () => void
  #store: UseStore
  #used = false

  /**
   * `late` is called when something succeeds after its promise was given up, `emptied` when the database that was in use
   * is gone and was made anew.
   */
  constructor(name: string, deadline: number, late: () => void, emptied: () => void) {
    this.#name = name
    this.#deadline = deadline
    this.#late = late
    this.#emptied = emptied
    this.#store = this.#open()
  }

  #open(): UseStore {
    return openStore(this.#name, 'records', () => {
      if (this.#used) this.#emptied()
    })
  }

  get(key: string): Promise<unknown> {
    return this.#attempt(() => get<unknown>(key, this.#store))
  }

  entries(): Promise<[string, unknown][]> {
    return this.#attempt(() => entries<string, unknown>(this.#store))
  }

  /**
   * Reads, merges and writes in one transaction. What can't be read is first moved under `aside/…`, with `now` (epoch
   * ms) in its key, and `merge` is given undefined for it. Resolves with what was written once it is.
   */
  update(key: string, merge: (stored: unknown) => unknown, now: number): Promise<unknown> {
    return this.#attempt(() => this.#store('readwrite', (store) => replace(store, key, merge, now)))
  }

  // A connection can be lost without an event: open anew, once.
  async #attempt<T>(work: () => Promise<T>): Promise<T> {
    try {
      const done = await within(this.#deadline, work, this.#late)
      this.#used = true
      return done
    } catch (error) {
      if (error instanceof MergeFault) throw error
      this.#store = this.#open()
      if (error instanceof Overdue || reasonOf(error) !== 'failed') throw error
      return await within(this.#deadline, work, this.#late)
    }
  }
}

async function replace(
  store: IDBObjectStore,
  key: string,
  merge: (stored: unknown) => unknown,
  now: number,
): Promise<unknown> {
  const stored = await promisifyRequest<unknown>(store.get(key))
  const readable = isReadable(key, stored)
  const value = merged(merge, readable ? stored : undefined)
  if (!readable) {
    let time = now
    while ((await promisifyRequest(store.getKey(asideKey(key, time)))) !== undefined) time += 1
    await promisifyRequest(store.add(stored, asideKey(key, time)))
  }
  // The request tells a full disk apart; the transaction's own error is not set yet when that bubbles up.
  await promisifyRequest(store.put(value, key))
  await promisifyRequest(store.transaction)
  return value
}

function merged(merge: (stored: unknown) => unknown, stored: unknown): unknown {
  try {
    return merge(stored)
  } catch (cause) {
    throw new MergeFault('The merge failed', { cause })
  }
}

import { SvelteMap, SvelteSet } from 'svelte/reactivity'
import type { Where } from '#storage/kept.ts'

/** Whether the newest change is still on its way, held by the device, or held by this tab alone. */
export type SaveState = 'saving' | 'saved' | 'memory'

/** Ms after which a change is written that may be followed by others soon. */
export const soonWritten = 300

/** Writes keys some time after they changed, one write at a time for each, and knows which are saved. */
export class Saver {
  #write: (key: string) => Promise<Where>
  #states = new SvelteMap<string, SaveState>()
  #dirty = new Set<string>()
  #urgent = new SvelteSet<string>()
  #timers = new Map<string, ReturnType<typeof setTimeout>>()
  #runs = new Map<string, Promise<void>>()

  /** `write` stores a key's newest value and tells where it is held. */
  constructor(write: (key: string) => Promise<Where>) {
    this.#write = write
  }

  /** How the newest change of a key is held; undefined when this tab has not changed it. */
  state(key: string): SaveState | undefined {
    return this.#states.get(key)
  }

  /** Whether something that was to be written at once is still on its way. */
  get urgent(): boolean {
    return this.#urgent.size > 0
  }

  /** Writes a key that changed, `wait` ms from the first change on, so that going on typing does not put it off. */
  touch(key: string, wait: number): void {
    this.#dirty.add(key)
    this.#states.set(key, 'saving')
    if (wait === 0) {
      this.#urgent.add(key)
      this.#start(key)
    } else if (!this.#timers.has(key))
      this.#timers.set(
        key,
        setTimeout(() => this.#start(key), wait),
      )
  }

  /** Writes these keys at once, as if all of them had changed. */
  touchAll(keys: string[]): void {
    for (const key of keys) this.touch(key, 0)
  }

  /** Writes all that changed, now. */
  async flush(): Promise<void> {
    for (const key of [...this.#dirty]) this.#start(key)
    while (this.#runs.size > 0) await Promise.all(this.#runs.values())
  }

  /** Notes that the device has taken all that memory held. */
  recovered(): void {
    for (const [key, state] of this.#states) if (state === 'memory') this.#states.set(key, 'saved')
  }

  #start(key: string): void {
    clearTimeout(this.#timers.get(key))
    this.#timers.delete(key)
    if (this.#dirty.has(key) && !this.#runs.has(key)) this.#runs.set(key, this.#run(key))
  }

  async #run(key: string): Promise<void> {
    let where: Where = 'memory'
    while (this.#dirty.delete(key)) where = await this.#write(key).catch(() => 'memory' as const)
    this.#runs.delete(key)
    this.#urgent.delete(key)
    this.#states.set(key, where === 'device' ? 'saved' : 'memory')
  }
}

/** Calls `flush` when the page is hidden or left; returns what ends that. */
export function whenLeft(flush: () => void): () => void {
  const hidden = () => {
    if (document.visibilityState === 'hidden') flush()
  }
  document.addEventListener('visibilitychange', hidden)
  addEventListener('pagehide', flush)
  return () => {
    document.removeEventListener('visibilitychange', hidden)
    removeEventListener('pagehide', flush)
  }
}

import type { Draft } from '#core/progress/record.ts'
import { Progress } from '#state/progress/progress.svelte.ts'
import type { Channel } from '#storage/broadcast.ts'
import type { RecordStore, StorageNote } from '#storage/kept.ts'
import type { Spill } from '#storage/spill.ts'

/** What several tabs share: a store that can be held up or refuse, and the messages between its tabs. */
export class Browser {
  data = new Map<string, unknown>()
  spilled = new Map<string, Draft>()
  writes = 0
  full = false
  gate: Promise<void> = Promise.resolve()
  time = 1000
  persisted = 0
  #channels: Channel[] = []
  #ids = 0

  open(tabId: string): Progress {
    const channel: Channel = {
      onkey: undefined,
      tell: (changed) => {
        for (const other of this.#channels) if (other !== channel) other.onkey?.(changed)
      },
      close: () => undefined,
    }
    this.#channels.push(channel)
    return new Progress({
      store: this.#store(),
      now: () => this.time,
      tabId,
      newId: () => `id${(this.#ids += 1)}`,
      spill: this.#spill(),
      channel,
      persist: () => Promise.resolve((this.persisted += 1)),
    })
  }

  hold(): () => void {
    let open: () => void = () => undefined
    this.gate = new Promise((resolve) => (open = resolve))
    return open
  }

  #store(): RecordStore {
    const memory = new Map<string, unknown>()
    let note: StorageNote = { where: 'device', emptied: false }
    const store: RecordStore = {
      get note() {
        return note
      },
      onnote: undefined,
      get: (at) => Promise.resolve(structuredClone(this.data.get(at))),
      entries: async () => {
        await this.gate
        return structuredClone([...this.data].sort(([a], [b]) => (a < b ? -1 : 1)))
      },
      update: async (at, merge) => {
        await this.gate
        const target = this.full ? memory : this.data
        target.set(at, structuredClone(merge(structuredClone(target.get(at)))))
        this.writes += 1
        if (!this.full)
          for (const [held, value] of memory) if (!this.data.has(held)) this.data.set(held, value)
        const where = this.full ? 'memory' : 'device'
        if (where !== note.where) {
          note = this.full ? { where, reason: 'quota', emptied: false } : { where, emptied: false }
          store.onnote?.()
        }
        return where
      },
    }
    return store
  }

  #spill(): Spill {
    return {
      write: (of, draft) => this.spilled.set(of, structuredClone(draft)).has(of),
      read: () => [...this.spilled],
      clear: (of, stored) => {
        const draft = this.spilled.get(of)
        if (draft && stored(draft)) this.spilled.delete(of)
      },
    }
  }
}

import type { ImportPlan } from '#core/files/types.ts'
import { promisifyRequest, type UseStore } from 'idb-keyval'
import { openStore } from './open.ts'
import { within } from './faults.ts'

/** A change to make again: a statement with what a COPY … FROM STDIN took, or the import of a table file. */
interface StoredEntry {
  sql: string
  copyData?: string
  load?: { file: Blob; plan: ImportPlan }
}

/** A packed copy of a database, with the statements that give a session its settings. */
export interface StoredImage {
  packed: Blob
  session: string[]
}

/** A database as it is kept: a copy, or else the pristine dataset, and what was changed since. */
export interface StoredDatabase {
  schema: 1
  /** Counts the writes: who writes must have seen the last one. */
  revision: number
  /** Epoch ms. */
  at: number
  image?: StoredImage
  entries: readonly StoredEntry[]
}

/** Another tab has written since: what this one holds is no longer the only truth. */
export class Conflict extends Error {
  override readonly name = 'Conflict'
}

/** What was kept is gone: somebody has cleared this site's data, or removed the workspace in another tab. */
export class Emptied extends Error {
  override readonly name = 'Emptied'
}

/** What is kept can't be read: it is damaged, or of a newer Tupelo. */
export class Damaged extends Error {
  override readonly name = 'Damaged'
}

/** How large a kept database is. */
export interface StoredSize {
  key: string
  bytes: number
  at: number
}

/** The learner's databases on the device. Every promise settles before the deadline. */
export interface DatabaseStore {
  /** What is kept under a key, or undefined. Rejects with Damaged, or with what storage threw. */
  read(key: string): Promise<StoredDatabase | undefined>
  /**
   * Writes all but the image, which stays unless one is given; null takes it away. Rejects with Conflict when the stored
   * revision is not the one before `value.revision`, with Emptied when there is none.
   */
  write(key: string, value: Omit<StoredDatabase, 'image'>, image?: StoredImage | null): Promise<void>
  /** Forgets a database. */
  remove(key: string): Promise<void>
  /** Moves what is kept aside, under a key that nobody opens, so that another can take its place. */
  putAside(key: string, at: number): Promise<void>
  sizes(): Promise<StoredSize[]>
}

// Milliseconds: the learner waits for what is read.
const reading = 4000

const imageKey = (key: string): string => `${key}#image`
const isImage = (key: string): boolean => key.endsWith('#image')

function isStored(raw: unknown): raw is StoredDatabase {
  const { schema, revision, at, entries } = (raw ?? {}) as Partial<StoredDatabase>
  return schema === 1 && typeof revision === 'number' && typeof at === 'number' && Array.isArray(entries)
}

const sizeOf = ({ sql, copyData = '', load }: StoredEntry): number =>
  sql.length + copyData.length + (load?.file.size ?? 0)

/** The store in IndexedDB. An image has a key of its own, so that a change does not write it again. */
export class Databases implements DatabaseStore {
  #name: string
  #deadline: number
  #store: UseStore | undefined

  /** `deadline` in ms, for writes: an image of 100 MB takes seconds on a slow disk. */
  constructor(name = 'tupelo-databases', deadline = 30_000) {
    this.#name = name
    this.#deadline = deadline
  }

  read(key: string): Promise<StoredDatabase | undefined> {
    return this.#within('readonly', async (store) => {
      const [raw, image] = await Promise.all([
        promisifyRequest<unknown>(store.get(key)),
        promisifyRequest<StoredImage | undefined>(store.get(imageKey(key))),
      ])
      if (raw === undefined) return undefined
      if (!isStored(raw)) throw new Damaged('it is damaged, or a newer Tupelo wrote it')
      return { ...raw, ...(image ? { image } : {}) }
    })
  }

  write(key: string, value: Omit<StoredDatabase, 'image'>, image?: StoredImage | null): Promise<void> {
    return this.#within('readwrite', async (store) => {
      const held = await promisifyRequest<unknown>(store.get(key))
      if (held === undefined && value.revision > 1) throw new Emptied()
      const revision = isStored(held) ? held.revision : 0
      if (revision !== value.revision - 1) throw new Conflict()
      if (image) await promisifyRequest(store.put(image, imageKey(key)))
      else if (image === null) await promisifyRequest(store.delete(imageKey(key)))
      await promisifyRequest(store.put(value, key))
      await promisifyRequest(store.transaction)
    })
  }

  remove(key: string): Promise<void> {
    return this.#within('readwrite', async (store) => {
      await promisifyRequest(store.delete(imageKey(key)))
      await promisifyRequest(store.delete(key))
      await promisifyRequest(store.transaction)
    })
  }

  putAside(key: string, at: number): Promise<void> {
    return this.#within('readwrite', async (store) => {
      for (const [from, to] of [
        [key, `aside/${key}/${at}`],
        [imageKey(key), imageKey(`aside/${key}/${at}`)],
      ] as const) {
        const value = await promisifyRequest<unknown>(store.get(from))
        if (value !== undefined) await promisifyRequest(store.put(value, to))
        await promisifyRequest(store.delete(from))
      }
      await promisifyRequest(store.transaction)
    })
  }

  sizes(): Promise<StoredSize[]> {
    return this.#within('readonly', async (store) => {
      const [keys, values] = await Promise.all([
        promisifyRequest(store.getAllKeys()),
        promisifyRequest<unknown[]>(store.getAll()),
      ])
      const all = new Map(keys.map((key, index) => [key as string, values[index]]))
      return [...all].flatMap(([key, value]): StoredSize[] => {
        if (isImage(key) || !isStored(value)) return []
        const image = all.get(imageKey(key)) as StoredImage | undefined
        const bytes = value.entries.reduce((sum, entry) => sum + sizeOf(entry), 0)
        return [{ key, at: value.at, bytes: bytes + (image?.packed.size ?? 0) }]
      })
    })
  }

  // A write that ends after its deadline has still been made: nothing is lost by giving its promise up.
  async #within<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => Promise<T>): Promise<T> {
    try {
      return await within(
        mode === 'readonly' ? Math.min(reading, this.#deadline) : this.#deadline,
        () => {
          this.#store ??= openStore(this.#name, 'databases', () => undefined)
          return this.#store(mode, work)
        },
        () => undefined,
      )
    } catch (error) {
      // A connection may be lost: the next call opens it anew.
      if (!(error instanceof Conflict || error instanceof Damaged || error instanceof Emptied))
        this.#store = undefined
      throw error
    }
  }
}

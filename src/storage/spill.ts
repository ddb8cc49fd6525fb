import type { Draft } from '#core/progress/record.ts'
import { localKeys, readLocal, removeLocal, writeLocal } from './local.ts'

const prefix = 'tupelo.draft.'
const longest = 100_000

/** Where drafts wait, written synchronously, until they are stored: what a killed tab leaves behind. */
export interface Spill {
  /** Notes the newest text of an exercise; false for texts above 100,000 characters and where the browser refuses. */
  write(id: string, draft: Draft): boolean
  /** Every exercise's id with the draft that still waits. */
  read(): [id: string, draft: Draft][]
  /** Forgets an exercise's draft if it is one that `stored` says the store has. */
  clear(id: string, stored: (draft: Draft) => boolean): void
}

/** The spill in localStorage, one key an exercise: `tupelo.draft.<id>`. Does nothing where that is refused. */
export const localSpill: Spill = {
  write(id, { sql, at, tab }) {
    if (sql.length <= longest && writeLocal(prefix + id, JSON.stringify({ sql, at, tab }))) return true
    // What lies there is older.
    removeLocal(prefix + id)
    return false
  },
  read() {
    return localKeys(prefix).flatMap((key): [string, Draft][] => {
      const draft = parse(readLocal(key))
      return draft ? [[key.slice(prefix.length), draft]] : []
    })
  },
  clear(id, stored) {
    const draft = parse(readLocal(prefix + id))
    if (draft && stored(draft)) removeLocal(prefix + id)
  },
}

function parse(text: string | undefined): Draft | undefined {
  try {
    const raw: unknown = JSON.parse(text ?? 'null')
    if (typeof raw !== 'object' || raw === null) return undefined
    const { sql, at, tab } = raw as Record<string, unknown>
    if (typeof sql !== 'string' || typeof at !== 'number' || typeof tab !== 'string') return undefined
    return { sql, at, tab }
  } catch {
    return undefined
  }
}

import * as v from 'valibot'
import { isProgressKey, keyOf, maybeAsideFrom } from './keys.ts'
import { merge } from './merge.ts'
import type { ProgressRecord } from './record.ts'
import { recordSchema } from './schema.ts'
import { upgraded } from './upgrade.ts'

/** A record that was read, or why it must be kept aside untouched: made by a newer Tupelo, or not a record at all. */
export type ReadRecord = { ok: ProgressRecord } | { aside: 'future' | 'garbage'; reason: string }

/** Reads a value from storage or a file. With `key` the record must also be the one that belongs there. Never throws. */
export function readRecord(raw: unknown, key?: string): ReadRecord {
  const schema = schemaOf(raw)
  if (schema !== undefined && schema > newestOf(raw)) {
    return { aside: 'future', reason: `a newer Tupelo wrote it (schema ${schema})` }
  }
  const parsed = v.safeParse(recordSchema, raw)
  if (!parsed.success) {
    const [issue] = parsed.issues
    const path = v.getDotPath(issue)
    return { aside: 'garbage', reason: path ? `${path}: ${issue.message}` : issue.message }
  }
  const record = upgraded(parsed.output)
  if (key !== undefined && keyOf(record) !== key) {
    return { aside: 'garbage', reason: `it belongs to ${keyOf(record)}, not to ${key}` }
  }
  return { ok: merge(record, record) }
}

// Of a kind that is not known yet any version is a newer one than 1.
function newestOf(raw: unknown): number {
  return typeof raw === 'object' && raw !== null && 'kind' in raw && raw.kind === 'exercise' ? 2 : 1
}

function schemaOf(raw: unknown): number | undefined {
  if (typeof raw !== 'object' || raw === null || !('schema' in raw)) return undefined
  return typeof raw.schema === 'number' ? raw.schema : undefined
}

/** Whether what is stored under `key` may be written over. Keys that hold no progress always may. */
export function isReadable(key: string, stored: unknown): boolean {
  return stored === undefined || !isProgressKey(key) || 'ok' in readRecord(stored, key)
}

/** Joins what is stored under `key` with what shall be written; for keys that hold no progress the second wins. */
export function joinStored(key: string, stored: unknown, mine: unknown): unknown {
  if (stored === undefined || !isProgressKey(key)) return mine
  const held = readRecord(stored, key)
  const added = readRecord(mine, key)
  if (!('ok' in added)) return stored
  return 'ok' in held ? merge(held.ok, added.ok) : added.ok
}

/** Whether a stored value is progress, in its place or put aside, that can't be read. */
export function isUnreadable(key: string, stored: unknown): boolean {
  const from = maybeAsideFrom(key)
  if (!isProgressKey(from ?? key)) return from !== undefined
  return !('ok' in readRecord(stored, from ?? key))
}

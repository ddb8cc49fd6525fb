import { asideKey, keyOf, maybeAsideFrom } from './keys.ts'
import { fileMessages } from './messages.ts'
import { readRecord } from './read.ts'
import type { ProgressRecord } from './record.ts'

/** What a file held: records to join with the learner's own, and those to keep aside under their keys. */
export interface FileContents {
  records: ProgressRecord[]
  aside: [key: string, raw: unknown][]
}

/** Everything as one JSON text. `exportedAt` is epoch ms; `aside` holds what could not be read, by key. */
export function writeFile(records: ProgressRecord[], aside: [string, unknown][], exportedAt: number): string {
  const file = {
    format: 'tupelo-progress',
    version: 1,
    exportedAt: new Date(exportedAt).toISOString(),
    records: Object.fromEntries(records.map((record) => [keyOf(record), record])),
    aside: Object.fromEntries(aside.map(([key, raw]) => [key, jsonable(raw)])),
  }
  return JSON.stringify(file)
}

// Storage may hold what JSON can't (a cycle, a bigint): better its name than no export at all.
function jsonable(raw: unknown): unknown {
  try {
    return raw === undefined ? null : JSON.parse(JSON.stringify(raw))
  } catch {
    return String(raw)
  }
}

/**
 * Reads a file that `writeFile` made. A record that can't be read goes aside, under `importedAt` (epoch ms), and the
 * others are taken; `error` is a sentence that says what to do when the file as a whole is of no use. Never throws.
 */
export function readFile(text: string, importedAt: number): FileContents | { error: string } {
  let raw: unknown
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return { error: fileMessages.notJson }
  }
  const file = entriesOf(raw)
  if (file.get('format') !== 'tupelo-progress') return { error: fileMessages.notTupelo }
  const version = file.get('version')
  if (typeof version === 'number' && version > 1) return { error: fileMessages.future }
  if (version !== 1) return { error: fileMessages.notTupelo }
  const contents: FileContents = { records: [], aside: [] }
  for (const [key, value] of entriesOf(file.get('records'))) {
    const read = readRecord(value, key)
    if ('ok' in read) contents.records.push(read.ok)
    else contents.aside.push([asideKey(key, importedAt), value])
  }
  for (const [key, value] of entriesOf(file.get('aside'))) {
    const from = maybeAsideFrom(key)
    const read = readRecord(value, from)
    if ('ok' in read) contents.records.push(read.ok)
    else contents.aside.push([from === undefined ? asideKey(key, importedAt) : key, value])
  }
  return contents
}

function entriesOf(value: unknown): Map<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : [])
}

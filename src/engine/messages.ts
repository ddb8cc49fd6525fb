import type { ServerMessage, TransactionState } from '#core/result/types.ts'

const decoder = new TextDecoder()

/** Where a backend message stands in a buffer: its type letter, the start of its body and the end. */
export interface BackendMessage {
  type: string
  start: number
  body: number
  end: number
}

/** The whole messages of a buffer, in order; a cut message at the end is left out. */
export function* readMessages(bytes: Uint8Array): Generator<BackendMessage> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let start = 0
  while (start + 5 <= bytes.length) {
    const end = start + 1 + view.getInt32(start + 1)
    if (end > bytes.length || end < start + 5) return
    yield { type: String.fromCharCode(bytes[start] ?? 0), start, body: start + 5, end }
    start = end
  }
}

function cstring(bytes: Uint8Array, at: number): { text: string; next: number } {
  const end = bytes.indexOf(0, at)
  return { text: decoder.decode(bytes.subarray(at, end)), next: end + 1 }
}

/** A column as RowDescription tells it; the type's name is looked up later. */
export interface Field {
  name: string
  typeOid: number
  typeModifier: number
}

/** The columns of a RowDescription ('T'). */
export function readFields(bytes: Uint8Array, { body }: BackendMessage): Field[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const fields: Field[] = []
  let at = body + 2
  for (let i = view.getInt16(body); i > 0; i--) {
    const { text, next } = cstring(bytes, at)
    fields.push({ name: text, typeOid: view.getUint32(next + 6), typeModifier: view.getInt32(next + 12) })
    at = next + 18
  }
  return fields
}

/** The command tag of a CommandComplete ('C'). */
export const readTag = (bytes: Uint8Array, { body }: BackendMessage): string => cstring(bytes, body).text

/** The state of a ReadyForQuery ('Z'). */
export function readState(bytes: Uint8Array, { body }: BackendMessage): TransactionState {
  const state = String.fromCharCode(bytes[body] ?? 0)
  return state === 'T' ? 'open' : state === 'E' ? 'failed' : 'idle'
}

const fieldNames: Record<string, keyof ServerMessage> = {
  V: 'severity',
  C: 'code',
  M: 'message',
  D: 'detail',
  H: 'hint',
  P: 'position',
  p: 'internalPosition',
  q: 'internalQuery',
  W: 'where',
  s: 'schema',
  t: 'table',
  c: 'column',
  d: 'dataType',
  n: 'constraint',
}

/** Every field of an ErrorResponse ('E') or NoticeResponse ('N'). */
export function readServerMessage(bytes: Uint8Array, { body, end }: BackendMessage): ServerMessage {
  const found: Record<string, string | number> = {}
  let at = body
  while (at < end && bytes[at] !== 0) {
    const name = fieldNames[String.fromCharCode(bytes[at] ?? 0)]
    const { text, next } = cstring(bytes, at + 1)
    if (name) found[name] = name === 'position' || name === 'internalPosition' ? Number(text) : text
    at = next
  }
  return { severity: 'ERROR', code: 'XX000', message: '', ...found }
}

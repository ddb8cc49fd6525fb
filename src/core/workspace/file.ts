import * as v from 'valibot'
import { workspaceFileMessages as messages } from './messages.ts'

const tab = v.object({ id: v.string(), title: v.string(), sql: v.string() })
const count = v.pipe(v.number(), v.integer(), v.minValue(0))

const entry = v.object({ sql: v.string(), copyData: v.exactOptional(v.string()) })

const header = v.object({
  format: v.literal('tupelo-workspace'),
  version: v.literal(1),
  exportedAt: v.string(),
  name: v.string(),
  tabs: v.array(tab),
  closed: v.array(tab),
  current: v.string(),
  dataset: v.string(),
  databases: v.array(
    v.object({
      dataset: v.string(),
      session: v.array(v.string()),
      entries: v.array(entry),
      /** Bytes of the packed copy behind the header; 0 without one. */
      imageBytes: count,
    }),
  ),
})

/** What a workspace file says of itself; the large parts stand behind it in the order in which they are named. */
export type WorkspaceHeader = v.InferOutput<typeof header>

const magic = new TextEncoder().encode('TUPELOWS')
const start = magic.length + 4

/** The header as the file begins with it: a mark, its length as four bytes, JSON. */
export function writeWorkspaceHeader(value: WorkspaceHeader): Uint8Array<ArrayBuffer> {
  const json = new TextEncoder().encode(JSON.stringify(value))
  const bytes = new Uint8Array(start + json.length)
  bytes.set(magic)
  new DataView(bytes.buffer).setUint32(magic.length, json.length)
  bytes.set(json, start)
  return bytes
}

/** How many bytes from the file's beginning hold its header; `error` when it is no workspace file. */
export function workspaceHeaderLength(bytes: Uint8Array<ArrayBuffer>): number | { error: string } {
  const ours = bytes.length >= start && magic.every((byte, at) => bytes[at] === byte)
  if (!ours) return { error: messages.notWorkspace }
  return start + new DataView(bytes.buffer, bytes.byteOffset).getUint32(magic.length)
}

/** Reads the header out of the file's first bytes; `error` is a sentence that says what to do. Never throws. */
export function readWorkspaceHeader(
  bytes: Uint8Array<ArrayBuffer>,
  fileBytes: number,
): { header: WorkspaceHeader; from: number } | { error: string } {
  const end = workspaceHeaderLength(bytes)
  if (typeof end !== 'number') return end
  if (bytes.length < end) return { error: messages.cutOff }
  let raw: unknown
  try {
    raw = JSON.parse(new TextDecoder().decode(bytes.subarray(start, end)))
  } catch {
    return { error: messages.damaged }
  }
  if (typeof (raw as { version?: unknown }).version === 'number' && (raw as { version: number }).version > 1)
    return { error: messages.future }
  const parsed = v.safeParse(header, raw)
  if (!parsed.success) return { error: messages.damaged }
  const { databases } = parsed.output
  const whole = databases.reduce((sum, { imageBytes }) => sum + imageBytes, end)
  return fileBytes < whole ? { error: messages.cutOff } : { header: parsed.output, from: end }
}

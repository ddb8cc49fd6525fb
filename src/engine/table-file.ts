import { detectEncoding, markLength } from '#core/files/encoding.ts'
import { jsonCell, members, objectRows, splitValues, type JsonPart } from '#core/files/json-rows.ts'
import { fileTexts } from '#core/files/messages.ts'
import { readRows } from '#core/files/read-rows.ts'
import { scanRows, type BrokenRow } from '#core/files/scan-rows.ts'
import { skipLines } from '#core/files/sniff.ts'
import type {
  DelimitedFormat,
  Encoding,
  FileRow,
  JsonFormat,
  Misfit,
  TableFormat,
} from '#core/files/types.ts'
import { concat } from './bytes.ts'

const sliceSize = 4 * 2 ** 20
const empty = new Uint8Array(0)

/** A part of a table file, in the file's order. */
export type Batch =
  /** Sound rows of a delimited file as UTF-8; `line` is where they start. */
  | { kind: 'bytes'; bytes: Uint8Array; rows: number; line: number; odd: boolean }
  /** A row of a JSON file: its members by name, as they are written. */
  | { kind: 'object'; line: number; raw: string; members: [string, string][] }
  | { kind: 'misfit'; misfit: Misfit }

/** The beginning of a file as UTF-8 without its byte order mark; `encoding` is found when it is not given. */
export async function readSample(
  file: Blob,
  size: number,
  encoding?: Encoding,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; encoding: Encoding; cut: boolean }> {
  const bytes = new Uint8Array(await file.slice(0, size).arrayBuffer())
  const cut = file.size > size
  const found = encoding ?? detectEncoding(bytes, cut).encoding
  const rest = bytes.subarray(markLength(bytes, found))
  if (found === 'utf-8') return { bytes: rest, encoding: found, cut }
  const text = new TextDecoder(found).decode(rest, { stream: cut })
  return { bytes: new TextEncoder().encode(text), encoding: found, cut }
}

/** The whole file slice by slice as UTF-8. `onslice` gets each slice as it is in the file. */
async function* utf8Slices(
  file: Blob,
  encoding: Encoding,
  onslice: (bytes: Uint8Array<ArrayBuffer>, done: number) => void,
): AsyncGenerator<{ bytes: Uint8Array; last: boolean }> {
  const decoder = encoding === 'utf-8' ? undefined : new TextDecoder(encoding)
  const encoder = new TextEncoder()
  for (let at = 0; at < file.size || at === 0; at += sliceSize) {
    const last = at + sliceSize >= file.size
    const slice = new Uint8Array(await file.slice(at, at + sliceSize).arrayBuffer())
    onslice(slice, Math.min(at + sliceSize, file.size))
    const bytes = at === 0 ? slice.subarray(markLength(slice, encoding)) : slice
    yield { bytes: decoder ? encoder.encode(decoder.decode(bytes, { stream: !last })) : bytes, last }
  }
}

function problemOf({ fault, fields }: BrokenRow, expected: number): string {
  return fault === 'quotes' ? fileTexts.quotes : fileTexts.fields(fields, expected)
}

const lenient = new TextDecoder()

async function* delimitedBatches(
  slices: ReturnType<typeof utf8Slices>,
  format: DelimitedFormat,
  fields: number,
): AsyncGenerator<Batch> {
  let carry: Uint8Array = empty
  let line = 1
  let begun = false
  for await (const { bytes, last } of slices) {
    const buffer = carry.length ? concat([carry, bytes]) : bytes
    let at = 0
    if (!begun) {
      at = skipLines(buffer, format.skip, format.rowEnd)
      line += format.skip
      const head = format.header ? scanRows(buffer, at, format, 0, last, 1) : undefined
      at = head?.broken?.to ?? head?.end ?? at
      line += head?.broken?.lines ?? head?.lines ?? 0
      begun = true
    }
    for (;;) {
      const scan = scanRows(buffer, at, format, fields, last)
      if (scan.rows)
        yield { kind: 'bytes', bytes: buffer.subarray(at, scan.end), rows: scan.rows, line, odd: scan.odd }
      at = scan.end
      line += scan.lines
      const { broken } = scan
      if (!broken) break
      if (broken.fault !== 'blank') {
        const raw = lenient.decode(buffer.subarray(at, broken.to)).replace(/[\r\n]+$/, '')
        yield { kind: 'misfit', misfit: { line, raw, problem: problemOf(broken, fields) } }
      }
      at = broken.to
      line += broken.lines
    }
    carry = buffer.slice(at)
  }
}

function jsonBatch({ raw, line }: JsonPart): Batch {
  try {
    return { kind: 'object', line, raw, members: members(raw) }
  } catch {
    return { kind: 'misfit', misfit: { line, raw: raw.trimEnd(), problem: fileTexts.json } }
  }
}

function splitLines(text: string, line: number, last: boolean): ReturnType<typeof splitValues> {
  const whole = last ? text.length : text.lastIndexOf('\n') + 1
  const parts: JsonPart[] = []
  for (const raw of text.slice(0, whole).split('\n')) {
    if (raw.trim()) parts.push({ raw, line })
    line++
  }
  return { parts, used: whole, line: line - 1, ended: false }
}

async function* jsonBatches(
  slices: ReturnType<typeof utf8Slices>,
  { shape }: JsonFormat,
): AsyncGenerator<Batch> {
  const decoder = new TextDecoder()
  let text = ''
  let line = 1
  let begun = shape !== 'array'
  for await (const { bytes, last } of slices) {
    text += decoder.decode(bytes, { stream: !last })
    if (shape === 'columns') {
      if (last) for (const part of rowsOf(text)) yield jsonBatch(part)
      continue
    }
    if (!begun) {
      const open = text.indexOf('[') + 1
      if (!open) continue
      line += text.slice(0, open).split('\n').length - 1
      text = text.slice(open)
      begun = true
    }
    const found = shape === 'lines' ? splitLines(text, line, last) : splitValues(text, line, last)
    for (const part of found.parts) yield jsonBatch(part)
    if (found.ended) return
    text = text.slice(found.used)
    line = found.line
  }
}

// Text that is no JSON at all comes back as one row that can't be read.
function rowsOf(text: string): JsonPart[] {
  try {
    return objectRows(text)
  } catch {
    return [{ raw: text, line: 1 }]
  }
}

/** Reads a table file from its beginning to its end; `fields` is how many cells a row of a delimited file has. */
export function readBatches(
  file: Blob,
  format: TableFormat,
  fields: number,
  onslice: (bytes: Uint8Array<ArrayBuffer>, done: number) => void,
): AsyncGenerator<Batch> {
  const slices = utf8Slices(file, format.encoding, onslice)
  return format.kind === 'json' ? jsonBatches(slices, format) : delimitedBatches(slices, format, fields)
}

/** The rows of a batch as cells in the order of `fields`, and what can't be read of it. */
export function rowsOfBatch(
  batch: Batch,
  format: TableFormat,
  fields: readonly string[],
): { rows: FileRow[]; misfits: Misfit[] } {
  if (batch.kind === 'misfit') return { rows: [], misfits: [batch.misfit] }
  if (batch.kind === 'object') return rowOfObject(batch, fields)
  if (format.kind === 'json') return { rows: [], misfits: [] }
  const text = lenient.decode(batch.bytes)
  const rows = readRows(text, format, batch.line)
  if (!text.includes('\ufffd') || isUtf8(batch.bytes)) return { rows, misfits: [] }
  const broken = rows.filter(({ raw }) => raw.includes('\ufffd'))
  return {
    rows: rows.filter(({ raw }) => !raw.includes('\ufffd')),
    misfits: broken.map(({ line, raw }) => ({ line, raw, problem: fileTexts.utf8 })),
  }
}

function rowOfObject(
  { line, raw, members }: Extract<Batch, { kind: 'object' }>,
  fields: readonly string[],
): { rows: FileRow[]; misfits: Misfit[] } {
  const values = new Map(members)
  const unknown = [...values.keys()].find((name) => !fields.includes(name))
  if (unknown !== undefined) return { rows: [], misfits: [{ line, raw, problem: fileTexts.key(unknown) }] }
  const cells = fields.map((name) => jsonCell(values.get(name)))
  return { rows: [{ line, raw, cells }], misfits: [] }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

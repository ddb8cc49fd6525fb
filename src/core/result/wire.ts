import type { Cell, RowBlock, RowData } from './types.ts'

const dataRow = 0x44
// 'D', the int32 length and the int16 field count stand before the fields.
const countAt = 5
const fieldsAt = 7

// A byte order mark is a character of the value like any other.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

function int32(bytes: Uint8Array, at: number): number {
  return (
    ((bytes[at] ?? 0) << 24) |
    ((bytes[at + 1] ?? 0) << 16) |
    ((bytes[at + 2] ?? 0) << 8) |
    (bytes[at + 3] ?? 0)
  )
}

/** Where a field's bytes stand in `bytes`; `from` is -1 for NULL. */
export interface FieldSpan {
  bytes: Uint8Array
  from: number
  to: number
}

/** A span to be written by `locateField`. */
export function fieldSpan(): FieldSpan {
  return { bytes: new Uint8Array(0), from: -1, to: -1 }
}

/** How many rows there are. */
export function rowCount({ offsets, later }: RowData): number {
  const last = later?.at(-1)
  return last ? last.first + last.offsets.length : offsets.length
}

/** How many bytes the rows take. */
export function byteCount({ bytes, later = [] }: RowData): number {
  return later.reduce((sum, block) => sum + block.bytes.length, bytes.length)
}

function blockOf(rows: RowData, row: number): RowBlock & { first?: number } {
  const { later } = rows
  if (later && row >= rows.offsets.length) {
    for (let at = later.length - 1; at >= 0; at--) {
      const block = later[at]
      if (block && row >= block.first) return block
    }
  }
  return rows
}

/**
 * Where a piece of a view ends that begins at place `from` (`order[place]` is a row; without it all rows as they came): it has at
 * most `most` rows and, unless it is one row, at most `mostBytes` bytes.
 */
export function pieceEnd(
  rows: RowData,
  order: ArrayLike<number> | undefined,
  from: number,
  { most, mostBytes }: { most: number; mostBytes: number },
): number {
  const end = Math.min(from + most, order?.length ?? rowCount(rows))
  const span = fieldSpan()
  let bytes = 0
  for (let place = from; place < end; place++) {
    locateRow(rows, order?.[place] ?? place, span)
    bytes += span.to - span.from
    if (bytes > mostBytes) return Math.max(place, from + 1)
  }
  return end
}

/** The rows at the places `from` to `to`, `to` excluded, of a view with an `order` or without in one new piece of memory. */
export function gatherRows(
  rows: RowData,
  order: ArrayLike<number> | undefined,
  from: number,
  to: number,
): RowBlock {
  const spans = Array.from({ length: to - from }, (_, at) => {
    const span = fieldSpan()
    locateRow(rows, order?.[from + at] ?? from + at, span)
    return span
  })
  const bytes = new Uint8Array(spans.reduce((sum, span) => sum + span.to - span.from + fieldsAt, 0))
  const offsets = new Uint32Array(spans.length)
  let at = 0
  for (const [index, span] of spans.entries()) {
    offsets[index] = at
    bytes.set(span.bytes.subarray(span.from - fieldsAt, span.to), at)
    at += span.to - span.from + fieldsAt
  }
  return { bytes, offsets }
}

/** Writes where the values of a row stand, all together with their lengths; throws RangeError when there is no such row. */
export function locateRow(rows: RowData, row: number, span: FieldSpan): void {
  const { bytes, offsets, first = 0 } = blockOf(rows, row)
  const start = offsets[row - first]
  if (start === undefined) throw new RangeError(`No row ${row} in a result of ${rowCount(rows)}`)
  span.bytes = bytes
  span.from = start + fieldsAt
  span.to = start + 1 + int32(bytes, start + 1)
}

/** Writes where field `column` of row `row` stands into `span`, without decoding; throws RangeError when there is none. */
export function locateField(rows: RowData, row: number, column: number, span: FieldSpan): void {
  locateRow(rows, row, span)
  const { bytes } = span
  let at = span.from
  const count = ((bytes[at - 2] ?? 0) << 8) | (bytes[at - 1] ?? 0)
  if (column < 0 || column >= count) throw new RangeError(`No column ${column} in a row of ${count}`)
  for (let field = 0; field < column; field++) at += 4 + Math.max(0, int32(bytes, at))
  const length = int32(bytes, at)
  span.from = length < 0 ? -1 : at + 4
  span.to = length < 0 ? -1 : at + 4 + length
}

// What is decoded here is a plain string. Each that a browser's TextDecoder gives is held by a handle of its own, and after a
// million of them the garbage collection holds the page up for a quarter of a second.
const shortBytes = 256

/** The text of UTF-8 bytes without characters of four; undefined when others are among them. */
function decodeShort(bytes: Uint8Array, from: number, to: number): string | undefined {
  const units: number[] = []
  for (let at = from; at < to; at++) {
    const first = bytes[at] ?? 0
    if (first < 0x80) {
      units.push(first)
      continue
    }
    const length = first >= 0xe0 ? 3 : 2
    let code = length === 3 ? first & 0x0f : first & 0x1f
    if (first < 0xc2 || first >= 0xf0 || at + length > to) return undefined
    for (let more = 1; more < length; more++) {
      const next = bytes[++at] ?? 0
      if (next >> 6 !== 2) return undefined
      code = (code << 6) | (next & 0x3f)
    }
    if (length === 3 && (code < 0x800 || (code >= 0xd800 && code < 0xe000))) return undefined
    units.push(code)
  }
  return String.fromCharCode.apply(null, units)
}

function decode(bytes: Uint8Array, from: number, to: number): string {
  const short = to - from <= shortBytes ? decodeShort(bytes, from, to) : undefined
  return short ?? decoder.decode(bytes.subarray(from, to))
}

/** The value at a span; null for NULL. */
export function decodeSpan({ bytes, from, to }: FieldSpan): Cell {
  return from < 0 ? null : decode(bytes, from, to)
}

/** One value, decoded alone; throws RangeError when there is no such row or column. */
export function cellAt(rows: RowData, row: number, column: number): Cell {
  const span = fieldSpan()
  locateField(rows, row, column, span)
  return decodeSpan(span)
}

/**
 * All values of one row; throws RangeError when there is no such row. Of a value longer than `most` bytes only those are
 * decoded, and its last character may be broken.
 */
export function decodeRow(rows: RowData, row: number, most = Infinity): Cell[] {
  const span = fieldSpan()
  locateRow(rows, row, span)
  const { bytes, to } = span
  const cells: Cell[] = []
  for (let at = span.from; at < to;) {
    const length = int32(bytes, at)
    at += 4
    if (length < 0) cells.push(null)
    else {
      cells.push(decode(bytes, at, at + Math.min(length, most)))
      at += length
    }
  }
  return cells
}

/** All values of all rows, for small results. */
export function decodeRows(rows: RowData): Cell[][] {
  return Array.from({ length: rowCount(rows) }, (_, row) => decodeRow(rows, row))
}

/** Where each DataRow starts in bytes that hold nothing else; throws when something else stands there. */
export function indexRows(bytes: Uint8Array): Uint32Array<ArrayBuffer> {
  const starts: number[] = []
  for (let at = 0; at < bytes.length; at += 1 + int32(bytes, at + 1)) {
    if (bytes[at] !== dataRow) throw new Error(`No DataRow at byte ${at}`)
    starts.push(at)
  }
  return Uint32Array.from(starts)
}

/** The rows of `a` followed by those of `b`, in the memory where they stand. */
export function appendRows(a: RowData, b: RowData): RowData {
  const first = rowCount(a)
  const blocks = [b, ...(b.later ?? [])].map(({ bytes, offsets, ...block }) => ({
    bytes,
    offsets,
    first: first + ('first' in block ? block.first : 0),
  }))
  return { bytes: a.bytes, offsets: a.offsets, later: [...(a.later ?? []), ...blocks] }
}

/** The rows of two blocks in one new piece of memory. */
export function joinRows(a: RowBlock, b: RowBlock): RowBlock {
  const bytes = new Uint8Array(a.bytes.length + b.bytes.length)
  bytes.set(a.bytes)
  bytes.set(b.bytes, a.bytes.length)
  const offsets = new Uint32Array(a.offsets.length + b.offsets.length)
  offsets.set(a.offsets)
  for (let row = 0; row < b.offsets.length; row++) {
    offsets[a.offsets.length + row] = (b.offsets[row] ?? 0) + a.bytes.length
  }
  return { bytes, offsets }
}

/** Rows as the server would have sent them. */
export function encodeRows(cells: Cell[][]): RowData {
  const encoder = new TextEncoder()
  let bytes = new Uint8Array(1024)
  let length = 0
  const room = (more: number) => {
    if (length + more <= bytes.length) return
    const wider = new Uint8Array(Math.max(bytes.length * 2, length + more))
    wider.set(bytes)
    bytes = wider
  }
  const putInt32 = (value: number, at: number) => new DataView(bytes.buffer).setInt32(at, value)
  const offsets = new Uint32Array(cells.length)
  cells.forEach((row, index) => {
    const start = length
    offsets[index] = start
    room(fieldsAt)
    bytes[start] = dataRow
    new DataView(bytes.buffer).setInt16(start + countAt, row.length)
    length += fieldsAt
    for (const cell of row) {
      room(4 + (cell?.length ?? 0) * 3)
      const written = cell === null ? -1 : encoder.encodeInto(cell, bytes.subarray(length + 4)).written
      putInt32(written, length)
      length += 4 + Math.max(0, written)
    }
    putInt32(length - start - 1, start + 1)
  })
  return { bytes: bytes.slice(0, length), offsets }
}

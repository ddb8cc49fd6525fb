import type { Cell, RowData } from './types.ts'

const dataRow = 0x44
// 'D' and the int32 length stand before the int16 field count.
const countAt = 5
const fieldsAt = 7

const decoder = new TextDecoder()

function int32(bytes: Uint8Array, at: number): number {
  return (
    ((bytes[at] ?? 0) << 24) |
    ((bytes[at + 1] ?? 0) << 16) |
    ((bytes[at + 2] ?? 0) << 8) |
    (bytes[at + 3] ?? 0)
  )
}

/** Where a field's bytes stand in `RowData.bytes`; `from` is -1 for NULL. */
export interface FieldSpan {
  from: number
  to: number
}

/** How many rows there are. */
export function rowCount(rows: RowData): number {
  return rows.offsets.length
}

/** How many fields row `row` has; throws RangeError when there is no such row. */
function fieldCount(rows: RowData, row: number): number {
  const start = rowStart(rows, row) + countAt
  return ((rows.bytes[start] ?? 0) << 8) | (rows.bytes[start + 1] ?? 0)
}

function rowStart(rows: RowData, row: number): number {
  const start = rows.offsets[row]
  if (start === undefined) throw new RangeError(`No row ${row} in a result of ${rows.offsets.length}`)
  return start
}

/** Writes where field `column` of row `row` stands into `span`, without decoding; throws RangeError when there is none. */
export function locateField(rows: RowData, row: number, column: number, span: FieldSpan): void {
  const { bytes } = rows
  const count = fieldCount(rows, row)
  if (column < 0 || column >= count) throw new RangeError(`No column ${column} in a row of ${count}`)
  let at = rowStart(rows, row) + fieldsAt
  for (let field = 0; field < column; field++) at += 4 + Math.max(0, int32(bytes, at))
  const length = int32(bytes, at)
  span.from = length < 0 ? -1 : at + 4
  span.to = length < 0 ? -1 : at + 4 + length
}

/** One value, decoded alone; throws RangeError when there is no such row or column. */
export function cellAt(rows: RowData, row: number, column: number): Cell {
  const span = { from: 0, to: 0 }
  locateField(rows, row, column, span)
  return span.from < 0 ? null : decoder.decode(rows.bytes.subarray(span.from, span.to))
}

/** All values of one row; throws RangeError when there is no such row. */
export function decodeRow(rows: RowData, row: number): Cell[] {
  const { bytes } = rows
  const cells: Cell[] = []
  const count = fieldCount(rows, row)
  let at = rowStart(rows, row) + fieldsAt
  for (let field = 0; field < count; field++) {
    const length = int32(bytes, at)
    at += 4
    if (length < 0) cells.push(null)
    else {
      cells.push(decoder.decode(bytes.subarray(at, at + length)))
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

/** The rows of `a` followed by those of `b`, in new buffers. */
export function appendRows(a: RowData, b: RowData): RowData {
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

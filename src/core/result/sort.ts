import { compareValues } from './order.ts'
import { stepRows, type Steps } from './steps.ts'
import { temporalSeconds } from './temporal.ts'
import { typeFamily, type TypeFamily } from './type-family.ts'
import type { ResultSet, RowData } from './types.ts'
import { cellAt, fieldSpan, locateField, rowCount, type FieldSpan } from './wire.ts'

export type Direction = 'ascending' | 'descending'

type Order = (a: number, b: number) => number

/** A column prepared for sorting: a number a row, and what decides between equal numbers. */
interface Keys {
  keys: Float64Array
  tie?: Order
}

const prefixBytes = 6
// Up to this many digits two different decimals are two different doubles.
const exactDigits = 15
// Within this many seconds of 1970 a double tells microseconds apart.
const exactSeconds = 4e9

function compareBytes(a: FieldSpan, b: FieldSpan, from: number): number {
  const length = Math.min(a.to - a.from, b.to - b.from)
  for (let at = from; at < length; at++) {
    const difference = (a.bytes[a.from + at] ?? 0) - (b.bytes[b.from + at] ?? 0)
    if (difference !== 0) return difference
  }
  return a.to - a.from - (b.to - b.from)
}

// The order of UTF-8 bytes is that of the code points, so text is compared undecoded.
function* textKeys(rows: RowData, column: number, present: Uint32Array): Steps<Keys> {
  const keys = new Float64Array(rowCount(rows))
  const span = fieldSpan()
  let tied = false
  for (const [index, row] of present.entries()) {
    if (index % stepRows === 0) yield
    locateField(rows, row, column, span)
    let key = 0
    for (let at = span.from; at < span.from + prefixBytes; at++)
      key = key * 256 + (at < span.to ? (span.bytes[at] ?? 0) : 0)
    keys[row] = key
    tied ||= span.to - span.from > prefixBytes
  }
  const other = fieldSpan()
  const tie = (a: number, b: number) => {
    locateField(rows, a, column, span)
    locateField(rows, b, column, other)
    return compareBytes(span, other, prefixBytes)
  }
  return tied ? { keys, tie } : { keys }
}

function* valueKeys(
  rows: RowData,
  column: number,
  present: Uint32Array,
  family: TypeFamily,
): Steps<Keys | undefined> {
  const numeric = family === 'number' || family === 'float'
  const keys = new Float64Array(rowCount(rows))
  let rounded = false
  for (const [index, row] of present.entries()) {
    if (index % stepRows === 0) yield
    const text = cellAt(rows, row, column) ?? ''
    const key = numeric ? Number(text) : temporalSeconds(text, family)
    if (key === undefined) return undefined
    keys[row] = Number.isNaN(key) ? Infinity : key
    rounded ||= numeric ? text.length > exactDigits || !Number.isFinite(key) : Math.abs(key) > exactSeconds
  }
  const tie = (a: number, b: number) =>
    compareValues(cellAt(rows, a, column) ?? '', cellAt(rows, b, column) ?? '', family)
  return rounded ? { keys, tie } : { keys }
}

function* keysOf(rows: RowData, column: number, present: Uint32Array, family: TypeFamily): Steps<Keys> {
  const byValue = ['number', 'float', 'date', 'timestamp', 'time', 'interval'].includes(family)
  const keys = byValue ? yield* valueKeys(rows, column, present, family) : undefined
  return keys ?? (yield* textKeys(rows, column, present))
}

// Rows that are sorted at once before they are merged.
const runRows = 512

// A merge sort, for Array's own can't be laid down on the way.
function* mergeSort(items: Uint32Array<ArrayBuffer>, order: Order): Steps<Uint32Array<ArrayBuffer>> {
  const count = items.length
  for (let at = 0; at < count; at += runRows) {
    items.subarray(at, at + runRows).sort(order)
    yield
  }
  let from = items
  let to = new Uint32Array(count)
  for (let width = runRows; width < count; width *= 2) {
    for (let low = 0; low < count; low += 2 * width) {
      const middle = Math.min(low + width, count)
      const high = Math.min(low + 2 * width, count)
      let left = low
      let right = middle
      for (let at = low; at < high; at++) {
        if (at % stepRows === 0) yield
        const a = from[left] ?? 0
        const b = from[right] ?? 0
        const takesLeft = left < middle && (right >= high || order(a, b) <= 0)
        to[at] = takesLeft ? a : b
        if (takesLeft) left++
        else right++
      }
    }
    ;[from, to] = [to, from]
  }
  return from
}

/**
 * The row indexes of a result, or those `among` them, in the order of one column, equal values in the order in which they came.
 * Numbers and times go by value, all else by code point (collation C; so enums, arrays and json may stand otherwise than the
 * server would put them). NULL is last ascending and first descending, as in PostgreSQL.
 */
export function* sortSteps(
  result: ResultSet,
  column: number,
  direction: Direction,
  among?: Uint32Array,
): Steps<Uint32Array<ArrayBuffer>> {
  const { rows } = result
  const count = among?.length ?? rowCount(rows)
  const span = fieldSpan()
  const present = new Uint32Array(count)
  const nulls = new Uint32Array(count)
  let held = 0
  for (let index = 0; index < count; index++) {
    if (index % stepRows === 0) yield
    const row = among?.[index] ?? index
    locateField(rows, row, column, span)
    if (span.from < 0) nulls[index - held] = row
    else present[held++] = row
  }
  const items = present.subarray(0, held)
  const { keys, tie } = yield* keysOf(rows, column, items, typeFamily(result.columns[column]?.typeOid ?? 0))
  const sign = direction === 'ascending' ? 1 : -1
  const sorted = yield* mergeSort(items, (a, b) => {
    const left = keys[a] ?? 0
    const right = keys[b] ?? 0
    const order = left < right ? -1 : left > right ? 1 : tie ? tie(a, b) : 0
    return order === 0 ? a - b : order * sign
  })
  const missing = nulls.subarray(0, count - held)
  const order = new Uint32Array(count)
  order.set(sorted, direction === 'ascending' ? 0 : missing.length)
  order.set(missing, direction === 'ascending' ? held : 0)
  return order
}

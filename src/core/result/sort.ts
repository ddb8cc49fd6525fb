import { compareValues } from './order.ts'
import { temporalSeconds } from './temporal.ts'
import { typeFamily, type TypeFamily } from './type-family.ts'
import type { ResultSet, RowData } from './types.ts'
import { cellAt, locateField, rowCount, type FieldSpan } from './wire.ts'

export type Direction = 'ascending' | 'descending'

/** A column prepared for sorting: a number a row, and what decides between equal numbers. */
interface Keys {
  keys: Float64Array
  tie?: (a: number, b: number) => number
}

const prefixBytes = 6
// Up to this many digits two different decimals are two different doubles.
const exactDigits = 15
// Within this many seconds of 1970 a double tells microseconds apart.
const exactSeconds = 4e9

function compareBytes(bytes: Uint8Array, a: FieldSpan, b: FieldSpan, from: number): number {
  const length = Math.min(a.to - a.from, b.to - b.from)
  for (let at = from; at < length; at++) {
    const difference = (bytes[a.from + at] ?? 0) - (bytes[b.from + at] ?? 0)
    if (difference !== 0) return difference
  }
  return a.to - a.from - (b.to - b.from)
}

// The order of UTF-8 bytes is that of the code points, so text is compared undecoded.
function textKeys(rows: RowData, column: number, present: Uint32Array): Keys {
  const { bytes } = rows
  const keys = new Float64Array(rowCount(rows))
  const span = { from: 0, to: 0 }
  let tied = false
  for (const row of present) {
    locateField(rows, row, column, span)
    let key = 0
    for (let at = span.from; at < span.from + prefixBytes; at++)
      key = key * 256 + (at < span.to ? (bytes[at] ?? 0) : 0)
    keys[row] = key
    tied ||= span.to - span.from > prefixBytes
  }
  const other = { from: 0, to: 0 }
  const tie = (a: number, b: number) => {
    locateField(rows, a, column, span)
    locateField(rows, b, column, other)
    return compareBytes(bytes, span, other, prefixBytes)
  }
  return tied ? { keys, tie } : { keys }
}

function valueKeys(
  rows: RowData,
  column: number,
  present: Uint32Array,
  family: TypeFamily,
): Keys | undefined {
  const numeric = family === 'number' || family === 'float'
  const keys = new Float64Array(rowCount(rows))
  let rounded = false
  for (const row of present) {
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

function keysOf(rows: RowData, column: number, present: Uint32Array, family: TypeFamily): Keys {
  const byValue = ['number', 'float', 'date', 'timestamp', 'time', 'interval'].includes(family)
  return (byValue ? valueKeys(rows, column, present, family) : undefined) ?? textKeys(rows, column, present)
}

/**
 * The row indexes of a result in the order of one column, equal values in the order in which they came. Numbers and times go by
 * value, all else by code point (collation C; so enums, arrays and json may stand otherwise than the server would put them).
 * NULL is last ascending and first descending, as in PostgreSQL.
 */
export function sortedOrder(
  result: ResultSet,
  column: number,
  direction: Direction,
): Uint32Array<ArrayBuffer> {
  const { rows } = result
  const count = rowCount(rows)
  const span = { from: 0, to: 0 }
  const present: number[] = []
  const nulls: number[] = []
  for (let row = 0; row < count; row++) {
    locateField(rows, row, column, span)
    if (span.from < 0) nulls.push(row)
    else present.push(row)
  }
  const sorted = Uint32Array.from(present)
  const { keys, tie } = keysOf(rows, column, sorted, typeFamily(result.columns[column]?.typeOid ?? 0))
  const sign = direction === 'ascending' ? 1 : -1
  sorted.sort((a, b) => {
    const left = keys[a] ?? 0
    const right = keys[b] ?? 0
    const order = left < right ? -1 : left > right ? 1 : tie ? tie(a, b) : 0
    return order === 0 ? a - b : order * sign
  })
  const order = new Uint32Array(count)
  order.set(sorted, direction === 'ascending' ? 0 : nulls.length)
  order.set(nulls, direction === 'ascending' ? sorted.length : 0)
  return order
}

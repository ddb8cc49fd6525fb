import { typeFamily } from '../result/type-family.ts'
import { canonicalNumber, roundedByServer } from './number.ts'
import { composedKey, documentKey, instantKey, spanKey } from './value-key.ts'
import type { Cell, Column } from '../result/types.ts'

/**
 * How two columns' cells compare: `number` by exact value, `approximate` with a tolerance, `instant` as points in time
 * in whatever zone, `truth` as true or false, `document` as JSON values, `span` as intervals, `composed` by the parts of
 * arrays, ranges and rows, `exact` as text.
 */
export type Comparison =
  'number' | 'approximate' | 'instant' | 'truth' | 'document' | 'span' | 'composed' | 'exact'

// By the type's OID or its name: what holds numbers, instants or documents, and what may hold anything.
const composedArrays = new Set([
  ...[199, 1005, 1007, 1016, 1021, 1022, 1028, 1115, 1182, 1185, 1231, 3807],
  ...[3905, 3907, 3909, 3911, 3913, 3927, 6150, 6151, 6152, 6153, 6155, 6157, 2287],
])
const composedNames = /^record$|range$/

function isComposed({ typeOid, type }: Column): boolean {
  return composedArrays.has(typeOid) || composedNames.test(type)
}

/** How cells of two columns compare; a number compares as a number even with a column of text. */
export function comparisonOf(a: Column, b: Column): Comparison {
  const families = [typeFamily(a.typeOid), typeFamily(b.typeOid)]
  const either = (...names: string[]) => families.some((family) => names.includes(family))
  if (either('float')) return 'approximate'
  if (either('number')) return 'number'
  if (either('date', 'timestamp')) return 'instant'
  if (either('boolean')) return 'truth'
  if (either('json')) return 'document'
  if (either('interval')) return 'span'
  if (isComposed(a) || isComposed(b)) return 'composed'
  return 'exact'
}

/** Text that is equal for cells of equal value; NULL, as null, equals only itself. */
export function cellKey(cell: Cell, comparison: Comparison): string | null {
  if (cell === null) return null
  switch (comparison) {
    case 'number':
    case 'approximate':
      return canonicalNumber(cell) ?? cell
    case 'instant':
      return instantKey(cell)
    case 'truth':
      return cell === 'true' ? 't' : cell === 'false' ? 'f' : cell
    case 'document':
      return documentKey(cell)
    case 'span':
      return spanKey(cell)
    case 'composed':
      return composedKey(cell)
    case 'exact':
      return cell
  }
}

/** Rows by what is equal for equal ones, each with how often it stands there. */
export function rowTimes(
  rows: readonly (readonly Cell[])[],
  comparisons: readonly Comparison[],
): Map<string, number> {
  const times = new Map<string, number>()
  for (const row of rows) {
    const key = rowKey(row, comparisons)
    times.set(key, (times.get(key) ?? 0) + 1)
  }
  return times
}

/** A cell as a sentence tells it: a number without zeros that say nothing, but whole cents. */
export function toldCell(cell: Cell, comparison: Comparison): Cell {
  if (cell === null || (comparison !== 'number' && comparison !== 'approximate')) return cell
  return /^-?\d+\.\d{3,}$/.test(cell) ? cell.replace(/\.?0+$/, '') : cell
}

/** A row as a sentence tells it. */
export function toldRow(row: readonly Cell[], comparisons: readonly Comparison[]): Cell[] {
  return row.map((cell, i) => toldCell(cell, comparisons[i] ?? 'exact'))
}

/** Text that is equal for rows of equal values. */
export function rowKey(row: readonly Cell[], comparisons: readonly Comparison[]): string {
  return JSON.stringify(row.map((cell, i) => cellKey(cell, comparisons[i] ?? 'exact')))
}

function near(a: number, b: number, tolerance: number): boolean {
  if (!Number.isFinite(a) || !Number.isFinite(b)) return false
  return Math.abs(a - b) <= Math.max(tolerance * Math.max(Math.abs(a), Math.abs(b)), 1e-12)
}

/** Whether two cells are equal; `tolerance` is relative and for floats and for quotients that the server rounded. */
export function sameCell(a: Cell, b: Cell, comparison: Comparison, tolerance: number): boolean {
  if (cellKey(a, comparison) === cellKey(b, comparison)) return true
  if (a === null || b === null) return false
  if (comparison === 'number' && !(roundedByServer(a) && roundedByServer(b))) return false
  if (comparison !== 'number' && comparison !== 'approximate') return false
  if (canonicalNumber(a) === undefined || canonicalNumber(b) === undefined) return false
  return near(Number(a), Number(b), tolerance)
}

/** Whether two rows are equal, cell by cell. */
export function sameRow(
  a: readonly Cell[],
  b: readonly Cell[],
  comparisons: readonly Comparison[],
  tolerance: number,
): boolean {
  return a.every((cell, i) => sameCell(cell, b[i] ?? null, comparisons[i] ?? 'exact', tolerance))
}

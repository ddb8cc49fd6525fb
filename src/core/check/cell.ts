import { typeFamily } from '../result/type-family.ts'
import type { Cell, Column } from '../result/types.ts'

/**
 * How two columns' cells compare: `number` by exact value, `approximate` with a tolerance, `instant` as text without a
 * midnight or zone that says nothing, `truth` as true or false, `document` as JSON values, `exact` as text.
 */
export type Comparison = 'number' | 'approximate' | 'instant' | 'truth' | 'document' | 'exact'

// A quotient carries this many digits or more after the point, and its last ones depend on the order of the arithmetic.
const roundedByServer = /\.\d{12,}$/

/** How cells of two columns compare; a number compares as a number even with a column of text. */
export function comparisonOf(a: Column, b: Column): Comparison {
  const families = [typeFamily(a.typeOid), typeFamily(b.typeOid)]
  const either = (...names: string[]) => families.some((family) => names.includes(family))
  if (either('float')) return 'approximate'
  if (either('number')) return 'number'
  if (either('date', 'timestamp')) return 'instant'
  if (either('boolean')) return 'truth'
  if (either('json')) return 'document'
  return 'exact'
}

/** The one spelling of a number's value (`1.50`, `1.5` and `15e-1` give the same), undefined when it is no number. */
export function canonicalNumber(text: string): string | undefined {
  if (/^(nan|-?infinity)$/i.test(text)) return text.toLowerCase()
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i.exec(text)
  if (!parts) return undefined
  const [, sign, whole = '', fraction = '', exponent = '0'] = parts
  if (whole + fraction === '') return undefined
  const digits = (whole + fraction).replace(/^0+/, '')
  const trimmed = digits.replace(/0+$/, '')
  if (trimmed === '') return '0'
  const power = Number(exponent) - fraction.length + digits.length - trimmed.length
  return `${sign === '-' ? '-' : ''}${trimmed}e${power}`
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}

function canonicalDocument(text: string): string {
  try {
    return JSON.stringify(sorted(JSON.parse(text)))
  } catch {
    return text
  }
}

/** Text that is equal for cells of equal value; NULL, as null, equals only itself. */
export function cellKey(cell: Cell, comparison: Comparison): string | null {
  if (cell === null) return null
  switch (comparison) {
    case 'number':
    case 'approximate':
      return canonicalNumber(cell) ?? cell
    case 'instant':
      return cell.replace(/[+]00$/, '').replace(/ 00:00:00$/, '')
    case 'truth':
      return cell === 'true' ? 't' : cell === 'false' ? 'f' : cell
    case 'document':
      return canonicalDocument(cell)
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
  if (comparison === 'number' && !(roundedByServer.test(a) && roundedByServer.test(b))) return false
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

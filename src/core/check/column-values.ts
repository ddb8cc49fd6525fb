import { cellKey, comparisonOf, type Comparison } from './cell.ts'
import type { Cell } from '../result/types.ts'
import type { Expected, Table } from './types.ts'

/**
 * Text that is equal for the same values, each as often, in whatever order, and about never for others: it stands in for
 * two sorted lists, which large results would take long to make.
 */
export function printOf(values: readonly (string | null)[]): string {
  let [first, second] = [0, 0]
  for (const value of values) {
    let [a, b] = value === null ? [1, 2] : [0x811c9dc5, 0x9e3779b9]
    for (let i = 0; i < (value?.length ?? 0); i++) {
      const code = value?.charCodeAt(i) ?? 0
      a = Math.imul(a ^ code, 0x01000193)
      b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 15)
    }
    first = (first + (a ^ (a >>> 16))) >>> 0
    second = (second + (b ^ (b >>> 13))) >>> 0
  }
  return `${values.length} ${first} ${second}`
}

/** The values of two results' columns, each read once for each way to compare them. */
export class ColumnValues {
  #expected: Expected
  #actual: Table
  #rows: Cell[][]
  #whole: boolean
  #read = new Map<string, { print: string; pool: Set<string | null> }>()

  constructor(expected: Expected, actual: Table) {
    this.#expected = expected
    this.#actual = actual
    this.#rows = expected.groups.flatMap((group) => group.rows)
    this.#whole = expected.groups.every((group) => group.take === group.rows.length)
  }

  /** Whether one of the two has no rows, so that values tell nothing. */
  get empty(): boolean {
    return this.#rows.length === 0 || this.#actual.rows.length === 0
  }

  /** Whether the learner's column `given` holds what the expected one `wanted` must hold; where only some of the rows must be there, nothing else. */
  fits(wanted: number, given: number): boolean {
    const [a, b] = [this.#expected.columns[wanted], this.#actual.columns[given]]
    if (!a || !b) return false
    const comparison = comparisonOf(a, b)
    const [all, own] = [
      this.#valuesOf('expected', wanted, comparison),
      this.#valuesOf('actual', given, comparison),
    ]
    return this.#whole ? all.print === own.print : [...own.pool].every((value) => all.pool.has(value))
  }

  #valuesOf(side: 'expected' | 'actual', column: number, comparison: Comparison) {
    const name = `${side} ${column} ${comparison}`
    const known = this.#read.get(name)
    if (known) return known
    const rows = side === 'expected' ? this.#rows : this.#actual.rows
    const values = rows.map((row) => cellKey(row[column] ?? null, comparison))
    const read = { print: printOf(values), pool: this.#whole ? new Set<string | null>() : new Set(values) }
    this.#read.set(name, read)
    return read
  }
}

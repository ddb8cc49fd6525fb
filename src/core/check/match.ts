import { cellKey, rowKey, sameRow, type Comparison } from './cell.ts'
import type { Cell } from '../result/types.ts'
import type { Expected } from './types.ts'

/** What is left when equal rows of both sides are taken away. */
export interface Leftover {
  missing: Cell[][]
  extra: Cell[][]
}

// Above this many comparisons rows are as good as surely different, and an answer must not wait.
const pairsAtMost = 2_000_000

interface Want {
  /** Rows of which any may fill the want. */
  rows: Cell[][]
  need: number
}

class Pool {
  #rows = new Map<string, Cell[][]>()
  readonly #key: (row: Cell[]) => string

  constructor(rows: Cell[][], key: (row: Cell[]) => string) {
    this.#key = key
    for (const row of rows) {
      const same = this.#rows.get(key(row))
      if (same) same.push(row)
      else this.#rows.set(key(row), [row])
    }
  }

  take(row: Cell[], fits: (candidate: Cell[]) => boolean = () => true): boolean {
    const same = this.#rows.get(this.#key(row)) ?? []
    const at = same.findLastIndex(fits)
    const last = at < 0 ? undefined : same.pop()
    // Nothing is moved up in its place: thousands of rows may be equal.
    if (last && at < same.length) same[at] = last
    return at >= 0
  }

  left(): Cell[][] {
    return [...this.#rows.values()].flat()
  }
}

// Takes for every want what fits, and leaves the wants that are still open.
function fill(wants: Want[], take: (row: Cell[]) => boolean): Want[] {
  return wants.flatMap((want) => {
    let need = want.need
    const rows = want.rows.filter((row) => {
      if (need === 0 || !take(row)) return true
      need--
      return false
    })
    return need > 0 ? [{ rows, need }] : []
  })
}

// Keys that are equal for rows that may be equal within the tolerance: nearly all such rows share the narrow one.
function looseKeys(comparisons: readonly Comparison[]): { key: (row: Cell[]) => string; narrow: boolean }[] {
  const loose = (i: number) => comparisons[i] === 'number' || comparisons[i] === 'approximate'
  if (!comparisons.some((_, i) => loose(i))) return []
  const keyWith = (spell: (cell: Cell) => string | null) => (row: Cell[]) =>
    JSON.stringify(row.map((cell, i) => (loose(i) ? spell(cell) : cellKey(cell, comparisons[i] ?? 'exact'))))
  return [
    { key: keyWith((cell) => (cell === null ? null : Number(cell).toPrecision(7))), narrow: true },
    { key: keyWith(() => ''), narrow: false },
  ]
}

/**
 * Takes equal rows of both sides away, each as often as it stands there, first the equal ones and then those within
 * the tolerance. Rows that must stand come before those of which only some must.
 */
export function matchRows(
  expected: Expected,
  actual: Cell[][],
  comparisons: readonly Comparison[],
  tolerance: number,
): Leftover {
  const whole = expected.groups.filter((group) => group.take === group.rows.length)
  const partial = expected.groups.filter((group) => group.take < group.rows.length)
  const all = whole.flatMap((group) => group.rows)
  const exact = new Pool(actual, (row) => rowKey(row, comparisons))
  let wants: Want[] = [
    { rows: all, need: all.length },
    ...partial.map(({ rows, take }) => ({ rows, need: take })),
  ]
  wants = fill(wants, (row) => exact.take(row))
  let extra = exact.left()
  for (const { key, narrow } of looseKeys(comparisons)) {
    const open = wants.reduce((sum, { rows }) => sum + rows.length, 0)
    if (open * extra.length > pairsAtMost && !narrow) break
    const close = new Pool(extra, key)
    wants = fill(wants, (row) => close.take(row, (other) => sameRow(row, other, comparisons, tolerance)))
    extra = close.left()
  }
  const order = new Map(actual.map((row, i) => [row, i]))
  extra.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
  return { missing: wants.flatMap(({ rows, need }) => rows.slice(0, need)), extra }
}

import { cellKey, rowKey, rowTimes, sameCell, type Comparison } from './cell.ts'
import type { Leftover } from './match.ts'
import type { Cell } from '../result/types.ts'
import type { Diff } from './types.ts'

/** An expected row and the learner's row that seems to stand for it. */
export type Change = Diff['changed'][number]

/** Leftover rows with those that share most of their cells put side by side. */
interface Pairing extends Leftover {
  changed: Change[]
}

/** What two results' rows are compared by. */
export interface Compared {
  /** The expected names. */
  names: string[]
  /** The learner's own names for the same columns. */
  own: string[]
  comparisons: Comparison[]
  /** All rows that may be expected. */
  expected: Cell[][]
}

const shown = 5
const pairsAtMost = 250_000

type Keys = (row: Cell[]) => (string | null)[]

// Where no value of a column stands on both sides, the pairs differ in it; in two such columns there are none.
function columnsThatMayDiffer({ missing, extra }: Leftover, keys: Keys, columns: number): number[] {
  const all = Array.from({ length: columns }, (_, column) => column)
  const apart = all.filter((column) => {
    const given = new Set(extra.map((row) => keys(row)[column]))
    return !missing.some((row) => given.has(keys(row)[column]))
  })
  if (apart.length === 0) return all
  return apart.length === 1 ? apart : []
}

// Rows that are equal but for one column, the column first that makes most pairs: found without comparing all with all.
function pairByOneColumn(
  left: Leftover,
  all: readonly Cell[][],
  comparisons: readonly Comparison[],
): Pairing {
  const spelled = new Map<Cell[], (string | null)[]>()
  const keys: Keys = (row) => {
    const known = spelled.get(row) ?? row.map((cell, i) => cellKey(cell, comparisons[i] ?? 'exact'))
    spelled.set(row, known)
    return known
  }
  const tries = columnsThatMayDiffer(left, keys, comparisons.length).flatMap((column): Pairing[] => {
    const key = (row: Cell[]) => JSON.stringify(keys(row).with(column, null))
    const free = new Map<string, Cell[][]>()
    for (const row of left.extra) {
      const at = key(row)
      const same = free.get(at)
      if (same) same.push(row)
      else free.set(at, [row])
    }
    const alike = new Map(left.missing.map((row) => [row, key(row)]))
    if (![...alike.values()].some((at) => free.has(at))) return []
    const times = new Map<string, number>()
    for (const row of all) {
      const at = alike.get(row) ?? key(row)
      times.set(at, (times.get(at) ?? 0) + 1)
    }
    const changed: Change[] = []
    const missing = left.missing.filter((expected) => {
      const at = alike.get(expected) ?? ''
      const actual = times.get(at) === 1 ? free.get(at)?.shift() : undefined
      if (actual) changed.push({ expected, actual, cells: [column] })
      return !actual
    })
    const used = new Set(changed.map((change) => change.actual))
    return [{ missing, extra: left.extra.filter((row) => !used.has(row)), changed }]
  })
  const [best] = tries.sort((a, b) => b.changed.length - a.changed.length)
  return best ?? { ...left, changed: [] }
}

function pairByLikeness(
  left: Leftover,
  all: readonly Cell[][],
  comparisons: readonly Comparison[],
  tolerance: number,
): Pairing {
  if (left.missing.length * left.extra.length > pairsAtMost) return { ...left, changed: [] }
  const same = (a: Cell | undefined, b: Cell | undefined, comparison: Comparison) =>
    sameCell(a ?? null, b ?? null, comparison, tolerance)
  const pairs = left.missing.flatMap((expected) =>
    left.extra.flatMap((actual): Change[] => {
      const cells = comparisons.flatMap((comparison, i) =>
        same(expected[i], actual[i], comparison) ? [] : [i],
      )
      return cells.length * 2 <= comparisons.length ? [{ expected, actual, cells }] : []
    }),
  )
  pairs.sort((a, b) => a.cells.length - b.cells.length)
  const used = new Set<Cell[]>()
  const identified = ({ expected, cells }: Change) => {
    const shared = (row: Cell[]) =>
      comparisons.every((comparison, i) => cells.includes(i) || same(row[i], expected[i], comparison))
    return all.filter(shared).length === 1
  }
  const changed = pairs.filter((change) => {
    const { expected, actual } = change
    if (used.has(expected) || used.has(actual) || !identified(change)) return false
    used.add(expected).add(actual)
    return true
  })
  const unused = (row: Cell[]) => !used.has(row)
  return { missing: left.missing.filter(unused), extra: left.extra.filter(unused), changed }
}

/**
 * Puts missing and extra rows side by side that share at least half of their cells, the most alike first, where the
 * shared cells belong to one row only of `all` expected ones.
 */
export function pairRows(
  left: Leftover,
  all: readonly Cell[][],
  comparisons: readonly Comparison[],
  tolerance: number,
): Pairing {
  if (comparisons.length < 2) return { ...left, changed: [] }
  const first = pairByOneColumn(left, all, comparisons)
  const rest = pairByLikeness(first, all, comparisons, tolerance)
  return { ...rest, changed: [...first.changed, ...rest.changed] }
}

/** The difference as a verdict shows it: a few rows of each kind and how many there are. */
export function diffOf(
  { names, own, comparisons, expected }: Compared,
  { missing, extra, changed }: Pairing,
  expectedRows: number,
  actualRows: number,
): Diff {
  const times = rowTimes(expected, comparisons)
  const listed = extra.slice(0, shown)
  return {
    columns: names,
    own,
    missing: missing.slice(0, shown),
    extra: listed,
    expectedTimes: listed.map((row) => times.get(rowKey(row, comparisons)) ?? 0),
    changed: changed.slice(0, shown),
    totals: {
      missing: missing.length,
      extra: extra.length,
      changed: changed.length,
      expectedRows,
      actualRows,
    },
  }
}

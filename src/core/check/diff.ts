import { sameCell, type Comparison } from './cell.ts'
import type { Leftover } from './match.ts'
import type { Diff } from './types.ts'

/** An expected row and the learner's row that seems to stand for it. */
export type Change = Diff['changed'][number]

/** Leftover rows with those that share most of their cells put side by side. */
export interface Pairing extends Leftover {
  changed: Change[]
}

const shown = 5
const pairsAtMost = 250_000

/** Puts missing and extra rows side by side that share at least half of their cells, the most alike first. */
export function pairRows(left: Leftover, comparisons: readonly Comparison[], tolerance: number): Pairing {
  const width = comparisons.length
  if (width < 2 || left.missing.length * left.extra.length > pairsAtMost) return { ...left, changed: [] }
  const pairs = left.missing.flatMap((expected, m) =>
    left.extra.flatMap((actual, e) => {
      const cells = comparisons.flatMap((comparison, i) =>
        sameCell(expected[i] ?? null, actual[i] ?? null, comparison, tolerance) ? [] : [i],
      )
      return cells.length * 2 <= width ? [{ m, e, change: { expected, actual, cells } }] : []
    }),
  )
  pairs.sort((a, b) => a.change.cells.length - b.change.cells.length)
  const [usedMissing, usedExtra] = [new Set<number>(), new Set<number>()]
  const changed = pairs.flatMap(({ m, e, change }) => {
    if (usedMissing.has(m) || usedExtra.has(e)) return []
    usedMissing.add(m)
    usedExtra.add(e)
    return [change]
  })
  return {
    missing: left.missing.filter((_, i) => !usedMissing.has(i)),
    extra: left.extra.filter((_, i) => !usedExtra.has(i)),
    changed,
  }
}

/** The difference as a verdict shows it: a few rows of each kind and how many there are. */
export function diffOf(columns: string[], pairing: Pairing, expectedRows: number, actualRows: number): Diff {
  const { missing, extra, changed } = pairing
  return {
    columns,
    missing: missing.slice(0, shown),
    extra: extra.slice(0, shown),
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

import { rowKey, toldRow, type Comparison } from './cell.ts'
import { matchRows } from './match.ts'
import { messages } from './messages.ts'
import type { Cell } from '../result/types.ts'
import type { Expected } from './types.ts'

function firstFault(
  expected: Expected,
  rows: Cell[][],
  comparisons: readonly Comparison[],
  tolerance: number,
): { at: number; wanted: Cell[] } | undefined {
  let at = 0
  for (const group of expected.groups) {
    const segment = rows.slice(at, at + group.take)
    const left = matchRows({ columns: expected.columns, groups: [group] }, segment, comparisons, tolerance)
    const [wanted] = left.missing
    const stray = new Set(left.extra.map((row) => rowKey(row, comparisons)))
    if (wanted) {
      const place = segment.findIndex((row) => stray.has(rowKey(row, comparisons)))
      return { at: at + Math.max(0, place), wanted }
    }
    at += group.take
  }
  return undefined
}

// Where the rows with NULL in a column stand apart from the others, this is the only fault when the others are in order.
function nullsAtWrongEnd(
  expected: Expected,
  rows: Cell[][],
  test: (rows: Cell[][]) => boolean,
): string | undefined {
  for (let column = 0; column < expected.columns.length; column++) {
    const nulls = rows.filter((row) => row[column] === null)
    const rest = rows.filter((row) => row[column] !== null)
    if (nulls.length === 0 || rest.length === 0) continue
    if (test([...nulls, ...rest])) return messages.orderNulls(true)
    if (test([...rest, ...nulls])) return messages.orderNulls(false)
  }
  return undefined
}

/** Sentences on where rows, which are the right ones, leave the order; undefined when they keep it. */
export function orderFault(
  expected: Expected,
  rows: Cell[][],
  comparisons: readonly Comparison[],
  tolerance: number,
): string[] | undefined {
  const fault = (candidate: Cell[][]) => firstFault(expected, candidate, comparisons, tolerance)
  const first = fault(rows)
  if (!first) return undefined
  const told = (row: Cell[]) => toldRow(row, comparisons)
  const details = [messages.orderAt(first.at + 1, told(rows[first.at] ?? []), told(first.wanted))]
  if (!fault(rows.toReversed())) return [messages.orderReversed, ...details]
  const nulls = nullsAtWrongEnd(expected, rows, (candidate) => !fault(candidate))
  return nulls === undefined ? details : [nulls, ...details]
}

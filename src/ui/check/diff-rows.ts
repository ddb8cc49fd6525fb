import type { Cell } from '#core/result/types.ts'
import type { Diff, ResultLine } from '#core/check/types.ts'

/** How two rows can differ. */
export type Difference = Exclude<ResultLine['kind'], 'same'>

/** How a value is written for a person: `plain` is false for the words that stand for NULL and for empty text. */
export interface ShownCell {
  text: string
  plain: boolean
}

/** The differences as lines: changed rows first, then extra, then missing. */
export function diffLines(diff: Diff): ResultLine[] {
  return [
    ...diff.changed.map(({ expected, actual, cells }) => ({
      kind: 'changed' as const,
      expected,
      actual,
      cells,
    })),
    ...diff.extra.map((actual, i) => ({
      kind: 'extra' as const,
      actual,
      cells: [],
      times: diff.expectedTimes[i] ?? 0,
    })),
    ...diff.missing.map((expected) => ({ kind: 'missing' as const, expected, cells: [] })),
  ]
}

/** Rows of a table as lines that differ in nothing. */
export function sameLines(rows: Cell[][]): ResultLine[] {
  return rows.map((row) => ({ kind: 'same', actual: row, expected: row, cells: [] }))
}

const mostSlots = 3

/**
 * One side's lines. Side by side, a row and its slot stay at one height; under each other (`stacked`) rows come before
 * slots. Slots at the end are cut at a few.
 */
export function linesOf(side: 'actual' | 'expected', all: ResultLine[], stacked: boolean): ResultLine[] {
  const lines = all.filter((line) => line[side] ?? line.kind !== 'same')
  const rows = lines.filter((line) => line[side])
  const slots = lines.filter((line) => !line[side]).slice(0, mostSlots)
  if (stacked) return [...rows, ...slots]
  const last = lines.findLastIndex((line) => line[side])
  return lines.slice(0, last + 1 + mostSlots)
}

/** How many differences of each kind the diff counts but does not list. */
export function unlisted(diff: Diff): Record<Difference, number> {
  return {
    changed: diff.totals.changed - diff.changed.length,
    missing: diff.totals.missing - diff.missing.length,
    extra: diff.totals.extra - diff.extra.length,
  }
}

/** Whether each column holds numbers only, so that it stands on the right. */
export function numericColumns(lines: ResultLine[], count: number): boolean[] {
  const rows = lines.flatMap((line) => [line.actual, line.expected]).filter((row) => row !== undefined)
  return Array.from({ length: count }, (_, column) => {
    const values = rows.map((row) => row[column] ?? null).filter((value) => value !== null)
    return (
      values.length > 0 && values.every((value) => /^-?(\d+(\.\d+)?(e[+-]\d+)?|NaN|Infinity)$/.test(value))
    )
  })
}

/** A cell so that NULL, empty text and blanks at an end can be told apart by eye. */
export function shownCell(cell: Cell): ShownCell {
  if (cell === null) return { text: 'null', plain: false }
  if (cell === '') return { text: 'empty text', plain: false }
  return { text: cell === cell.trim() ? cell : `"${cell}"`, plain: true }
}

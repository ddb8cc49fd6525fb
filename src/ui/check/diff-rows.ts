import type { Cell } from '#core/result/types.ts'
import type { Diff } from '#core/check/types.ts'

/** One line of the two tables that stand side by side; a side without cells is an empty slot. */
export interface DiffLine {
  kind: 'changed' | 'missing' | 'extra'
  actual?: Cell[]
  expected?: Cell[]
  /** Indexes of the cells that differ; empty unless `changed`. */
  cells: number[]
}

/** How a value is written for a person: `plain` is false for the words that stand for NULL and for empty text. */
export interface ShownCell {
  text: string
  plain: boolean
}

/** The differences as lines: changed rows first, then missing, then extra. */
export function diffLines(diff: Diff): DiffLine[] {
  return [
    ...diff.changed.map(({ expected, actual, cells }) => ({
      kind: 'changed' as const,
      expected,
      actual,
      cells,
    })),
    ...diff.missing.map((expected) => ({ kind: 'missing' as const, expected, cells: [] })),
    ...diff.extra.map((actual) => ({ kind: 'extra' as const, actual, cells: [] })),
  ]
}

/** How many differences of each kind the diff counts but does not list. */
export function unlisted(diff: Diff): Record<DiffLine['kind'], number> {
  return {
    changed: diff.totals.changed - diff.changed.length,
    missing: diff.totals.missing - diff.missing.length,
    extra: diff.totals.extra - diff.extra.length,
  }
}

/** Whether each column holds numbers only, so that it stands on the right. */
export function numericColumns(lines: DiffLine[], count: number): boolean[] {
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

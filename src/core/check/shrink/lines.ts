import { comparisonOf, rowKey, sameCell, type Comparison } from '../cell.ts'
import { arrange, type Mapping } from '../columns.ts'
import { expectedOf } from '../expected.ts'
import { tableOf } from '../table.ts'
import type { Solved } from '../exam.ts'
import type { Attempt, Graded } from '../grade.ts'
import type { Cell } from '../../result/types.ts'
import type { CounterExample, Expected, ResultLine, Table } from '../types.ts'

/** The two results of an instance as they are shown. */
export type ShownResults = Pick<CounterExample, 'own' | 'columns' | 'lines'>

const mostLines = 12

function answerOf({ outcomes }: Attempt): Table {
  const last = outcomes.filter((outcome) => outcome.result).at(-1)?.result
  return last ? tableOf(last) : { columns: [], rows: [] }
}

function without(rows: readonly Cell[][], gone: readonly Cell[][]): Cell[][] {
  const left = new Map<string, number>()
  for (const row of gone) left.set(JSON.stringify(row), (left.get(JSON.stringify(row)) ?? 0) + 1)
  return rows.filter((row) => {
    const key = JSON.stringify(row)
    const count = left.get(key) ?? 0
    if (count > 0) left.set(key, count - 1)
    return count === 0
  })
}

function linesOfDiff(diff: NonNullable<Graded['verdict']['diff']>, rows: readonly Cell[][]): ResultLine[] {
  const { changed, extra, missing, totals } = diff
  const whole =
    changed.length === totals.changed && extra.length === totals.extra && missing.length === totals.missing
  const same = whole ? without(rows, [...extra, ...changed.map((change) => change.actual)]) : []
  return [
    ...same.map((row): ResultLine => ({ kind: 'same', actual: row, expected: row, cells: [] })),
    ...changed.map((change): ResultLine => ({ kind: 'changed', ...change })),
    ...extra.map((actual, i): ResultLine => {
      return { kind: 'extra', actual, cells: [], times: diff.expectedTimes[i] ?? 0 }
    }),
    ...missing.map((expected): ResultLine => ({ kind: 'missing', expected, cells: [] })),
  ]
}

// The rows are the right ones: each place shows what stands there and what should.
function linesOfOrder(expected: Expected, rows: readonly Cell[][], comparisons: Comparison[]): ResultLine[] {
  let at = 0
  return expected.groups.flatMap(({ rows: group, take }) => {
    const segment = rows.slice(at, at + take)
    at += take
    const pool = [...group]
    const takes = (row: readonly Cell[]): boolean => {
      const found = pool.findIndex((other) => rowKey(other, comparisons) === rowKey(row, comparisons))
      if (found >= 0) pool.splice(found, 1)
      return found >= 0
    }
    const right = segment.map(takes)
    return segment.map((actual, i): ResultLine => {
      if (right[i]) return { kind: 'same', actual, expected: actual, cells: [] }
      const wanted = pool.shift() ?? []
      const cells = comparisons.flatMap((comparison, column) =>
        sameCell(actual[column] ?? null, wanted[column] ?? null, comparison, 0) ? [] : [column],
      )
      return { kind: 'changed', actual, expected: wanted, cells }
    })
  })
}

/** Both results of an instance, line by line, the differing cells told. */
export function shownResults(
  { verdict, mapping, attempt }: Graded & { attempt: Attempt },
  { plan, keyed }: Solved,
): ShownResults {
  const expected = expectedOf(plan, keyed)
  const given = answerOf(attempt)
  const columns = expected.columns.map(({ name }) => name)
  const comparable = given.columns.length === columns.length
  const straight: Mapping = columns.map((_, i) => i)
  const answer = comparable ? arrange(given, mapping ?? straight) : given
  const own = answer.columns.map(({ name }) => name)
  const comparisons = expected.columns.map((column, i) => comparisonOf(column, answer.columns[i] ?? column))
  if (verdict.diff)
    return {
      own: verdict.diff.own,
      columns,
      lines: linesOfDiff(verdict.diff, answer.rows).slice(0, mostLines),
    }
  if (verdict.step === 'order')
    return { own, columns, lines: linesOfOrder(expected, answer.rows, comparisons).slice(0, mostLines) }
  const wanted = expected.groups.flatMap(({ rows, take }) => rows.slice(0, take))
  const count = Math.min(Math.max(wanted.length, answer.rows.length), mostLines)
  const lines = Array.from({ length: count }, (_, i): ResultLine => {
    const [actual, right] = [answer.rows[i], wanted[i]]
    return { kind: 'same', cells: [], ...(actual && { actual }), ...(right && { expected: right }) }
  })
  return { own, columns, lines }
}

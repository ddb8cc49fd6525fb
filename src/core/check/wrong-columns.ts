import { cellKey, comparisonOf } from './cell.ts'
import { arrange, bySomeNames, nameDifference } from './columns.ts'
import { matchRows } from './match.ts'
import { messages } from './messages.ts'
import { ownColumns } from './select-list.ts'
import { compareTypes } from './type-check.ts'
import type { Cell } from '../result/types.ts'
import type { QuerySpec, Expected, Table } from './types.ts'

// Whether rows are the same when only some of the columns are looked at.
function sameUnder(spec: QuerySpec, expected: Expected, actual: Table, columns: readonly number[]): boolean {
  const only = <T>(row: readonly T[]) => columns.flatMap((at) => row.slice(at, at + 1))
  const groups = expected.groups.map(({ rows, take }) => ({ rows: rows.map(only), take }))
  const wanted = { columns: only(expected.columns), groups }
  const given = only(actual.columns)
  const comparisons = wanted.columns.map((column, i) => comparisonOf(column, given[i] ?? column))
  const left = matchRows(wanted, actual.rows.map(only), comparisons, spec.tolerance)
  return left.missing.length === 0 && left.extra.length === 0
}

// Whether a column's values have none in common, each side having several.
function apart(expected: Expected, actual: Table, at: number, several = 3): boolean {
  const [wanted, given] = [expected.columns[at], actual.columns[at]]
  if (!wanted || !given) return false
  const comparison = comparisonOf(wanted, given)
  const values = (rows: readonly Cell[][]) =>
    new Set(rows.map((row) => cellKey(row[at] ?? null, comparison)).filter((value) => value !== null))
  const [a, b] = [values(expected.groups.flatMap((group) => group.rows)), values(actual.rows)]
  return a.size >= several && b.size >= several && [...a].every((value) => !b.has(value))
}

/**
 * The sentence that columns are missing and others are not asked for, when that is sure: the names on both sides are the
 * tables' own, and all that differs is what stands under them.
 */
export function otherColumnsFault(
  spec: QuerySpec,
  expected: Expected,
  actual: Table,
  sql: string,
): string | undefined {
  const { missing, extra } = nameDifference(expected.columns, actual.columns)
  const mapping = bySomeNames(expected.columns, actual.columns)
  if (!mapping || missing.length === 0) return undefined
  if (!missing.every(ownColumns(spec.reference)) || !extra.every(ownColumns(sql))) return undefined
  const wrong = expected.columns.flatMap(({ name }, i) => (missing.includes(name) ? [i] : []))
  const others = arrange(actual, mapping)
  if (wrong.some((i) => !apart(expected, others, i))) {
    const common = mapping.flatMap((_, i) => (wrong.includes(i) ? [] : [i]))
    if (common.length === 0 || !sameUnder(spec, expected, others, common)) return undefined
    if (wrong.some((i) => sameUnder(spec, expected, others, [i]))) return undefined
  }
  return messages.columnsOther(missing, extra)
}

/** Sentences on columns of another kind of value, of which none is equal to an expected one. */
export function typesApart(expected: Expected, actual: Table): string[] {
  return compareTypes(expected.columns, actual.columns)
    .faults.filter(({ at }) => apart(expected, actual, at, 1))
    .map(({ at, given, wanted }) => messages.typesApart(expected.columns[at]?.name ?? '', given, wanted))
}

import { comparisonOf, rowKey, type Comparison } from './cell.ts'
import type { Limit, ReferencePlan } from './reference.ts'
import type { Cell } from '../result/types.ts'
import type { Expected, Table } from './types.ts'

// Rows that are equal in all keys stand together, since the result is sorted by them.
function tieGroups(plan: ReferencePlan, table: Table): Cell[][][] {
  if (plan.keys.length === 0) return [table.rows]
  const columns = plan.keys.flatMap((key) => table.columns[key.column] ?? [])
  const comparisons = columns.map((column): Comparison => comparisonOf(column, column))
  const groups: Cell[][][] = []
  let last: string | undefined
  for (const row of table.rows) {
    const key = rowKey(
      plan.keys.map((sortKey) => row[sortKey.column] ?? null),
      comparisons,
    )
    if (key === last) groups.at(-1)?.push(row)
    else groups.push([row])
    last = key
  }
  return groups
}

function limited(groups: Cell[][][], limit: Limit): Expected['groups'] {
  const from = limit.offset
  const to = limit.count === undefined ? Infinity : from + limit.count
  const taken: Expected['groups'] = []
  let start = 0
  for (const rows of groups) {
    const end = start + rows.length
    const reach = limit.ties && start < to ? Math.max(to, end) : to
    const take = Math.min(end, reach) - Math.max(start, from)
    if (take > 0) taken.push({ rows, take })
    start = end
  }
  return taken
}

/**
 * What is accepted as the result of the reference that `plan` was made for, from the keyed query's rows: ties in any
 * order, and any of the tied rows where a LIMIT cuts through them.
 */
export function expectedOf(plan: ReferencePlan, table: Table): Expected {
  const width = table.columns.length - plan.hidden
  const groups = tieGroups(plan, table)
  const kept = plan.limit ? limited(groups, plan.limit) : groups.map((rows) => ({ rows, take: rows.length }))
  return {
    columns: table.columns.slice(0, width),
    groups: kept
      .filter(({ take }) => take > 0)
      .map(({ rows, take }) => ({ rows: rows.map((row) => row.slice(0, width)), take })),
  }
}

/** How many rows the result must have. */
export function expectedRows(expected: Expected): number {
  return expected.groups.reduce((sum, group) => sum + group.take, 0)
}

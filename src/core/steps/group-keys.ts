import { isSignificant, tokenize } from '../sql/lex.ts'
import type { Fields, TreeNode } from '../tree/types.ts'
import { withoutAlias, type Clauses } from './clauses.ts'
import { hasWindow } from './select-facts.ts'

type Select = Fields<'SelectStmt'>

/** What rows are grouped by; `plain` when it is a column that the rows show anyway. */
export interface GroupKey {
  sql: string
  plain: boolean
}

const aliasOf = (item: TreeNode | undefined): string | undefined =>
  item && 'ResTarget' in item ? item.ResTarget.name : undefined

// The place in the SELECT list, from 0, of what is told by its number.
function numbered(node: TreeNode | undefined): number | undefined {
  const number = node && 'A_Const' in node ? node.A_Const.ival?.ival : undefined
  return number === undefined ? undefined : number - 1
}

function bareName(node: TreeNode | undefined): string | undefined {
  const [only, ...others] = node && 'ColumnRef' in node ? (node.ColumnRef.fields ?? []) : []
  return only && others.length === 0 && 'String' in only ? only.String.sval : undefined
}

// PostgreSQL takes a bare name for a column first, and for a name that SELECT gives only when there is no such column.
function keyOf(clauses: Clauses, select: Select, at: number, byAlias: boolean): GroupKey {
  const [node, written = ''] = [select.groupClause?.[at], clauses.group[at]]
  const targets = select.targetList ?? []
  const item = (place: number): GroupKey => {
    const target = targets[place]
    const value = target && 'ResTarget' in target ? target.ResTarget.val : undefined
    const sql = withoutAlias(clauses.items[place] ?? '', aliasOf(target))
    return { sql, plain: value !== undefined && 'ColumnRef' in value }
  }
  const place = numbered(node)
  if (place !== undefined) return item(place)
  const name = bareName(node)
  const named = name === undefined ? -1 : targets.findIndex((target) => aliasOf(target) === name)
  if (byAlias && named >= 0) return item(named)
  return { sql: written, plain: node !== undefined && 'ColumnRef' in node }
}

/**
 * What GROUP BY groups by, as expressions over the rows: first with bare names as columns, then as names of the SELECT
 * list, where that is something else. None for grouping sets, where a row is in several groups.
 */
export function groupKeys(clauses: Clauses, select: Select): GroupKey[][] {
  const nodes = select.groupClause ?? []
  const simple = nodes.every((node) => !('GroupingSet' in node)) && !select.groupDistinct
  if (!simple || nodes.length === 0 || nodes.length !== clauses.group.length) return []
  const keys = (byAlias: boolean): GroupKey[] => nodes.map((_, at) => keyOf(clauses, select, at, byAlias))
  const [columns, named] = [keys(false), keys(true)]
  const same = columns.every(({ sql }, i) => sql === named[i]?.sql)
  return same ? [columns] : [columns, named]
}

/** The GROUP BY list for a SELECT list without its windows: numbers that would point elsewhere are written out. */
export function groupList(clauses: Clauses, select: Select): string {
  const moved = (select.targetList ?? []).some(hasWindow)
  return clauses.group
    .map((text, at) => {
      const [only, ...others] = tokenize(text).filter(isSignificant)
      const isNumber = only?.kind === 'number' && others.length === 0
      return moved && isNumber ? keyOf(clauses, select, at, false).sql : text
    })
    .join(', ')
}

import { functionName, columnName } from '../../tree/clauses.ts'
import { hintMessages } from '../messages.ts'
import { all, operator, type Hint, type Side } from './suspect.ts'
import type { Fields, TreeNode } from '../../tree/types.ts'

const aggregates = ['count', 'sum', 'avg', 'min', 'max', 'array_agg', 'string_agg', 'bool_and', 'bool_or']

function isAggregate(call: Fields<'FuncCall'>): boolean {
  return aggregates.includes(functionName(call)) && !call.over
}

// The columns of GROUP BY by their last names; undefined when it holds anything else.
function groupColumns({ select }: Side): string[] | undefined {
  const names = (select.groupClause ?? []).map((item) =>
    'ColumnRef' in item ? columnName(item.ColumnRef).split('.').at(-1) : undefined,
  )
  return names.length === 0 || names.includes(undefined) ? undefined : names.flatMap((name) => name ?? [])
}

const grouping: Hint = ({ own, reference, verdict: { step, diff } }) => {
  if (step !== 'count') return undefined
  const targets: TreeNode[] = own.select.targetList ?? []
  const aggregated = targets.some((target) => all(target, 'FuncCall').some(isAggregate))
  const one = diff?.totals.actualRows === 1 && !own.select.groupClause
  if (one && aggregated && reference.select.groupClause) return hintMessages.groupMissing
  const [ours, theirs] = [groupColumns(own), groupColumns(reference)]
  if (!ours || !theirs || ours.length === theirs.length) return undefined
  const [fewer, more] = ours.length < theirs.length ? [ours, theirs] : [theirs, ours]
  return fewer.every((name) => more.includes(name)) ? hintMessages.groupColumns(ours) : undefined
}

const counts: Hint = ({ own, reference, different }) => {
  const number = (side: Side, test: (call: Fields<'FuncCall'>) => boolean) =>
    all(side, 'FuncCall').filter((call) => functionName(call) === 'count' && test(call)).length
  const [ours, theirs] = [own, reference].map((side) => ({
    rows: number(side, ({ agg_star }) => agg_star === true),
    values: number(side, ({ agg_star, agg_distinct }) => !agg_star && !agg_distinct),
    distinct: number(side, ({ agg_distinct }) => agg_distinct === true),
  }))
  if (!different || !ours || !theirs) return undefined
  if (ours.distinct < theirs.distinct && ours.values + ours.rows > theirs.values + theirs.rows)
    return hintMessages.countDistinct
  const starred = ours.rows > theirs.rows && ours.values < theirs.values
  const named = ours.rows < theirs.rows && ours.values > theirs.values
  return starred || named ? hintMessages.countStar : undefined
}

// Whether every division has a side that is surely no whole number, as far as its text tells.
function exact(division: Fields<'A_Expr'>): boolean {
  const node = { A_Expr: division }
  const decimal = all(node, 'A_Const').some(({ fval }) => fval)
  const called = all(node, 'FuncCall').some((call) => !['count', 'min', 'max'].includes(functionName(call)))
  return decimal || called || all(node, 'TypeCast').length > 0
}

const division: Hint = ({ own, reference, different }) => {
  const divisions = (side: Side) => all(side, 'A_Expr').filter((expression) => operator(expression) === '/')
  const averages = all(reference, 'FuncCall').some((call) => functionName(call) === 'avg')
  const wanted = averages || divisions(reference).some(exact)
  const whole = divisions(own).some((one) => !exact(one))
  return different && wanted && whole ? hintMessages.division : undefined
}

function merges(side: Side): 'DISTINCT' | 'UNION' | undefined {
  const selects = all(side, 'SelectStmt')
  if (selects.some(({ distinctClause }) => distinctClause)) return 'DISTINCT'
  return selects.some(({ op, all: every }) => op === 'SETOP_UNION' && !every) ? 'UNION' : undefined
}

const distinct: Hint = ({ own, reference, missing, extra }) => {
  const [ours, theirs] = [merges(own), merges(reference)]
  if (ours && !theirs && missing > 0 && extra === 0) return hintMessages.merging(ours)
  const grouped = all(own, 'SelectStmt').some(({ groupClause }) => groupClause)
  return !ours && !grouped && theirs && extra > 0 && missing === 0 ? hintMessages.repeating : undefined
}

const unordered: Hint = ({ own: { select }, reference, verdict: { step } }) => {
  if (select.sortClause || !reference.select.sortClause) return undefined
  if (select.limitCount) return hintMessages.limitWithoutOrder
  return step === 'order' ? hintMessages.orderMissing : undefined
}

/** Hints on groups, aggregates, repeats and order. */
export const shapeHints: Hint[] = [grouping, counts, division, distinct, unordered]

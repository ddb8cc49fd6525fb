import { functionName } from '../tree/clauses.ts'
import type { Fields, TreeNode } from '../tree/types.ts'
import { nodesOfKind, type Placed } from '../tree/walk.ts'

// PostgreSQL's own aggregates; ones with another name are known by DISTINCT, FILTER, an order or a star.
const aggregates = new Set(
  (
    'any_value array_agg avg bit_and bit_or bit_xor bool_and bool_or corr count covar_pop covar_samp every json_agg ' +
    'json_agg_strict json_object_agg jsonb_agg jsonb_agg_strict jsonb_object_agg max min mode percentile_cont ' +
    'percentile_disc range_agg range_intersect_agg regr_avgx regr_avgy regr_count regr_intercept regr_r2 regr_slope ' +
    'regr_sxx regr_sxy regr_syy stddev stddev_pop stddev_samp string_agg sum var_pop var_samp variance xmlagg'
  ).split(' '),
)

// A subquery has aggregates and windows of its own.
function inSubquery(placed: Placed): boolean {
  for (let at = placed.parent; at; at = at.parent) if (at.kind === 'SelectStmt') return true
  return false
}

function isAggregate(call: Fields<'FuncCall'>): boolean {
  if (call.over) return false
  const { agg_star, agg_distinct, agg_filter, agg_within_group, agg_order } = call
  const known = agg_star ?? agg_distinct ?? agg_within_group ?? agg_filter ?? agg_order?.length
  return Boolean(known) || aggregates.has(functionName(call))
}

function calls(node: TreeNode | undefined): Placed<'FuncCall'>[] {
  return node ? nodesOfKind(node, 'FuncCall').filter((placed) => !inSubquery(placed)) : []
}

/** The aggregates that an expression calls for a group; those over a window and those of subqueries left out. */
export function aggregatesIn(node: TreeNode | undefined): TreeNode[] {
  return calls(node).flatMap(({ node: call, fields }) => (isAggregate(fields) ? [call] : []))
}

/** Whether an expression calls a function over a window. */
export function hasWindow(node: TreeNode | undefined): boolean {
  return calls(node).some(({ fields }) => fields.over !== undefined)
}

/** Whether a SELECT makes groups: it says so, or an aggregate makes one of all rows. */
export function makesGroups({ groupClause, havingClause, targetList }: Fields<'SelectStmt'>): boolean {
  if (groupClause?.length || havingClause) return true
  return (targetList ?? []).some((item) => aggregatesIn(item).length > 0)
}

import { extentOf } from '../../tree/extent.ts'
import { hintMessages } from '../messages.ts'
import { all, listOf, operator, type Hint, type Side } from './suspect.ts'
import type { Tree, TreeNode } from '../../tree/types.ts'

const comparisons = ['=', '<>', '!=', '<', '>', '<=', '>=']

function isNull(node: TreeNode | undefined): boolean {
  return node !== undefined && 'A_Const' in node && node.A_Const.isnull === true
}

const equalsNull: Hint = ({ own }) => {
  const found = all(own, 'A_Expr').some(
    (expression) =>
      expression.kind === 'AEXPR_OP' &&
      comparisons.includes(operator(expression)) &&
      (isNull(expression.lexpr) || isNull(expression.rexpr)),
  )
  return found ? hintMessages.equalsNull : undefined
}

const notIn: Hint = ({ own, verdict: { diff } }) => {
  if (diff?.totals.actualRows !== 0) return undefined
  const guarded = all(own, 'NullTest').some(({ nulltesttype }) => nulltesttype === 'IS_NOT_NULL')
  const denied = all(own, 'BoolExpr')
    .filter(({ boolop }) => boolop === 'NOT_EXPR')
    .flatMap(({ args = [] }) => args)
  const queried = denied.some((arg) => 'SubLink' in arg && arg.SubLink.subLinkType === 'ANY_SUBLINK')
  const listed = all(own, 'A_Expr').some(
    (expression) =>
      expression.kind === 'AEXPR_IN' &&
      operator(expression) === '<>' &&
      listOf(expression.rexpr).some(isNull),
  )
  return listed || (queried && !guarded) ? hintMessages.notIn : undefined
}

interface Mixed {
  outer: 'AND_EXPR' | 'OR_EXPR'
  args: TreeNode[]
}

// AND within OR, or OR within AND.
function mixed(side: Side, outer: Mixed['outer']): Mixed[] {
  return all(side, 'BoolExpr').flatMap(({ boolop, args = [] }) => {
    const other = args.some((arg) => 'BoolExpr' in arg && arg.BoolExpr.boolop !== outer && !isNot(arg))
    return boolop === outer && other ? [{ outer, args }] : []
  })
}

function isNot(node: TreeNode): boolean {
  return 'BoolExpr' in node && node.BoolExpr.boolop === 'NOT_EXPR'
}

const longest = 100

// How PostgreSQL reads a OR b AND c, with the brackets that are not written; undefined when they are.
function bracketed(tree: Tree, { args }: Mixed): string | undefined {
  const parts = args.map((arg) => {
    const extent = extentOf(tree, arg)
    const text = extent && tree.sql.slice(extent.from, extent.to)
    if (!extent || !('BoolExpr' in arg) || isNot(arg)) return text
    return tree.sql.slice(0, extent.from).trimEnd().endsWith('(') ? undefined : `(${text ?? ''})`
  })
  if (parts.includes(undefined)) return undefined
  const text = parts.join(' OR ').replace(/\s+/g, ' ')
  return text.length > longest ? undefined : text
}

const orAnd: Hint = ({ own, reference }) => {
  if (mixed(own, 'AND_EXPR').length > 0 || mixed(reference, 'AND_EXPR').length === 0) return undefined
  const [found] = mixed(own, 'OR_EXPR')
  const text = found && bracketed(own.tree, found)
  return text === undefined ? undefined : hintMessages.orAnd(text)
}

/** Hints on conditions that mean something else than they seem to. */
export const conditionHints: Hint[] = [equalsNull, notIn, orAnd]

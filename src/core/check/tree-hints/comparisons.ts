import { columnName } from '../../tree/clauses.ts'
import { hintMessages } from '../messages.ts'
import { all, listOf, operator, quoted, type Hint, type Side } from './suspect.ts'
import type { TreeNode } from '../../tree/types.ts'

const orders = ['<', '>', '<=', '>=']
const dayOnly = /^\d{4}-\d\d-\d\d$/

const betweenDays: Hint = ({ own, reference, missing, different }) => {
  if (missing === 0 && !different) return undefined
  const days = (side: Side) =>
    all(side, 'A_Expr').flatMap(({ kind, rexpr }) =>
      kind === 'AEXPR_BETWEEN'
        ? listOf(rexpr)
            .slice(1)
            .flatMap((end) => quoted(end) ?? [])
        : [],
    )
  const halfOpen = all(reference, 'A_Expr').some(
    (expression) => operator(expression) === '<' && dayOnly.test(quoted(expression.rexpr) ?? ''),
  )
  const theirs = days(reference)
  const day = days(own).find((end) => dayOnly.test(end) && !theirs.includes(end))
  return halfOpen && day !== undefined ? hintMessages.betweenDays(day) : undefined
}

const numeric = /^(int[248]|numeric|float[48])$/

function lastName(node: TreeNode | undefined): string | undefined {
  return node && 'ColumnRef' in node ? columnName(node.ColumnRef).split('.').at(-1) : undefined
}

// Columns that are cast to a number.
function castColumns(side: Side): string[] {
  return all(side, 'TypeCast').flatMap(({ arg, typeName }) => {
    const type = typeName?.names?.at(-1)
    const named = type && 'String' in type && numeric.test(type.String.sval ?? '')
    return named ? (lastName(arg) ?? []) : []
  })
}

const castMissing: Hint = ({ own, reference }) => {
  const cast = castColumns(own)
  const wanted = castColumns(reference).filter((column) => !cast.includes(column))
  const compared = all(own, 'A_Expr').flatMap((expression) => {
    const digits = [expression.lexpr, expression.rexpr].some((side) => /^-?[\d.]+$/.test(quoted(side) ?? ''))
    if (!orders.includes(operator(expression)) || !digits) return []
    return [expression.lexpr, expression.rexpr].flatMap((side) => lastName(side) ?? [])
  })
  const sorted = all(own, 'SortBy').flatMap(({ node }) => lastName(node) ?? [])
  const column = wanted.find((name) => [...compared, ...sorted].includes(name))
  return column === undefined ? undefined : hintMessages.castMissing(column)
}

/** Hints on comparisons whose two sides are of other types than they seem to be. */
export const comparisonHints: Hint[] = [betweenDays, castMissing]

import { conjuncts } from '#core/tree/clauses.ts'
import type { Fields, TreeNode } from '#core/tree/types.ts'
import { isKind } from '#core/tree/walk.ts'
import { all, assign, operation, replace, sign, signOf, without, type Edit, type Operator } from '../edit.ts'

const neighbours: Record<string, string[] | undefined> = {
  '<': ['<=', '>'],
  '<=': ['<', '>='],
  '>': ['>=', '<'],
  '>=': ['>', '<='],
  '=': ['<>'],
  '<>': ['='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '~~': ['~~*', '!~~'],
  '~~*': ['~~', '!~~*'],
  '!~~': ['~~', '!~~*'],
  '!~~*': ['!~~', '~~*'],
}

type Expression = Fields<'A_Expr'>

function signs(fields: Expression): Edit[] {
  const from = signOf(fields)
  return (neighbours[from] ?? []).map((to) => ({
    name: `${to} for ${from}`,
    apply: ({ node }) => {
      if (!('A_Expr' in node)) return
      node.A_Expr.name = sign(to)
      if (from.includes('~~')) node.A_Expr.kind = to.endsWith('*') ? 'AEXPR_ILIKE' : 'AEXPR_LIKE'
    },
  }))
}

// NOT IN for IN, and each value of the list left out.
function list({ rexpr, ...fields }: Expression): Edit[] {
  const items = rexpr && 'List' in rexpr ? (rexpr.List.items ?? []) : []
  const turned = signOf(fields) === '=' ? '<>' : '='
  const turn: Edit = {
    name: turned === '=' ? 'IN for NOT IN' : 'NOT IN for IN',
    apply: ({ node }) => {
      if ('A_Expr' in node) node.A_Expr.name = sign(turned)
    },
  }
  if (items.length < 2) return [turn]
  const fewer = items.map((_, i): Edit => {
    const apply: Edit['apply'] = ({ node }) => {
      const values = 'A_Expr' in node ? node.A_Expr.rexpr : undefined
      if (values && 'List' in values) assign(values.List, 'items', without(values.List.items, i))
    }
    return { name: `value ${i + 1} of IN dropped`, apply }
  })
  return [turn, ...fewer]
}

function bounds({ lexpr, rexpr, kind }: Expression): Edit[] {
  const [low, high] = rexpr && 'List' in rexpr ? (rexpr.List.items ?? []) : []
  if (!lexpr || !low || !high) return []
  const not = kind === 'AEXPR_NOT_BETWEEN'
  const [least, most] = not ? ['<', '>'] : ['>=', '<=']
  const [above, below] = not ? ['<=', '>='] : ['>', '<']
  const joined = (args: TreeNode[]): TreeNode => ({
    BoolExpr: { boolop: not ? 'OR_EXPR' : 'AND_EXPR', args },
  })
  const put = (name: string, by: TreeNode): Edit => ({ name, apply: (place) => replace(place, by) })
  return [
    put(
      'lower bound of BETWEEN not included',
      joined([operation(lexpr, above, low), operation(lexpr, most, high)]),
    ),
    put(
      'upper bound of BETWEEN not included',
      joined([operation(lexpr, least, low), operation(lexpr, below, high)]),
    ),
    put('lower bound of BETWEEN dropped', operation(lexpr, most, high)),
    put('upper bound of BETWEEN dropped', operation(lexpr, least, low)),
    put('bounds of BETWEEN exchanged', joined([operation(lexpr, least, high), operation(lexpr, most, low)])),
  ]
}

/** Comparisons, LIKE, IN, BETWEEN, IS DISTINCT FROM and arithmetic: another sign, a bound or a value left out. */
export const comparisons: Operator = (place) => {
  if (!isKind(place, 'A_Expr')) return []
  const { fields } = place
  switch (fields.kind) {
    case 'AEXPR_IN':
      return list(fields)
    case 'AEXPR_BETWEEN':
    case 'AEXPR_NOT_BETWEEN':
      return bounds(fields)
    case 'AEXPR_DISTINCT':
    case 'AEXPR_NOT_DISTINCT': {
      const { lexpr, rexpr, kind } = fields
      const plain = kind === 'AEXPR_DISTINCT' ? '<>' : '='
      if (!lexpr || !rexpr) return []
      return [
        { name: `${plain} for IS DISTINCT FROM`, apply: (at) => replace(at, operation(lexpr, plain, rexpr)) },
      ]
    }
    default:
      return signs(fields)
  }
}

const nothing: TreeNode = { A_Const: { isnull: true } }

/** IS NULL and IS NOT NULL: exchanged, or a comparison with NULL. */
export const nullTests: Operator = (place) => {
  if (!isKind(place, 'NullTest')) return []
  const { arg, nulltesttype } = place.fields
  if (!arg) return []
  const is = nulltesttype === 'IS_NULL'
  const turned = is ? 'IS_NOT_NULL' : 'IS_NULL'
  return [
    {
      name: is ? 'IS NOT NULL for IS NULL' : 'IS NULL for IS NOT NULL',
      apply: (at) => replace(at, { NullTest: { arg, nulltesttype: turned } }),
    },
    {
      name: is ? '= NULL for IS NULL' : '<> NULL for IS NOT NULL',
      apply: (at) => replace(at, operation(arg, is ? '=' : '<>', nothing)),
    },
    ...(is
      ? [
          {
            name: "= '' for IS NULL",
            apply: (at: Parameters<Edit['apply']>[0]) =>
              replace(at, operation(arg, '=', { A_Const: { sval: {} } })),
          },
        ]
      : []),
  ]
}

/** AND and OR exchanged, each part of them left out, OR with AND's parts taken first, NOT left out. */
export const connectives: Operator = (place) => {
  if (!isKind(place, 'BoolExpr')) return []
  const { boolop, args = [] } = place.fields
  const [only] = args
  if (boolop === 'NOT_EXPR') return only ? [{ name: 'NOT dropped', apply: (at) => replace(at, only) }] : []
  const [here, other] = boolop === 'AND_EXPR' ? (['AND', 'OR_EXPR'] as const) : (['OR', 'AND_EXPR'] as const)
  const dropped = args.map((_, i): Edit => {
    const rest = args.filter((_arg, k) => k !== i)
    const by = rest.length > 1 ? { BoolExpr: { ...place.fields, args: rest } } : rest[0]
    return { name: `part ${i + 1} of ${here} dropped`, apply: (at) => by && replace(at, by) }
  })
  const exchanged: Edit = {
    name: here === 'AND' ? 'OR for AND' : 'AND for OR',
    apply: (at) => replace(at, { BoolExpr: { boolop: other, args } }),
  }
  return [...dropped, exchanged, ...withoutBrackets(place.fields)]
}

// (a OR b) AND c written without its brackets: a OR b AND c.
function withoutBrackets({ boolop, args = [] }: Fields<'BoolExpr'>): Edit[] {
  if (boolop !== 'AND_EXPR') return []
  return args.flatMap((arg, i) => {
    if (!('BoolExpr' in arg) || arg.BoolExpr.boolop !== 'OR_EXPR') return []
    const inner = arg.BoolExpr.args ?? []
    const [before, after] = [args.slice(0, i), args.slice(i + 1)]
    const first = all([...before, ...inner.slice(0, 1)])
    const last = all([...inner.slice(-1), ...after])
    const parts = [first, ...inner.slice(1, -1), last].flatMap((part) => part ?? [])
    return [
      {
        name: 'brackets around OR dropped',
        apply: (at) => replace(at, { BoolExpr: { boolop: 'OR_EXPR', args: parts } }),
      } satisfies Edit,
    ]
  })
}

/** `x NOT IN (SELECT …)` and `NOT EXISTS (…)` for one another, which differ where there are NULLs. */
export const subqueries: Operator = (place) => {
  if (!isKind(place, 'SubLink')) return []
  const { subLinkType, testexpr, subselect } = place.fields
  const select = subselect && 'SelectStmt' in subselect ? subselect.SelectStmt : undefined
  const [target] = select?.targetList ?? []
  const column = target && 'ResTarget' in target ? target.ResTarget.val : undefined
  if (!select) return []
  if (subLinkType === 'ANY_SUBLINK' && testexpr && column) {
    const whereClause = all([...conjuncts(select.whereClause), operation(column, '=', testexpr)])
    const inner = { ...select, ...(whereClause ? { whereClause } : {}) }
    return [
      {
        name: 'EXISTS for IN',
        apply: (at) =>
          replace(at, { SubLink: { subLinkType: 'EXISTS_SUBLINK', subselect: { SelectStmt: inner } } }),
      },
    ]
  }
  if (subLinkType !== 'EXISTS_SUBLINK') return []
  const conditions = conjuncts(select.whereClause)
  return conditions.flatMap((condition, i) => {
    if (!('A_Expr' in condition) || signOf(condition.A_Expr) !== '=') return []
    const { lexpr, rexpr } = condition.A_Expr
    if (!lexpr || !rexpr) return []
    const rest = all(conditions.filter((_, k) => k !== i))
    return [[lexpr, rexpr] as const, [rexpr, lexpr] as const].map(([outer, inner]): Edit => {
      const found = { ...select, targetList: [{ ResTarget: { val: inner } }] }
      assign(found, 'whereClause', rest)
      const by: TreeNode = {
        SubLink: { subLinkType: 'ANY_SUBLINK', testexpr: outer, subselect: { SelectStmt: found } },
      }
      return { name: 'IN for EXISTS', apply: (at) => replace(at, by) }
    })
  })
}

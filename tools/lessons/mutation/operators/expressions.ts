import { functionName } from '#core/tree/clauses.ts'
import type { Fields, TreeNode } from '#core/tree/types.ts'
import { isKind } from '#core/tree/walk.ts'
import { assign, replace, sign, signOf, without, type Edit, type Operator } from '../edit.ts'

const swaps: string[][] = [
  ['sum', 'avg', 'min', 'max'],
  ['rank', 'dense_rank', 'row_number'],
  ['lag', 'lead'],
  ['first_value', 'last_value'],
  ['floor', 'ceil', 'round', 'trunc'],
  ['upper', 'lower'],
  ['bool_and', 'bool_or'],
  ['stddev', 'variance'],
]

type Call = Fields<'FuncCall'>

const call = (name: string, change: (fields: Call) => void): Edit => ({
  name,
  apply: (place) => {
    if (isKind(place, 'FuncCall')) change(place.fields)
  },
})

function counting({ agg_star: star, agg_distinct: distinct, args = [] }: Call, columns: TreeNode[]): Edit[] {
  const of = (node: TreeNode) =>
    call('count(column) for count(*)', (fields) => {
      assign(fields, 'agg_star', undefined)
      fields.args = [node]
    })
  if (star) return columns.map(of)
  const whole = call('count(*) for count(column)', (fields) => {
    fields.agg_star = true
    assign(fields, 'args', undefined)
    assign(fields, 'agg_distinct', undefined)
  })
  const turned = call(distinct ? 'DISTINCT in count dropped' : 'DISTINCT in count added', (fields) =>
    assign(fields, 'agg_distinct', distinct ? undefined : true),
  )
  return args.length === 1 ? [whole, turned] : [whole]
}

/** Functions of a kind exchanged, COUNT's ways, DISTINCT, FILTER and the window's parts left out. `columns` may be counted. */
export const calls =
  (columns: TreeNode[]): Operator =>
  (place) => {
    if (!isKind(place, 'FuncCall')) return []
    const { fields } = place
    const here = functionName(fields)
    const others = swaps.flatMap((family) =>
      family.includes(here) ? family.filter((name) => name !== here) : [],
    )
    const edits = others.map((name) =>
      call(`${name} for ${here}`, (other) => void (other.funcname = sign(name))),
    )
    if (here === 'count') edits.push(...counting(fields, columns))
    else if (fields.agg_distinct)
      edits.push(call(`DISTINCT in ${here} dropped`, (other) => assign(other, 'agg_distinct', undefined)))
    if (fields.agg_filter)
      edits.push(call('FILTER dropped', (other) => assign(other, 'agg_filter', undefined)))
    return edits
  }

// The bits of a frame as the parser numbers them.
const frame = {
  given: 1,
  range: 2,
  rows: 4,
  groups: 8,
  between: 16,
  startAll: 32,
  endAll: 256,
  startCurrent: 512,
  endCurrent: 1024,
}

/** A window without its partition or order, and other bounds of its frame. */
export const windows: Operator = (place) => {
  if (!isKind(place, 'WindowDef')) return []
  const { partitionClause = [], orderClause = [], frameOptions = 0 } = place.fields
  const change = (name: string, by: (fields: Fields<'WindowDef'>) => void): Edit => ({
    name,
    apply: (at) => {
      if (isKind(at, 'WindowDef')) by(at.fields)
    },
  })
  const options = (name: string, value: number): Edit =>
    change(name, (fields) => void (fields.frameOptions = value))
  const edits = [
    ...partitionClause.map((_, i) =>
      change(`PARTITION BY key ${i + 1} dropped`, (fields) =>
        assign(fields, 'partitionClause', without(fields.partitionClause, i)),
      ),
    ),
    ...orderClause.map((_, i) =>
      change(`key ${i + 1} of the window's order dropped`, (fields) =>
        assign(fields, 'orderClause', without(fields.orderClause, i)),
      ),
    ),
  ]
  if (orderClause.length === 0) return edits
  const whole = frame.given | frame.rows | frame.between | frame.startAll | frame.endAll
  const running = frame.given | frame.rows | frame.between | frame.startAll | frame.endCurrent
  edits.push(options('frame of all rows', whole))
  if ((frameOptions & frame.rows) === 0) edits.push(options('ROWS for RANGE', running))
  else edits.push(options('RANGE for ROWS', (frameOptions & ~frame.rows) | frame.range))
  return edits
}

const float = (node: TreeNode | undefined): string | undefined =>
  node && 'A_Const' in node ? node.A_Const.fval?.fval : undefined

/** A division whose whole-numbered decimal constant is written as an integer, or whose left side is cut to one. */
export const divisions: Operator = (place) => {
  if (!isKind(place, 'A_Expr') || signOf(place.fields) !== '/') return []
  const { lexpr, rexpr } = place.fields
  const whole = Number(float(rexpr))
  const put = (name: string, fields: Partial<Fields<'A_Expr'>>): Edit => ({
    name,
    apply: (at) => {
      if (isKind(at, 'A_Expr')) Object.assign(at.fields, structuredClone(fields))
    },
  })
  const edits = [put('* for /', { name: sign('*') })]
  if (Number.isInteger(whole))
    edits.push(put('integer division', { rexpr: { A_Const: { ival: { ival: whole } } } }))
  else if (lexpr)
    edits.push(
      put('integer division', {
        lexpr: { TypeCast: { arg: lexpr, typeName: { names: sign('int4'), typemod: -1 } } },
      }),
    )
  return edits
}

/** Branches of CASE exchanged or left out, ELSE left out; COALESCE and NULLIF left out. */
export const choices: Operator = (place) => {
  if (isKind(place, 'CoalesceExpr')) {
    const [first] = place.fields.args ?? []
    return first ? [{ name: 'COALESCE dropped', apply: (at) => replace(at, first) }] : []
  }
  if (!isKind(place, 'CaseExpr')) return []
  const { args = [], defresult } = place.fields
  const change = (name: string, by: (fields: Fields<'CaseExpr'>) => void): Edit => ({
    name,
    apply: (at) => {
      if (isKind(at, 'CaseExpr')) by(at.fields)
    },
  })
  const swap = (i: number) => (fields: Fields<'CaseExpr'>) => {
    const next = [...(fields.args ?? [])]
    next.splice(i, 2, ...next.slice(i, i + 2).reverse())
    fields.args = next
  }
  const edits = args
    .slice(1)
    .map((_, i) => change(`branches ${i + 1} and ${i + 2} of CASE exchanged`, swap(i)))
  if (args.length > 1)
    edits.push(
      ...args.map((_, i) =>
        change(`branch ${i + 1} of CASE dropped`, (fields) =>
          assign(fields, 'args', without(fields.args, i)),
        ),
      ),
    )
  if (defresult) edits.push(change('ELSE dropped', (fields) => assign(fields, 'defresult', undefined)))
  return edits
}

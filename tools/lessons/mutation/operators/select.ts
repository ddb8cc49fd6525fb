import { columnName, conjuncts } from '#core/tree/clauses.ts'
import type { Fields, TreeNode } from '#core/tree/types.ts'
import { isKind, nodesOfKind } from '#core/tree/walk.ts'
import { all, assign, without, type Edit, type Operator } from '../edit.ts'

type Select = Fields<'SelectStmt'>
type Change = (select: Select) => void

const edit = (name: string, change: Change): Edit => ({
  name,
  apply: (place) => {
    if (isKind(place, 'SelectStmt')) change(place.fields)
  },
})

function columnsOf(select: Select): TreeNode[] {
  const named = new Map(
    nodesOfKind({ SelectStmt: select }, 'ColumnRef').map(({ node, fields }) => [columnName(fields), node]),
  )
  return [...named].flatMap(([name, node]) => (name.endsWith('*') ? [] : [node]))
}

function grouping({ groupClause = [], ...select }: Select): Edit[] {
  const have = new Set(groupClause.map((node) => JSON.stringify(node).replace(/"location":\d+/g, '')))
  const more = columnsOf(select).filter(
    (node) => !have.has(JSON.stringify(node).replace(/"location":\d+/g, '')),
  )
  if (groupClause.length === 0) return []
  return [
    ...groupClause.map((_, i) =>
      edit(`GROUP BY key ${i + 1} dropped`, (other) =>
        assign(other, 'groupClause', without(other.groupClause, i)),
      ),
    ),
    ...more.map((node) =>
      edit('GROUP BY key added', (other) => void (other.groupClause = [...groupClause, node])),
    ),
  ]
}

function sorting({ sortClause = [] }: Select): Edit[] {
  const dropped = sortClause.map((_, i) =>
    edit(`ORDER BY key ${i + 1} dropped`, (other) =>
      assign(other, 'sortClause', without(other.sortClause, i)),
    ),
  )
  const turned = edit('ORDER BY keys exchanged', (other) => void other.sortClause?.reverse())
  return sortClause.length > 1
    ? [...dropped, turned, edit('ORDER BY dropped', (other) => assign(other, 'sortClause', undefined))]
    : dropped
}

function conditions({ whereClause, havingClause, groupClause }: Select): Edit[] {
  const edits: Edit[] = []
  if (whereClause) edits.push(edit('WHERE dropped', (other) => assign(other, 'whereClause', undefined)))
  if (havingClause) {
    edits.push(edit('HAVING dropped', (other) => assign(other, 'havingClause', undefined)))
    edits.push(
      edit('WHERE for HAVING', (other) => {
        assign(other, 'havingClause', undefined)
        assign(other, 'whereClause', all([...conjuncts(whereClause), havingClause]))
      }),
    )
  }
  if (whereClause && groupClause) {
    edits.push(
      edit('HAVING for WHERE', (other) => {
        assign(other, 'whereClause', undefined)
        assign(other, 'havingClause', all([whereClause, ...conjuncts(havingClause)]))
      }),
    )
  }
  return edits
}

const operations = {
  SETOP_UNION: 'UNION',
  SETOP_INTERSECT: 'INTERSECT',
  SETOP_EXCEPT: 'EXCEPT',
} as const

function setOperation({ op, all: keeps = false, larg, rarg }: Select): Edit[] {
  if (!larg || !rarg || !op || op === 'SETOP_NONE') return []
  const here = operations[op]
  const edits = [
    edit(keeps ? `${here} for ${here} ALL` : `${here} ALL for ${here}`, (other) => void (other.all = !keeps)),
  ]
  for (const [to, name] of Object.entries(operations))
    if (to !== op)
      edits.push(edit(`${name} for ${here}`, (other) => void (other.op = to as Select['op'] & string)))
  if (op === 'SETOP_EXCEPT')
    edits.push(
      edit('sides of EXCEPT exchanged', (other) => {
        other.larg = rarg
        other.rarg = larg
      }),
    )
  return edits
}

function rows({
  distinctClause,
  limitCount,
  limitOffset,
  limitOption,
  targetList,
  valuesLists,
  op,
}: Select): Edit[] {
  const edits: Edit[] = []
  if (distinctClause)
    edits.push(edit('DISTINCT dropped', (other) => assign(other, 'distinctClause', undefined)))
  else if (targetList && !valuesLists && op === 'SETOP_NONE')
    edits.push(edit('DISTINCT added', (other) => void (other.distinctClause = [{} as TreeNode])))
  if (limitCount) edits.push(edit('LIMIT dropped', (other) => assign(other, 'limitCount', undefined)))
  if (limitOffset) edits.push(edit('OFFSET dropped', (other) => assign(other, 'limitOffset', undefined)))
  if (limitOption === 'LIMIT_OPTION_WITH_TIES')
    edits.push(edit('WITH TIES dropped', (other) => void (other.limitOption = 'LIMIT_OPTION_COUNT')))
  return edits
}

/** What can be wrong with a SELECT as a whole: its clauses, its set operation, how many rows it keeps. */
export const selects: Operator = (place) => {
  if (!isKind(place, 'SelectStmt')) return []
  const { fields } = place
  return [
    ...conditions(fields),
    ...grouping(fields),
    ...sorting(fields),
    ...setOperation(fields),
    ...rows(fields),
  ]
}

/** Direction of a sort key and where its NULLs stand. */
export const sortKeys: Operator = (place) => {
  if (!isKind(place, 'SortBy')) return []
  const descending = place.fields.sortby_dir === 'SORTBY_DESC'
  const atFirst = place.fields.sortby_nulls
  const first = atFirst === 'SORTBY_NULLS_FIRST' || (atFirst !== 'SORTBY_NULLS_LAST' && descending)
  const set = (name: string, fields: Partial<Fields<'SortBy'>>): Edit => ({
    name,
    apply: (at) => {
      if (isKind(at, 'SortBy')) Object.assign(at.fields, fields)
    },
  })
  return [
    set(descending ? 'ASC for DESC' : 'DESC for ASC', {
      sortby_dir: descending ? 'SORTBY_ASC' : 'SORTBY_DESC',
    }),
    set(first ? 'NULLS LAST' : 'NULLS FIRST', {
      sortby_nulls: first ? 'SORTBY_NULLS_LAST' : 'SORTBY_NULLS_FIRST',
    }),
  ]
}

const joinWords = {
  JOIN_INNER: 'JOIN',
  JOIN_LEFT: 'LEFT JOIN',
  JOIN_RIGHT: 'RIGHT JOIN',
  JOIN_FULL: 'FULL JOIN',
}

/** Another kind of join, and each of the conditions after ON left out. */
export const joins: Operator = (place) => {
  if (!isKind(place, 'JoinExpr')) return []
  const { jointype, quals, usingClause, isNatural } = place.fields
  const crossed = !quals && !usingClause && !isNatural
  const change = (name: string, by: (fields: Fields<'JoinExpr'>) => void): Edit => ({
    name,
    apply: (at) => {
      if (isKind(at, 'JoinExpr')) by(at.fields)
    },
  })
  const here = joinWords[jointype as keyof typeof joinWords]
  const kinds = Object.entries(joinWords).flatMap(([to, name]) =>
    to === jointype || crossed
      ? []
      : [change(`${name} for ${here}`, (fields) => void (fields.jointype = to as keyof typeof joinWords))],
  )
  const parts = conjuncts(quals)
  const fewer = parts.map((_, i) =>
    change(`condition ${i + 1} of ON dropped`, (fields) => {
      fields.quals = all(parts.filter((_part, k) => k !== i)) ?? { A_Const: { boolval: { boolval: true } } }
    }),
  )
  return [...kinds, ...fewer]
}

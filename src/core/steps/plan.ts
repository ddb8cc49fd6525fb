import { onlyReads } from '../psql/look.ts'
import { quoteIdent } from '../sql/identifiers.ts'
import { queryOf } from '../tree/clauses.ts'
import { textOf } from '../tree/extent.ts'
import type { Fields, Tree } from '../tree/types.ts'
import { clausesOf, frameOf, type Clauses, type Frame } from './clauses.ts'
import { groupKeys, groupList } from './group-keys.ts'
import { joinPieces } from './joins.ts'
import { aggregatesIn, hasWindow, makesGroups } from './select-facts.ts'
import { mostStepRows, type Clause, type Marks, type StepPlan, type StepQuery } from './types.ts'

type Select = Fields<'SelectStmt'>

const lines = (...parts: string[]): string => parts.filter((part) => part !== '').join('\n')
const clause = (keyword: string, text: string): string => (text === '' ? '' : `${keyword} ${text}`)
const comma = (...items: string[]): string => items.filter((item) => item !== '').join(', ')

function query(sql: string, marks: Marks = 'none'): StepQuery {
  return { sql: `SELECT * FROM (\n${sql}\n) AS step\nLIMIT ${mostStepRows}`, marks }
}

function step(clause: Clause, written: string, ...queries: StepQuery[]): StepPlan {
  return { clause, written, queries }
}

/** The text of a SELECT with only some of its clauses. */
function written(
  frame: Frame,
  { from, where, group, having, window }: Partial<Record<keyof Clauses, string>>,
) {
  return (items: string): string =>
    lines(
      frame.with,
      `SELECT ${items}`,
      clause('FROM', from ?? ''),
      clause('WHERE', where ?? ''),
      clause('GROUP BY', group ?? ''),
      clause('HAVING', having ?? ''),
      clause('WINDOW', window ?? ''),
    )
}

function rowSteps(frame: Frame, { from, where }: Clauses): StepPlan[] {
  if (from === '') return []
  const pieces = joinPieces(from)
  const steps = pieces.map((piece, i) => {
    const sofar = pieces.slice(0, i + 1).join('\n')
    return step(i === 0 ? 'from' : 'join', piece, query(written(frame, { from: sofar })('*')))
  })
  if (where !== '')
    steps.push(step('where', where, query(written(frame, { from })(`*, (${where}) AS kept`), 'kept')))
  return steps
}

function pileStep(frame: Frame, clauses: Clauses, select: Select): StepPlan[] {
  const { from, where, group } = clauses
  const choices = groupKeys(clauses, select)
  if (from === '' || choices.length === 0) return []
  const queries = choices.map((keys) => {
    const computed = keys.filter((key) => !key.plain).map(({ sql }) => `${sql} AS ${quoteIdent(sql)}`)
    const order = keys.map(({ sql }) => sql).join(', ')
    const items = comma(...computed, '*', `dense_rank() OVER (ORDER BY ${order}) AS pile`)
    // The first row of each group, then the second ones: a large group must not hide the others.
    const turns = `ORDER BY row_number() OVER (PARTITION BY ${order}), pile`
    return query(lines(written(frame, { from, where })(items), turns), 'pile')
  })
  return [step('pile', group.join(', '), ...queries)]
}

function groupSteps(frame: Frame, clauses: Clauses, select: Select, tree: Tree): StepPlan[] {
  if (!makesGroups(select)) return []
  const { from, where, having } = clauses
  const group = groupList(clauses, select)
  const windowed = (select.targetList ?? []).map(hasWindow)
  const items = clauses.items.filter((_, i) => !windowed[i])
  const asked = aggregatesIn(select.havingClause).flatMap((call) => textOf(tree, call) ?? [])
  const more = [...new Set(asked)].filter((text) => !items.some((item) => item.includes(text)))
  const shown = comma(...items, ...more.map((text) => `${text} AS ${quoteIdent(text)}`), 'count(*) AS rows')
  const groups = written(frame, { from, where, group })
  const steps = [...pileStep(frame, clauses, select), step('group', group, query(groups(shown)))]
  if (having !== '')
    steps.push(step('having', having, query(groups(comma(shown, `(${having}) AS kept`)), 'kept')))
  return steps
}

function windowSteps(frame: Frame, clauses: Clauses, select: Select): StepPlan[] {
  const windowed = (select.targetList ?? []).map(hasWindow)
  const items = clauses.items.filter((_, i) => windowed[i])
  if (items.length === 0 || clauses.from === '') return []
  const others = makesGroups(select) ? clauses.items.filter((_, i) => !windowed[i]) : ['*']
  const { from, where, having, window } = clauses
  const select_ = written(frame, { from, where, having, window, group: groupList(clauses, select) })
  return [step('window', items.join(', '), query(select_(comma(...others, ...items))))]
}

// Those that stay come first, so that copies can't crowd them out.
const distinctRows = (all: string): string =>
  `SELECT *, row_number() OVER copies = 1 AS kept FROM (\n${all}\n) AS every_row ` +
  'WINDOW copies AS (PARTITION BY every_row) ORDER BY row_number() OVER copies'

function selectSteps(frame: Frame, clauses: Clauses): StepPlan[] {
  const { items, distinct, from, where, group, having, window } = clauses
  const all = written(frame, { from, where, group: group.join(', '), having, window })(items.join(', '))
  const steps = [step('select', items.join(', '), query(all))]
  const whole = lines(frame.with, frame.body)
  if (distinct === '') steps.push(step('distinct', '', query(distinctRows(all), 'kept'), query(whole)))
  if (!distinct) return [...steps, ...orderStep(frame, whole)]
  // DISTINCT ON keeps the first row of each, so the order comes before.
  const ordered = lines(whole, clause('ORDER BY', frame.order))
  return [...steps, ...orderStep(frame, all), step('distinct', `ON (${distinct})`, query(ordered))]
}

function orderStep({ order }: Frame, whole: string): StepPlan[] {
  return order === '' ? [] : [step('order', order, query(lines(whole, `ORDER BY ${order}`)))]
}

// How many rows a plain LIMIT takes; undefined where it says it otherwise.
function plainLimit({ limitCount, limitOffset, limitOption }: Select): number | undefined {
  if (limitOffset || limitOption !== 'LIMIT_OPTION_COUNT') return undefined
  const constant = limitCount && 'A_Const' in limitCount ? limitCount.A_Const.ival : undefined
  return constant && (constant.ival ?? 0)
}

function limitStep(frame: Frame, select: Select): StepPlan[] {
  const { limit, order, body } = frame
  if (limit === '') return []
  const before = lines(frame.with, body, clause('ORDER BY', order))
  const result = query(lines(before, limit))
  const count = plainLimit(select)
  if (count === undefined || count > mostStepRows) return [step('limit', limit, result)]
  const marked = `SELECT *, row_number() OVER () <= ${count} AS kept FROM (\n${before}\n) AS ordered`
  return [step('limit', limit, query(marked, 'kept'), result)]
}

function bodySteps(frame: Frame, select: Select, tree: Tree): StepPlan[] {
  const { with: prefix, arms, body } = frame
  if (select.op !== 'SETOP_NONE') {
    const whole = lines(prefix, body)
    const each = arms.map((arm) => step('arm', arm, query(lines(prefix, arm))))
    return [...each, step('combine', '', query(whole)), ...orderStep(frame, whole)]
  }
  const clauses = clausesOf(body, select)
  if (!clauses)
    return [step('select', body, query(lines(prefix, body))), ...orderStep(frame, lines(prefix, body))]
  return [
    ...rowSteps(frame, clauses),
    ...groupSteps(frame, clauses, select, tree),
    ...windowSteps(frame, clauses, select),
    ...selectSteps(frame, clauses),
  ]
}

/**
 * A script's last query taken apart: a step for each clause in the order in which PostgreSQL works, whose last one gives
 * the query's own result. Undefined when there is no query, or when the query may change something.
 */
export function stepsOf(tree: Tree): StepPlan[] | undefined {
  const select = queryOf(tree)
  const place = tree.statements.find(({ node }) => 'SelectStmt' in node && node.SelectStmt === select)
  if (!select || !place) return undefined
  const sql = tree.sql.slice(place.from, place.to)
  if (!onlyReads(sql)) return undefined
  const frame = frameOf(sql)
  return [...bodySteps(frame, select, tree), ...limitStep(frame, select)]
}

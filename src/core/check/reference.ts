import { isSignificant, isWord, tokenize, type Token } from '../sql/lex.ts'
import { parseSortItem, splitList, type SortItem } from './order.ts'

/** What a LIMIT, OFFSET or FETCH FIRST lets through; `count` undefined means all rows after `offset`. */
export interface Limit {
  offset: number
  count?: number
  /** WITH TIES: the last row's equals come along. */
  ties: boolean
}

/** A reference query taken apart at its outermost level. */
export interface Reference {
  sql: string
  /** The query without ORDER BY, LIMIT, OFFSET, FETCH and FOR UPDATE. */
  body: string
  /** Where another output column may be added to `body`; undefined for set operations, VALUES and TABLE. */
  insertAt?: number
  sort: SortItem[]
  /** The ORDER BY clause as written, without the keywords. */
  sortText: string
  limit?: Limit
}

/** One key of the order: a column of the keyed result. */
interface SortKey extends SortItem {
  /** Index into the keyed result's columns. */
  column: number
}

/** How to get a reference's rows with all that the order needs. */
export interface ReferencePlan {
  /** The reference without LIMIT and with the keys that are no output columns appended. */
  keyedSql: string
  keys: SortKey[]
  /** How many columns of the keyed result are appended keys. */
  hidden: number
  limit?: Limit
}

const tails = ['order', 'limit', 'offset', 'fetch', 'for']
const afterSelectList = ['from', 'where', 'group', 'having', 'window']

/** Tokens without the brackets that stand around all of them. */
export function unwrap(tokens: Token[]): Token[] {
  let inner = tokens
  for (;;) {
    const [first] = inner
    const last = inner.at(-1)
    if (first?.text !== '(' || last?.text !== ')') return inner
    const content = inner.slice(1, -1)
    if (content.some((token) => token.depth <= first.depth)) return inner
    inner = content
  }
}

function count(tokens: Token[], clause: string): number | undefined {
  const [value, ...more] = unwrap(tokens)
  if (!value || isWord(value, 'all', 'null')) return undefined
  if (more.length > 0 || !/^\d+$/.test(value.text)) {
    throw new Error(`${clause} must be a plain number in a reference query`)
  }
  return Number(value.text)
}

function limitOf(clauses: Map<string, Token[]>): Limit | undefined {
  const [limit, offset, fetch] = ['limit', 'offset', 'fetch'].map((name) => clauses.get(name)?.slice(1))
  if (!limit && !offset && !fetch) return undefined
  const bare = (tokens: Token[] | undefined) =>
    (tokens ?? []).filter((token) => !isWord(token, 'row', 'rows', 'first', 'next', 'only', 'with', 'ties'))
  const rows = fetch
    ? bare(fetch).length
      ? count(bare(fetch), 'FETCH FIRST')
      : 1
    : count(bare(limit), 'LIMIT')
  return {
    offset: count(bare(offset), 'OFFSET') ?? 0,
    ties: (fetch ?? []).some((token) => isWord(token, 'ties')),
    ...(rows === undefined ? {} : { count: rows }),
  }
}

function insertionPoint(tokens: Token[], depth: number, end: number): number | undefined {
  const top = tokens.filter((token) => token.depth === depth)
  const select = top.findIndex((token) => isWord(token, 'select'))
  if (select < 0 || top.some((token) => isWord(token, 'union', 'intersect', 'except'))) return undefined
  const after = top.find(
    (token, i) =>
      i > select && isWord(token, ...afterSelectList) && !isWord(top[i - 1], 'distinct', 'within'),
  )
  return after?.from ?? end
}

/** Takes a reference query apart. Throws when it is not one statement or its LIMIT is no plain number. */
export function parseReference(sql: string): Reference {
  const all = tokenize(sql).filter(isSignificant)
  while (all.at(-1)?.text === ';') all.pop()
  if (all.some((token) => token.text === ';' && token.depth === 0))
    throw new Error('A reference is one statement')
  const tokens = unwrap(all)
  const [first] = tokens
  if (!first) throw new Error('A reference must not be empty')
  const depth = first.depth
  const starts = tokens.flatMap((token, i) => {
    const label = tokens[i - 1]?.text === '.' || isWord(tokens[i - 1], 'as')
    return token.depth === depth && !label && isWord(token, ...tails) ? [i] : []
  })
  const clauses = new Map<string, Token[]>()
  starts.forEach((start, i) => {
    const clause = tokens.slice(start, starts[i + 1])
    clauses.set(clause[0]?.text.toLowerCase() ?? '', clause)
  })
  const bodyTokens = tokens.slice(0, starts[0])
  const bodyEnd = bodyTokens.at(-1)?.to ?? first.from
  const order = clauses.get('order')?.slice(2) ?? []
  const [orderFrom, orderTo] = [order[0]?.from, order.at(-1)?.to]
  const insertAt = insertionPoint(bodyTokens, depth, bodyEnd)
  const limit = limitOf(clauses)
  return {
    sql,
    body: sql.slice(first.from, bodyEnd),
    sort: splitList(order).map(parseSortItem),
    sortText: orderFrom === undefined ? '' : sql.slice(orderFrom, orderTo),
    ...(insertAt === undefined ? {} : { insertAt: insertAt - first.from }),
    ...(limit ? { limit } : {}),
  }
}

/**
 * Plans a reference whose own result has the columns `names`. PostgreSQL's rule decides what an ORDER BY item means: a
 * number is a position, a lone name is an output column if there is one, all else is an expression over the input.
 */
export function referencePlan(reference: Reference, names: readonly string[]): ReferencePlan {
  const extra: string[] = []
  const keys = reference.sort.map((item): SortKey => {
    if (item.ordinal !== undefined) return { ...item, column: item.ordinal - 1 }
    const output = item.name === undefined ? -1 : names.indexOf(item.name)
    if (output >= 0) return { ...item, column: output }
    extra.push(item.text)
    return { ...item, column: names.length + extra.length - 1 }
  })
  const { body, insertAt, sortText, limit } = reference
  if (extra.length > 0 && insertAt === undefined) throw new Error('ORDER BY must name output columns here')
  const keyed =
    extra.length > 0 && insertAt !== undefined
      ? `${body.slice(0, insertAt)}\n, ${extra.join(', ')}\n${body.slice(insertAt)}`
      : body
  return {
    keyedSql: sortText ? `${keyed}\nORDER BY ${sortText}` : keyed,
    keys,
    hidden: extra.length,
    ...(limit ? { limit } : {}),
  }
}

/** Whether the reference's own result has all that grading needs, so that the keyed query need not run. */
export function selfContained(plan: ReferencePlan): boolean {
  return plan.hidden === 0 && plan.limit === undefined
}

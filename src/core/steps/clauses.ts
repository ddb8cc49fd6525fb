import { isSignificant, isWord, tokenize, type Token } from '../sql/lex.ts'
import type { Fields } from '../tree/types.ts'

type Select = Fields<'SelectStmt'>

/** A SELECT cut into its clauses as they are written, without their keywords; '' for a clause that is not there. */
export interface Clauses {
  items: string[]
  /** What stands in the brackets of DISTINCT ON; '' for a plain DISTINCT, undefined without one. */
  distinct: string | undefined
  from: string
  where: string
  group: string[]
  having: string
  window: string
}

/** A query cut into what stands before and after its SELECT; `''` for what is not there. */
export interface Frame {
  /** The WITH clause with its keyword. */
  with: string
  /** The SELECTs of a set operation in order, brackets included; a plain SELECT alone. */
  arms: string[]
  /** All of them with the words that join them. */
  body: string
  order: string
  /** LIMIT, OFFSET and FETCH with their keywords. */
  limit: string
}

const setOperations = ['union', 'intersect', 'except']

/** Whether a word opens a clause: no name after a dot or AS, nor the FROM of IS DISTINCT FROM. */
export function opens(tokens: readonly Token[], at: number, ...words: string[]): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]]
  if (!token || token.depth > 0 || !isWord(token, ...words)) return false
  if (before?.text === '.' || isWord(before, 'as')) return false
  if (isWord(token, 'group', 'order')) return isWord(tokens[at + 1], 'by')
  if (!isWord(token, 'from') || !isWord(before, 'distinct')) return true
  return !isWord(tokens[at - 2], 'is', 'not')
}

/** The tokens of a text that mean something. */
export function significant(sql: string): Token[] {
  return tokenize(sql).filter(isSignificant)
}

/** The text from the first token to the last. */
export function textOf(sql: string, tokens: readonly Token[]): string {
  const [first, last] = [tokens[0], tokens.at(-1)]
  return first && last ? sql.slice(first.from, last.to) : ''
}

// The pieces between the words that open clauses, by the word; the piece before the first one under ''.
function pieces(tokens: readonly Token[], words: readonly string[]): Map<string, Token[]> {
  const found = new Map<string, Token[]>([['', []]])
  let current: Token[] = []
  found.set('', current)
  tokens.forEach((token, at) => {
    if (opens(tokens, at, ...words)) {
      current = []
      found.set(token.text.toLowerCase(), current)
    } else if (!(isWord(token, 'by') && opens(tokens, at - 1, 'group', 'order'))) current.push(token)
  })
  return found
}

/** The parts of a list that commas part, brackets counted. */
function listed(sql: string, tokens: readonly Token[]): string[] {
  const parts: Token[][] = [[]]
  let square = 0
  for (const token of tokens) {
    if (token.text === '[') square++
    if (token.text === ']') square--
    if (token.text === ',' && token.depth === 0 && square === 0) parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts.map((part) => textOf(sql, part)).filter((part) => part !== '')
}

/** Cuts a query at its outermost level. Without a SELECT of its own the body is what stands there. */
export function frameOf(sql: string): Frame {
  const tokens = significant(sql)
  const isStart = (token: Token, at: number): boolean =>
    token.depth === 0 &&
    (opens(tokens, at, 'select', 'values', 'table') ||
      (token.text === '(' && (at === 0 || tokens[at - 1]?.text === ')')))
  const start = isWord(tokens[0], 'with') ? tokens.findIndex(isStart) : 0
  const rest = tokens.slice(Math.max(start, 0))
  const orderAt = rest.findIndex((_, at) => opens(rest, at, 'order'))
  const limitAt = rest.findIndex((_, at) => opens(rest, at, 'limit', 'offset', 'fetch'))
  const ends = [orderAt, limitAt].filter((at) => at >= 0)
  const body = rest.slice(0, Math.min(rest.length, ...ends))
  const arms: Token[][] = [[]]
  body.forEach((token, at) => {
    if (opens(body, at, ...setOperations)) arms.push([])
    else if (!(isWord(token, 'all', 'distinct') && opens(body, at - 1, ...setOperations)))
      arms.at(-1)?.push(token)
  })
  return {
    with: textOf(sql, tokens.slice(0, Math.max(start, 0))),
    arms: arms.map((arm) => textOf(sql, arm)),
    body: textOf(sql, body),
    order: orderAt < 0 ? '' : textOf(sql, rest.slice(orderAt + 2, limitAt > orderAt ? limitAt : rest.length)),
    limit: limitAt < 0 ? '' : textOf(sql, rest.slice(limitAt, orderAt > limitAt ? orderAt : rest.length)),
  }
}

/** Cuts one plain SELECT into clauses; undefined when the text and its tree do not tell the same. */
export function clausesOf(body: string, select: Select): Clauses | undefined {
  const tokens = significant(body)
  if (!isWord(tokens[0], 'select')) return undefined
  const found = pieces(tokens.slice(1), ['from', 'where', 'group', 'having', 'window'])
  const text = (word: string): string => textOf(body, found.get(word) ?? [])
  let list = found.get('') ?? []
  let distinct: string | undefined
  if (isWord(list[0], 'all')) list = list.slice(1)
  else if (isWord(list[0], 'distinct')) {
    const close = list.findIndex((token) => token.text === ')' && token.depth === 0)
    const on = isWord(list[1], 'on') && list[2]?.text === '('
    distinct = on ? textOf(body, list.slice(3, close)) : ''
    list = list.slice(on ? close + 1 : 1)
  }
  const group = listed(body, found.get('group') ?? [])
  const clauses = {
    items: listed(body, list),
    distinct,
    from: text('from'),
    where: text('where'),
    group,
    having: text('having'),
    window: text('window'),
  }
  const agrees =
    clauses.items.length === (select.targetList?.length ?? 0) &&
    (clauses.from !== '') === (select.fromClause?.length ?? 0) > 0 &&
    (clauses.where !== '') === (select.whereClause !== undefined) &&
    group.length > 0 === (select.groupClause?.length ?? 0) > 0 &&
    (clauses.having !== '') === (select.havingClause !== undefined) &&
    (clauses.window !== '') === (select.windowClause?.length ?? 0) > 0
  return agrees ? clauses : undefined
}

/** An item of a SELECT list without its alias; `alias` is the name that the tree tells. */
export function withoutAlias(item: string, alias: string | undefined): string {
  if (alias === undefined) return item
  const tokens = significant(item)
  const end = isWord(tokens.at(-2), 'as') ? -2 : -1
  return textOf(item, tokens.slice(0, end))
}

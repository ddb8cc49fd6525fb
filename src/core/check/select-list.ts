import { identName } from '../sql/identifiers.ts'
import { isSignificant, isWord, tokenize, type Token } from '../sql/lex.ts'
import { splitList } from './order.ts'
import { unwrap } from './reference.ts'

/** One item of a SELECT list, as far as its text tells. Names are folded as the server does. */
interface SelectItem {
  /** The column, where the item is nothing but a column, qualified or not; `*` for all of a table's. */
  column?: string
  alias?: string
  /** Whether the alias stands there without AS. */
  bare: boolean
}

const ends = [
  ...['from', 'where', 'group', 'having', 'window', 'order', 'limit', 'offset', 'fetch', 'for'],
  ...['into', 'union', 'intersect', 'except'],
]

function isName(token: Token | undefined): token is Token {
  return token?.kind === 'word' || token?.kind === 'quoted'
}

function parseItem(tokens: readonly Token[]): SelectItem {
  let at = 0
  while (isName(tokens[at]) && tokens[at + 1]?.text === '.') at += 2
  const [head, next, last, ...more] = tokens.slice(at)
  if (head?.text === '*' && !next) return { column: '*', bare: false }
  if (!isName(head) || more.length > 0) return { bare: false }
  const column = identName(head.text)
  if (!next) return { column, bare: false }
  if (isWord(next, 'as') && isName(last)) return { column, alias: identName(last.text), bare: false }
  return isName(next) && !last ? { column, alias: identName(next.text), bare: true } : { bare: false }
}

/** The items of a query's outermost SELECT list, the first one of a set operation; empty when there is none. */
export function selectList(sql: string): SelectItem[] {
  const all = tokenize(sql).filter((token) => isSignificant(token) && token.text !== ';')
  const tokens = unwrap(all)
  const depth = tokens[0]?.depth ?? 0
  const top = (token: Token) => token.depth === depth
  const select = tokens.findIndex((token) => top(token) && isWord(token, 'select'))
  if (select < 0) return isWord(tokens[0], 'table') ? [{ column: '*', bare: false }] : []
  const end = tokens.findIndex(
    (token, i) =>
      i > select &&
      top(token) &&
      isWord(token, ...ends) &&
      !isWord(tokens[i - 1], 'as', 'distinct', 'within') &&
      tokens[i - 1]?.text !== '.',
  )
  let list = tokens.slice(select + 1, end < 0 ? undefined : end)
  if (isWord(list[0], 'distinct') && isWord(list[1], 'on')) {
    list = list.slice(list.findIndex((token) => top(token) && token.text === ')') + 1)
  } else if (isWord(list[0], 'all', 'distinct')) list = list.slice(1)
  return splitList(list).map(parseItem)
}

/** Tells of a name in a query's result whether it is surely a table's own column under its own name. */
export function ownColumns(sql: string): (name: string) => boolean {
  const items = selectList(sql)
  const all = items.some(({ column }) => column === '*')
  return (name) => {
    const named = items.filter(({ column, alias }) => (alias ?? column) === name)
    return named.length > 0
      ? named.every(({ column }) => column === name)
      : all && items.every(({ column }) => column !== undefined)
  }
}

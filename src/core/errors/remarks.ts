import type { Catalog } from '../catalog/types.ts'
import { identName } from '../sql/identifiers.ts'
import { isSignificant, isWord, tokenize, type Token } from '../sql/lex.ts'
import { remarkText } from './messages.ts'

type Look = (tokens: readonly Token[], catalog: Catalog | undefined) => string | undefined

const withNull =
  (text: string, ...operators: string[]): Look =>
  (tokens) => {
    // SET column = NULL assigns; the comparison stands behind WHERE, ON, HAVING, WHEN, AND, OR or NOT.
    const found = tokens.some((token, i) => {
      if (!operators.includes(token.text) || !isWord(tokens[i + 1], 'null')) return false
      const word = tokens
        .slice(0, i)
        .findLast((one) => isWord(one, 'set', 'where', 'on', 'having', 'when', 'select', 'default', 'values'))
      return isWord(word, 'where', 'on', 'having', 'when')
    })
    return found ? text : undefined
  }

const mayBeNull = (column: string, catalog: Catalog | undefined, tokens: readonly Token[]) => {
  const names = new Set(tokens.map(({ text }) => identName(text)))
  const own = catalog?.relations.filter(({ name }) => names.has(name)) ?? []
  return own.some((relation) => relation.columns.some(({ name, notNull }) => name === column && !notNull))
}

const notIn: Look = (tokens, catalog) => {
  for (const [i, token] of tokens.entries()) {
    if (!isWord(token, 'not') || !isWord(tokens[i + 1], 'in') || tokens[i + 2]?.text !== '(') continue
    const depth = (tokens[i + 2]?.depth ?? 0) + 1
    const close = tokens.findIndex((one, at) => at > i + 2 && one.text === ')' && one.depth === depth - 1)
    const inside = tokens.slice(i + 3, close < 0 ? undefined : close)
    if (!isWord(inside[0], 'select')) {
      if (inside.some((one) => isWord(one, 'null'))) return remarkText.notInNull
      continue
    }
    const from = inside.findIndex((one) => isWord(one, 'from'))
    const column = identName(inside[from - 1]?.text ?? '')
    const guarded = inside.some((one, at) => isWord(one, 'not') && isWord(inside[at + 1], 'null'))
    if (!guarded && mayBeNull(column, catalog, inside.slice(from))) return remarkText.notInQuery(column)
  }
  return undefined
}

const swallowed: Look = (tokens, catalog) => {
  const from = tokens.findIndex((token) => token.depth === 0 && isWord(token, 'from'))
  if (!isWord(tokens[0], 'select') || from < 0) return undefined
  const names = new Set(tokens.slice(from).map(({ text }) => identName(text)))
  const known = new Set(
    catalog?.relations
      .filter(({ name }) => names.has(name))
      .flatMap((relation) => relation.columns.map(({ name }) => name)),
  )
  const at = tokens.findIndex((token, i) => {
    const before = tokens[i - 1]
    const bare = token.kind === 'word' && before?.kind === 'word' && token.depth === 0 && i < from
    return bare && known.has(identName(token.text)) && known.has(identName(before.text))
  })
  return at < 0 ? undefined : remarkText.swallowed(tokens[at - 1]?.text ?? '', tokens[at]?.text ?? '')
}

const constantOrder: Look = (tokens) =>
  tokens.some(
    (token, i) =>
      isWord(token, 'order') &&
      isWord(tokens[i + 1], 'by') &&
      tokens[i + 2]?.kind === 'string' &&
      [undefined, ',', ')'].includes(tokens[i + 3]?.text),
  )
    ? remarkText.constantOrder
    : undefined

const negativeStart: Look = (tokens) =>
  tokens.some((token, i) => {
    const open = tokens[i + 1]
    if (!isWord(token, 'substr', 'substring') || open?.text !== '(') return false
    const comma = tokens.findIndex((one, at) => at > i && one.text === ',' && one.depth === open.depth + 1)
    return comma > 0 && tokens[comma + 1]?.text === '-' && tokens[comma + 2]?.kind === 'number'
  })
    ? remarkText.negativeStart
    : undefined

const go: Look = (tokens) =>
  tokens.length > 2 && isWord(tokens.at(-1), 'go') ? remarkText.goAlias : undefined

// Above so many characters a program has written the statement.
const longest = 50_000

const looks: readonly Look[] = [
  withNull(remarkText.equalsNull, '='),
  withNull(remarkText.differsFromNull, '<>', '!='),
  notIn,
  swallowed,
  constantOrder,
  negativeStart,
  go,
]

/** What is worth knowing of a statement that ran, as sentences: what PostgreSQL accepts, but hardly ever is meant. */
export function remarks(sql: string, catalog?: Catalog): string[] {
  if (sql.length > longest) return []
  const tokens = tokenize(sql).filter((token) => isSignificant(token) && token.text !== ';')
  return looks.flatMap((look) => look(tokens, catalog) ?? [])
}

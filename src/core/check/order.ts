import { identName } from '../sql/identifiers.ts'
import { isWord, type Token } from '../sql/lex.ts'

/** One item of an ORDER BY list. */
export interface SortItem {
  /** The expression as written, on one line. */
  text: string
  /** 1-based output position, for a plain number. */
  ordinal?: number
  /** The name, folded as the server does, for a lone identifier. */
  name?: string
  descending: boolean
  /** Where NULLs stand, when the query says so. */
  nulls?: 'first' | 'last'
}

/** Cuts tokens at the commas that stand outside of all brackets. */
export function splitList(tokens: readonly Token[]): Token[][] {
  const [first] = tokens
  if (!first) return []
  const items: Token[][] = [[]]
  let brackets = 0
  for (const token of tokens) {
    if (token.text === '[') brackets++
    if (token.text === ']') brackets--
    if (token.text === ',' && token.depth === first.depth && brackets === 0) items.push([])
    else items.at(-1)?.push(token)
  }
  return items
}

function written(tokens: readonly Token[]): string {
  return tokens
    .map((token, i) => (token.from > (tokens[i - 1]?.to ?? token.from) ? ' ' : '') + token.text)
    .join('')
}

/** Reads one item of an ORDER BY list. Throws on USING, which has no place in a reference. */
export function parseSortItem(tokens: readonly Token[]): SortItem {
  let expression = [...tokens]
  let nulls: SortItem['nulls']
  if (isWord(expression.at(-2), 'nulls')) {
    nulls = isWord(expression.at(-1), 'first') ? 'first' : 'last'
    expression = expression.slice(0, -2)
  }
  if (expression.some((token) => isWord(token, 'using')))
    throw new Error('Use ASC or DESC, not USING, in a reference')
  const direction = expression.at(-1)
  const descending = isWord(direction, 'desc')
  if (descending || isWord(direction, 'asc')) expression = expression.slice(0, -1)
  if (expression.length === 0) throw new Error('An ORDER BY item is empty')
  const lone = expression.length === 1 ? expression[0] : undefined
  const name = lone && ['word', 'quoted'].includes(lone.kind) ? identName(lone.text) : undefined
  return {
    text: written(expression),
    descending,
    ...(nulls ? { nulls } : {}),
    ...(lone?.kind === 'number' ? { ordinal: Number(lone.text) } : {}),
    ...(name === undefined ? {} : { name }),
  }
}

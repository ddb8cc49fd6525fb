import { isSignificant, isWord, tokenize, type Token } from '../sql/lex.ts'
import { identName } from '../sql/identifiers.ts'

/** What a CHECK leaves a column. Open bounds are not allowed themselves. */
export interface Bounds {
  from?: string
  fromOpen?: boolean
  to?: string
  toOpen?: boolean
  /** The only values. */
  values?: string[]
  /** Characters of a text. */
  least?: number
  most?: number
}

/** What was read of a check: the bounds of each column, and whether they are all that it asks for. */
export interface ReadCheck {
  bounds: Map<string, Bounds>
  whole: boolean
}

const turned: Record<string, string> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '=': '=' }
const lengths = ['length', 'char_length', 'character_length']

function literal(token: Token | undefined): string | undefined {
  if (token?.kind === 'number') return token.text
  // A string with escapes is left to the server.
  if (token?.kind !== 'string' || !token.text.startsWith("'")) return undefined
  return token.text.slice(1, -1).replaceAll("''", "'")
}

// PostgreSQL prints each cast and parenthesis; neither changes what a plain comparison says.
function bare(expression: string): Token[] {
  const tokens = tokenize(expression).filter(isSignificant)
  const out: Token[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token || token.text === '(' || token.text === ')') continue
    if (token.text !== '::') {
      out.push(token)
      continue
    }
    // The type: words, a modifier in parentheses, brackets.
    let next = at + 1
    while (tokens[next]?.kind === 'word' && !isWord(tokens[next], 'and', 'or', 'is', 'collate')) next++
    if (tokens[next]?.kind === 'quoted') next++
    if (tokens[next]?.text === '(' && tokens[next + 1]?.kind === 'number')
      while (tokens[next] && tokens[next - 1]?.text !== ')') next++
    while (tokens[next]?.text === '[' && tokens[next + 1]?.text === ']') next += 2
    at = next - 1
  }
  return out
}

// A minus before a number is a token of its own.
function signed(tokens: Token[]): Token[] {
  return tokens.flatMap((token, at) => {
    const [before, next] = [tokens[at - 1], tokens[at + 1]]
    if (token.text === '-' && next?.kind === 'number' && (!before || before.kind === 'operator')) return []
    const minus = tokens[at - 2]
    const isNegative =
      token.kind === 'number' && before?.text === '-' && (!minus || minus.kind === 'operator')
    return [isNegative ? { ...token, text: `-${token.text}` } : token]
  })
}

function limit(operator: string, value: string): Bounds | undefined {
  if (operator === '=') return { values: [value] }
  if (operator === '<>' && value === '') return { least: 1 }
  if (operator === '>' || operator === '>=') return { from: value, fromOpen: operator === '>' }
  if (operator === '<' || operator === '<=') return { to: value, toOpen: operator === '<' }
  return undefined
}

function ofLength(operator: string, value: string): Bounds | undefined {
  const number = Number(value)
  if (!Number.isInteger(number)) return undefined
  if (operator === '>') return { least: number + 1 }
  if (operator === '>=') return { least: number }
  if (operator === '<') return { most: number - 1 }
  if (operator === '<=') return { most: number }
  return operator === '=' ? { least: number, most: number } : undefined
}

const nameOf = (token: Token | undefined): string | undefined =>
  token?.kind === 'word' || token?.kind === 'quoted' ? identName(token.text) : undefined

/** One comparison as column and bounds; undefined where it is something else. */
function compared(part: Token[]): [string, Bounds] | undefined {
  const [first, second, third, fourth] = part
  const name = nameOf(first)
  if (name !== undefined && part.length === 3 && second) {
    const value = literal(third)
    const bounds = value === undefined ? undefined : limit(second.text, value)
    if (bounds) return [name, bounds]
  }
  const turnedName = nameOf(third)
  const turnedValue = literal(first)
  if (part.length === 3 && turnedName !== undefined && turnedValue !== undefined) {
    const bounds = limit(turned[second?.text ?? ''] ?? '', turnedValue)
    if (bounds) return [turnedName, bounds]
  }
  if (part.length === 4 && isWord(first, ...lengths) && third) {
    const value = literal(fourth)
    const [column, bounds] = [nameOf(second), value === undefined ? undefined : ofLength(third.text, value)]
    if (column !== undefined && bounds) return [column, bounds]
  }
  if (name !== undefined && second?.text === '=' && isWord(third, 'any') && isWord(fourth, 'array')) {
    const items = part.slice(5, -1).filter(({ text }) => text !== ',')
    const values = items.map(literal).filter((value) => value !== undefined)
    if (part[4]?.text === '[' && values.length === items.length) return [name, { values }]
  }
  return undefined
}

/** Two bounds of a column as one; `whole` is false where both say the same kind of thing and only one is kept. */
export function joined(one: Bounds, other: Bounds): { bounds: Bounds; whole: boolean } {
  return { bounds: { ...one, ...other }, whole: !Object.keys(one).some((key) => key in other) }
}

/** Reads a CHECK as PostgreSQL prints it: comparisons of a column with a value that AND joins. */
export function readCheck(expression: string): ReadCheck {
  const tokens = signed(bare(expression))
  const bounds = new Map<string, Bounds>()
  if (tokens.some((token) => isWord(token, 'or', 'not', 'case'))) return { bounds, whole: false }
  const parts: Token[][] = [[]]
  for (const token of tokens)
    if (isWord(token, 'and')) parts.push([])
    else parts.at(-1)?.push(token)
  let whole = true
  for (const part of parts) {
    const found = compared(part)
    if (!found) {
      whole = false
      continue
    }
    const both = joined(bounds.get(found[0]) ?? {}, found[1])
    bounds.set(found[0], both.bounds)
    if (!both.whole) whole = false
  }
  return { bounds, whole }
}

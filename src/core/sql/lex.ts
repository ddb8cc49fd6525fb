/** What a token is; `punct` is one of `( ) [ ] , ; : .` or a character that PostgreSQL has no use for. */
export type TokenKind =
  'word' | 'quoted' | 'string' | 'number' | 'operator' | 'punct' | 'parameter' | 'comment' | 'space'

/** A token with its UTF-16 offsets. `depth` counts the open parentheses around it; a pair has its outer depth. */
export interface Token {
  kind: TokenKind
  text: string
  from: number
  to: number
  depth: number
}

const space = /[ \t\n\r\f\v]+/y
const word = /[A-Za-z_\u0080-\uffff][A-Za-z0-9_$\u0080-\uffff]*/y
const number =
  /0[xX](?:_?[0-9A-Fa-f])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|(?:\d(?:_?\d)*(?:\.(?!\.)(?:\d(?:_?\d)*)?)?|\.\d(?:_?\d)*)(?:[eE][+-]?\d(?:_?\d)*)?/y
const parameter = /\$\d+/y
const dollarTag = /\$(?:[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*)?\$/y
const stringStart = /(?:[eEbBxXnN]|[uU]&)?'/y
const quotedStart = /(?:[uU]&)?"/y
const operator = /[-+*/<>=~!@#%^&|`?]+/y
// A string goes on in the next literal when a line break stands between the two.
const continuation = /[ \t\f\v]*(?:--[^\n\r]*)?[\n\r](?:[ \t\n\r\f\v]|--[^\n\r]*[\n\r])*'/y

function end(pattern: RegExp, sql: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(sql) ? pattern.lastIndex : -1
}

function endOfQuoted(sql: string, at: number, quote: string, escapes: boolean): number {
  for (let i = at; i < sql.length; i++) {
    const char = sql[i]
    if (escapes && char === '\\') i++
    else if (char === quote) {
      if (sql[i + 1] !== quote) return i + 1
      i++
    }
  }
  return sql.length
}

function endOfString(sql: string, at: number, open: number): number {
  const escapes = /^[eE]/.test(sql.slice(at, open))
  let to = endOfQuoted(sql, open, "'", escapes)
  for (let next = end(continuation, sql, to); next > 0; next = end(continuation, sql, to)) {
    to = endOfQuoted(sql, next, "'", escapes)
  }
  return to
}

function endOfComment(sql: string, at: number): number {
  let depth = 0
  for (let i = at; i < sql.length; i++) {
    const pair = sql.slice(i, i + 2)
    if (pair === '/*') depth++
    else if (pair === '*/') depth--
    else continue
    i++
    if (depth === 0) return i + 1
  }
  return sql.length
}

function endOfLine(sql: string, at: number): number {
  for (let i = at; i < sql.length; i++) if (sql[i] === '\n' || sql[i] === '\r') return i
  return sql.length
}

// PostgreSQL's rule: an operator stops before a comment, and one of several characters
// ends in + or - only if it holds a character that standard SQL's operators lack.
function endOfOperator(sql: string, at: number): number {
  let text = sql.slice(at, end(operator, sql, at))
  const comment = text.search(/--|\/\*/)
  if (comment > 0) text = text.slice(0, comment)
  if (!/[~!@#%^&|`?]/.test(text)) while (text.length > 1 && /[+-]$/.test(text)) text = text.slice(0, -1)
  return at + text.length
}

function scan(sql: string, at: number): [TokenKind, number] {
  let to = end(space, sql, at)
  if (to > 0) return ['space', to]
  if (sql.startsWith('--', at)) return ['comment', endOfLine(sql, at)]
  if (sql.startsWith('/*', at)) return ['comment', endOfComment(sql, at)]
  if ((to = end(stringStart, sql, at)) > 0) return ['string', endOfString(sql, at, to)]
  if ((to = end(quotedStart, sql, at)) > 0) return ['quoted', endOfQuoted(sql, to, '"', false)]
  if ((to = end(word, sql, at)) > 0) return ['word', to]
  if ((to = end(number, sql, at)) > 0) return ['number', to]
  if ((to = end(parameter, sql, at)) > 0) return ['parameter', to]
  if ((to = end(dollarTag, sql, at)) > 0) {
    const close = sql.indexOf(sql.slice(at, to), to)
    return ['string', close < 0 ? sql.length : close + to - at]
  }
  if (end(operator, sql, at) > 0) return ['operator', endOfOperator(sql, at)]
  if (sql.startsWith('::', at) || sql.startsWith(':=', at)) return ['operator', at + 2]
  return ['punct', at + 1]
}

/** The token that starts at `from`, inside of `depth` open parentheses; `from` must lie within the text. */
export function tokenAt(sql: string, from: number, depth: number): Token {
  const [kind, to] = scan(sql, from)
  const text = sql.slice(from, to)
  return { kind, text, from, to, depth: text === ')' ? Math.max(depth - 1, 0) : depth }
}

/** Cuts SQL into tokens by PostgreSQL's lexical rules; they cover the whole text. Never throws: an open token runs to the end. */
export function tokenize(sql: string): Token[] {
  const tokens: Token[] = []
  let depth = 0
  for (let from = 0; from < sql.length;) {
    const token = tokenAt(sql, from, depth)
    tokens.push(token)
    depth = token.text === '(' ? token.depth + 1 : token.depth
    from = token.to
  }
  return tokens
}

/** Whether the token means something: no blank, no comment. */
export function isSignificant(token: Token): boolean {
  return token.kind !== 'space' && token.kind !== 'comment'
}

/** Whether the token is one of these unquoted words; `words` in lower case. */
export function isWord(token: Token | undefined, ...words: string[]): boolean {
  return token?.kind === 'word' && words.includes(token.text.toLowerCase())
}

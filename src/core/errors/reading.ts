import type { Catalog } from '../catalog/types.ts'
import type { ServerMessage } from '../result/types.ts'
import { isSignificant, tokenize, type Token } from '../sql/lex.ts'
import { offsetOfCodePoint } from '../sql/position.ts'
import type { Edit } from './advice.ts'

/** A failed statement as the coach reads it. */
export interface Reading {
  error: ServerMessage
  sql: string
  catalog: Catalog | undefined
  /** Without blanks, comments and the last semicolon. */
  tokens: readonly Token[]
  /** Index of the token at the error's position; the number of tokens when that is the end; -1 without a position. */
  at: number
}

/** Reads a statement and where it failed. */
export function readStatement(error: ServerMessage, sql: string, catalog: Catalog | undefined): Reading {
  const tokens = tokenize(sql).filter((token) => isSignificant(token) && token.text !== ';')
  return { error, sql, catalog, tokens, at: indexAt(tokens, sql, error.position) }
}

function indexAt(tokens: readonly Token[], sql: string, position: number | undefined): number {
  if (position === undefined) return -1
  const offset = offsetOfCodePoint(sql, position)
  const at = tokens.findIndex((token) => token.to > offset)
  return at < 0 ? tokens.length : at
}

/** A call in a statement: its name, the text of its arguments, and the token indexes of its parentheses. */
export interface Call {
  name: Token
  args: string[]
  open: number
  close: number
}

/** Index of the parenthesis that closes the one at `open`; -1 when nothing does. */
export function closing(tokens: readonly Token[], open: number): number {
  const depth = tokens[open]?.depth
  return tokens.findIndex((token, at) => at > open && token.text === ')' && token.depth === depth)
}

/** The calls of these functions, `names` in lower case; a call that is not closed is left out. */
export function callsOf({ tokens, sql }: Reading, ...names: string[]): Call[] {
  return tokens.flatMap((name, at) => {
    if (name.kind !== 'word' || !names.includes(name.text.toLowerCase())) return []
    const [open, close] = [at + 1, closing(tokens, at + 1)]
    const found = tokens[open]?.text === '(' && close > 0 && tokens[at - 1]?.text !== '.'
    return found ? [{ name, args: argumentsOf(tokens, sql, open, close), open, close }] : []
  })
}

function argumentsOf(tokens: readonly Token[], sql: string, open: number, close: number): string[] {
  const depth = (tokens[open]?.depth ?? 0) + 1
  const commas = tokens.filter(
    (token, at) => at > open && at < close && token.text === ',' && token.depth === depth,
  )
  const starts = [tokens[open]?.to ?? 0, ...commas.map(({ to }) => to)]
  const ends = [...commas.map(({ from }) => from), tokens[close]?.from ?? 0]
  const args = starts.map((from, i) => sql.slice(from, ends[i]).trim())
  return args.length === 1 && args[0] === '' ? [] : args
}

/** The text of the tokens from index `from` up to, not with, index `to`, with what stands between them. */
export function textOf({ tokens, sql }: Reading, from: number, to: number): string {
  return to > from ? sql.slice(tokens[from]?.from, tokens[to - 1]?.to) : ''
}

/** Puts a text in the place of a token. */
export const replaceToken = (token: Token, insert: string): Edit => ({
  from: token.from,
  to: token.to,
  insert,
})

/** Takes the tokens from index `from` to, with, index `to` away, and the blank before them. */
export function removeTokens({ tokens, sql }: Reading, from: number, to: number): Edit {
  const [first, last] = [tokens[from], tokens[to]]
  const start = sql.slice(0, first?.from).trimEnd().length
  return { from: start, to: last?.to ?? start, insert: '' }
}

/** Where the statement ends, before its semicolon and the comments behind it. */
export function endOf({ tokens, sql }: Reading): number {
  return tokens.at(-1)?.to ?? sql.length
}

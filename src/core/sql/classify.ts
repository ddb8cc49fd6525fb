import { isSignificant, isWord, tokenize, type Token } from './lex.ts'
import { identName } from './identifiers.ts'
import { pureFunctions } from './pure-functions.ts'
import { copiesIn } from './split.ts'
import type { StatementKind } from './types.ts'

// Words that may stand before a parenthesis without calling anything.
const syntaxWords = new Set(
  (
    'all and any array as between by case check cross cube distinct else except exists filter from full group having ' +
    'ilike in inner intersect is join lateral left like limit materialized natural not of offset on only or order ' +
    'outer over partition right rollup row rows recursive returning select set sets similar some sets tablesample ' +
    'then union using values when where window with within ties first next escape range groups'
  ).split(' '),
)

function significantTokens(sql: string): Token[] {
  return tokenize(sql).filter((token) => isSignificant(token) && token.text !== ';')
}

// Whether a word stands there as a column or label: after a dot or AS.
function isName(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return before?.text === '.' || isWord(before, 'as')
}

function writesAt(tokens: readonly Token[], at: number): boolean {
  const [token, next, before] = [tokens[at], tokens[at + 1], tokens[at - 1]]
  if (isWord(token, 'insert', 'merge')) return isWord(next, 'into')
  if (isWord(token, 'delete')) return isWord(next, 'from')
  if (!isWord(token, 'update') || isWord(before, 'for', 'key')) return false
  return (
    next?.kind === 'quoted' || (next?.kind === 'word' && !isWord(next, 'from', 'as', 'where', 'order', 'is'))
  )
}

/** Whether a statement that reads, such as a WITH or an EXPLAIN, has a part that inserts, updates, deletes or merges. */
export function writesRows(sql: string): boolean {
  const tokens = significantTokens(sql)
  return tokens.some((_, at) => !isName(tokens, at) && writesAt(tokens, at))
}

function locksAt(tokens: readonly Token[], at: number): boolean {
  if (!isWord(tokens[at], 'for')) return false
  const next = tokens[at + 1]
  if (isWord(next, 'no', 'key')) return isWord(tokens[at + 2], 'key', 'share')
  return isWord(next, 'update', 'share')
}

function isPlainRead(tokens: readonly Token[]): boolean {
  const first = tokens.find((token) => token.text !== '(')
  if (!isWord(first, 'select', 'values', 'table', 'with')) return false
  return !tokens.some(
    (token, at) =>
      !isName(tokens, at) && (isWord(token, 'into') || writesAt(tokens, at) || locksAt(tokens, at)),
  )
}

function runsProgram(tokens: readonly Token[]): boolean {
  const at = tokens.findIndex((token) => token.depth === 0 && isWord(token, 'from', 'to'))
  return isWord(tokens[0], 'copy') && at > 0 && isWord(tokens[at + 1], 'program')
}

/** How one statement must be handled; `query` only for a plain read that DECLARE CURSOR accepts. */
export function statementKind(sql: string): StatementKind {
  const tokens = significantTokens(sql)
  if (copiesIn(tokens)) return 'copy-in'
  if (runsProgram(tokens)) return 'refused'
  return isPlainRead(tokens) ? 'query' : 'other'
}

function closing(tokens: readonly Token[], open: number): number {
  return tokens.findIndex(
    (token, at) => at > open && token.text === ')' && token.depth === tokens[open]?.depth,
  )
}

function callsUnknown(tokens: readonly Token[], open: number): boolean {
  const name = tokens[open - 1]
  if (tokens[open]?.text !== '(' || (name?.kind !== 'word' && name?.kind !== 'quoted')) return false
  if (name.kind === 'word' && syntaxWords.has(name.text.toLowerCase())) return false
  // Column lists of aliases and of common table expressions: AS t(a), VALUES (1) t(a), WITH t(a) AS.
  const before = tokens[open - 2]
  if (before?.text === ')' || isWord(before, 'as', 'with', 'recursive')) return false
  if (isWord(tokens[closing(tokens, open) + 1], 'as') && before?.text === ',') return false
  if (before?.text === '.' && !isWord(tokens[open - 3], 'pg_catalog')) return true
  return !pureFunctions.has(identName(name.text))
}

/** Whether a statement may change the database or the session; false only for a surely read-only one. */
export function changesState(sql: string): boolean {
  return mayChange(significantTokens(sql))
}

function mayChange(tokens: readonly Token[]): boolean {
  if (isWord(tokens[0], 'show')) return false
  if (isWord(tokens[0], 'explain')) return explainChanges(tokens)
  return !isPlainRead(tokens) || tokens.some((_, at) => callsUnknown(tokens, at))
}

// EXPLAIN only plans; with ANALYZE it runs the statement.
function explainChanges(tokens: readonly Token[]): boolean {
  let start = 1
  if (tokens[1]?.text === '(') start = closing(tokens, 1) + 1
  else while (isWord(tokens[start], 'analyze', 'analyse', 'verbose')) start++
  if (start === 0) return true
  const runs = tokens.slice(1, start).some((token) => isWord(token, 'analyze', 'analyse'))
  return runs && mayChange(tokens.slice(start))
}

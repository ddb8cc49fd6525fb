import { identName } from '../../sql/identifiers.ts'
import { isWord, type Token } from '../../sql/lex.ts'
import type { Finding } from '../advice.ts'
import { coachText } from '../messages.ts'
import { replaceToken, type Reading } from '../reading.ts'

/** Looks for one kind of cause; gives what it sees, the surest first. */
export type Cause = (reading: Reading) => Finding[]

/** The token that stands for a name: the one at the error's position or behind its dot, else the only one of that name. */
export function tokenOf({ tokens, at }: Reading, name: string): Token | undefined {
  const stands = (token: Token | undefined) =>
    (token?.kind === 'word' || token?.kind === 'quoted') && identName(token.text) === name
  if (at >= 0) return [0, 2, 4].map((step) => tokens[at + step]).find(stands)
  const all = tokens.filter(stands)
  return all.length === 1 ? all[0] : undefined
}

/** “Did you mean …?”, with the first candidate to put in the token's place; nothing without candidates. */
export function didYouMean(token: Token | undefined, written: readonly string[]): Finding[] {
  const [first] = written
  if (first === undefined) return []
  const fix = token && { label: coachText.replaceWith(first), edits: [replaceToken(token, first)] }
  return [{ text: coachText.meant(written), ...(fix && { fix }) }]
}

const clauseWords = [
  'select',
  'from',
  'where',
  'group',
  'having',
  'order',
  'limit',
  'offset',
  'returning',
  'values',
  'set',
  'on',
]

/** The word of the clause that the token at index `at` is in, in lower case. */
export function clauseAt(tokens: readonly Token[], at: number): string | undefined {
  const depth = tokens[at]?.depth ?? 0
  const inner = (token: Token) => token.depth === depth && isWord(token, ...clauseWords)
  return tokens.slice(0, at).findLast(inner)?.text.toLowerCase()
}

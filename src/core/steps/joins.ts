import { isWord, type Token } from '../sql/lex.ts'
import { opens, significant, textOf } from './clauses.ts'

const before = ['outer', 'inner', 'left', 'right', 'full', 'cross', 'natural']

// Where the join that JOIN at a place belongs to begins: at LEFT, say.
function startOf(tokens: readonly Token[], join: number): number {
  let at = join
  while (at > 0 && isWord(tokens[at - 1], ...before)) at--
  return at
}

// A join has its own condition, or none when it is CROSS or NATURAL: else joins stand within each other.
function isWhole(piece: readonly Token[]): boolean {
  const conditions = piece.filter((_, at) => opens(piece, at, 'on', 'using')).length
  return conditions === (isWord(piece[0], 'cross', 'natural') ? 0 : 1)
}

/**
 * A FROM clause cut before each of its joins, from left to right: the first piece is what the first join starts from. One
 * piece where joins stand within each other without brackets.
 */
export function joinPieces(from: string): string[] {
  const tokens = significant(from)
  const starts = tokens.flatMap((_, at) => (opens(tokens, at, 'join') ? [startOf(tokens, at)] : []))
  const pieces = [0, ...starts].map((start, i) => tokens.slice(start, starts[i]))
  if (!pieces.slice(1).every(isWhole)) return [from]
  return pieces.map((piece) => textOf(from, piece))
}

import { identName } from '../../sql/identifiers.ts'
import { isSignificant, isWord, tokenize, type Token } from '../../sql/lex.ts'

/** What the queries compare a column with. */
export interface Compared {
  /** Literals of <, <=, >, >= and BETWEEN. */
  bounds: string[]
  /** Literals of = and <> and IN. */
  values: string[]
  /** Whether a condition stands on the column, with whatever it is compared. */
  conditioned: boolean
}

const isLiteral = ({ kind }: Token): boolean => kind === 'number' || kind === 'string'

function textOf({ kind, text }: Token): string {
  return kind === 'string'
    ? text
        .replace(/^[^']*'/, '')
        .slice(0, -1)
        .replaceAll("''", "'")
    : text
}

// What may stand between an operator and its literals, and between these.
const passed = ['and', 'date', 'timestamp', 'timestamptz']

/** The literals that begin at `at`, up to anything that is neither one nor stands between them; at most `most`. */
function literalsFrom(tokens: readonly Token[], at: number, most: number): string[] {
  const found: string[] = []
  for (const token of tokens.slice(at)) {
    if (found.length === most) break
    if (isLiteral(token)) found.push(textOf(token))
    else if (!['(', ','].includes(token.text) && !isWord(token, ...passed)) break
  }
  return found
}

/** What the texts of queries compare a column of this name with. */
export function comparedTo(column: string, texts: readonly string[]): Compared {
  const compared: Compared = { bounds: [], values: [], conditioned: false }
  for (const text of texts) {
    const tokens = tokenize(text).filter(isSignificant)
    tokens.forEach((token, at) => {
      if ((token.kind !== 'word' && token.kind !== 'quoted') || identName(token.text) !== column) return
      const negated = isWord(tokens[at + 1], 'not') ? 1 : 0
      const operator = tokens[at + 1 + negated]
      const values = (most: number) => literalsFrom(tokens, at + 2 + negated, most)
      if (/^[<>]=?$/.test(operator?.text ?? '')) compared.bounds.push(...values(1))
      else if (isWord(operator, 'between')) compared.bounds.push(...values(2))
      else if (isWord(operator, 'in')) compared.values.push(...values(Infinity))
      else if (/^(=|<>|!=)$/.test(operator?.text ?? '')) compared.values.push(...values(1))
      else if (!isWord(operator, 'like', 'ilike', 'similar') && !/[~]/.test(operator?.text ?? '')) return
      compared.conditioned = true
    })
  }
  return compared
}

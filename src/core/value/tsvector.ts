/** A word of a tsvector with where it stands; a weight follows its position, e.g. `3A`. */
export interface Lexeme {
  word: string
  positions: string[]
}

const entry = /'((?:[^']|'')*)'(?::(\d+[ABCD]?(?:,\d+[ABCD]?)*))?(?:\s+|$)/y

/** Reads the server's text of a tsvector. Undefined when it is none. */
export function parseTsvector(text: string): Lexeme[] | undefined {
  const lexemes: Lexeme[] = []
  entry.lastIndex = 0
  while (entry.lastIndex < text.length) {
    const found = entry.exec(text)
    if (!found) return undefined
    const word = (found[1] ?? '').replaceAll("''", "'").replaceAll('\\\\', '\\')
    lexemes.push({ word, positions: found[2]?.split(',') ?? [] })
  }
  return lexemes
}

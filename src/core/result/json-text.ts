/** A piece of JSON text as it was written; `space` is what was added to lay it out. */
export interface JsonToken {
  kind: 'key' | 'string' | 'number' | 'word' | 'punct' | 'space'
  text: string
}

const token = /("(?:[^"\\]|\\.)*")|(-?\d[\d.eE+-]*)|([a-z]+)|([{}[\],:])|\s+/gy

function lex(text: string): JsonToken[] | undefined {
  const tokens: JsonToken[] = []
  token.lastIndex = 0
  while (token.lastIndex < text.length) {
    const found = token.exec(text)
    if (!found) return undefined
    const [, string, number, word, punct] = found
    if (string) tokens.push({ kind: 'string', text: string })
    else if (number) tokens.push({ kind: 'number', text: number })
    else if (word) tokens.push({ kind: 'word', text: word })
    else if (punct) tokens.push({ kind: 'punct', text: punct })
  }
  tokens.forEach((each, index) => {
    if (each.kind === 'string' && tokens[index + 1]?.text === ':') each.kind = 'key'
  })
  return tokens
}

/**
 * JSON laid out on lines with two spaces a level. Every value keeps its own characters: numbers are never read, so no
 * digit is lost, and repeated keys stay. Undefined when the text is no JSON.
 */
export function layOutJson(text: string): JsonToken[] | undefined {
  const tokens = lex(text)
  if (!tokens?.length) return undefined
  const out: JsonToken[] = []
  let level = 0
  const space = (wanted: string) => out.push({ kind: 'space', text: wanted })
  const line = () => space(`\n${'  '.repeat(level)}`)
  tokens.forEach((each, index) => {
    const opens = each.text === '{' || each.text === '['
    const closes = each.text === '}' || each.text === ']'
    const before = tokens[index - 1]?.text
    if (each.kind === 'punct' && closes) {
      level--
      if (before !== '{' && before !== '[') line()
    }
    out.push(each)
    if (each.kind !== 'punct') return
    const after = tokens[index + 1]?.text
    if (opens) {
      level++
      if (after !== '}' && after !== ']') line()
    } else if (each.text === ',') line()
    else if (each.text === ':') space(' ')
  })
  return level === 0 ? out : undefined
}

/** A value within a JSON text, by where it stands; `key` is the member's name as it was written, with its quotes. */
export interface JsonPart {
  key?: string
  kind: 'object' | 'array' | 'string' | 'number' | 'word'
  from: number
  to: number
}

const space = /\s*/y
const scalar = /"(?:[^"\\]|\\.)*"|[^\s,[\]{}:"]+/y

function skip(text: string, at: number): number {
  space.lastIndex = at
  space.test(text)
  return space.lastIndex
}

function endOf(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    const sign = text[at]
    if (sign === '{' || sign === '[') depth++
    else if (sign === '}' || sign === ']') {
      if (--depth === 0) return at + 1
    } else if (sign === '"' || depth === 0) {
      scalar.lastIndex = at
      if (!scalar.test(text)) return -1
      if (depth === 0) return scalar.lastIndex
      at = scalar.lastIndex - 1
    }
  }
  return -1
}

function partAt(text: string, from: number): JsonPart | undefined {
  const to = endOf(text, from)
  if (to < 0) return undefined
  const sign = text[from] ?? ''
  const kinds: Record<string, JsonPart['kind']> = { '{': 'object', '[': 'array', '"': 'string' }
  return { kind: kinds[sign] ?? (/[a-z]/.test(sign) ? 'word' : 'number'), from, to }
}

/** The whole of a JSON text; nothing is read into values, so no digit is lost. Undefined when it is no JSON. */
export function jsonRoot(text: string): JsonPart | undefined {
  const root = partAt(text, skip(text, 0))
  return root && skip(text, root.to) === text.length ? root : undefined
}

/** The members or elements of a part, one level deep; what can't be read ends them. */
export function jsonChildren(text: string, { kind, from, to }: JsonPart): JsonPart[] {
  const children: JsonPart[] = []
  if (kind !== 'object' && kind !== 'array') return children
  for (let at = skip(text, from + 1); at < to - 1; at = skip(text, at + 1)) {
    let key: string | undefined
    if (kind === 'object') {
      const end = endOf(text, at)
      if (end < 0) return children
      key = text.slice(at, end)
      at = skip(text, skip(text, end) + 1)
    }
    const part = partAt(text, at)
    if (!part) return children
    children.push(key === undefined ? part : { key, ...part })
    at = skip(text, part.to)
  }
  return children
}

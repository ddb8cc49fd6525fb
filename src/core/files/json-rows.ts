import type { Cell } from '../result/types.ts'

/** A value of a JSON text, as it is written there. */
export interface JsonPart {
  raw: string
  /** 1-based line where it starts. */
  line: number
}

const blank = /[\s,]/

/** Where the JSON value that starts at `at` ends; -1 when the text ends first. */
function valueEnd(text: string, at: number): number {
  let depth = 0
  for (let end = at; end < text.length; end++) {
    const char = text[end]
    if (char === '"') {
      end = stringEnd(text, end)
      if (end < 0) return -1
      if (depth === 0) return end + 1
    } else if (char === '{' || char === '[') depth++
    else if (char === '}' || char === ']') {
      if (depth === 0) return end
      if (--depth === 0) return end + 1
    } else if (
      depth === 0 &&
      (char === ',' || char === ':' || char === ' ' || char === '\n' || char === '\r')
    )
      return end
  }
  return -1
}

function stringEnd(text: string, open: number): number {
  for (let at = open + 1; ;) {
    const close = text.indexOf('"', at)
    if (close < 0) return -1
    let slashes = 0
    while (text[close - 1 - slashes] === '\\') slashes++
    if (slashes % 2 === 0) return close
    at = close + 1
  }
}

/**
 * Cuts an array's text, after its bracket, or lines of values into the values. `used` is how far whole values go; `ended`
 * tells that the bracket has closed. With `last` a value may end where the text ends.
 */
export function splitValues(
  text: string,
  line: number,
  last: boolean,
): { parts: JsonPart[]; used: number; line: number; ended: boolean } {
  const parts: JsonPart[] = []
  let at = 0
  let used = 0
  let now = line
  while (at < text.length) {
    const char = text[at] ?? ''
    if (char === '\n') now++
    if (blank.test(char)) {
      at++
      used = at
      line = now
      continue
    }
    if (char === ']') return { parts, used: at + 1, line: now, ended: true }
    let end = valueEnd(text, at)
    if (end < 0 && last) end = text.length
    if (end < 0) break
    // A stray character is a value of its own: it can't be read, and the reader goes on behind it.
    if (end === at) end = at + 1
    const raw = text.slice(at, end)
    parts.push({ raw, line: now })
    for (let next = raw.indexOf('\n'); next >= 0; next = raw.indexOf('\n', next + 1)) now++
    at = end
    used = at
    line = now
  }
  return { parts, used, line, ended: false }
}

/** The members of an object, or of an array under the names `column_1`, …, each as it is written. Throws when it is no JSON. */
export function members(raw: string): [string, string][] {
  const parsed: unknown = JSON.parse(raw)
  if (parsed === null || typeof parsed !== 'object') return [['value', raw.trim()]]
  const found: [string, string][] = []
  const list = Array.isArray(parsed)
  for (let at = raw.search(/[[{]/) + 1; at < raw.length;) {
    if (/[\s,:]/.test(raw[at] ?? '')) {
      at++
      continue
    }
    if (raw[at] === '}' || raw[at] === ']') break
    let name = `column_${found.length + 1}`
    if (!list) {
      const end = stringEnd(raw, at) + 1
      name = JSON.parse(raw.slice(at, end)) as string
      at = end
      while (/[\s:]/.test(raw[at] ?? '')) at++
    }
    const end = valueEnd(raw, at)
    found.push([name, raw.slice(at, end)])
    at = end
  }
  return found
}

/** A JSON value as a cell: a string without its quotes, `null` as NULL, all else as it is written. */
export function jsonCell(raw: string | undefined): Cell {
  const text = raw?.trim()
  if (text === undefined || text === 'null') return null
  return text.startsWith('"') ? (JSON.parse(text) as string) : text
}

/**
 * What the rows of a JSON object are: the arrays of its members side by side when all are arrays, the elements of its one
 * array of objects, or the object itself as the only row. Throws when it is no JSON.
 */
export function objectRows(raw: string): JsonPart[] {
  const all = members(raw)
  const values = new Map(all)
  const arrays = all.filter(([, value]) => value.startsWith('['))
  const nested = arrays.filter(([, value]) => /^\[\s*\{/.test(value))
  const [only] = nested
  const aside = all.length > 1 && arrays.length === all.length
  if (only && nested.length === 1 && !aside) return elements(values.get(only[0]) ?? '[]')
  if (arrays.length === 0 || arrays.length < all.length) return [{ raw, line: 1 }]
  const columns = arrays.map(([name, value]) => ({ name: JSON.stringify(name), cells: elements(value) }))
  const longest = columns.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  return Array.from({ length: longest }, (_, row) => ({
    raw: `{${columns.map(({ name, cells }) => `${name}: ${cells[row]?.raw ?? 'null'}`).join(', ')}}`,
    line: row + 1,
  }))
}

function elements(array: string): JsonPart[] {
  return splitValues(array.slice(array.indexOf('[') + 1), 1, true).parts
}

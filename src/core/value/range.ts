/** An end of a range; without a value it has no end there. */
export interface Bound {
  value?: string
  inclusive: boolean
}

/** A range, or `empty`. */
export type RangeValue = 'empty' | { lower: Bound; upper: Bound }

const bound = /(?:"((?:[^"\\]|\\.|"")*)"|([^"\\,()[\]]*))/.source
const shape = new RegExp(`^([[(])${bound},${bound}([\\])])`)

function boundOf(quoted: string | undefined, bare: string | undefined, inclusive: boolean): Bound {
  const value = quoted?.replace(/\\(.)|"(")/g, '$1$2') ?? bare ?? ''
  return value === '' && quoted === undefined ? { inclusive } : { value, inclusive }
}

function read(text: string): { range: RangeValue; length: number } | undefined {
  if (text.startsWith('empty')) return { range: 'empty', length: 5 }
  const found = shape.exec(text)
  if (!found) return undefined
  const [all, open, lowerQuoted, lower, upperQuoted, upper, close] = found
  const range = {
    lower: boundOf(lowerQuoted, lower, open === '['),
    upper: boundOf(upperQuoted, upper, close === ']'),
  }
  return { range, length: all.length }
}

/** Reads the server's text of a range. Undefined when it is none. */
export function parseRange(text: string): RangeValue | undefined {
  const found = read(text)
  return found?.length === text.length ? found.range : undefined
}

/** Reads the server's text of a multirange. Undefined when it is none. */
export function parseMultirange(text: string): RangeValue[] | undefined {
  if (!text.startsWith('{') || !text.endsWith('}')) return undefined
  const ranges: RangeValue[] = []
  let rest = text.slice(1, -1)
  while (rest !== '') {
    const found = read(rest)
    if (!found) return undefined
    ranges.push(found.range)
    rest = rest.slice(found.length)
    if (rest.startsWith(',')) rest = rest.slice(1)
    else if (rest !== '') return undefined
  }
  return ranges
}

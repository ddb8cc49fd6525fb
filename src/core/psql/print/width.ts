import { doubleWidth, zeroWidth } from './width-ranges.ts'

type Range = readonly [number, number]

function unpack(packed: string): Range[] {
  let last = 0
  return packed.split(' ').map((part) => {
    const [gap = '', span = '0'] = part.split('-')
    const first = last + Number.parseInt(gap, 36)
    last = first + Number.parseInt(span, 36)
    return [first, last]
  })
}

const zero = unpack(zeroWidth)
const double = unpack(doubleWidth)

function within(ranges: readonly Range[], code: number): boolean {
  let low = 0
  let high = ranges.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const [first, last] = ranges[middle] ?? [Infinity, 0]
    if (code < first) high = middle - 1
    else if (code > last) low = middle + 1
    else return true
  }
  return false
}

/** Columns of a terminal that a code point takes: 0, 1, 2, or -1 for a control character. */
export function widthOf(code: number): number {
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return -1
  if (code < 0xad) return 1
  if (within(zero, code)) return 0
  return code >= 0x1100 && within(double, code) ? 2 : 1
}

/** A line of a cell as it is printed, and its width in columns. */
export interface Line {
  text: string
  width: number
}

const plain = /^[ -~]*$/
const hex = (code: number, digits: number): string => code.toString(16).toUpperCase().padStart(digits, '0')

function shown(char: string, at: number): Line {
  const code = char.codePointAt(0) ?? 0
  if (char === '\t') return { text: ' '.repeat(8 - (at % 8)), width: 8 - (at % 8) }
  if (char === '\r') return { text: '\\r', width: 2 }
  const width = widthOf(code)
  if (width >= 0) return { text: char, width }
  return code < 0x80 ? { text: `\\x${hex(code, 2)}`, width: 4 } : { text: `\\u${hex(code, 4)}`, width: 6 }
}

function lineOf(text: string): Line {
  if (plain.test(text)) return { text, width: text.length }
  const line: Line = { text: '', width: 0 }
  for (const char of text) {
    const next = shown(char, line.width)
    line.text += next.text
    line.width += next.width
  }
  return line
}

/** A text's lines as an aligned table shows them: tabs to the next eighth column, control characters spelled out. */
export const linesOf = (text: string): Line[] => text.split('\n').map(lineOf)

/** The part of `text` that fits in `most` columns, never less than one character, and the columns that it takes. */
export function fit(text: string, most: number): Line {
  if (plain.test(text))
    return { text: text.slice(0, Math.max(most, 1)), width: Math.min(text.length, Math.max(most, 1)) }
  const line: Line = { text: '', width: 0 }
  for (const char of text) {
    const width = Math.max(widthOf(char.codePointAt(0) ?? 0), 0)
    if (line.text !== '' && line.width + width > most) break
    line.text += char
    line.width += width
  }
  return line
}

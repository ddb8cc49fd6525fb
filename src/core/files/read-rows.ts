import type { Cell } from '../result/types.ts'
import type { Dialect, FileRow } from './types.ts'

/** How text becomes rows; `nullText` is an unquoted cell that means NULL besides the empty one. */
export type RowReading = Dialect & { nullText: string }

/**
 * The rows of a text that `scanRows` found sound. An empty cell is NULL, a quoted empty one the empty text. `line` is the
 * line that the text starts on.
 */
export function readRows(
  text: string,
  { delimiter, quote, rowEnd, nullText }: RowReading,
  line = 1,
): FileRow[] {
  const rows: FileRow[] = []
  const ends = rowEnd === 'cr' ? '\r' : '\n'
  let at = 0
  while (at < text.length) {
    const start = at
    const startLine = line
    const cells: Cell[] = []
    let to: number
    for (;;) {
      if (quote && text[at] === quote) {
        const close = closingQuote(text, at, quote)
        const cell = text.slice(at + 1, close)
        cells.push(cell.includes(quote) ? cell.replaceAll(quote + quote, quote) : cell)
        for (let end = cell.indexOf(ends); end >= 0; end = cell.indexOf(ends, end + 1)) line++
        at = close + 1
        if (rowEnd === 'lf' && text[at] === '\r') at++
      } else {
        let end = at
        while (end < text.length && text[end] !== delimiter && text[end] !== ends) end++
        let cell = text.slice(at, end)
        if (rowEnd === 'lf' && cell.endsWith('\r') && text[end] !== delimiter) cell = cell.slice(0, -1)
        cells.push(cell === '' || cell === nullText ? null : cell)
        at = end
      }
      if (text[at] === delimiter) {
        at++
        continue
      }
      to = at
      at++
      line++
      break
    }
    const raw = text.slice(start, rowEnd === 'lf' && text[to - 1] === '\r' ? to - 1 : to)
    rows.push({ line: startLine, raw, cells })
  }
  return rows
}

function closingQuote(text: string, open: number, quote: string): number {
  for (let at = open + 1; ; at++) {
    at = text.indexOf(quote, at)
    if (at < 0) return text.length
    if (text[at + 1] !== quote) return at
    at++
  }
}

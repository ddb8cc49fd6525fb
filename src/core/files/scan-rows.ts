import type { Dialect } from './types.ts'

/** Why a row can't be read: its quotes, or how many cells it has. A blank line is no row and no fault. */
export interface BrokenRow {
  fault: 'quotes' | 'fields' | 'blank'
  /** Where the row ends, past its line end. */
  to: number
  /** How many cells were seen. */
  fields: number
  /** Line ends within it. */
  lines: number
}

/** What a scan has found: whole sound rows up to `end`, and what stands there. */
export interface RowScan {
  end: number
  rows: number
  /** Line ends within the sound rows. */
  lines: number
  /** Whether a quote stands inside a cell that is not quoted: PostgreSQL's own CSV would read it otherwise. */
  odd: boolean
  /** The row at `end`, if it is not sound; undefined where the bytes end or a row is not all there yet. */
  broken?: BrokenRow
}

const lf = 10
const cr = 13
// A quoted cell that is longer was opened by mistake.
const longestCell = 8 * 2 ** 20

/** Where the line that `at` is in ends, past its line end. */
function lineEnd(bytes: Uint8Array, at: number, end: number): number {
  const found = bytes.indexOf(end, at)
  return found < 0 ? bytes.length : found + 1
}

/**
 * Finds rows in UTF-8 bytes without reading their cells, as fast as bytes go by: rows that have `fields` cells (any number
 * for 0) and quotes that open at the start of a cell and close at its end. Stops at the first row that is not so. `last`
 * says that no more bytes follow.
 */
export function scanRows(
  bytes: Uint8Array,
  from: number,
  dialect: Dialect,
  fields: number,
  last: boolean,
  most = Infinity,
): RowScan {
  const delimiter = dialect.delimiter.charCodeAt(0)
  const quote = dialect.quote ? dialect.quote.charCodeAt(0) : -1
  const rowEnd = dialect.rowEnd === 'cr' ? cr : lf
  const scan: RowScan = { end: from, rows: 0, lines: 0, odd: false }
  const size = bytes.length
  let at = from
  while (at < size && scan.rows < most) {
    const start = at
    let cells = 1
    let lines = 0
    let broken: BrokenRow['fault'] | undefined
    for (;;) {
      if (at < size && bytes[at] === quote) {
        const closed = closing(bytes, at, quote, rowEnd)
        lines += closed.lines
        if (closed.at < 0) {
          if (!last && size - start < longestCell) return scan
          broken = 'quotes'
          break
        }
        at = closed.at + 1
        if (at >= size && !last) return scan
        const next = bytes[at]
        const ends = next === delimiter || next === rowEnd || (next === cr && bytes[at + 1] === rowEnd)
        if (next === cr && at + 1 >= size && !last) return scan
        if (at < size && !ends) {
          broken = 'quotes'
          break
        }
      }
      for (; at < size; at++) {
        const byte = bytes[at]
        if (byte === delimiter || byte === rowEnd) break
        if (byte === quote) scan.odd = true
      }
      if (at >= size) {
        if (!last) return scan
        break
      }
      if (bytes[at++] === rowEnd) {
        lines++
        break
      }
      cells++
    }
    if (broken) {
      const to = lineEnd(bytes, start, rowEnd)
      return { ...scan, broken: { fault: broken, to, fields: cells, lines: 1 } }
    }
    const blank = at - start <= 2 && cells === 1 && isLineEnd(bytes, start, at)
    if (fields !== 1 && blank) return { ...scan, broken: { fault: 'blank', to: at, fields: 0, lines } }
    if (fields && cells !== fields)
      return { ...scan, broken: { fault: 'fields', to: at, fields: cells, lines } }
    scan.end = at
    scan.rows++
    scan.lines += lines
  }
  return scan
}

function isLineEnd(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] !== cr && bytes[at] !== lf) return false
  return true
}

/** Where the quote that opens at `open` closes (-1: nowhere), and how many line ends it encloses. */
function closing(
  bytes: Uint8Array,
  open: number,
  quote: number,
  rowEnd: number,
): { at: number; lines: number } {
  let lines = 0
  for (let at = open + 1; at < bytes.length; at++) {
    if (bytes[at] === rowEnd) lines++
    else if (bytes[at] === quote) {
      if (bytes[at + 1] !== quote) return { at, lines }
      at++
    }
  }
  return { at: -1, lines }
}

import type { Cell } from '#core/result/types.ts'

const longest = 300
/** Of a long value this many bytes are decoded to draw a cell: more than the characters shown can take. */
export const drawnBytes = 4 * longest + 4

/** The one line that a cell shows of a value: cut, with line breaks and tabs drawn; `null` for NULL. */
export function shownText(cell: Cell): string {
  if (cell === null) return 'null'
  const line = cell.length > longest ? `${cell.slice(0, longest)}…` : cell
  return /[\r\n\t]/.test(line) ? line.replace(/\r\n|\r|\n/g, '↵').replaceAll('\t', '⇥') : line
}

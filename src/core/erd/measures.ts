import type { ErdTable } from './types.ts'

/** The height of a box's head, and of each column below it, in pixels. */
export const headHeight = 32
export const rowHeight = 22

/** The room of the key's mark, and on both sides of the text. */
export const markWidth = 46
export const padding = 12

// Source Code Pro advances 0.6 em for each character; rows are set in 12 px, heads in 14 px.
const rowCharacter = 7.2
const headCharacter = 8.4
const gap = 16

/** The size of a table's box, which holds its text whatever the browser measures. */
export function boxSize({ name, rows, columns }: ErdTable): { width: number; height: number } {
  const longest = Math.max(...columns.map((column) => column.name.length + column.type.length), 0)
  const row = markWidth + longest * rowCharacter + gap
  const head = name.length * headCharacter + String(rows).length * rowCharacter + gap * 2
  return {
    width: Math.ceil(Math.max(row, head) + padding * 2),
    height: headHeight + columns.length * rowHeight,
  }
}

/** The middle of a column's row, from the box's top. */
export function rowMiddle({ columns }: ErdTable, column: string): number {
  const place = columns.findIndex(({ name }) => name === column)
  return headHeight + (place + 0.5) * rowHeight
}

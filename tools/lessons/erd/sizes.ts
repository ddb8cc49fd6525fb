import { boxSize } from '#core/erd/measures.ts'
import type { Erd, ErdReference } from '#core/erd/types.ts'
import type { Stack } from './stacks.ts'

/** Room beside a box for a line that stays in its column. */
export const loop = 44

/** Room between the boxes of a column. */
export const betweenBoxes = 28

/** Whether a table refers to itself. */
export const isLoop = ({ from, to }: ErdReference): boolean => from === to

/** A stack with its measures. */
export interface Sized {
  name: string
  boxes: { table: string; width: number; height: number; below: number }[]
  height: number
  stacked: boolean
  looped: boolean
}

/** How large a stack is, and how far below its top each of its tables begins. */
export function sizeOf(stack: Stack, { tables, references }: Erd): Sized {
  let below = -betweenBoxes
  const boxes = stack.flatMap((name) => {
    const table = tables.find((one) => one.name === name)
    if (!table) return []
    const { width, height } = boxSize(table)
    const box = { table: name, width, height, below: below + betweenBoxes }
    below = box.below + height
    return [box]
  })
  const looped = references.some((reference) => isLoop(reference) && stack.includes(reference.from))
  return { name: stack.join(), boxes, height: below, stacked: stack.length > 1, looped }
}

/** The widths of a column's boxes, and of the room on both sides for lines that stay with it. */
export interface Column {
  before: number
  boxes: number
  after: number
}

/** Boxes of a column get one width. */
export const columnOf = (beside: readonly Sized[]): Column => ({
  before: beside.some(({ stacked }) => stacked) ? loop : 0,
  boxes: Math.max(...beside.flatMap(({ boxes }) => boxes.map(({ width }) => width))),
  after: beside.some(({ looped }) => looped) ? loop : 0,
})

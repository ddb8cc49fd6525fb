import type { Point } from '@dagrejs/dagre'
import { rowMiddle } from '#core/erd/measures.ts'
import type { ErdDrawing, ErdReference, ErdTable } from '#core/erd/types.ts'
import { loop } from './sizes.ts'

/** A table and its place. */
export interface Placed {
  table: ErdTable
  box: ErdDrawing['boxes'][number]
}

/** Straight pieces at both ends of a line, where the marks stand. */
export const straight = 22

// Lines that leave one row are so far apart, and a longer line runs so far outside of a shorter one.
const apart = 8

interface Inside {
  reference: ErdReference
  start: Point
  end: Point
}

// A longer line begins above a shorter one, so that they don't cross.
function begins({ box, table }: Placed, reference: ErdReference, all: readonly Inside[]): number {
  const same = all.filter(
    (one) => one.reference.to === reference.to && one.reference.target === reference.target,
  )
  const place = [...same].sort((a, b) => b.end.y - a.end.y).findIndex((one) => one.reference === reference)
  return box.y + rowMiddle(table, reference.target) + (place - (same.length - 1) / 2) * apart
}

// How many shorter lines of its column run beside a line.
const around = ({ start, end }: Inside, all: readonly Inside[]): number =>
  all.filter(
    (one) =>
      one.start.x === start.x &&
      one.end.y - one.start.y < end.y - start.y &&
      one.start.y < end.y &&
      one.end.y > start.y,
  ).length

function pathOf(line: Inside, all: readonly Inside[]): string {
  const { start, end } = line
  const most = Math.max(...all.map((one) => around(one, all))) + 1
  const out = (around(line, all) + 1) * Math.min(apart, (loop - straight) / most)
  const near = start.x - straight
  // A curve comes three quarters of the way to its middle points.
  const far = near - (out * 4) / 3
  return `M${start.x} ${start.y}H${near}C${far} ${start.y} ${far} ${end.y} ${near} ${end.y}H${end.x}`
}

/** Lines between tables that stand in one column, along its left side. */
export function insideLines(
  references: readonly ErdReference[],
  placed: readonly Placed[],
): ErdDrawing['lines'] {
  const find = (name: string) => placed.find(({ table }) => table.name === name)
  const rough = references.flatMap((reference): Inside[] => {
    const [from, to] = [find(reference.from), find(reference.to)]
    if (!from || !to) return []
    const end = { x: from.box.x, y: from.box.y + rowMiddle(from.table, reference.column) }
    return [{ reference, end, start: { x: to.box.x, y: to.box.y } }]
  })
  const all = rough.map((one): Inside => {
    const to = find(one.reference.to)
    return to ? { ...one, start: { x: to.box.x, y: begins(to, one.reference, rough) } } : one
  })
  return all.map((one) => ({
    path: pathOf(one, all),
    ends: [
      { ...one.start, box: 'right', cardinality: one.reference.toEach },
      { ...one.end, box: 'right', cardinality: one.reference.fromEach },
    ],
  }))
}

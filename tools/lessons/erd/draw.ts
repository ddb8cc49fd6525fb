import type { Point } from '@dagrejs/dagre'
import { rowMiddle } from '#core/erd/measures.ts'
import type { Erd, ErdDrawing, ErdReference, LineEnd } from '#core/erd/types.ts'
import { arrange } from './arrange.ts'
import { insideLines, straight, type Placed } from './inside.ts'
import { margin, nameOf, type Arrangement, type Rank } from './place.ts'
import { loop } from './sizes.ts'

const portStep = 13

const curve = (from: Point, to: Point): string => {
  const middle = (from.x + to.x) / 2
  return `C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`
}

/** From one end to the other, straight through the ranks that lie between. */
function pathOf(start: Point, end: Point, through: readonly Point[], ranks: readonly Rank[]): string {
  let at = { x: start.x + straight, y: start.y }
  let path = `M${start.x} ${start.y}H${at.x}`
  for (const { x, y } of through) {
    const rank = ranks.find(({ middle }) => middle === x)
    if (!rank || rank.left < start.x || rank.right > end.x) continue
    path += `${curve(at, { x: rank.left, y })}H${rank.right}`
    at = { x: rank.right, y }
  }
  return `${path}${curve(at, { x: end.x - straight, y: end.y })}H${end.x}`
}

function loopPath(start: Point, end: Point): string {
  const [near, far] = [start.x + straight, start.x + loop]
  return `M${start.x} ${start.y}H${near}C${far} ${start.y} ${far} ${end.y} ${near} ${end.y}H${end.x}`
}

/** Where the lines of those that refer to a table leave it, from the top to the bottom, so that none lies on another. */
function portsOf({ table, box }: Placed, incoming: readonly ErdReference[], { through }: Arrangement) {
  const height = (reference: ErdReference) => through(reference)[1]?.y ?? Infinity
  const sorted = [...incoming].sort((a, b) => height(a) - height(b))
  const first = rowMiddle(table, table.columns[0]?.name ?? '')
  const step = Math.min(portStep, (box.height - first - margin) / Math.max(1, sorted.length - 1))
  return sorted.map((reference, i): [string, number] => [nameOf(reference), box.y + first + i * step])
}

/** Boxes and lines of a diagram; each line ends at the row of its foreign key. */
export function drawErd(erd: Erd): ErdDrawing {
  if (erd.tables.length === 0) return { width: 0, height: 0, boxes: [], lines: [] }
  const arrangement = arrange(erd)
  const { width, height, boxes, ranks, through, inside } = arrangement
  const across = erd.references.filter((reference) => !inside(reference))
  const placed = erd.tables.flatMap((table, i): Placed[] => (boxes[i] ? [{ table, box: boxes[i] }] : []))
  const ports = new Map(
    placed.flatMap((one) => {
      const incoming = across.filter(({ to }) => to === one.table.name)
      return portsOf(one, incoming, arrangement)
    }),
  )
  const lines = across.flatMap((reference): ErdDrawing['lines'] => {
    const [from, to] = [reference.from, reference.to].map((name) =>
      placed.find(({ table }) => table.name === name),
    )
    if (!from || !to) return []
    const itself = from === to
    const start = { x: to.box.x + to.box.width, y: ports.get(nameOf(reference)) ?? to.box.y }
    const y = from.box.y + rowMiddle(from.table, reference.column)
    const end = { x: itself ? start.x : from.box.x, y }
    const ends: [LineEnd, LineEnd] = [
      { ...start, box: 'left', cardinality: reference.toEach },
      { ...end, box: itself ? 'left' : 'right', cardinality: reference.fromEach },
    ]
    return [{ path: itself ? loopPath(start, end) : pathOf(start, end, through(reference), ranks), ends }]
  })
  const within = insideLines(erd.references.filter(inside), placed)
  return { width, height, boxes, lines: [...lines, ...within] }
}

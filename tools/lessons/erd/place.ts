import { Graph, layout, type GraphLabel, type Point } from '@dagrejs/dagre'
import type { Erd, ErdDrawing, ErdReference } from '#core/erd/types.ts'
import { betweenBoxes, columnOf, isLoop, sizeOf, type Column, type Sized } from './sizes.ts'
import { isInside, type Stack } from './stacks.ts'

/** A table's place in a drawing. */
type Box = ErdDrawing['boxes'][number]

/** A column of boxes, in pixels from the left. */
export interface Rank {
  middle: number
  left: number
  right: number
}

/** Where everything stands; `through` are the points that a reference's line passes between its ends. */
export interface Arrangement {
  width: number
  height: number
  boxes: Box[]
  ranks: Rank[]
  through: (reference: ErdReference) => Point[]
  /** Whether the line stays within a column, on its left side. */
  inside: (reference: ErdReference) => boolean
}

/** Room around the drawing. */
export const margin = 12
const betweenLines = 13

/** What tells a reference from all others. */
export const nameOf = ({ from, column }: ErdReference): string => `${from}.${column}`

interface Line {
  to: string
  from: string
  name: string
}

type ColumnOf = (one: Sized) => Column

interface Node {
  x: number
  y: number
  width: number
  height: number
}

// What is referred to stands left of what refers to it.
function laidOut(sized: readonly Sized[], lines: readonly Line[], ranksep: number, column: ColumnOf) {
  const graph = new Graph<GraphLabel, Node, { points?: Point[] }>({ multigraph: true })
  const room = { nodesep: betweenBoxes, edgesep: betweenLines, ranksep, marginx: margin, marginy: margin }
  graph.setGraph({ rankdir: 'LR', ...room })
  for (const one of sized) {
    const { before, boxes, after } = column(one)
    graph.setNode(one.name, { x: 0, y: 0, width: before + boxes + after, height: one.height })
  }
  for (const { to, from, name } of lines) graph.setEdge(to, from, {}, name)
  layout(graph)
  return graph
}

/** Places stacks in columns, each table below one of its stack that it refers to. */
export function place(erd: Erd, stacks: readonly Stack[], ranksep: number): Arrangement {
  const sized = stacks.map((stack) => sizeOf(stack, erd))
  const nodeOf = (table: string) => stacks.find((stack) => stack.includes(table))?.join() ?? table
  const inside = (reference: ErdReference) => isInside(stacks, reference)
  const lines = erd.references
    .filter((reference) => !isLoop(reference) && !inside(reference))
    .map((reference) => ({ to: nodeOf(reference.to), from: nodeOf(reference.from), name: nameOf(reference) }))
  // Which stacks share a column is known from a first layout; their common width, then, makes the second.
  const first = laidOut(sized, lines, ranksep, (one) => columnOf([one]))
  const column = (one: Sized) =>
    columnOf(sized.filter(({ name }) => first.node(name).x === first.node(one.name).x))
  const graph = laidOut(sized, lines, ranksep, column)
  const { width = 0, height = 0 } = graph.graph()
  // A line may pass above all boxes or below them, which the layout's own height leaves out.
  const points = new Map(lines.map(({ to, from, name }) => [name, graph.edge(to, from, name).points ?? []]))
  const heights = [...points.values()].flat().map(({ y }) => y)
  const up = Math.min(0, ...heights.map((y) => y - margin))
  const down = Math.max(0, ...heights.map((y) => y + margin - height))
  const through = (reference: ErdReference) =>
    (points.get(nameOf(reference)) ?? []).map(({ x, y }) => ({ x, y: y - up }))
  const nodes = sized.map((one) => ({ ...one, ...column(one), ...graph.node(one.name), inner: one.boxes }))
  const ranks = nodes.map(({ x, width }) => ({ middle: x, left: x - width / 2, right: x + width / 2 }))
  const placed = nodes.flatMap(({ inner, x, y, width, height, before, boxes }): Box[] =>
    inner.map((box) => ({
      table: box.table,
      x: x - width / 2 + before,
      y: y - height / 2 + box.below - up,
      width: boxes,
      height: box.height,
    })),
  )
  const boxes = erd.tables.flatMap(({ name }) => placed.filter(({ table }) => table === name))
  return { width: Math.ceil(width), height: Math.ceil(height + down - up), boxes, ranks, through, inside }
}

import { Graph, layout, type GraphLabel, type Point } from '@dagrejs/dagre'
import { boxSize } from '#core/erd/measures.ts'
import type { Erd, ErdDrawing, ErdReference } from '#core/erd/types.ts'

/** A table's place in a drawing. */
export type Box = ErdDrawing['boxes'][number]

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
}

/** Room around the drawing. */
export const margin = 12
/** Room beside a table for a line that leads back to it. */
export const loop = 44

const betweenBoxes = 28
const betweenRanks = 84
const betweenLines = 13

interface Node {
  x: number
  y: number
  width: number
  height: number
}

/** What tells a reference from all others. */
export const nameOf = ({ from, column }: ErdReference): string => `${from}.${column}`

const isLoop = ({ from, to }: ErdReference): boolean => from === to

function ranksOf(nodes: readonly Node[]): Rank[] {
  return [...new Set(nodes.map(({ x }) => x))].map((middle) => {
    const widest = Math.max(...nodes.filter(({ x }) => x === middle).map(({ width }) => width))
    return { middle, left: middle - widest / 2, right: middle + widest / 2 }
  })
}

/** Puts what is referred to left of what refers to it; the boxes of a rank get one width. */
export function arrange({ tables, references }: Erd): Arrangement {
  const graph = new Graph<GraphLabel, Node, { points?: Point[] }>({ multigraph: true })
  graph.setGraph({
    rankdir: 'LR',
    nodesep: betweenBoxes,
    edgesep: betweenLines,
    ranksep: betweenRanks,
    marginx: margin,
    marginy: margin,
  })
  const loops = new Set(references.filter(isLoop).map(({ from }) => from))
  for (const table of tables) {
    const { width, height } = boxSize(table)
    graph.setNode(table.name, { x: 0, y: 0, width: width + (loops.has(table.name) ? loop : 0), height })
  }
  const lines = references.filter((reference) => !isLoop(reference))
  for (const reference of lines) graph.setEdge(reference.to, reference.from, {}, nameOf(reference))
  layout(graph)
  const nodes = tables.map(({ name }) => ({ name, ...graph.node(name) }))
  const ranks = ranksOf(nodes)
  const boxes = nodes.map(({ name, x, y, height }): Box => {
    const rank = ranks.find(({ middle }) => middle === x) ?? { left: x, right: x }
    const looped = nodes.some((node) => node.x === x && loops.has(node.name))
    const width = rank.right - rank.left - (looped ? loop : 0)
    return { table: name, x: rank.left, y: y - height / 2, width, height }
  })
  const { width = 0, height = 0 } = graph.graph()
  const through = (reference: ErdReference): Point[] =>
    isLoop(reference) ? [] : (graph.edge(reference.to, reference.from, nameOf(reference)).points ?? [])
  return { width: Math.ceil(width), height: Math.ceil(height), boxes, ranks, through }
}

import type { WaitEdge } from './wait-graph.ts'

/** Where a session's circle stands. */
interface NodePlace {
  letter: string
  x: number
  y: number
}

/** How an edge runs, from circle to circle. */
interface EdgePlace extends WaitEdge {
  path: string
  /** Where its number stands. */
  x: number
  y: number
}

/** A drawn graph, in units of a viewBox. */
export interface WaitDrawing {
  width: number
  height: number
  nodes: NodePlace[]
  edges: EdgePlace[]
}

/** A session's circle. */
export const nodeRadius = 20
// What stays free between a circle and an arrow's tip.
const gap = 5
// How far an edge bends away from the straight line, so that two that run both ways lie apart.
const bend = 22

const rounded = (value: number): number => Math.round(value * 10) / 10

/** Places two sessions side by side and more of them on a circle, the first one on the left or on top. */
export function drawWaits(letters: readonly string[], edges: readonly WaitEdge[]): WaitDrawing {
  const count = letters.length
  const [width, height] = count > 2 ? [260, 220] : [260, 110]
  const radius = { x: 90, y: count > 2 ? 80 : 0 }
  const start = count > 2 ? -Math.PI / 2 : Math.PI
  const nodes = letters.map((letter, i) => {
    const angle = start + (i * 2 * Math.PI) / count
    return {
      letter,
      x: rounded(width / 2 + radius.x * Math.cos(angle)),
      y: rounded(height / 2 + radius.y * Math.sin(angle)),
    }
  })
  const placed = edges.flatMap((edge): EdgePlace[] => {
    const from = nodes.find(({ letter }) => letter === edge.from)
    const to = nodes.find(({ letter }) => letter === edge.to)
    return from && to && from !== to ? [{ ...edge, ...curve(from, to) }] : []
  })
  return { width, height, nodes, edges: placed }
}

function curve(from: NodePlace, to: NodePlace): { path: string; x: number; y: number } {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy)
  // The control point of a quadratic curve lies twice as far out as its middle.
  const control = {
    x: (from.x + to.x) / 2 - (dy / length) * 2 * bend,
    y: (from.y + to.y) / 2 + (dx / length) * 2 * bend,
  }
  const edgeOf = (node: NodePlace): { x: number; y: number } => {
    const away = Math.hypot(control.x - node.x, control.y - node.y)
    const share = (nodeRadius + gap) / away
    return { x: node.x + (control.x - node.x) * share, y: node.y + (control.y - node.y) * share }
  }
  const [a, b] = [edgeOf(from), edgeOf(to)]
  const point = ({ x, y }: { x: number; y: number }): string => `${rounded(x)} ${rounded(y)}`
  return {
    path: `M${point(a)}Q${point(control)} ${point(b)}`,
    x: rounded((a.x + 2 * control.x + b.x) / 4),
    y: rounded((a.y + 2 * control.y + b.y) / 4),
  }
}

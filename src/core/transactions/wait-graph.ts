import type { ServerMessage } from '../result/types.ts'
import type { LabWait, Timeline } from './timeline.ts'

/** One session that waits for another. */
export interface WaitEdge {
  from: string
  to: string
  /** The lock in words. */
  lock?: string
}

/** Who waits for whom. */
export interface WaitGraph {
  edges: WaitEdge[]
  /** Of a deadlock: the session whose statement PostgreSQL ended. The edges are those of the moment before. */
  victim?: string
}

/** A session as the graph needs it. */
export interface Waiter {
  letter: string
  /** The id of its PostgreSQL process. */
  id: number
  waiting?: LabWait | undefined
}

const deadlock = '40P01'
const chained = /^Process (\d+) waits for (\w+) on (.+); blocked by process (\d+)\.$/

/** The circle that a deadlock's DETAIL names: process ids, and locks as PostgreSQL writes them. */
function circleOf({ detail = '' }: ServerMessage): { from: number; to: number; lock: string }[] {
  return detail.split('\n').flatMap((line) => {
    const [, from, mode, on, to] = chained.exec(line) ?? []
    return mode && on ? [{ from: Number(from), to: Number(to), lock: `${mode} on ${on}` }] : []
  })
}

const live = (waiters: readonly Waiter[]): WaitEdge[] =>
  waiters.flatMap(({ letter, waiting }) =>
    (waiting?.on ?? []).map((to) => ({ from: letter, to, ...(waiting?.lock ? { lock: waiting.lock } : {}) })),
  )

/**
 * Who waits for whom now. The circle of a deadlock stays, with its victim, until a statement that has begun since then waits:
 * PostgreSQL breaks it up in the moment in which it tells it.
 */
export function waitGraphOf(waiters: readonly Waiter[], { played }: Timeline): WaitGraph {
  const victim = played.findLast(({ outcome }) => outcome?.error?.code === deadlock)
  const error = victim?.outcome?.error
  const waitsSince = played.some(({ from, waits }) => waits.length > 0 && from >= (victim?.until ?? 0))
  if (!victim || !error || waitsSince) return { edges: live(waiters) }
  const letterOf = (id: number): string | undefined => waiters.find((one) => one.id === id)?.letter
  const edges = circleOf(error).flatMap((edge): WaitEdge[] => {
    const [from, to] = [letterOf(edge.from), letterOf(edge.to)]
    if (from === undefined || to === undefined) return []
    const inWords = played.findLast((one) => one.session === from && one.waits.at(-1)?.on.includes(to))
    return [{ from, to, lock: inWords?.waits.at(-1)?.lock ?? edge.lock }]
  })
  return edges.length === 0 ? { edges: live(waiters) } : { edges, victim: victim.session }
}

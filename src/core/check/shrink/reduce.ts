import type { RowGraph } from './graph.ts'

/** What shrinking works with. */
export interface Shrinking {
  graph: RowGraph
  /** Rows that are worth trying to drop all at once, such as those of one table. */
  groups: readonly (readonly number[])[]
  /** Whether the results still differ on these rows alone, which are always closed by their foreign keys. */
  differs: (rows: readonly number[]) => Promise<boolean>
  /** The time in ms, on the clock of `until`. */
  now: () => number
  /** When to stop with the best so far. */
  until: number
}

/** The rows that are left; `minimal` when without any one of them, and what refers to it, nothing differs any more. */
export interface Shrunk {
  rows: number[]
  minimal: boolean
}

class OutOfTime extends Error {}

function chunksOf(rows: readonly number[], count: number): number[][] {
  const size = Math.ceil(rows.length / count)
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => rows.slice(i * size, (i + 1) * size))
}

/** Asks for each set of rows once, and remembers the smallest on which the results differ. */
class Search {
  best: readonly number[]
  #task: Shrinking
  #failed = new Set<string>()

  constructor(task: Shrinking, start: readonly number[]) {
    this.#task = task
    this.best = start
  }

  /** Whether the results differ on the rows, which are fewer than the best and then become it. Throws OutOfTime. */
  async take(rows: readonly number[]): Promise<boolean> {
    if (rows.length >= this.best.length) return false
    const key = rows.join()
    if (this.#failed.has(key)) return false
    if (this.#task.now() >= this.#task.until) throw new OutOfTime()
    const differs = await this.#task.differs(rows)
    if (differs) this.best = rows
    else this.#failed.add(key)
    return differs
  }

  /** Takes the first chunk of which `made` makes rows on which the results differ. */
  async takeFirst(
    chunks: readonly number[][],
    made: (chunk: readonly number[]) => readonly number[],
  ): Promise<boolean> {
    for (const chunk of chunks) if (await this.take(made(chunk))) return true
    return false
  }
}

/** Drops whole groups, the largest first. */
async function dropGroups({ graph, groups }: Shrinking, search: Search): Promise<void> {
  await search.take([])
  for (const group of groups.toSorted((a, b) => b.length - a.length))
    await search.take(graph.without(search.best, group))
}

/**
 * Delta debugging: keeps one chunk with what it refers to, else drops one chunk with what refers to it, else cuts finer,
 * down to single rows.
 */
async function divide({ graph }: Shrinking, search: Search): Promise<void> {
  let count = 2
  while (search.best.length > 0) {
    const { best } = search
    const chunks = chunksOf(best, Math.min(count, best.length))
    if (await search.takeFirst(chunks, (chunk) => graph.closed(chunk))) count = 2
    else if (await search.takeFirst(chunks, (chunk) => graph.without(best, chunk)))
      count = Math.max(count - 1, 2)
    else if (count >= best.length) return
    else count *= 2
  }
}

/**
 * Shrinks rows on which two results differ to few on which they still do. `start` must be closed by its foreign keys and
 * make a difference. Rejects as `differs` does.
 */
export async function shrink(task: Shrinking, start: readonly number[]): Promise<Shrunk> {
  const search = new Search(task, start)
  try {
    await dropGroups(task, search)
    await divide(task, search)
    return { rows: [...search.best], minimal: true }
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error
    return { rows: [...search.best], minimal: false }
  }
}

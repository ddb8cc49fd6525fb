import { graphOf, withoutOptionalKeys, type InstanceRow } from './instance.ts'
import { shrink, type Shrunk } from './reduce.ts'
import { RowGraph } from './graph.ts'
import type { Shapes } from './shape.ts'

/** What rows are shrunk with. */
export interface Reduction {
  shapes: Shapes
  /** The tables that the queries read; rows of others only stand there for foreign keys. */
  read: readonly number[]
  /** Whether the results differ on rows of the tables that are read. */
  differs: (rows: readonly InstanceRow[]) => Promise<boolean>
  now: () => number
  until: number
  /** Whether it is known that all rows make a difference, so that fewer need not be tried first. */
  known: boolean
}

/** How many of the most suspect rows of each table are tried before all. */
const fewFirst = [1, 6]

// Foreign keys between the rows that are read, whatever rows of other tables they lead over.
function graphOfRead(whole: RowGraph, places: readonly number[]): RowGraph {
  const placeOf = new Map(places.map((place, i) => [place, i]))
  return new RowGraph(
    places.map((place) =>
      whole.closed([place]).flatMap((parent) => (parent === place ? [] : (placeOf.get(parent) ?? []))),
    ),
  )
}

// The first rows of each table with some of their children; a table to which others refer comes along with those.
function few(rows: readonly InstanceRow[], graph: RowGraph, count: number): number[] {
  const taken = new Map<number, number>()
  const chosen = rows.flatMap(({ table }, place) => {
    const before = taken.get(table) ?? 0
    taken.set(table, before + 1)
    return before < count ? [place] : []
  })
  const children = chosen.flatMap((place) => graph.childrenOf(place).slice(0, 2 * count))
  return graph.closed(count === 1 ? chosen : [...chosen, ...children])
}

/**
 * Shrinks the rows to few on which the results differ: from the most suspect ones of each table if those will do, else
 * from all. Undefined when not even all of them make a difference. Every row keeps the rows that it refers to.
 */
export async function shrinkRows(
  given: readonly InstanceRow[],
  { shapes, read, differs, now, until, known }: Reduction,
): Promise<{ rows: InstanceRow[]; minimal: boolean } | undefined> {
  // What the queries do not read matters to foreign keys alone, and need not have parents of its own.
  const rows = given.map((row) => (read.includes(row.table) ? row : withoutOptionalKeys(row, shapes)))
  const whole = graphOf(rows, shapes)
  const places = rows.flatMap(({ table }, place) => (read.includes(table) ? [place] : []))
  const graph = graphOfRead(whole, places)
  const readRows = places.flatMap((place) => rows[place] ?? [])
  const pick = (at: readonly number[]) => at.flatMap((i) => readRows[i] ?? [])
  const groups = read.map((table) => readRows.flatMap((row, i) => (row.table === table ? [i] : [])))
  const starts = known ? [] : fewFirst.map((count) => few(readRows, graph, count))
  starts.push(readRows.map((_, i) => i))
  let before = -1
  for (const start of starts) {
    if (start.length === before) continue
    before = start.length
    if (await differs(pick(start))) {
      const task = { graph, groups, differs: (at: readonly number[]) => differs(pick(at)), now, until }
      const { rows: left, minimal }: Shrunk = await shrink(task, start)
      const kept = whole.closed(left.flatMap((i) => places[i] ?? []))
      return { rows: kept.flatMap((place) => rows[place] ?? []), minimal }
    }
  }
  return undefined
}

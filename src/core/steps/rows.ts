import type { Cell, Column, ResultSet } from '../result/types.ts'
import { decodeRows } from '../result/wire.ts'
import { mostStepRows, type Marks, type StepPlan } from './types.ts'

/** What becomes of a row at a clause; `unknown` is dropped because the condition is NULL. */
export type Fate = 'kept' | 'dropped' | 'unknown'

/** A row as a step shows it; `pile` is the number of its group. */
export interface StepRow {
  cells: Cell[]
  fate: Fate
  pile?: number
}

/** A clause with the rows that it made of the learner's own data. */
export interface Step extends Pick<StepPlan, 'clause' | 'written'> {
  columns: Column[]
  /** A few of the rows, in their order. */
  rows: StepRow[]
  /** All rows that were read, by what became of them. */
  counts: Record<Fate, number>
  /** The number of groups; undefined where rows are not in groups. */
  piles?: number
  /** Whether there may be more rows than were read. */
  cut: boolean
  /** PostgreSQL's words, when it refused to show this clause alone. */
  refused?: string
}

// Rows that a step shows at most.
const mostShown = 36

const fates: Record<string, Fate> = { t: 'kept', f: 'dropped' }

function rowOf(cells: Cell[], marks: Marks): StepRow {
  if (marks === 'none') return { cells, fate: 'kept' }
  const mark = cells.at(-1)
  const own = cells.slice(0, -1)
  if (marks === 'pile') return { cells: own, fate: 'kept', pile: Number(mark) }
  return { cells: own, fate: fates[mark ?? ''] ?? 'unknown' }
}

/** A few rows in their order, among them some of each fate: a third of the place for each, the rest for the first ones. */
function someRows(rows: readonly StepRow[], most = mostShown): StepRow[] {
  if (rows.length <= most) return [...rows]
  const chosen = new Set<StepRow>()
  for (const fate of ['kept', 'dropped', 'unknown'])
    for (const row of rows.filter((row) => row.fate === fate).slice(0, most / 3)) chosen.add(row)
  for (const row of rows) if (chosen.size < most) chosen.add(row)
  return rows.filter((row) => chosen.has(row))
}

/** What a step's query brought. */
export function readStep({ clause, written }: StepPlan, marks: Marks, { columns, rows }: ResultSet): Step {
  const read = decodeRows(rows).map((cells) => rowOf(cells, marks))
  const counts = { kept: 0, dropped: 0, unknown: 0 }
  for (const { fate } of read) counts[fate]++
  const piles = marks === 'pile' ? Math.max(0, ...read.map(({ pile = 0 }) => pile)) : undefined
  return {
    clause,
    written,
    columns: marks === 'none' ? columns : columns.slice(0, -1),
    rows: someRows(read).sort(({ pile: a = 0 }, { pile: b = 0 }) => a - b),
    counts,
    cut: read.length >= mostStepRows,
    ...(piles === undefined ? {} : { piles }),
  }
}

/** A clause that PostgreSQL could not show alone. */
export function refusedStep({ clause, written }: StepPlan, refused: string): Step {
  const counts = { kept: 0, dropped: 0, unknown: 0 }
  return { clause, written, columns: [], rows: [], counts, cut: false, refused }
}

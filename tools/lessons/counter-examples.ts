import type { ExamDatabase } from '#core/check/exam.ts'
import { counterExampleMs, findCounterExample } from '#core/check/shrink/counter-example.ts'
import { failureOf } from '#core/check/shrink/probe.ts'
import { planQuery, readsRows } from '#core/check/shrink/shape.ts'
import type { QuerySpec, Verdict } from '#core/check/types.ts'
import type { Figure } from './figure.ts'

/** What one search for a counter-example came to. */
export interface Search {
  found: boolean
  /** Rows in all tables. */
  rows: number
  /** Milliseconds of the processor that the search took, without putting the hidden dataset there. */
  ms: number
}

// Milliseconds of the processor's time: what else the machine does must not end a search, nor be told as its cost.
function spent(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Measures the searches for counter-examples to answers that are refused. */
export class CounterExamples {
  #searches: Search[] = []

  /**
   * Searches for one to an answer that was refused. What no rows can show, such as a wrong name or a question about the
   * catalog or the settings, is not counted.
   */
  async measure(spec: QuerySpec, sql: string, verdict: Verdict, database: ExamDatabase): Promise<void> {
    if (failureOf(verdict) === undefined) return
    await database.restore()
    const { rows: plan } = await database.table(planQuery(spec.reference))
    if (!readsRows(plan[0]?.[0] ?? null)) return
    let started: number | undefined
    const now = () => {
      const time = spent()
      started ??= time
      return time
    }
    const found = await findCounterExample(spec, sql, verdict, database, now)
    const end = spent()
    const ms = end - (started ?? end)
    this.#searches.push({ found: found !== undefined, rows: found?.rows ?? 0, ms })
  }

  /** The searches since this was last asked. */
  take(): Search[] {
    return this.#searches.splice(0)
  }
}

/** The share that was found, their middle number of rows, and the share of searches that kept to the time for them. */
export function counterExampleFigures(searches: readonly Search[]): Figure[] {
  const rows = searches
    .filter(({ found }) => found)
    .map((search) => search.rows)
    .sort((a, b) => a - b)
  // What runs when the time is over still comes to its end.
  const kept = searches.filter(({ ms }) => ms <= counterExampleMs * 1.1)
  const share = (some: readonly unknown[]): number =>
    searches.length === 0 ? 0 : some.length / searches.length
  return [
    { name: 'counter_example_found', measured: share(rows), op: '>=', bar: 0.95 },
    { name: 'counter_example_median_rows', measured: rows[rows.length >> 1] ?? 0, op: '<=', bar: 4 },
    { name: 'counter_example_within_budget', measured: share(kept), op: '>=', bar: 0.95, timed: true },
  ]
}

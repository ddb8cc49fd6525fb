import type { Cell } from '../result/types.ts'
import type { Play } from './play.ts'
import { lettersOf, stepsIn, type History } from './history.ts'
import type { Scenario } from './scenario.ts'

/** What became of a scenario's steps in one order. */
export interface OrderOutcome {
  /** Whose turn it was, like `ABBA`. */
  order: string
  failures: { session: string; code: string }[]
  /** The sessions that waited, and for whom, in the order of their waits. */
  waits: { session: string; on: string[] }[]
  /** The sessions that waited to the end. */
  stuck: string[]
  /** What each session's queries gave, one after the other. */
  reads: { session: string; values: string[] }[]
  /** The rows that are not as at the beginning. */
  changed: { table: string; row: string }[]
}

/** Orders that come to the same. */
export interface OutcomeGroup {
  outcome: OrderOutcome
  orders: string[]
}

/** A scenario's steps as a history, so that it can be played on a stage. */
export const historyOf = ({ steps }: Pick<Scenario, 'steps'>): History => ({
  steps: steps.map((step, i) => ({ ...step, line: i + 1 })),
  retries: {},
})

/** Whose turn it is in some steps. */
export const turnsOf = (steps: readonly { session: string }[]): string =>
  steps.map(({ session }) => session).join('')

/** The single turns of an order. */
export const lettersIn = (turns: string): string[] => turns.split('')

/** The scenario with its steps in another order; undefined when that is none of theirs. */
export function inOrderOf<S extends Pick<Scenario, 'steps'>>(scenario: S, turns: string): S | undefined {
  const sorted = (order: string): string => lettersIn(order).sort().join('')
  if (sorted(turns) !== sorted(turnsOf(scenario.steps))) return undefined
  const history = historyOf(scenario)
  const own = new Map(lettersOf(history).map((letter) => [letter, stepsIn(history, letter)]))
  const steps = lettersIn(turns).flatMap((letter) => own.get(letter)?.shift() ?? [])
  return { ...scenario, steps: steps.map(({ session, sql }) => ({ session, sql })) }
}

/** The tables among `names` that a scenario's statements mention. */
export const tablesIn = ({ steps }: Pick<Scenario, 'steps'>, names: readonly string[]): string[] =>
  names.filter((name) => steps.some(({ sql }) => new RegExp(`\\b${name}\\b`, 'i').test(sql)))

const rowText = (row: readonly Cell[]): string => row.map((cell) => cell ?? 'NULL').join(', ')

/** What a play came to. `tables` are those that were looked at, and `before` what they held at the beginning. */
export function outcomeOf(
  order: string,
  { steps, finals }: Play,
  tables: readonly string[],
  before: Play['finals'],
): OrderOutcome {
  const letters = [...new Set(lettersIn(order))].sort()
  return {
    order,
    failures: steps.flatMap(({ session, error }) => (error ? [{ session, code: error.code }] : [])),
    waits: steps.flatMap(({ session, waits }) => waits.map(({ on }) => ({ session, on }))),
    stuck: letters.filter((letter) =>
      steps.some(({ session, until }) => session === letter && until === undefined),
    ),
    reads: letters.flatMap((session) => {
      const own = steps.filter((step) => step.session === session && step.rows)
      const values = own.map(({ rows = [] }) => rows.map(rowText).join('; '))
      return values.length > 0 ? [{ session, values }] : []
    }),
    changed: tables.flatMap((table, i) => {
      const old = (before[i] ?? []).map(rowText)
      const now = (finals[i] ?? []).map(rowText)
      return now.filter((row) => !old.includes(row)).map((row) => ({ table, row }))
    }),
  }
}

// Who waited for whom does not make another outcome: it is how it came about.
const same = ({ failures, stuck, reads, changed }: OrderOutcome): string =>
  JSON.stringify([[...failures].map(({ session, code }) => session + code).sort(), stuck, reads, changed])

/** The outcomes in groups that came to the same, the largest first. */
export function groupsOf(outcomes: readonly OrderOutcome[]): OutcomeGroup[] {
  const groups = new Map<string, OutcomeGroup>()
  for (const outcome of outcomes) {
    const group = groups.get(same(outcome)) ?? { outcome, orders: [] }
    group.orders.push(outcome.order)
    groups.set(same(outcome), group)
  }
  return [...groups.values()].sort((a, b) => b.orders.length - a.orders.length)
}

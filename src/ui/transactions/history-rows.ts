import type { PlayedStep } from '#core/transactions/play.ts'

/** A row of a played history: a step as it begins, or as it goes on after a wait. */
export interface HistoryRow {
  step: PlayedStep
  /** Whether the step begins here, and whether it ends here. */
  begins: boolean
  ends: boolean
}

/** The rows of a play in the order of what happened: what waited gets a second row where it went on. */
export function historyRows(steps: readonly PlayedStep[]): HistoryRow[] {
  const rows = steps.flatMap((step) => {
    const through = step.until === undefined || step.until > step.from + 1
    const first = { at: step.from, row: { step, begins: true, ends: !through } }
    const second = { at: step.until ?? 0, row: { step, begins: false, ends: true } }
    return through && step.until !== undefined ? [first, second] : [first]
  })
  return rows.sort((a, b) => a.at - b.at).map(({ row }) => row)
}

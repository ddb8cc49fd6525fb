import type { Cell } from '../result/types.ts'

/** The rows that each step of a recursion added, in the order of the steps. */
export function addedBySteps(rows: readonly Cell[][]): [step: string, rows: string[]][] {
  const steps = new Map<string, string[]>()
  for (const [step, row] of rows) {
    const name = step ?? 'NULL'
    steps.set(name, [...(steps.get(name) ?? []), row ?? 'NULL'])
  }
  return [...steps]
}

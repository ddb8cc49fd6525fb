/** The middle of the numbers. */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2
}

/** Prints a figure as one line; a missed one says so and is not hidden. */
export function figure(name: string, measured: number, op: '<=' | '<' | '>=', bar: number, digits = 2): void {
  const met = op === '<=' ? measured <= bar : op === '<' ? measured < bar : measured >= bar
  console.log(`figure ${name} ${measured.toFixed(digits)} ${op} ${bar}${met ? '' : ' missed'}`)
}

/** Prints what was measured where there is no bar. */
export const note = (name: string, measured: number, unit: string): void => {
  console.log(`measured ${name} ${measured.toFixed(1)} ${unit}`)
}

/** How long some work takes, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

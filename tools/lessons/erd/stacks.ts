import type { ErdReference } from '#core/erd/types.ts'

/** Tables that stand above each other in one column of a drawing, from the top to the bottom. */
export type Stack = readonly string[]

const holding = (stacks: readonly Stack[], table: string): Stack =>
  stacks.find((stack) => stack.includes(table)) ?? [table]

/** Whether a reference joins two tables that stand in one stack. */
export const isInside = (stacks: readonly Stack[], { from, to }: ErdReference): boolean =>
  from !== to && holding(stacks, from) === holding(stacks, to)

// Whether `to` refers to `from` through others as well: the two together would make a circle with those.
function reaches(from: Stack, to: Stack, next: (stack: Stack) => Stack[]): boolean {
  const seen = new Set<Stack>()
  const open = next(from).filter((stack) => stack !== to)
  for (const stack of open) {
    if (stack === to) return true
    if (seen.has(stack)) continue
    seen.add(stack)
    open.push(...next(stack))
  }
  return false
}

/** All ways to put a stack below one that it refers to. */
export function stackings(stacks: readonly Stack[], references: readonly ErdReference[]): Stack[][] {
  const next = (stack: Stack): Stack[] => {
    const referring = references.filter(({ from, to }) => stack.includes(to) && !stack.includes(from))
    return [...new Set(referring.map(({ from }) => holding(stacks, from)))]
  }
  return stacks.flatMap((upper) =>
    next(upper)
      .filter((lower) => !reaches(upper, lower, next))
      .map((lower) => [
        ...stacks.filter((stack) => stack !== upper && stack !== lower),
        [...upper, ...lower],
      ]),
  )
}

type Key = string | number | boolean

/** Compares two lists of keys, the first difference decides: below 0 when `a` comes first. */
export function compareKeys(a: readonly Key[], b: readonly Key[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index]
    if (right === undefined) return 1
    if (left !== right) return left < right ? -1 : 1
  }
  return a.length - b.length
}

/** The greatest item of each group, by the keys that `rank` gives; groups stand in the order they were met. */
export function greatestBy<T>(items: T[], group: (item: T) => string, rank: (item: T) => Key[]): T[] {
  const best = new Map<string, T>()
  for (const item of items) {
    const held = best.get(group(item))
    if (held === undefined || compareKeys(rank(held), rank(item)) < 0) best.set(group(item), item)
  }
  return [...best.values()]
}

/** The items with the greatest first. */
export function newestFirst<T>(items: T[], rank: (item: T) => Key[]): T[] {
  return items.toSorted((a, b) => compareKeys(rank(b), rank(a)))
}

/** The smaller of two numbers of which either may be missing. */
export function least(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined ? b : b === undefined ? a : Math.min(a, b)
}

/** The greater of two numbers of which either may be missing. */
export function greatest(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined ? b : b === undefined ? a : Math.max(a, b)
}

/** The greater number for each name of either. */
export function greatestOf(a: Record<string, number>, b: Record<string, number>): Record<string, number> {
  const joined = new Map(Object.entries(a))
  for (const [name, value] of Object.entries(b)) joined.set(name, Math.max(value, joined.get(name) ?? value))
  return Object.fromEntries([...joined].toSorted(([left], [right]) => compareKeys([left], [right])))
}

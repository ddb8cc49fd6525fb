/** A functional dependency between attributes, which are told by their numbers: `from` determines `to`. */
export interface Dependency {
  from: readonly number[]
  to: readonly number[]
}

/** A normal form that can be asked for. */
export type NormalForm = '2NF' | '3NF' | 'BCNF'

export const within = (part: Iterable<number>, whole: ReadonlySet<number>): boolean =>
  [...part].every((attribute) => whole.has(attribute))

/** All attributes that `attributes` determine (Armstrong's closure). */
export function closure(attributes: Iterable<number>, dependencies: readonly Dependency[]): Set<number> {
  const reached = new Set(attributes)
  for (let size = -1; size < reached.size;) {
    size = reached.size
    for (const { from, to } of dependencies)
      if (within(from, reached)) for (const attribute of to) reached.add(attribute)
  }
  return reached
}

/** All subsets of a few attributes, the smaller ones first. */
export function subsets(attributes: readonly number[]): number[][] {
  const all = attributes.reduce<number[][]>(
    (sets, next) => [...sets, ...sets.map((set) => [...set, next])],
    [[]],
  )
  return all.sort((a, b) => a.length - b.length)
}

/** The candidate keys of a relation: the smallest sets of its attributes that determine all of it. */
export function candidateKeys(relation: readonly number[], dependencies: readonly Dependency[]): number[][] {
  const keys: number[][] = []
  for (const set of subsets(relation)) {
    if (keys.some((key) => within(key, new Set(set)))) continue
    if (within(relation, closure(set, dependencies))) keys.push(set)
  }
  return keys
}

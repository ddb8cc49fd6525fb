import { candidateKeys, closure, subsets, within, type Dependency, type NormalForm } from './closure.ts'

/** A dependency with one attribute on its right side that a normal form does not allow in a relation. */
interface Violation {
  from: number[]
  to: number
  /** Whether it breaks the form since `from` is only part of a key (2NF). */
  partial: boolean
}

/** The first dependency inside a relation that its normal form forbids; undefined when it is in that form. */
export function violation(
  relation: readonly number[],
  dependencies: readonly Dependency[],
  form: NormalForm,
): Violation | undefined {
  const keys = candidateKeys(relation, dependencies)
  const prime = new Set(keys.flat())
  const own = new Set(relation)
  for (const from of subsets(relation)) {
    const determined = closure(from, dependencies)
    if (from.length === 0 || within(own, determined)) continue
    const partial = keys.some((key) => within(from, new Set(key)))
    for (const to of determined) {
      if (!own.has(to) || from.includes(to)) continue
      if (form === 'BCNF' || !prime.has(to)) if (form !== '2NF' || partial) return { from, to, partial }
    }
  }
  return undefined
}

/** Whether joining the relations gives back exactly the rows of the whole (the chase with its tableau). */
export function isLossless(
  attributes: readonly number[],
  relations: readonly (readonly number[])[],
  dependencies: readonly Dependency[],
): boolean {
  // 0 is the distinguished symbol; any other stands for a value that only this row has.
  const rows = relations.map((relation, row) =>
    attributes.map((attribute) => (relation.includes(attribute) ? 0 : row + 1)),
  )
  const cell = (row: readonly number[], attribute: number) => row[attributes.indexOf(attribute)] ?? -1
  for (let changed = true; changed;) {
    changed = false
    for (const { from, to } of dependencies)
      for (const a of rows)
        for (const b of rows) {
          if (a === b || from.some((attribute) => cell(a, attribute) !== cell(b, attribute))) continue
          for (const attribute of to) {
            const [x, y] = [cell(a, attribute), cell(b, attribute)]
            if (x === y) continue
            const column = attributes.indexOf(attribute)
            for (const row of rows) if (row[column] === Math.max(x, y)) row[column] = Math.min(x, y)
            changed = true
          }
        }
  }
  return rows.some((row) => row.every((symbol) => symbol === 0))
}

/** A dependency that can no longer be checked inside one of the relations; undefined when all are preserved. */
export function lostDependency(
  relations: readonly (readonly number[])[],
  dependencies: readonly Dependency[],
): Dependency | undefined {
  return dependencies.find(({ from, to }) => {
    const reached = new Set(from)
    for (let size = -1; size < reached.size;) {
      size = reached.size
      for (const relation of relations) {
        const shared = relation.filter((attribute) => reached.has(attribute))
        for (const attribute of closure(shared, dependencies))
          if (relation.includes(attribute)) reached.add(attribute)
      }
    }
    return !within(to, reached)
  })
}

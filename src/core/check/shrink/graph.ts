/** Which rows cannot stand without which others, by foreign keys. Rows are numbers from 0. */
export class RowGraph {
  #requires: readonly (readonly number[])[]
  #requiredBy: number[][]

  /** `requires[row]` are the rows that the row refers to; itself and cycles are allowed. */
  constructor(requires: readonly (readonly number[])[]) {
    this.#requires = requires
    this.#requiredBy = requires.map(() => [])
    requires.forEach((parents, row) => {
      for (const parent of parents) this.#requiredBy[parent]?.push(row)
    })
  }

  /** How many rows there are. */
  get size(): number {
    return this.#requires.length
  }

  /** The rows that refer to this one. */
  childrenOf(row: number): readonly number[] {
    return this.#requiredBy[row] ?? []
  }

  /** The rows with all that they refer to, directly or not; in ascending order. */
  closed(rows: Iterable<number>): number[] {
    return reached(rows, this.#requires)
  }

  /** What is left of `rows` when `gone` go, and with them all that refers to them; the order stays. */
  without(rows: readonly number[], gone: Iterable<number>): number[] {
    const lost = new Set(reached(gone, this.#requiredBy))
    return rows.filter((row) => !lost.has(row))
  }

  /** Whether all that the rows refer to is among them. */
  isClosed(rows: readonly number[]): boolean {
    const there = new Set(rows)
    return rows.every((row) => this.#requires[row]?.every((parent) => there.has(parent)))
  }
}

function reached(from: Iterable<number>, edges: readonly (readonly number[])[]): number[] {
  const found = new Set(from)
  for (const row of found) for (const next of edges[row] ?? []) found.add(next)
  return [...found].sort((a, b) => a - b)
}

import { DecimalSum, trimZeros } from './decimal.ts'
import { compareValues } from './order.ts'
import { isNumeric, typeFamily, type TypeFamily } from './type-family.ts'
import type { Cell } from './types.ts'

/** What some cells amount to. `count` counts all cells, NULLs included; sum and mean are of the numbers among them. */
export interface Aggregates {
  count: number
  nulls: number
  sum?: string
  avg?: string
  /** Absent when the cells are of several families. */
  min?: string
  max?: string
}

/** Aggregates that grow cell by cell, so that a large selection can be summed in slices. */
export class Aggregator {
  #count = 0
  #nulls = 0
  #sum = new DecimalSum()
  #family: TypeFamily | undefined
  #mixed = false
  #min: string | undefined
  #max: string | undefined

  /** Adds one cell of a column of type `typeOid`. */
  add(cell: Cell, typeOid: number): void {
    this.#count++
    if (cell === null) {
      this.#nulls++
      return
    }
    const numeric = isNumeric(typeOid)
    if (numeric) this.#sum.add(cell)
    const family = numeric ? 'number' : typeFamily(typeOid)
    this.#family ??= family
    this.#mixed ||= this.#family !== family
    if (this.#mixed) return
    if (this.#min === undefined || compareValues(cell, this.#min, family) < 0) this.#min = cell
    if (this.#max === undefined || compareValues(cell, this.#max, family) > 0) this.#max = cell
  }

  /** What was added so far. */
  get(): Aggregates {
    const mean = this.#sum.mean()
    return {
      count: this.#count,
      nulls: this.#nulls,
      ...(mean === undefined ? {} : { sum: trimZeros(this.#sum.text()), avg: mean }),
      ...(this.#mixed || this.#min === undefined || this.#max === undefined
        ? {}
        : { min: this.#min, max: this.#max }),
    }
  }
}

/** Aggregates of `cells[column][i]`, the columns being of `typeOids`; sums are exact. */
export function aggregate(cells: Cell[][], typeOids: number[]): Aggregates {
  const all = new Aggregator()
  cells.forEach((column, index) => {
    for (const cell of column) all.add(cell, typeOids[index] ?? 0)
  })
  return all.get()
}

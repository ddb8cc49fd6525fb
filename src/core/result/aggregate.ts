import { DecimalSum, trimZeros } from './decimal.ts'
import { compareValues } from './order.ts'
import { isNumeric, typeFamily, type TypeFamily } from './type-family.ts'
import { stepRows, type Steps } from './steps.ts'
import type { Cell, ResultSet } from './types.ts'
import { cellAt } from './wire.ts'

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

function below(a: string, b: string, family: TypeFamily): boolean {
  // Up to 15 characters two different decimals are two different doubles.
  const quick = family === 'number' && a.length <= 15 && b.length <= 15 ? Number(a) - Number(b) : NaN
  return Number.isNaN(quick) ? compareValues(a, b, family) < 0 : quick < 0
}

/** Aggregates that grow cell by cell, so that a large selection can be summed in slices. */
class Aggregator {
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
    if (this.#min === undefined || below(cell, this.#min, family)) this.#min = cell
    if (this.#max === undefined || below(this.#max, cell, family)) this.#max = cell
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

/** Aggregates of some rows and columns of a result; sums are exact. */
export function* aggregateSteps(
  { columns, rows }: ResultSet,
  range: { rows: ArrayLike<number>; columns: readonly number[] },
): Steps<Aggregates> {
  const all = new Aggregator()
  for (let at = 0; at < range.rows.length; at++) {
    if (at % stepRows === 0) yield
    const row = range.rows[at] ?? 0
    for (const column of range.columns) all.add(cellAt(rows, row, column), columns[column]?.typeOid ?? 0)
  }
  return all.get()
}

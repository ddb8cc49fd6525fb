import { untrack } from 'svelte'
import { filterSteps, isFiltering, noFilter, type Filter } from '#core/result/filter.ts'
import { sortSteps, type Direction } from '#core/result/sort.ts'
import type { Steps } from '#core/result/steps.ts'
import type { ResultSet } from '#core/result/types.ts'
import { inSlices } from './slices.ts'

/** By which column of the result the view is sorted. */
export interface Sort {
  column: number
  direction: Direction
}

function* arrange(
  result: ResultSet,
  filter: Filter | undefined,
  sort: Sort | undefined,
): Steps<Uint32Array<ArrayBuffer>> {
  const kept = filter ? yield* filterSteps(result, filter) : undefined
  return sort ? yield* sortSteps(result, sort.column, sort.direction, kept) : (kept ?? new Uint32Array(0))
}

/** Which rows a view shows in which order, worked out in slices; until that is done the last one stands. */
export class Arrangement {
  #result: () => ResultSet
  #sort = $state.raw<Sort>()
  #filter = $state.raw<Filter>(noFilter)
  #order = $state.raw<Uint32Array<ArrayBuffer>>()
  #busy = $state(false)
  #filtering = $derived.by(() => isFiltering(this.#filter, this.#result()))

  constructor(result: () => ResultSet) {
    this.#result = result
  }

  /** Rows of the result by their places; undefined for all of them as they came. */
  get order(): Uint32Array<ArrayBuffer> | undefined {
    return this.#order
  }

  /** Whether an order is being worked out. */
  get busy(): boolean {
    return this.#busy
  }

  get sort(): Sort | undefined {
    return this.#sort
  }

  get filter(): Filter {
    return this.#filter
  }

  /** Whether the filter leaves anything out. */
  get filtering(): boolean {
    return this.#filtering
  }

  sortBy(sort: Sort | undefined): void {
    this.#sort = sort
  }

  filterBy(filter: Filter): void {
    this.#filter = filter
  }

  /** Begins to work out the order for what is asked now; `changed` is told when another one stands. Gives what ends it. */
  update(changed: () => void): () => void {
    const result = this.#result()
    const sort = this.#sort
    const filter = this.#filtering ? this.#filter : undefined
    if (!sort && !filter) {
      this.#put(undefined, changed)
      return () => undefined
    }
    this.#busy = true
    return inSlices(arrange(result, filter, sort), (order) => {
      this.#put(order, changed)
    })
  }

  #put(order: Uint32Array<ArrayBuffer> | undefined, changed: () => void): void {
    const other = order !== untrack(() => this.#order)
    this.#order = order
    this.#busy = false
    if (other) changed()
  }
}

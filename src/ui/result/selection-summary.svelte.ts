import { aggregateSteps, type Aggregates } from '#core/result/aggregate.ts'
import { inSlices } from './slices.ts'
import type { GridView } from './grid-view.svelte.ts'

const pause = 120

/** Sums up the selected cells in slices, so that a large selection never holds the page up. */
export class SelectionSummary {
  #value = $state.raw<Aggregates>()

  /** Undefined while it is being worked out and for fewer than two cells. */
  get value(): Aggregates | undefined {
    return this.#value
  }

  /** Begins anew with what is selected now; gives what ends it. */
  start(view: GridView): () => void {
    this.#value = undefined
    const { block, cells } = view.selection
    if (!block || cells < 2) return () => undefined
    const { result } = view
    const range = view.range(block)
    let end: (() => void) | undefined
    const timer = setTimeout(() => {
      end = inSlices(aggregateSteps(result, range), (value) => {
        this.#value = value
      })
    }, pause)
    return () => {
      clearTimeout(timer)
      end?.()
    }
  }
}

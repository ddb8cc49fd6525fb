import { Aggregator, type Aggregates } from '#core/result/aggregate.ts'
import { cellAt } from '#core/result/wire.ts'
import type { GridView } from './grid-view.svelte.ts'

const slice = 20_000
const pause = 120

/** Sums up the selected cells in slices, so that a large selection never holds the page up. */
export class SelectionSummary {
  #value = $state.raw<Aggregates>()
  #timer: ReturnType<typeof setTimeout> | undefined

  /** Undefined while it is being worked out and for fewer than two cells. */
  get value(): Aggregates | undefined {
    return this.#value
  }

  /** Begins anew with what is selected now; gives what ends it. */
  start(view: GridView): () => void {
    clearTimeout(this.#timer)
    this.#value = undefined
    const { block } = view.selection
    if (block && view.selection.cells > 1) {
      const { rows, columns } = view.range(block)
      const total = new Aggregator()
      const { result } = view
      const count = rows.length * columns.length
      let at = 0
      const work = () => {
        for (const end = Math.min(count, at + slice); at < end; at++) {
          const column = columns[at % columns.length] ?? 0
          const row = rows[Math.floor(at / columns.length)] ?? 0
          total.add(cellAt(result.rows, row, column), result.columns[column]?.typeOid ?? 0)
        }
        if (at < count) this.#timer = setTimeout(work)
        else this.#value = total.get()
      }
      this.#timer = setTimeout(work, pause)
    }
    return () => {
      clearTimeout(this.#timer)
    }
  }
}

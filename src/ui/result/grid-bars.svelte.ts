import type { GridView } from './grid-view.svelte.ts'

// A screen that is less wide, px, has room for one bar; what the other asked stays in force.
const narrow = 600

/** The bars above a grid: to find, and to filter. */
export class GridBars {
  /** Whether the filter's is shown; the find state knows of its own. */
  filtering = $state(false)
  #view: GridView
  #width: () => number

  constructor(view: GridView, width: () => number) {
    this.#view = view
    this.#width = width
  }

  find(): void {
    if (this.#width() < narrow) this.filtering = false
    this.#view.find.show()
  }

  filter(open: boolean): void {
    if (open && this.#width() < narrow) this.#view.find.close()
    this.filtering = open
  }
}

import { findSteps, matchFrom, noMatches, type Matches } from '#core/result/find.ts'
import { textSearch, type TextQuery, type TextSearch } from '#core/result/text-search.ts'
import { inSlices } from './slices.ts'
import type { GridView } from './grid-view.svelte.ts'
import type { Position } from './keyboard.ts'

/** What is looked for in a grid and where it stands. */
export class FindState {
  #open = $state(false)
  #asked = $state(0)
  #query = $state.raw<TextQuery>({ text: '', regex: false, matchCase: false })
  // An index of the result's columns.
  #column = $state<number>()
  #matches = $state.raw<Matches>(noMatches)
  #busy = $state(false)
  #at = $state(-1)
  #search = $derived(this.#open && this.#query.text !== '' ? textSearch(this.#query) : undefined)

  get open(): boolean {
    return this.#open
  }

  /** How often the bar was asked for: each time the focus belongs to it. */
  get asked(): number {
    return this.#asked
  }

  get query(): TextQuery {
    return this.#query
  }

  /** The one column that is searched, or all. */
  get column(): number | undefined {
    return this.#column
  }

  get busy(): boolean {
    return this.#busy
  }

  /** Whether what is asked is no regular expression. */
  get broken(): boolean {
    return this.#open && this.#query.text !== '' && !this.#search
  }

  get count(): number {
    return this.#matches.places.length
  }

  /** Which match was gone to last, from 0; -1 before. */
  get at(): number {
    return this.#at
  }

  /** What marks the matches in a column of the result, if anything is looked for there. */
  patternIn(column: number): RegExp | undefined {
    return this.#column === undefined || this.#column === column ? this.#search?.pattern : undefined
  }

  show(): void {
    this.#open = true
    this.#asked++
  }

  close(): void {
    this.#open = false
  }

  ask(query: Partial<TextQuery>): void {
    this.#query = { ...this.#query, ...query }
  }

  searchIn(column: number | undefined): void {
    this.#column = column
  }

  /** Begins to look through the view as it is now. Gives what ends it. */
  update(view: GridView): () => void {
    const search: TextSearch | undefined = this.#search
    const columns = [...view.layout.shown]
    const wanted = columns.map((column) => (this.patternIn(column) ? column : -1))
    const { order } = view.arrangement
    const { rows } = view.result
    this.#matches = noMatches
    this.#at = -1
    this.#busy = search !== undefined
    if (!search) return () => undefined
    const searched = wanted.filter((column) => column >= 0)
    return inSlices(findSteps(rows, order, searched, search), ({ places, columns: found }) => {
      const placeOf = searched.map((column) => columns.indexOf(column))
      this.#matches = { places, columns: found.map((index) => placeOf[index] ?? 0) }
      this.#busy = false
    })
  }

  /** The next match behind a cell, or with -1 the one before it, round the ends; undefined when there is none. */
  next(from: Position | undefined, direction: 1 | -1): Position | undefined {
    const { places, columns } = this.#matches
    if (places.length === 0) return undefined
    const { row, column } = from ?? { row: -1, column: 0 }
    const found = matchFrom(this.#matches, row, direction === 1 ? column + 1 : column)
    this.#at = (direction === 1 ? found : found - 1 + places.length) % places.length
    return { row: places[this.#at] ?? 0, column: columns[this.#at] ?? 0 }
  }
}

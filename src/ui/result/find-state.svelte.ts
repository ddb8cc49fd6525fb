import { findSteps, matchFrom, noMatches, type Matches } from '#core/result/find.ts'
import { textSearch, type TextQuery, type TextSearch } from '#core/result/text-search.ts'
import type { PatternFind, PatternOutcome } from '#state/pattern-find.ts'
import { inSlices } from './slices.ts'
import type { GridView } from './grid-view.svelte.ts'
import type { Position } from './keyboard.ts'

/** Why a search came to no end. */
type Failure = Extract<PatternOutcome, { failure: unknown }>['failure']

/** What is looked for in a grid and where it stands. */
export class FindState {
  #patterns: PatternFind
  #open = $state(false)
  #asked = $state(0)
  #query = $state.raw<TextQuery>({ text: '', regex: false, matchCase: false })
  // An index of the result's columns.
  #column = $state<number>()
  #matches = $state.raw<Matches>(noMatches)
  #busy = $state(false)
  #at = $state(-1)
  #failure = $state<Failure>()
  // A regular expression is tried on what is drawn only after it was quick there in the worker.
  #marks = $state(false)
  #search = $derived(this.#open && this.#query.text !== '' ? textSearch(this.#query) : undefined)

  /** `patterns` looks for regular expressions. */
  constructor(patterns: PatternFind) {
    this.#patterns = patterns
  }

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

  /** Why the search that was asked for came to no end. */
  get failure(): Failure | undefined {
    return this.#failure
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
    return this.#marks && this.#searches(column) ? this.#search?.pattern : undefined
  }

  #searches(column: number): boolean {
    return this.#column === undefined || this.#column === column
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
    const query = this.#query
    const searched = columns.filter((column) => this.#searches(column))
    const { order } = view.arrangement
    const { rows } = view.result
    this.#matches = noMatches
    this.#at = -1
    this.#failure = undefined
    this.#busy = search !== undefined
    this.#marks = !query.regex
    if (!search) return () => undefined
    const done = ({ places, columns: found }: Matches): void => {
      const placeOf = searched.map((column) => columns.indexOf(column))
      this.#matches = { places, columns: found.map((index) => placeOf[index] ?? 0) }
      this.#busy = false
    }
    if (!query.regex) return inSlices(findSteps(rows, order, searched, search), done)
    return this.#patterns.start({ query, rows, order, columns: searched }, (outcome) => {
      if ('matches' in outcome) {
        this.#marks = outcome.marks
        done(outcome.matches)
      } else {
        this.#failure = outcome.failure
        this.#busy = false
      }
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

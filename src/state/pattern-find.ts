import { joinMatches, type Matches } from '#core/result/find.ts'
import type { TextQuery } from '#core/result/text-search.ts'
import type { RowData } from '#core/result/types.ts'
import { gatherRows, pieceEnd, rowCount } from '#core/result/wire.ts'
import type { FindFailure, Finder } from '#engine/finder.ts'

// A piece is copied for the worker: so much at once is no burden, and is looked through long before its deadline.
const piece = { most: 4096, mostBytes: 2 ** 19 }

/** What is looked for in which rows of a view (`order[place]` is a row) and in which columns of the result. */
export interface PatternQuery {
  query: TextQuery
  rows: RowData
  order: Uint32Array | undefined
  columns: readonly number[]
}

/** What came of it; `marks` tells whether the page may try the pattern on what it draws. */
export type PatternOutcome = { matches: Matches; marks: boolean } | { failure: FindFailure }

/** Looks for regular expressions where they hold nothing up; only pieces of the rows are in memory twice. */
export class PatternFind {
  #finder: Finder

  constructor(finder: Finder) {
    this.#finder = finder
  }

  /** Begins to look in place of the search before; `done` is told the outcome. Gives what ends it, and then `done` is not called. */
  start({ query, rows, order, columns }: PatternQuery, done: (outcome: PatternOutcome) => void): () => void {
    const total = order?.length ?? rowCount(rows)
    const found: Matches[] = []
    const starts: number[] = []
    let place = 0
    let marks = true
    const next = () => {
      if (place === total) return undefined
      starts.push(place)
      const to = pieceEnd(rows, order, place, piece)
      const request = { query, columns: [...columns], rows: gatherRows(rows, order, place, to) }
      place = to
      return request
    }
    this.#finder.find(
      next,
      ({ matches, quick }) => {
        found.push(matches)
        marks &&= quick
      },
      (failure) => {
        done(failure ? { failure } : { matches: joinMatches(found, starts), marks })
      },
    )
    return () => {
      this.#finder.stop()
    }
  }
}

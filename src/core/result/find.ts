import { stepRows, type Steps } from './steps.ts'
import type { TextSearch } from './text-search.ts'
import type { RowData } from './types.ts'
import { fieldSpan, locateField, locateRow, rowCount } from './wire.ts'

/** Cells that hold what was looked for, in reading order: cell i is `columns[i]` of the view's row `places[i]`. */
export interface Matches {
  places: Uint32Array
  columns: Uint16Array
}

/** No cells. */
export const noMatches: Matches = { places: new Uint32Array(0), columns: new Uint16Array(0) }

/**
 * Looks through rows in the order of a view (`order[place]` is a row; without it all rows as they came) and of its `columns`,
 * which are indexes of the result's columns; a match's column is an index into them.
 */
export function* findSteps(
  rows: RowData,
  order: Uint32Array | undefined,
  columns: readonly number[],
  search: TextSearch,
): Steps<Matches> {
  let places = new Uint32Array(1024)
  let found = new Uint16Array(1024)
  let count = 0
  const span = fieldSpan()
  const total = order?.length ?? rowCount(rows)
  for (let place = 0; place < total; place++) {
    if (place % stepRows === 0) yield
    const row = order?.[place] ?? place
    locateRow(rows, row, span)
    if (!search.mayMatch(span)) continue
    for (const [index, column] of columns.entries()) {
      locateField(rows, row, column, span)
      if (span.from < 0 || !search.matches(span)) continue
      if (count === places.length) {
        const [morePlaces, moreFound] = [new Uint32Array(count * 2), new Uint16Array(count * 2)]
        morePlaces.set(places)
        moreFound.set(found)
        ;[places, found] = [morePlaces, moreFound]
      }
      places[count] = place
      found[count++] = index
    }
  }
  return { places: places.subarray(0, count), columns: found.subarray(0, count) }
}

/** Matches of pieces one after the other; piece i began at place `from[i]` of the view. */
export function joinMatches(pieces: readonly Matches[], from: readonly number[]): Matches {
  const count = pieces.reduce((sum, { places }) => sum + places.length, 0)
  const joined = { places: new Uint32Array(count), columns: new Uint16Array(count) }
  let at = 0
  for (const [index, { places, columns }] of pieces.entries()) {
    const first = from[index] ?? 0
    for (let match = 0; match < places.length; match++)
      joined.places[at + match] = (places[match] ?? 0) + first
    joined.columns.set(columns, at)
    at += places.length
  }
  return joined
}

/** The first match at or after a cell; the number of matches when there is none. */
export function matchFrom({ places, columns }: Matches, place: number, column: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    const at = places[middle] ?? 0
    if (at < place || (at === place && (columns[middle] ?? 0) < column)) low = middle + 1
    else high = middle
  }
  return low
}

import type { RowFate } from './types.ts'

/** A row of a table: where it lies, what it holds as a hash, and its primary key, null without one. */
export interface RowMark {
  place: string
  hash: string
  key: string | null
}

/** A row that is not the same before and after: its places then and now. */
export interface RowDifference {
  fate: RowFate
  before?: string
  after?: string
}

function byContent(marks: RowMark[]): Map<string, RowMark[]> {
  const groups = new Map<string, RowMark[]>()
  for (const mark of marks) {
    const content = JSON.stringify([mark.key, mark.hash])
    const group = groups.get(content)
    if (group) group.push(mark)
    else groups.set(content, [mark])
  }
  return groups
}

/** The marks for which the other side has no row of the same content; a content that occurs twice needs two. */
function without(marks: RowMark[], others: RowMark[]): RowMark[] {
  const there = byContent(others)
  return [...byContent(marks)].flatMap(([content, same]) => same.slice(there.get(content)?.length ?? 0))
}

/**
 * Which rows differ, wherever they lie now. Rows are paired by their primary key; without one a row that was changed is
 * one that was removed and one that was added.
 */
export function compareRows(before: RowMark[], after: RowMark[]): RowDifference[] {
  const added = without(after, before)
  const now = new Map(added.map((mark) => [mark.key, mark.place]))
  const paired = new Set<string>()
  const differences = without(before, after).map(({ place, key }): RowDifference => {
    const after = key === null ? undefined : now.get(key)
    if (after === undefined) return { fate: 'removed', before: place }
    paired.add(after)
    return { fate: 'changed', before: place, after }
  })
  return [
    ...differences,
    ...added
      .filter(({ place }) => !paired.has(place))
      .map(({ place }): RowDifference => ({ fate: 'added', after: place })),
  ]
}

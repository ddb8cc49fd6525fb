/** What is needed to place rows; lengths in px. `height` is that of the part which shows rows, without the header. */
export interface Viewport {
  rows: number
  rowHeight: number
  height: number
}

/** A span of indexes, `last` excluded. */
export interface Span {
  first: number
  last: number
}

/** Where the scroll bar stands and which offset into all rows it means, both in px. */
export interface ScrollPosition {
  scrollTop: number
  top: number
}

// Firefox caps an element at some 17.9 million px, Chromium at 33.5.
const tallest = 8_000_000

const clamp = (value: number, low: number, high: number) =>
  Math.min(Math.max(value, low), Math.max(low, high))

/** The height of the element that is scrolled, in px; for very many rows less than they need. */
export function trackHeight({ rows, rowHeight }: Viewport): number {
  return Math.min(rows * rowHeight, tallest)
}

const lastTop = ({ rows, rowHeight, height }: Viewport) => Math.max(0, rows * rowHeight - height)
const lastScroll = (viewport: Viewport) => Math.max(0, trackHeight(viewport) - viewport.height)

/** Where the scroll bar belongs for an offset into the rows. */
export function scrollTopFor(viewport: Viewport, top: number): number {
  const end = lastTop(viewport)
  return end === 0 ? 0 : (clamp(top, 0, end) / end) * lastScroll(viewport)
}

/**
 * The offset into the rows after the scroll bar moved to `scrollTop`. Where the track is shorter than the rows a small move is
 * taken px for px, so that no row is jumped, and a large one in proportion.
 */
export function scrolledTo(viewport: Viewport, scrollTop: number, before: ScrollPosition): ScrollPosition {
  const end = lastTop(viewport)
  const scrollEnd = lastScroll(viewport)
  const move = scrollTop - before.scrollTop
  const atEnd = scrollTop <= 0 || scrollTop >= scrollEnd - 1
  const share = scrollEnd === 0 ? 0 : clamp(scrollTop / scrollEnd, 0, 1)
  const exact = end === scrollEnd || atEnd || Math.abs(move) > viewport.height
  return { scrollTop, top: exact ? share * end : clamp(before.top + move, 0, end) }
}

/** The rows to draw at an offset, with `spare` more on either side. */
export function visibleRows({ rows, rowHeight, height }: Viewport, top: number, spare: number): Span {
  if (rowHeight <= 0) return { first: 0, last: 0 }
  const first = clamp(Math.floor(top / rowHeight) - spare, 0, rows)
  return { first, last: clamp(Math.ceil((top + height) / rowHeight) + spare, first, rows) }
}

/** The nearest offset at which a row is seen whole. */
export function topToShow({ rowHeight, height }: Viewport, top: number, row: number): number {
  const above = row * rowHeight
  return Math.min(Math.max(top, above + rowHeight - height), above)
}

/** How many rows a page key moves. */
export function pageRows({ rowHeight, height }: Viewport): number {
  return Math.max(1, Math.floor(height / Math.max(1, rowHeight)) - 1)
}

/** Left edges of the columns behind a gutter, and the right edge of the last, in px. */
export function columnEdges(gutter: number, widths: readonly number[]): number[] {
  const edges = [gutter]
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width)
  return edges
}

/** The columns that are seen at all between `left` and `left + width`. */
export function visibleColumns(edges: readonly number[], left: number, width: number): Span {
  const count = edges.length - 1
  let first = 0
  while (first < count - 1 && (edges[first + 1] ?? 0) <= left) first++
  let last = first
  while (last < count && (edges[last] ?? 0) < left + width) last++
  return { first, last: Math.max(last, Math.min(first + 1, count)) }
}

/** The nearest sideways offset at which a column is seen beside the gutter. */
export function leftToShow(edges: readonly number[], left: number, width: number, column: number): number {
  const gutter = edges[0] ?? 0
  const from = (edges[column] ?? 0) - gutter
  const to = edges[column + 1] ?? from
  return Math.max(0, Math.min(Math.max(left, to - width), from))
}

/** How many of `wanted` pinned columns leave room for others, when they and the gutter may take `most` px. */
export function pinnedThatFit(edges: readonly number[], wanted: number, most: number): number {
  let count = 0
  while (count < wanted && (edges[count + 1] ?? Infinity) <= most) count++
  return count
}

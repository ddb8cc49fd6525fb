import type { Extent } from './keyboard.ts'
import * as geometry from './viewport.ts'

const spareRows = 8
const digit = 8

// The pinned columns may take this share of the width; the rest is for the others.
const pinnedShare = 0.6

const range = (first: number, last: number) =>
  Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index)

/** What a window looks at. */
interface Whole {
  /** Rows of the view. */
  rows: number
  /** Rows of the result, whose numbers the gutter shows. */
  total: number
  /** Of the columns of the view, px. */
  widths: number[]
  /** How many columns are to stay at the left. */
  pinned: number
}

/** Which part of a grid is seen, and so drawn. Rows and columns are places in the view. */
export class GridWindow {
  #whole: () => Whole
  #box = $state.raw({ width: 0, height: 0, rowHeight: 0 })
  #scroll = $state.raw<geometry.ScrollPosition>({ scrollTop: 0, top: 0 })
  #left = $state(0)
  #rows = $derived.by(() => this.#whole().rows)
  #gutter = $derived.by(() => Math.max(3, String(this.#whole().total).length) * digit + 26)
  #edges = $derived.by(() => geometry.columnEdges(this.#gutter, this.#whole().widths))
  #pinned = $derived.by(() =>
    geometry.pinnedThatFit(this.#edges, this.#whole().pinned, this.#box.width * pinnedShare),
  )
  #rowSpan = $derived(geometry.visibleRows(this.#viewport, this.#scroll.top, spareRows))
  #columnSpan = $derived(geometry.visibleColumns(this.#edges, this.#left, this.#box.width))
  // Kept apart from the spans, which are new objects at every step of the scroll bar.
  #firstRow = $derived(this.#rowSpan.first)
  #lastRow = $derived(this.#rowSpan.last)
  #firstColumn = $derived(Math.max(this.#pinned, this.#columnSpan.first))
  #lastColumn = $derived(this.#columnSpan.last)
  #shownRows = $derived(range(this.#firstRow, this.#lastRow))
  #shownColumns = $derived([...range(0, this.#pinned), ...range(this.#firstColumn, this.#lastColumn)])

  constructor(whole: () => Whole) {
    this.#whole = whole
  }

  get #viewport(): geometry.Viewport {
    return { rows: this.#rows, rowHeight: this.#box.rowHeight, height: this.#box.height }
  }

  /** How far the keyboard can go. */
  get extent(): Extent {
    const { widths } = this.#whole()
    return { rows: this.#rows, columns: widths.length, page: geometry.pageRows(this.#viewport) }
  }

  /** Width of the row numbers, px. */
  get gutter(): number {
    return this.#gutter
  }

  /** Width in px that gutter and columns need. */
  get contentWidth(): number {
    return this.#edges.at(-1) ?? 0
  }

  get trackHeight(): number {
    return geometry.trackHeight(this.#viewport)
  }

  /** The first row that is drawn. */
  get firstRow(): number {
    return this.#firstRow
  }

  /** The rows that are drawn, in the view's order. */
  get shownRows(): number[] {
    return this.#shownRows
  }

  /** The columns that are drawn. */
  get shownColumns(): number[] {
    return this.#shownColumns
  }

  /** Which of the drawn rows' elements a row takes, so that scrolling moves elements instead of making new ones. */
  slotOf(row: number): number {
    const { rowHeight, height } = this.#box
    return row % (Math.ceil(height / Math.max(1, rowHeight)) + 1 + 2 * spareRows)
  }

  /** Whether a cell is among those drawn; row -1 is the header. */
  draws(row: number, column: number): boolean {
    const inRows = row < 0 || (row >= this.#firstRow && row < this.#lastRow)
    return inRows && (column < this.#pinned || (column >= this.#firstColumn && column < this.#lastColumn))
  }

  /** Where the drawn rows stand in the track, px. */
  get rowsTop(): number {
    const { scrollTop, top } = this.#scroll
    return this.#firstRow * this.#box.rowHeight + (scrollTop - top)
  }

  /** The first row that is seen, and how far down it is from 0 to 1. */
  get place(): { row: number; share: number } {
    const { rowHeight, height } = this.#box
    const end = this.#rows * rowHeight - height
    return {
      row: Math.floor(this.#scroll.top / Math.max(1, rowHeight)),
      share: end > 0 ? this.#scroll.top / end : 0,
    }
  }

  /** Where a pinned column stays, in px from the left; undefined for one that scrolls. */
  pinnedAt(column: number): number | undefined {
    return column < this.#pinned ? this.#edges[column] : undefined
  }

  /** Whether a column is the last of the pinned ones. */
  isPinEdge(column: number): boolean {
    return column === this.#pinned - 1
  }

  /** Takes the sizes of the part that shows rows, px. */
  resize(box: { width: number; height: number; rowHeight: number }): void {
    this.#box = box
  }

  /** Takes where the element was scrolled to, px. */
  scrolled(scrollTop: number, left: number): void {
    this.#left = left
    this.#scroll = geometry.scrolledTo(this.#viewport, scrollTop, this.#scroll)
  }

  /** Where to scroll so that a cell is seen; row -1 is the header, which always is. */
  scrollFor(row: number, column: number): { top: number; left: number } {
    const { top, scrollTop } = this.#scroll
    const wanted = row < 0 ? top : geometry.topToShow(this.#viewport, top, row)
    const same = Math.abs(wanted - top) < 1
    const target = same ? scrollTop : geometry.scrollTopFor(this.#viewport, wanted)
    if (!same) this.#scroll = { scrollTop: target, top: wanted }
    return { top: target, left: this.#leftFor(column) }
  }

  #leftFor(column: number): number {
    if (column < this.#pinned) return this.#left
    const edges = this.#edges.slice(this.#pinned)
    return geometry.leftToShow(edges, this.#left, this.#box.width, column - this.#pinned)
  }

  /** Puts the scroll bar to where it belongs without moving the rows, for after small moves over very many rows. */
  settle(): number {
    const { scrollTop, top } = this.#scroll
    const exact = geometry.scrollTopFor(this.#viewport, top)
    if (Math.abs(exact - scrollTop) <= 1) return scrollTop
    this.#scroll = { scrollTop: exact, top }
    return exact
  }
}

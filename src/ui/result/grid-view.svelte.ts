import type { PatternFind } from '#state/pattern-find.ts'
import { isNumeric, typeFamily } from '#core/result/type-family.ts'
import type { Column, ResultSet } from '#core/result/types.ts'
import { cellAt, rowCount } from '#core/result/wire.ts'
import { Arrangement, type Sort } from './arrangement.svelte.ts'
import { shownText } from '#core/result/shown-text.ts'
import { ColumnLayout, placed } from './column-layout.svelte.ts'
import { canvasMeasure, firstWidths, fittingWidth, type GridFonts, type Measure } from './column-widths.ts'
import { FindState } from './find-state.svelte.ts'
import type { Extent } from './keyboard.ts'
import { Selection, type Block } from './selection.svelte.ts'
import * as geometry from './viewport.ts'

const spareRows = 8
const digit = 8
const fitted = 500

const range = (first: number, last: number) =>
  Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index)

// The pinned columns may take this share of the width; the rest is for the others.
const pinnedShare = 0.6

/**
 * The state of one grid: what is seen, arranged, found and selected of a result whose columns stay the same. Rows and columns
 * are places in the view unless they are said to be the result's.
 */
export class GridView {
  readonly selection: Selection
  readonly layout: ColumnLayout
  readonly arrangement: Arrangement
  readonly find: FindState
  #result: () => ResultSet
  #fonts: GridFonts
  #measure: Measure
  #box = $state.raw({ width: 0, height: 0, rowHeight: 0 })
  #scroll = $state.raw<geometry.ScrollPosition>({ scrollTop: 0, top: 0 })
  #left = $state(0)
  #columns = $derived.by(() => placed(this.#result().columns, this.layout))
  #gutter = $derived.by(() => Math.max(3, String(this.total).length) * digit + 26)
  #edges = $derived.by(() => geometry.columnEdges(this.#gutter, this.layout.widths))
  #numeric = $derived(this.#columns.map(({ typeOid }) => isNumeric(typeOid)))
  #pinned = $derived.by(() =>
    geometry.pinnedThatFit(this.#edges, this.layout.pinnedCount, this.#box.width * pinnedShare),
  )
  #rowSpan = $derived(geometry.visibleRows(this.viewport, this.#scroll.top, spareRows))
  #columnSpan = $derived(geometry.visibleColumns(this.#edges, this.#left, this.#box.width))
  // Kept apart from the spans, which are new objects at every step of the scroll bar.
  #firstRow = $derived(this.#rowSpan.first)
  #lastRow = $derived(this.#rowSpan.last)
  #firstColumn = $derived(Math.max(this.#pinned, this.#columnSpan.first))
  #lastColumn = $derived(this.#columnSpan.last)
  #shownRows = $derived(range(this.#firstRow, this.#lastRow))
  #shownColumns = $derived([...range(0, this.#pinned), ...range(this.#firstColumn, this.#lastColumn)])

  constructor(result: () => ResultSet, fonts: GridFonts, patterns: PatternFind) {
    this.find = new FindState(patterns)
    this.#result = result
    this.#fonts = fonts
    this.#measure = canvasMeasure()
    this.layout = new ColumnLayout(firstWidths(result(), fonts, this.#measure))
    this.arrangement = new Arrangement(result)
    this.selection = new Selection(() => ({ rows: this.rows, columns: this.columns.length }))
  }

  get result(): ResultSet {
    return this.#result()
  }

  /** How many rows the result has so far. */
  get total(): number {
    return rowCount(this.#result().rows)
  }

  /** How many rows the filter leaves. */
  get rows(): number {
    return this.arrangement.order?.length ?? this.total
  }

  /** The shown columns. */
  get columns(): Column[] {
    return this.#columns
  }

  get viewport(): geometry.Viewport {
    return { rows: this.rows, rowHeight: this.#box.rowHeight, height: this.#box.height }
  }

  get extent(): Extent {
    return { rows: this.rows, columns: this.columns.length, page: geometry.pageRows(this.viewport) }
  }

  get sort(): Sort | undefined {
    return this.arrangement.sort
  }

  get trackHeight(): number {
    return geometry.trackHeight(this.viewport)
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
    const end = this.rows * rowHeight - height
    return {
      row: Math.floor(this.#scroll.top / Math.max(1, rowHeight)),
      share: end > 0 ? this.#scroll.top / end : 0,
    }
  }

  /** The value of grid-template-columns; a last column of text takes what is left. */
  get template(): string {
    const last = this.columns.length - 1
    const fills = last >= 0 && !this.layout.wasResized(this.dataColumn(last)) && !this.isNumber(last)
    const tracks = this.layout.widths.map((width, index) =>
      index === last && fills ? `minmax(${width}px, 1fr)` : `${width}px`,
    )
    return [`${this.#gutter}px`, ...tracks].join(' ')
  }

  /** Width in px that gutter and columns need. */
  get contentWidth(): number {
    return this.#edges.at(-1) ?? 0
  }

  /** Where a pinned column stays, in px from the left; undefined for one that scrolls. */
  pinnedAt(column: number): number | undefined {
    return column < this.#pinned ? this.#edges[column] : undefined
  }

  /** Whether a column is the last of the pinned ones. */
  isPinEdge(column: number): boolean {
    return column === this.#pinned - 1
  }

  isNumber(column: number): boolean {
    return this.#numeric[column] ?? false
  }

  /** The result's row that stands at a place of the view. */
  dataRow(row: number): number {
    const { order } = this.arrangement
    return order ? (order[row] ?? -1) : row
  }

  /** The result's column that stands at a place of the view. */
  dataColumn(column: number): number {
    return this.layout.shown[column] ?? -1
  }

  /** Rows and columns of the result that a block of the view, or else all of it, holds. */
  range(block: Block | undefined): { rows: Uint32Array; columns: number[] } {
    const { top, bottom, left, right } = block ?? {
      top: 0,
      bottom: this.rows - 1,
      left: 0,
      right: this.columns.length - 1,
    }
    const { order } = this.arrangement
    const rows = order ? order.slice(top, bottom + 1) : new Uint32Array(Math.max(0, bottom + 1 - top))
    if (!order) for (let index = 0; index < rows.length; index++) rows[index] = top + index
    return { rows, columns: this.layout.shown.slice(left, right + 1) }
  }

  /** Takes the sizes of the part that shows rows, px. */
  resize(box: { width: number; height: number; rowHeight: number }): void {
    this.#box = box
  }

  /** Takes where the element was scrolled to, px. */
  scrolled(scrollTop: number, left: number): void {
    this.#left = left
    this.#scroll = geometry.scrolledTo(this.viewport, scrollTop, this.#scroll)
  }

  /** Where to scroll so that a cell is seen; row -1 is the header, which always is. */
  scrollFor(row: number, column: number): { top: number; left: number } {
    const { top, scrollTop } = this.#scroll
    const wanted = row < 0 ? top : geometry.topToShow(this.viewport, top, row)
    const same = Math.abs(wanted - top) < 1
    const target = same ? scrollTop : geometry.scrollTopFor(this.viewport, wanted)
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
    const exact = geometry.scrollTopFor(this.viewport, top)
    if (Math.abs(exact - scrollTop) <= 1) return scrollTop
    this.#scroll = { scrollTop: exact, top }
    return exact
  }

  /** Ascending, descending, as the query gave it: each call goes on. */
  sortBy(column: number): void {
    const data = this.dataColumn(column)
    const now = this.sort?.column === data ? this.sort.direction : undefined
    if (now === 'descending') this.unsort()
    else this.arrangement.sortBy({ column: data, direction: now ? 'descending' : 'ascending' })
  }

  unsort(): void {
    this.arrangement.sortBy(undefined)
  }

  width(column: number): number {
    return this.layout.widths[column] ?? 0
  }

  setWidth(column: number, width: number): void {
    this.layout.setWidth(this.dataColumn(column), width)
  }

  /** Makes a column as wide as its header and the rows around those seen need. */
  fit(column: number): void {
    const described = this.columns[column]
    if (!described) return
    const first = Math.max(0, this.#firstRow - fitted / 2)
    const data = this.dataColumn(column)
    const texts = Array.from({ length: Math.min(fitted, this.rows - first) }, (_, index) =>
      shownText(cellAt(this.result.rows, this.dataRow(first + index), data)),
    )
    this.setWidth(column, fittingWidth(described, texts, this.#fonts, this.#measure))
  }

  /** Adds a condition on a column of the result, to be filled in. */
  addCondition(column: number): void {
    const { filter } = this.arrangement
    const family = typeFamily(this.result.columns[column]?.typeOid ?? 0)
    const operator = family === 'text' || family === 'json' || family === 'other' ? 'contains' : '='
    this.arrangement.filterBy({
      ...filter,
      conditions: [...filter.conditions, { column, operator, value: '' }],
    })
  }

  /** What was selected is no longer one block once the rows stand otherwise: only the active cell stays. */
  rearranged(): void {
    this.selection.collapse()
    this.clamp()
  }

  /** Keeps the active cell inside of what is shown, after rows or columns went away. */
  clamp(): void {
    const { head } = this.selection
    if (!head || (head.row < this.rows && head.column < this.columns.length)) return
    const column = Math.min(head.column, this.columns.length - 1)
    this.selection.moveTo({ row: Math.min(head.row, this.rows - 1), column })
  }
}

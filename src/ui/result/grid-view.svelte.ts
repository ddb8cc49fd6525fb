import { sortedOrder, type Direction } from '#core/result/sort.ts'
import type { Column, ResultSet } from '#core/result/types.ts'
import { isNumeric, typeFamily } from '#core/result/type-family.ts'
import { cellAt, rowCount } from '#core/result/wire.ts'
import { shownText } from './cell-text.ts'
import {
  bounds,
  canvasMeasure,
  firstWidths,
  fittingWidth,
  type GridFonts,
  type Measure,
} from './column-widths.ts'
import type { Extent } from './keyboard.ts'
import { Selection, type Block } from './selection.svelte.ts'
import * as geometry from './viewport.ts'

const spareRows = 8
const digit = 8
const fitted = 500

const range = (first: number, last: number) =>
  Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index)

/** The state of one grid: what is seen, sorted and selected of a result whose columns stay the same. */
export class GridView {
  readonly selection: Selection
  #result: () => ResultSet
  #fonts: GridFonts
  #measure: Measure
  #widths = $state.raw<number[]>([])
  #resized = $state.raw<readonly number[]>([])
  #sort = $state.raw<{ column: number; direction: Direction }>()
  #box = $state.raw({ width: 0, height: 0, rowHeight: 0 })
  #scroll = $state.raw<geometry.ScrollPosition>({ scrollTop: 0, top: 0 })
  #left = $state(0)
  #order = $derived.by(() =>
    this.#sort ? sortedOrder(this.#result(), this.#sort.column, this.#sort.direction) : undefined,
  )
  #gutter = $derived(Math.max(3, String(this.rows).length) * digit + 26)
  #edges = $derived(geometry.columnEdges(this.#gutter, this.#widths))
  #numeric = $derived(this.columns.map(({ typeOid }) => isNumeric(typeOid)))
  #rowSpan = $derived(geometry.visibleRows(this.viewport, this.#scroll.top, spareRows))
  #columnSpan = $derived(geometry.visibleColumns(this.#edges, this.#left, this.#box.width))
  // Kept apart from the spans, which are new objects at every step of the scroll bar.
  #firstRow = $derived(this.#rowSpan.first)
  #lastRow = $derived(this.#rowSpan.last)
  #firstColumn = $derived(this.#columnSpan.first)
  #lastColumn = $derived(this.#columnSpan.last)
  #shownRows = $derived(range(this.#firstRow, this.#lastRow))
  #shownColumns = $derived(range(this.#firstColumn, this.#lastColumn))

  constructor(result: () => ResultSet, fonts: GridFonts) {
    this.#result = result
    this.#fonts = fonts
    this.#measure = canvasMeasure()
    this.#widths = firstWidths(result(), fonts, this.#measure)
    this.selection = new Selection(() => ({ rows: this.rows, columns: this.columns.length }))
  }

  get result(): ResultSet {
    return this.#result()
  }

  get rows(): number {
    return rowCount(this.#result().rows)
  }

  get columns(): Column[] {
    return this.#result().columns
  }

  get viewport(): geometry.Viewport {
    return { rows: this.rows, rowHeight: this.#box.rowHeight, height: this.#box.height }
  }

  get extent(): Extent {
    return { rows: this.rows, columns: this.columns.length, page: geometry.pageRows(this.viewport) }
  }

  get sort(): { column: number; direction: Direction } | undefined {
    return this.#sort
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
    return inRows && column >= this.#firstColumn && column < this.#lastColumn
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
    const fills = last >= 0 && !this.#resized.includes(last) && !this.isNumber(last)
    const tracks = this.#widths.map((width, index) =>
      index === last && fills ? `minmax(${width}px, 1fr)` : `${width}px`,
    )
    return [`${this.#gutter}px`, ...tracks].join(' ')
  }

  /** Width in px that gutter and columns need. */
  get contentWidth(): number {
    return this.#edges.at(-1) ?? 0
  }

  isNumber(column: number): boolean {
    return this.#numeric[column] ?? false
  }

  isJson(column: number): boolean {
    return typeFamily(this.columns[column]?.typeOid ?? 0) === 'json'
  }

  /** The result's row that stands at a place of the view. */
  dataRow(row: number): number {
    return this.#order?.[row] ?? row
  }

  /** Rows and columns of the result that a block of the view, or else all of it, holds. */
  range(block: Block | undefined): { rows: number[]; columns: number[] } {
    const { top, bottom, left, right } = block ?? {
      top: 0,
      bottom: this.rows - 1,
      left: 0,
      right: this.columns.length - 1,
    }
    return {
      rows: Array.from({ length: bottom - top + 1 }, (_, index) => this.dataRow(top + index)),
      columns: Array.from({ length: right - left + 1 }, (_, index) => left + index),
    }
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
    return { top: target, left: geometry.leftToShow(this.#edges, this.#left, this.#box.width, column) }
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
    const now = this.#sort?.column === column ? this.#sort.direction : undefined
    if (now === 'descending') this.#sort = undefined
    else this.#sort = { column, direction: now ? 'descending' : 'ascending' }
  }

  unsort(): void {
    this.#sort = undefined
  }

  width(column: number): number {
    return this.#widths[column] ?? 0
  }

  setWidth(column: number, width: number): void {
    const kept = Math.round(Math.min(bounds.widest, Math.max(bounds.narrowest, width)))
    this.#widths = this.#widths.with(column, kept)
    if (!this.#resized.includes(column)) this.#resized = [...this.#resized, column]
  }

  /** Makes a column as wide as its header and the rows around those seen need. */
  fit(column: number): void {
    const described = this.columns[column]
    if (!described) return
    const first = Math.max(0, this.#firstRow - fitted / 2)
    const texts = Array.from({ length: Math.min(fitted, this.rows - first) }, (_, index) =>
      shownText(cellAt(this.result.rows, this.dataRow(first + index), column)),
    )
    this.setWidth(column, fittingWidth(described, texts, this.#fonts, this.#measure))
  }
}

import type { PatternFind } from '#state/pattern-find.ts'
import { isNumeric, typeFamily } from '#core/result/type-family.ts'
import type { Column, ResultSet } from '#core/result/types.ts'
import { cellAt, rowCount } from '#core/result/wire.ts'
import { Arrangement, type Sort } from './arrangement.svelte.ts'
import { shownText } from '#core/result/shown-text.ts'
import { ColumnLayout, placed } from './column-layout.svelte.ts'
import { canvasMeasure, firstWidths, fittingWidth, type GridFonts, type Measure } from './column-widths.ts'
import { FindState } from './find-state.svelte.ts'
import { GridWindow } from './grid-window.svelte.ts'
import { Selection, type Block } from './selection.svelte.ts'

// Around so many rows a column is fitted.
const fitted = 500

/**
 * The state of one grid: what is seen, arranged, found and selected of a result whose columns stay the same. Rows and columns
 * are places in the view unless they are said to be the result's.
 */
export class GridView {
  readonly selection: Selection
  readonly layout: ColumnLayout
  readonly arrangement: Arrangement
  readonly find: FindState
  readonly window: GridWindow
  #result: () => ResultSet
  #fonts: GridFonts
  #measure: Measure
  #columns = $derived.by(() => placed(this.#result().columns, this.layout))
  #numeric = $derived(this.#columns.map(({ typeOid }) => isNumeric(typeOid)))

  constructor(result: () => ResultSet, fonts: GridFonts, patterns: PatternFind) {
    this.find = new FindState(patterns)
    this.#result = result
    this.#fonts = fonts
    this.#measure = canvasMeasure()
    this.layout = new ColumnLayout(firstWidths(result(), fonts, this.#measure))
    this.arrangement = new Arrangement(result)
    this.selection = new Selection(() => ({ rows: this.rows, columns: this.columns.length }))
    this.window = new GridWindow(() => ({
      rows: this.rows,
      total: this.total,
      widths: this.layout.widths,
      pinned: this.layout.pinnedCount,
    }))
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

  get sort(): Sort | undefined {
    return this.arrangement.sort
  }

  /** The value of grid-template-columns; a last column of text takes what is left. */
  get template(): string {
    const last = this.columns.length - 1
    const fills = last >= 0 && !this.layout.wasResized(this.dataColumn(last)) && !this.isNumber(last)
    const tracks = this.layout.widths.map((width, index) =>
      index === last && fills ? `minmax(${width}px, 1fr)` : `${width}px`,
    )
    return [`${this.window.gutter}px`, ...tracks].join(' ')
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
    const first = Math.max(0, this.window.firstRow - fitted / 2)
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

import type { Position } from './keyboard.ts'

/** A block of cells of the view, all four bounds included. */
export interface Block {
  top: number
  bottom: number
  left: number
  right: number
}

/** What is selected in a grid: a block that reaches from an anchor to the active cell. */
export class Selection {
  #size: () => { rows: number; columns: number }
  #anchor = $state.raw<Position>()
  #head = $state.raw<Position>()

  #block = $derived.by((): Block | undefined => {
    const [a, b] = [this.#anchor, this.#head]
    if (!a || !b || a.row < 0 || b.row < 0) return undefined
    return {
      top: Math.min(a.row, b.row),
      bottom: Math.max(a.row, b.row),
      left: Math.min(a.column, b.column),
      right: Math.max(a.column, b.column),
    }
  })

  constructor(size: () => { rows: number; columns: number }) {
    this.#size = size
  }

  /** The cell that the keyboard is at. */
  get head(): Position | undefined {
    return this.#head
  }

  /** The selected cells; undefined when there are none, as at a header. */
  get block(): Block | undefined {
    return this.#block
  }

  /** How many cells are selected. */
  get cells(): number {
    const block = this.block
    return block ? (block.bottom - block.top + 1) * (block.right - block.left + 1) : 0
  }

  /** The block where it crosses a row. */
  blockIn(row: number): Block | undefined {
    const block = this.#block
    return block && row >= block.top && row <= block.bottom ? block : undefined
  }

  /** The column of the active cell where it is in this row, else -1. */
  headIn(row: number): number {
    return this.#head?.row === row ? this.#head.column : -1
  }

  /** Makes a cell the active one; with `extend` the anchor stays. */
  moveTo(to: Position, extend = false): void {
    this.#head = to
    if (!extend || !this.#anchor || this.#anchor.row < 0 || to.row < 0) this.#anchor = to
  }

  /** Only the active cell stays selected. */
  collapse(): void {
    this.#anchor = this.#head
  }

  selectAll(): void {
    const { rows, columns } = this.#size()
    if (rows === 0 || columns === 0) return
    this.#anchor = { row: rows - 1, column: columns - 1 }
    this.#head = { row: 0, column: 0 }
  }

  /** Whole rows from the anchor's, with `extend`, or else one. */
  selectRow(row: number, extend = false): void {
    const from = extend && this.#anchor && this.#anchor.row >= 0 ? this.#anchor.row : row
    this.#anchor = { row: from, column: this.#size().columns - 1 }
    this.#head = { row, column: 0 }
  }

  /** Whole columns from the anchor's, with `extend`, or else one. */
  selectColumn(column: number, extend = false): void {
    const { rows } = this.#size()
    if (rows === 0) return
    const from = extend && this.#anchor ? this.#anchor.column : column
    this.#anchor = { row: rows - 1, column: from }
    this.#head = { row: 0, column }
  }
}

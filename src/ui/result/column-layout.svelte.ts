import type { Column } from '#core/result/types.ts'
import { bounds } from './column-widths.ts'

/** Which columns of a result are shown, in which order and how wide. A place counts the shown columns from the left. */
export class ColumnLayout {
  #first: readonly number[]
  #widths = $state.raw<readonly number[]>([])
  #resized = $state.raw<readonly number[]>([])
  #pinned = $state.raw<readonly number[]>([])
  #hidden = $state.raw<readonly number[]>([])
  #shown = $derived.by((): readonly number[] => {
    const rest = this.#widths.map((_, column) => column).filter((column) => !this.#pinned.includes(column))
    return [...this.#pinned, ...rest].filter((column) => !this.#hidden.includes(column))
  })

  /** `widths` are those of all columns of the result, px. */
  constructor(widths: readonly number[]) {
    this.#first = widths
    this.#widths = widths
  }

  /** Indexes of the result's columns by their places. */
  get shown(): readonly number[] {
    return this.#shown
  }

  /** How many of the first places are pinned. */
  get pinnedCount(): number {
    return this.#pinned.filter((column) => !this.#hidden.includes(column)).length
  }

  get hiddenCount(): number {
    return this.#hidden.length
  }

  /** Whether anything differs from how the result came. */
  get changed(): boolean {
    return this.#resized.length + this.#pinned.length + this.#hidden.length > 0
  }

  /** Px by place. */
  get widths(): number[] {
    return this.#shown.map((column) => this.#widths[column] ?? 0)
  }

  wasResized(column: number): boolean {
    return this.#resized.includes(column)
  }

  isPinned(column: number): boolean {
    return this.#pinned.includes(column)
  }

  setWidth(column: number, width: number): void {
    const kept = Math.round(Math.min(bounds.widest, Math.max(bounds.narrowest, width)))
    this.#widths = this.#widths.with(column, kept)
    if (!this.#resized.includes(column)) this.#resized = [...this.#resized, column]
  }

  /** Pins a column behind those pinned before, or lets it go back to its own place. */
  togglePin(column: number): void {
    this.#pinned = this.isPinned(column)
      ? this.#pinned.filter((other) => other !== column)
      : [...this.#pinned, column]
  }

  /** Hides a column, unless it is the last one shown. */
  hide(column: number): void {
    if (this.#shown.length > 1) this.#hidden = [...this.#hidden, column]
  }

  showAll(): void {
    this.#hidden = []
  }

  reset(): void {
    this.#widths = this.#first
    this.#resized = []
    this.#pinned = []
    this.#hidden = []
  }
}

/** The columns of a result by their places in a layout. */
export function placed(columns: readonly Column[], layout: ColumnLayout): Column[] {
  return layout.shown.flatMap((column) => columns[column] ?? [])
}

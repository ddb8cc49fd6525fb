import { followDrag, spotOf, type Spot } from './drag-select.ts'
import type { GridView } from './grid-view.svelte.ts'
import type { Position } from './keyboard.ts'

/** What a mouse, a pen or a finger does in a grid. */
export class GridPointer {
  #view: GridView
  #open: (at: Position) => void
  // A finger has no double click that every browser tells: a second tap on the active cell opens it.
  #tappedAgain = false

  /** `open` shows a cell as a whole. */
  constructor(view: GridView, open: (at: Position) => void) {
    this.#view = view
    this.#open = open
  }

  down(event: PointerEvent, scroller: HTMLElement): void {
    const spot = spotOf(event.target)
    if (!spot || event.button !== 0 || spot.kind === 'header') return
    const mouse = event.pointerType === 'mouse'
    this.#tappedAgain = !mouse && spot.kind === 'cell' && this.#isHead(spot.at)
    this.#over(spot, event.shiftKey)
    // A finger that moves scrolls.
    if (mouse) followDrag(scroller, (next) => this.#over(next, true, spot.kind === 'row'))
  }

  click(event: MouseEvent): void {
    const spot = spotOf(event.target)
    const { selection } = this.#view
    if (spot?.kind === 'cell' && this.#tappedAgain) this.#open(spot.at)
    if (spot?.kind !== 'header') return
    if (event.ctrlKey || event.metaKey || event.shiftKey) selection.selectColumn(spot.column, event.shiftKey)
    else {
      selection.moveTo({ row: -1, column: spot.column })
      this.#view.sortBy(spot.column)
    }
  }

  doubleClick(event: MouseEvent): void {
    const spot = spotOf(event.target)
    if (spot?.kind === 'cell') this.#open(spot.at)
  }

  #isHead({ row, column }: Position): boolean {
    return this.#view.selection.headIn(row) === column
  }

  #over(spot: Spot, extend: boolean, rowsOnly = false): void {
    if (spot.kind === 'header') return
    const { selection } = this.#view
    if (rowsOnly || spot.kind === 'row')
      selection.selectRow(spot.kind === 'row' ? spot.row : spot.at.row, extend)
    else selection.moveTo(spot.at, extend)
  }
}

import { toTsv } from '#core/result/copy.ts'
import { copyRows } from './copy-rows.ts'
import type { GridView } from './grid-view.svelte.ts'
import { destination, type Position } from './keyboard.ts'

/** What the keys of a grid need of its component. */
export interface GridActs {
  go: (to: Position, extend: boolean) => void
  /** Shows a cell as a whole. */
  open: (at: Position) => void
  openMenu: (column: number) => void
  goToMatch: (direction: 1 | -1) => void
  find: () => void
  say: (text: string) => void
}

const widthStep = 16

/** Does what a key says at the active cell; false when it says nothing. */
export function pressed(event: KeyboardEvent, view: GridView, acts: GridActs): boolean {
  const { key, altKey, shiftKey } = event
  const control = event.ctrlKey || event.metaKey
  if (control && key.toLowerCase() === 'f') {
    acts.find()
    return true
  }
  const { selection } = view
  const { head } = selection
  if (!head) return false
  if (altKey && (key === 'ArrowLeft' || key === 'ArrowRight'))
    view.setWidth(head.column, view.width(head.column) + (key === 'ArrowLeft' ? -widthStep : widthStep))
  else if (key === 'ContextMenu' || (shiftKey && key === 'F10') || (altKey && key === 'ArrowDown'))
    acts.openMenu(head.column)
  else if (control && key.toLowerCase() === 'a') selection.selectAll()
  else if (control && key.toLowerCase() === 'c')
    void copyRows(view, selection.block, (all, range) => toTsv(all, range), acts.say)
  else if (key === 'F3') acts.goToMatch(shiftKey ? -1 : 1)
  else if (key === ' ' && shiftKey && head.row >= 0) selection.selectRow(head.row)
  else if (key === ' ' && control) selection.selectColumn(head.column)
  else if (key === 'Escape' && selection.cells > 1) selection.collapse()
  else if (head.row < 0 && (key === 'Enter' || key === ' ')) view.sortBy(head.column)
  else if (key === 'Enter' || key === 'F2' || key === ' ') acts.open(head)
  else {
    const to = altKey ? undefined : destination(key, control, head, view.window.extent)
    if (!to) return false
    acts.go(to, shiftKey)
  }
  return true
}

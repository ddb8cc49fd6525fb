import type { MenuItem } from '../shared/menu.ts'
import { paneNames, type Pane } from '../tools/panes.ts'
import { commandText as text } from './messages.ts'

interface EditorActions {
  /** The database can be asked now. */
  idle: boolean
  selected: boolean
  historyOpen: boolean
  statement: () => void
  selection: () => void
  /** Shows the query at the cursor clause by clause. */
  apart: () => void
  /** Present when the last run can be undone. */
  undo?: (() => void) | undefined
  format: () => void
  comment: () => void
  history: () => void
  /** The panels beside the history. */
  panes: Pane[]
  show: (pane: Pane) => void
  /** Present where the text can be given to others as a link. */
  share?: (() => void) | undefined
  /** Present where the text began as a given one. */
  startOver?: (() => void) | undefined
}

/** What the menu of the editor offers, with what is possible now. */
export function editorItems(actions: EditorActions): MenuItem[] {
  const {
    idle,
    selected,
    historyOpen,
    statement,
    selection,
    apart,
    undo,
    format,
    comment,
    history,
    startOver,
    share,
    panes,
    show,
  } = actions
  return [
    { label: text.statement, icon: 'play', disabled: !idle, onselect: statement },
    { label: text.selection, icon: 'play', disabled: !idle || !selected, onselect: selection },
    { label: text.apart, icon: 'search', disabled: !idle, onselect: apart },
    { label: text.undo, icon: 'undo', disabled: !idle || !undo, onselect: () => undo?.() },
    { label: text.format, icon: 'format', onselect: format },
    { label: text.comment, icon: 'comment', kbd: 'Mod+/', onselect: comment },
    ...(startOver ? [{ label: text.startOver, icon: 'reset' as const, onselect: startOver }] : []),
    ...(share ? [{ label: text.share, icon: 'copy' as const, onselect: share }] : []),
    { label: historyOpen ? text.hideHistory : text.history, icon: 'history', onselect: history },
    ...panes.map((pane) => ({
      label: paneNames.title[pane],
      onselect: () => {
        show(pane)
      },
    })),
  ]
}

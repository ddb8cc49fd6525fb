import { acceptCompletion } from '@codemirror/autocomplete'
import { indentLess, indentMore } from '@codemirror/commands'
import { indentUnit } from '@codemirror/language'
import { EditorState, StateEffect, StateField, type Extension } from '@codemirror/state'
import { EditorView, keymap, type Command } from '@codemirror/view'

const forget = StateEffect.define()

// Whether the learner has typed since the focus came or Escape was pressed: only then Tab is the editor's.
const typed = StateField.define({
  create: () => false,
  update(value, transaction) {
    if (transaction.effects.some((effect) => effect.is(forget))) return false
    if (!transaction.docChanged) return value
    return (
      value || ['input', 'delete', 'move', 'undo', 'redo'].some((event) => transaction.isUserEvent(event))
    )
  },
})

const indent: Command = (view) => {
  const { state } = view
  if (!state.selection.main.empty) return indentMore(view)
  view.dispatch(state.replaceSelection(state.facet(indentUnit)), { scrollIntoView: true, userEvent: 'input' })
  return true
}

const whenTyped =
  (command: Command): Command =>
  (view) =>
    view.state.field(typed) && command(view)

const release: Command = (view) => {
  view.dispatch({ effects: forget.of(null) })
  return false
}

/** Tab without a keyboard trap: it accepts an open completion, indents once something was typed, and else moves on. */
export const tabKeys: Extension = [
  typed,
  EditorView.focusChangeEffect.of(() => forget.of(null)),
  EditorState.tabSize.of(2),
  keymap.of([
    {
      key: 'Tab',
      run: (view) => acceptCompletion(view) || whenTyped(indent)(view),
      shift: whenTyped(indentLess),
    },
    { key: 'Escape', run: release },
  ]),
]

import { closeBracketsKeymap } from '@codemirror/autocomplete'
import { searchKeymap } from '@codemirror/search'
import { Prec, type Extension } from '@codemirror/state'
import { keymap, type Command } from '@codemirror/view'

/** What the editor's own keys do. */
interface EditorCommands {
  run: Command
  runStatement: Command
  format: Command
}

/** The keys for run, format, brackets and search; they come before the widget's usual ones. */
export function editorKeys({ run, runStatement, format }: EditorCommands): Extension {
  return [
    Prec.highest(
      keymap.of([
        { key: 'Mod-Enter', run, shift: runStatement, preventDefault: true },
        { key: 'Shift-Alt-f', run: format, preventDefault: true },
      ]),
    ),
    keymap.of([...closeBracketsKeymap, ...searchKeymap]),
  ]
}

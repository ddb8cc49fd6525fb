import { closeBracketsKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, historyKeymap } from '@codemirror/commands'
import { searchKeymap } from '@codemirror/search'
import { Prec, type Extension } from '@codemirror/state'
import { keymap, type Command } from '@codemirror/view'

/** What the editor's own keys do. */
interface EditorCommands {
  run: Command
  runStatement: Command
  format: Command
}

/** Run, format and the widget's usual keys; Mod-/ for comments is one of those. */
export function editorKeys({ run, runStatement, format }: EditorCommands): Extension {
  return [
    Prec.highest(
      keymap.of([
        { key: 'Mod-Enter', run, shift: runStatement, preventDefault: true },
        { key: 'Shift-Alt-f', run: format, preventDefault: true },
      ]),
    ),
    keymap.of([...closeBracketsKeymap, ...searchKeymap, ...historyKeymap, ...defaultKeymap]),
  ]
}

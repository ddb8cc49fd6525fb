import { closeBrackets } from '@codemirror/autocomplete'
import { bracketMatching } from '@codemirror/language'
import { highlightSelectionMatches, search } from '@codemirror/search'
import { EditorState, type Extension } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  lineNumbers,
} from '@codemirror/view'
import { minimalSetup } from 'codemirror'
import { faultMarks } from './faults.ts'
import { postgres } from './language.ts'
import { editorText, widgetPhrases } from './messages.ts'
import { theme } from './theme.ts'

/** What an SQL editor is without its keys and its owner; `describedBy` is the id of the words that tell how to leave it. */
export function sqlWidget(describedBy: string): Extension {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  return [
    faultMarks,
    lineNumbers(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    highlightSelectionMatches(),
    minimalSetup,
    calm ? drawSelection({ cursorBlinkRate: 0 }) : [],
    bracketMatching(),
    closeBrackets(),
    search(),
    postgres,
    theme,
    EditorState.phrases.of(widgetPhrases),
    EditorView.contentAttributes.of({
      'aria-label': editorText.label,
      'aria-describedby': describedBy,
      tabindex: '0',
    }),
  ]
}

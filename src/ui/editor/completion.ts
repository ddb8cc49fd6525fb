import {
  autocompletion,
  pickedCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete'
import type { Extension, Text } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { completionsAt, type Suggestion } from '#core/catalog/completion.ts'
import type { Catalog } from '#core/catalog/types.ts'
import { tokenize, type Token } from '#core/sql/lex.ts'

const cache = new WeakMap<Text, Token[]>()

function tokensOf(doc: Text): Token[] {
  const tokens = cache.get(doc) ?? tokenize(doc.toString())
  cache.set(doc, tokens)
  return tokens
}

// A call gets its parentheses, with the cursor between them when there is something to fill in.
function call(detail: string | undefined) {
  return (view: EditorView, picked: Completion, from: number, to: number) => {
    const open = view.state.sliceDoc(to, to + 1) === '('
    const cursor = picked.label.length + (detail?.startsWith('()') ? 2 : 1)
    view.dispatch({
      changes: { from, to, insert: open ? picked.label : `${picked.label}()` },
      selection: { anchor: from + cursor },
      annotations: pickedCompletion.of(picked),
      userEvent: 'input.complete',
    })
  }
}

function option({ label, kind, detail, info, rank }: Suggestion): Completion {
  return {
    label,
    type: kind,
    boost: rank,
    ...(detail === undefined ? {} : { detail }),
    ...(info === undefined ? {} : { info }),
    ...(kind === 'function' ? { apply: call(detail) } : {}),
  }
}

function complete(context: CompletionContext, catalog: Catalog | undefined): CompletionResult | null {
  const { state, pos, explicit } = context
  if (!explicit && !context.matchBefore(/[\p{L}\d_$".]$/u)) return null
  const found = completionsAt(tokensOf(state.doc), pos, catalog)
  if (!found) return null
  const labels = new Set(found.items.map((entry) => entry.label.toLowerCase()))
  // A word that is complete as it stands closes the list, so that Enter breaks the line.
  const whole = (text: string) => !explicit && labels.has(text.toLowerCase())
  if (whole(state.sliceDoc(found.from, pos))) return null
  return {
    from: found.from,
    to: found.to,
    options: found.items.map(option),
    validFor: (text) => /^"?[\p{L}\d_$]+$/u.test(text) && !whole(text),
  }
}

/** Completion from the catalog as it is at each keystroke. */
export function catalogCompletion(catalog: () => Catalog | undefined): Extension {
  return autocompletion({
    override: [(context) => complete(context, catalog())],
    icons: false,
    maxRenderedOptions: 40,
    compareCompletions: (a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0),
    optionClass: (picked) => `is-${picked.type ?? 'other'}`,
  })
}

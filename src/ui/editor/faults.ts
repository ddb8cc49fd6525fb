import { StateEffect, StateField, type EditorState, type Extension, type Range } from '@codemirror/state'
import {
  closeHoverTooltips,
  Decoration,
  EditorView,
  hasHoverTooltips,
  hoverTooltip,
  keymap,
  repositionTooltips,
  showTooltip,
  type Command,
  type DecorationSet,
  type Tooltip,
} from '@codemirror/view'
import type { EditorFault } from '#state/workbench-types.ts'
import { loadCoach } from '../errors/load-coach.ts'
import { editorText } from './messages.ts'

const setFaults = StateEffect.define<readonly EditorFault[]>()
const openTip = StateEffect.define<Tooltip | null>()

// A fault of no width takes the word at its place, or before it; else the last character before it.
function span(state: EditorState, fault: EditorFault): { from: number; to: number } {
  const end = state.doc.length
  const from = Math.min(Math.max(fault.from, 0), end)
  const to = Math.min(Math.max(fault.to, from), end)
  if (to > from) return { from, to }
  const word = state.wordAt(from)
  if (word) return { from: word.from, to: word.to }
  const line = state.doc.lineAt(from)
  if (from < line.to && line.text.charAt(from - line.from).trim() !== '') return { from, to: from + 1 }
  const before = state.sliceDoc(0, from).trimEnd().length
  const last = before > 0 ? state.wordAt(before) : null
  return last ? { from: last.from, to: last.to } : { from: Math.max(before - 1, 0), to: before }
}

function decorate(state: EditorState, faults: readonly EditorFault[]): DecorationSet {
  const ranges: Range<Decoration>[] = []
  for (const fault of faults) {
    const { from, to } = span(state, fault)
    if (to > from) ranges.push(Decoration.mark({ class: 'cm-fault', fault }).range(from, to))
  }
  return Decoration.set(ranges, true)
}

const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(value, transaction) {
    let marks = value
    if (transaction.docChanged) {
      marks = marks
        .update({ filter: (from, to) => transaction.changes.touchesRange(from, to) === false })
        .map(transaction.changes)
    }
    for (const effect of transaction.effects) {
      if (effect.is(setFaults)) marks = decorate(transaction.state, effect.value)
    }
    return marks
  },
  provide: (self) => EditorView.decorations.from(self),
})

/** In one sentence or two, what the coach would say below the result. */
async function explained({ failed }: EditorFault): Promise<string | undefined> {
  if (!failed) return undefined
  const { advise } = await loadCoach()
  const { findings, title, means } = advise(failed.error, failed.sql, failed.catalog)
  return findings[0]?.text ?? `${title}. ${means}`
}

function tip(fault: EditorFault, view: EditorView): HTMLElement {
  const box = document.createElement('div')
  box.className = 'cm-fault-tip'
  box.setAttribute('role', 'tooltip')
  const add = (tag: string, text: string) => {
    const line = document.createElement('div')
    line.append(Object.assign(document.createElement(tag), { textContent: text }))
    box.append(line)
    return line
  }
  const { detail, hint, code } = fault.failed?.error ?? {}
  add('strong', fault.message)
  if (detail !== undefined) add('span', editorText.detail + detail)
  if (hint !== undefined) add('span', editorText.hint + hint)
  if (code === undefined) return box
  const last = add('small', editorText.code(code))
  explained(fault).then(
    (text) => {
      if (text === undefined) return
      last.before(add('em', text))
      repositionTooltips(view)
    },
    // Without the network PostgreSQL's own words must do.
    () => undefined,
  )
  return box
}

function faultsBetween(
  state: EditorState,
  from: number,
  to: number,
): { at: number; end: number; fault: EditorFault }[] {
  const found: { at: number; end: number; fault: EditorFault }[] = []
  state.field(field).between(from, to, (at, end, { spec }) => {
    found.push({ at, end, fault: (spec as { fault: EditorFault }).fault })
  })
  return found
}

function tooltip(at: number, end: number, faults: readonly EditorFault[]): Tooltip {
  return {
    pos: at,
    end,
    above: true,
    create(view) {
      const dom = document.createElement('div')
      dom.append(...faults.map((fault) => tip(fault, view)))
      return { dom }
    },
  }
}

const hover = hoverTooltip(
  (view, at) => {
    const found = faultsBetween(view.state, at, at)
    const [first] = found
    return first
      ? tooltip(
          first.at,
          first.end,
          found.map((entry) => entry.fault),
        )
      : null
  },
  { hoverTime: 150 },
)

// The tip that F8 opens; it goes with the next move of the cursor or of the focus.
const opened = StateField.define<Tooltip | null>({
  create: () => null,
  update(value, transaction) {
    for (const effect of transaction.effects) if (effect.is(openTip)) return effect.value
    return transaction.docChanged || transaction.selection ? null : value
  },
  provide: (self) => showTooltip.from(self),
})

const next: Command = (view) => {
  const { state } = view
  const all = faultsBetween(state, 0, state.doc.length)
  const found = all.find((entry) => entry.at > state.selection.main.head) ?? all[0]
  if (!found) return false
  view.dispatch({
    selection: { anchor: found.at },
    effects: openTip.of(tooltip(found.at, found.end, [found.fault])),
    scrollIntoView: true,
  })
  return true
}

const close: Command = (view) => {
  const shown = hasHoverTooltips(view.state) || view.state.field(opened) !== null
  if (shown) view.dispatch({ selection: view.state.selection, effects: closeHoverTooltips })
  return shown
}

/** Faults as wavy lines with a tip under the pointer; F8 goes to the next one, Escape closes the tip. */
export const faultMarks: Extension = [
  field,
  opened,
  hover,
  EditorView.focusChangeEffect.of((_, focusing) => (focusing ? null : openTip.of(null))),
  keymap.of([
    { key: 'F8', run: next },
    { key: 'Escape', run: close },
  ]),
]

/** Shows exactly these faults. A fault moves with the text around it and goes when its own text is edited. */
export function showFaults(view: EditorView, faults: readonly EditorFault[]): void {
  view.dispatch({ effects: setFaults.of(faults) })
}

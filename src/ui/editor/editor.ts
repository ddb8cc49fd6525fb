import { isolateHistory, toggleComment } from '@codemirror/commands'
import { Annotation, Compartment, EditorState, type Extension } from '@codemirror/state'
import { EditorView, placeholder, type ViewUpdate } from '@codemirror/view'
import type { Catalog } from '#core/catalog/types.ts'
import type { Edit } from '#core/errors/advice.ts'
import { lineColumn } from '#core/sql/position.ts'
import { statementsOf } from '#core/psql/look.ts'
import { statementAt } from '#core/sql/split.ts'
import type { EditorFault } from '#state/workbench-types.ts'
import { catalogCompletion } from './completion.ts'
import { showFaults } from './faults.ts'
import { formatEdits } from './format.ts'
import { editorKeys } from './keymap.ts'
import { tabKeys } from './tab.ts'
import { difference, growsOnto, samePlace } from './texts.ts'
import { sqlWidget } from './widget.ts'

/** A piece of the editor's text in UTF-16 offsets. */
export interface TextRange {
  from: number
  to: number
}

/** Where the cursor is; line and column are 1-based, `from` is a UTF-16 offset. */
export interface CursorPlace {
  line: number
  column: number
  from: number
}

/** What the editor asks for and tells; asked anew at every use. */
interface EditorEvents {
  catalog(): Catalog | undefined
  text(text: string): void
  run(range?: TextRange): void
  cursor(place: CursorPlace): void
  formatFail(message: string): void
}

const fromOutside = Annotation.define<boolean>()

/** The SQL editor's widget in a DOM element; `destroy` when done. */
export class Editor {
  readonly #view: EditorView
  readonly #events: EditorEvents
  readonly #placeholder = new Compartment()

  constructor(parent: HTMLElement, text: string, describedBy: string, events: EditorEvents) {
    this.#events = events
    const state = EditorState.create({ doc: text, extensions: this.#extensions(describedBy) })
    this.#view = new EditorView({ state, parent })
  }

  /** Takes the text that the outside holds, as one step that can be undone; does nothing when it is the same. */
  take(text: string): void {
    this.#replace(text, true)
  }

  /** Replaces the text on the learner's behalf, as one step that can be undone. */
  setText(text: string): void {
    this.#replace(text, false)
  }

  /** Puts text in place of the selection and the cursor behind it; a name does not grow onto the word before it. */
  insert(text: string): void {
    const { state } = this.#view
    const { from } = state.selection.main
    const joins = growsOnto(state.sliceDoc(Math.max(0, from - 2), from), text)
    this.#view.dispatch(state.replaceSelection(joins ? ` ${text}` : text), {
      scrollIntoView: true,
      userEvent: 'input',
    })
    this.#view.focus()
  }

  /**
   * Makes changes in a piece of the text that stood at `from` (the edits' offsets are in the piece), as one step that can be
   * undone, with the cursor behind the last one; false when the piece is not there any more.
   */
  change(piece: string, from: number, edits: readonly Edit[]): boolean {
    const text = this.#view.state.doc.toString()
    const start = text.startsWith(piece, from) ? from : text.indexOf(piece)
    if (start < 0) return false
    const changes = this.#view.state.changes(
      edits.map((edit) => ({ from: start + edit.from, to: start + edit.to, insert: edit.insert })),
    )
    const anchor = changes.mapPos(start + (edits.at(-1)?.to ?? 0), 1)
    this.#view.dispatch({
      changes,
      selection: { anchor },
      annotations: isolateHistory.of('full'),
      userEvent: 'input',
      scrollIntoView: true,
    })
    this.#view.focus()
    return true
  }

  /** Marks these faults and no others. */
  showFaults(faults: readonly EditorFault[]): void {
    showFaults(this.#view, faults)
  }

  /** Sets the words that stand in the empty editor. */
  setPlaceholder(text: string | undefined): void {
    this.#view.dispatch({ effects: this.#placeholder.reconfigure(text ? placeholder(text) : []) })
  }

  /** Lays the text out; when that fails the text stays and the reason is told. */
  async format(): Promise<void> {
    const { doc } = this.#view.state
    try {
      const edits = await formatEdits(doc.toString())
      // Someone who typed meanwhile knows better.
      if (edits.length === 0 || this.#view.state.doc !== doc) return
      const before = this.#view.state.sliceDoc(0, this.#view.state.selection.main.head)
      const changes = this.#view.state.changes(edits)
      const anchor = samePlace(changes.apply(doc).toString(), before.replace(/\s/g, '').length)
      this.#view.dispatch({
        changes,
        selection: { anchor },
        annotations: isolateHistory.of('full'),
        scrollIntoView: true,
      })
    } catch (error) {
      this.#events.formatFail(error instanceof Error ? error.message : String(error))
    }
  }

  /** Comments the selected lines out, or back in. */
  toggleComment(): void {
    toggleComment(this.#view)
  }

  /** Moves the focus into the text. */
  focus(): void {
    this.#view.focus()
  }

  /** The selected range, undefined when nothing is selected. */
  selection(): TextRange | undefined {
    const { from, to, empty } = this.#view.state.selection.main
    return empty ? undefined : { from, to }
  }

  /** The range of the statement at the cursor, with the data lines of a COPY. */
  statementAtCursor(): TextRange | undefined {
    const { doc, selection } = this.#view.state
    const script = doc.toString()
    const found = statementAt(script, statementsOf(script), selection.main.head)
    return found && { from: found.from, to: found.dataTo ?? found.to }
  }

  /** Measures anew, after the font has changed. */
  measure(): void {
    this.#view.requestMeasure()
  }

  /** Takes the widget out of the page. */
  destroy(): void {
    this.#view.destroy()
  }

  #replace(given: string, outside: boolean): void {
    const old = this.#view.state.doc.toString()
    const text = given.replace(/\r\n?/g, '\n')
    if (old === text) return
    this.#view.dispatch({
      changes: difference(old, text),
      annotations: [isolateHistory.of('full'), fromOutside.of(outside)],
    })
  }

  #tell(update: ViewUpdate): void {
    const outside = update.transactions.some((transaction) => transaction.annotation(fromOutside))
    if (update.docChanged && !outside) this.#events.text(update.state.doc.toString())
    if (!update.docChanged && !update.selectionSet) return
    const from = update.state.selection.main.head
    const line = update.state.doc.lineAt(from)
    this.#events.cursor({ line: line.number, column: lineColumn(line.text, from - line.from).column, from })
  }

  #extensions(describedBy: string): Extension {
    const runs = (range: TextRange | undefined, always: boolean) => {
      if (range) this.#events.run(range)
      else if (always) this.#events.run()
      return true
    }
    return [
      tabKeys,
      editorKeys({
        run: () => runs(this.selection(), true),
        runStatement: () => runs(this.statementAtCursor(), false),
        format: () => {
          void this.format()
          return true
        },
      }),
      catalogCompletion(() => this.#events.catalog()),
      sqlWidget(describedBy),
      this.#placeholder.of([]),
      EditorView.updateListener.of((update) => this.#tell(update)),
    ]
  }
}

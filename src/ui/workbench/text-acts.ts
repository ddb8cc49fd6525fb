import { tick } from 'svelte'
import type { Workbench } from '#state/workbench.svelte.ts'
import type { TextRange } from '../editor/editor.ts'
import type { Instead } from './instead.ts'

interface WrittenText {
  insert(text: string): void
  setText(text: string): void
  focus(): void
  statementAtCursor(): TextRange | undefined
}

interface Desk {
  workbench: Workbench
  editor: WrittenText | undefined
  /** What stands in the place of the editor now. */
  instead: Instead | undefined
}

/** What the panels, the schema and the menus do with the text that is written. */
export class TextActs {
  #desk: () => Desk

  constructor(desk: () => Desk) {
    this.#desk = desk
  }

  /** Puts a name where the cursor is. */
  insert(text: string): void {
    const { editor, instead } = this.#desk()
    if (instead) instead.place(text)
    else editor?.insert(text)
  }

  /** Puts a statement below the text. */
  async take(sql: string): Promise<void> {
    // A dialog that it was picked in is closed first, and gives the focus back.
    await tick()
    const { instead } = this.#desk()
    if (instead) instead.place(sql)
    else this.#append(sql)
  }

  /** Runs a statement at the end of the text, where its faults can be shown. */
  async perform(sql: string): Promise<void> {
    this.#desk().instead?.leave()
    // The editor is there again.
    await tick()
    const { workbench } = this.#desk()
    if (!workbench.text.trimEnd().endsWith(sql)) this.#append(sql)
    const to = workbench.text.trimEnd().length
    await workbench.run({ from: to - sql.length, to })
  }

  /** Runs the statement at the cursor. */
  statement(): void {
    const { workbench, editor } = this.#desk()
    void workbench.run(editor?.statementAtCursor())
  }

  /** Shows the query at the cursor clause by clause. */
  apart(): void {
    const { workbench, editor } = this.#desk()
    const at = editor?.statementAtCursor()
    void workbench.steps.show(at ? workbench.text.slice(at.from, at.to) : workbench.text)
  }

  #append(sql: string): void {
    const { workbench, editor } = this.#desk()
    const before = workbench.text.trimEnd()
    editor?.setText(before === '' ? sql : `${before}\n\n${sql}`)
    editor?.focus()
  }
}

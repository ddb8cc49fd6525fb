import { innerWidth } from 'svelte/reactivity/window'
import type { Settings } from '#state/settings.svelte.ts'
import { choosePane } from '../tools/choice.ts'
import type { Pane } from '../tools/panes.ts'

// Where a window is wider there is room for the panels beside the editor.
const narrow = 1080

interface Owner {
  settings: Settings
  /** A desk has the panels beside the editor; elsewhere they open over the page. */
  desk: boolean
  /** There are panels besides the history. */
  panels: boolean
}

/** Whether history and panels stand beside the editor, over the page, or not at all. */
export class AsideState {
  /** Over the page. */
  dialog = $state(false)
  #owner: () => Owner

  constructor(owner: () => Owner) {
    this.#owner = owner
  }

  /** Beside the editor. */
  get open(): boolean {
    const { settings, desk } = this.#owner()
    return desk && this.#room && settings.isOpen('history', true)
  }

  get #room(): boolean {
    return (innerWidth.current ?? 0) > narrow
  }

  /** Shows a panel where there is room for it. */
  show(pane: Pane): void {
    const { settings } = this.#owner()
    choosePane(settings, pane)
    if (this.#room) settings.setOpen('history', true)
    else this.dialog = true
  }

  /** Shows the history, or folds what stands beside the editor. */
  toggle(): void {
    const { settings, desk, panels } = this.#owner()
    const { open } = this
    if (panels && !open) choosePane(settings, 'history')
    if (desk && this.#room) settings.setOpen('history', !open)
    else this.dialog = true
  }
}

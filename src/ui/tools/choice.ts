import type { Settings } from '#state/settings.svelte.ts'
import { panes, type Pane } from './panes.ts'

/** The panel that was open last on this device. */
export const chosenPane = (settings: Settings): Pane =>
  panes.find((pane) => settings.isOpen(`pane-${pane}`, false)) ?? 'history'

/** Remembers which panel is open. */
export function choosePane(settings: Settings, pane: Pane): void {
  for (const one of panes) settings.setOpen(`pane-${one}`, one === pane)
}

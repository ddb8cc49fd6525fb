import type { Snippet } from 'svelte'

/** What a workbench gives to the panels beside its editor. */
export interface PanelTools {
  history: Snippet
  /** Runs a statement where the learner sees it. */
  onrun: (sql: string) => void
  /** Puts SQL below the text. */
  oninsert: (sql: string) => void
}

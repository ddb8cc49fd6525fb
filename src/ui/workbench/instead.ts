import type { Snippet } from 'svelte'

/** What stands in the place of the editor and its results. */
export interface Instead {
  readonly view: Snippet
  /** Takes what is picked from the schema, the history or a panel. */
  place(text: string): void
  /** Gives the place back to the editor. */
  leave(): void
}

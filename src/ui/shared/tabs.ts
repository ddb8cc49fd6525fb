/** One tab; `badge` is a short word or count after the label and `tone` its colour's role. */
export interface TabItem {
  id: string
  label: string
  title?: string
  changed?: boolean
  badge?: string
  /** It can't be closed or renamed. */
  fixed?: boolean
  tone?: 'quiet' | 'bad' | 'wait' | 'ok'
}

/** The DOM id of a tab within the tabs called `base`. */
export function tabId(base: string, tab: string): string {
  return `${base}-tab-${tab}`
}

/** The DOM id of the one panel that the tabs called `base` control. */
export function panelId(base: string): string {
  return `${base}-panel`
}

/** The panels beside the editor, in order. */
export const panes = ['history', 'monitor', 'statistics', 'settings', 'extensions'] as const

/** The name of a panel. */
export type Pane = (typeof panes)[number]

/** The words that the panels share. */
export const paneNames: {
  panel: string
  heading: string
  title: Record<Pane, string>
  busy: string
  again: string
} = {
  panel: 'Panel',
  heading: 'Panels',
  title: {
    history: 'History',
    monitor: 'Monitor',
    statistics: 'Statistics',
    settings: 'Server settings',
    extensions: 'Extensions',
  },
  busy: 'Waiting for the database.',
  again: 'Read again',
}

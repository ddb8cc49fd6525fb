import type { HistoryEntry } from '#state/workbench-types.ts'

/** The words of the command bar. */
export const commandText = {
  run: 'Run',
  check: 'Check',
  stop: 'Stop',
  reset: 'Reset',
  resetTitle: 'Put the database back as it was at the beginning',
  more: 'Editor actions',
  statement: 'Execute statement at cursor',
  selection: 'Execute selection',
  apart: 'Show the query clause by clause',
  undo: 'Undo the last run',
  format: 'Format SQL',
  comment: 'Toggle comment',
  startOver: 'Bring back the given SQL',
  share: 'Copy a link to this query',
  history: 'Show history',
  hideHistory: 'Hide history',
  schema: 'Schema',
  seconds: (ms: number) => `${(ms / 1000).toFixed(1)} s`,
} as const

/** What stands between the panes, for those who hear it. */
export const paneText = {
  editor: 'Height of the editor',
  schema: 'Width of the schema',
  schemaPanel: 'Tables of this database',
  placeholder: 'Write SQL here.',
  changedSince: 'That statement stands there no more. Run the text again to see what it says now.',
  formatFailed: (why: string) => `The SQL could not be formatted. ${why}`,
} as const

/** While PostgreSQL starts, and when it does not. */
export const bootText = {
  title: 'PostgreSQL is starting',
  about: 'A whole database server, in this tab. You can read and write meanwhile.',
  progress: 'Start of PostgreSQL',
  failed: 'PostgreSQL could not be started',
  kept: 'What you wrote is kept.',
  again: 'Try again',
} as const

/** The words of the status bar. */
export const statusText = {
  phase: { booting: 'Starting', ready: 'Ready', running: 'Running', failed: 'Not working' },
  running: (ms: number) => `Running ${(ms / 1000).toFixed(1)} s`,
  checking: 'Checking',
  transaction: {
    idle: 'no transaction',
    open: 'transaction open',
    failed: 'transaction failed, ROLLBACK ends it',
  },
  cursor: (line: number, column: number) => `Line ${line}, column ${column}`,
  time: (ms: number) =>
    ms < 10 ? `${ms.toFixed(1)} ms` : ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(2)} s`,
  memory: 'Memory of PostgreSQL',
  megabytes: (bytes: number) => `${Math.round(bytes / 1e6)} MB`,
} as const

/** The words of the history. */
export const historyText = {
  title: 'History',
  clear: 'Clear',
  clearing: {
    label: 'Clear the history',
    ask: (count: number) =>
      `Clear ${count === 1 ? 'the one entry' : `all ${count} entries`}? They can’t be brought back.`,
    yes: 'Clear them',
    no: 'Keep them',
  },
  empty: 'What you run is kept here, on this device only, so that you can use it again.',
  today: 'Today',
  yesterday: 'Yesterday',
  take: 'Put it into the editor',
  again: 'Execute again',
  copy: 'Copy SQL',
  copied: 'Copied.',
  refused: 'The browser refused the clipboard. Allow it for this page and try again.',
  search: 'Search the history',
  which: 'Which ones',
  outcomes: { all: 'All', ok: 'Worked', failed: 'Failed' },
  count: (shown: number, all: number) => `${shown} of ${all}`,
  nothingFound: 'Nothing in the history is like that.',
  /** The name of an entry's own menu. */
  actions: (time: string) => `Actions for ${time}`,
  /** No SQL in the name: the code describes the button instead. */
  name: (outcome: 'ok' | 'bad' | 'wait', time: string) =>
    `Put back what ${{ ok: 'worked', bad: 'failed', wait: 'was ended' }[outcome]} at ${time}`,
  detail: (entry: HistoryEntry, time: string) => {
    const rows =
      entry.rowCount === undefined
        ? []
        : [`${entry.rowCount.toLocaleString('en')} ${entry.rowCount === 1 ? 'row' : 'rows'}`]
    return [time, ...rows, statusText.time(entry.ms)].join(' · ')
  },
  stopped: 'stopped',
  failed: 'failed',
} as const

/** What is said of a link to a query. */
export const shareText = {
  copied:
    'The link is on the clipboard. It holds the SQL and the name of the database, and runs nothing by itself.',
  long: (characters: number, most: number) =>
    `This query is too long for a link: ${characters.toLocaleString('en')} characters of at most ${most.toLocaleString('en')}. Download the workspace as a file instead.`,
  refused: (link: string) => `The browser refused the clipboard. This is the link: ${link}`,
  empty: 'There is no SQL to share yet.',
} as const

/** The words of a notice. */
export const noticeText = { dismiss: 'Dismiss' } as const

/** The id of the console's tab among the queries. */
export const consoleTab = 'psql'

/** The words of the playground page. */
export const playgroundText = {
  heading: 'Playground',
  tabs: 'Queries',
  console: 'psql',
  consoleTitle: 'The psql console',
  newTab: 'New query',
  tabActions: 'Query actions',
  rename: 'Rename…',
  close: 'Close',
  renameTitle: 'Rename the query',
  name: 'Name',
  save: 'Rename',
  closed: (title: string) => `“${title}” was closed.`,
  undo: 'Bring it back',
  database: 'Database',
} as const

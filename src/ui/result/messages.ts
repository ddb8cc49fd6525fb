import type { Aggregates } from '#core/result/aggregate.ts'

const whole = new Intl.NumberFormat('en-US')

/** A count as people read it, e.g. `100,000`. */
export function number(count: number): string {
  return whole.format(count)
}

/** A count of rows in words. */
export function rows(count: number): string {
  return `${number(count)} ${count === 1 ? 'row' : 'rows'}`
}

function summed({ count, nulls, sum, avg, min, max }: Aggregates): string {
  const parts = [`count ${number(count)}`]
  if (nulls > 0) parts.push(`null ${number(nulls)}`)
  if (sum !== undefined) parts.push(`sum ${sum}`)
  if (avg !== undefined) parts.push(`avg ${avg}`)
  if (min !== undefined) parts.push(`min ${min}`)
  if (max !== undefined) parts.push(`max ${max}`)
  return parts.join(' · ')
}

/** What the grid says. */
export const gridText = {
  label: 'Result',
  table: 'Rows, wider than the page',
  rowOf: (row: number, count: number) => `row ${number(row)} of ${number(count)}`,
  noRows: 'No rows',
  nothingPasses: 'The filter leaves no rows.',
  noColumns: 'Rows without columns',
  emptyString: 'empty string',
  header: (name: string, type: string) =>
    `${name}, ${type}. Click sorts here, Ctrl+click selects the column, the right edge sets the width. A right click or Alt+Down opens its menu.`,
  sorted: 'sorted here, not by the query',
  unsort: 'Undo sorting',
  summed,
  more: (count: number) => `${rows(count)} so far, and there are more.`,
  fetch: 'Fetch more rows',
  fetchAll: 'Fetch all rows',
  pause: 'Pause',
  fetching: 'Fetching…',
  fetchingAll: (count: number) => `Fetching, ${rows(count)} so far.`,
  full: (count: number) =>
    `${rows(count)} are here, which is as much as a tab of the browser should hold. Ask for fewer columns or rows, or count and sum in SQL.`,
  fetchFailed: (why: string) => `The next rows did not come: ${why}`,
  bar: 'Selected cells',
  arranging: 'Arranging the rows…',
  ofRows: (shown: number, all: number) => `${number(shown)} of ${rows(all)}`,
} as const

/** What finding in a result says. */
export const findText = {
  button: 'Find',
  title: 'Find in the result (Ctrl+F in the grid)',
  label: 'Find in the result',
  what: 'Text to find',
  column: 'In which columns',
  all: 'All columns',
  matchCase: 'Match case',
  regex: 'Regular expression',
  next: 'Next match',
  previous: 'Previous match',
  close: 'Close the search',
  busy: 'Searching…',
  broken: 'That is no regular expression yet.',
  failed: {
    costly:
      'Stopped: this pattern takes too long on these values. Write it without a repetition inside a repetition, such as (a+)+.',
    broken: 'The search could not be started. Load the page again.',
  },
  none: 'No matches',
  found: (at: number, count: number) =>
    at < 0
      ? `${number(count)} ${count === 1 ? 'match' : 'matches'}`
      : `${number(at + 1)} of ${number(count)}`,
} as const

/** What filtering a view says. */
export const filterText = {
  button: 'Filter',
  title: 'Show only some of these rows; the query and its result stay as they are',
  label: 'Filter the rows',
  text: 'Rows with this text',
  placeholder: 'Text in any column',
  column: 'Column',
  operator: 'Comparison',
  value: 'Value',
  add: 'Add a condition',
  remove: (column: string) => `Remove the condition on ${column}`,
  clear: 'Show all rows',
  close: 'Close the filter',
  unread: (type: string) => `Not a value of type ${type} yet.`,
  operators: {
    contains: 'contains',
    '=': '=',
    '<>': '<>',
    '<': '<',
    '<=': '<=',
    '>': '>',
    '>=': '>=',
    'is null': 'is null',
    'is not null': 'is not null',
  },
} as const

/** What the menu of a column says. */
export const columnText = {
  menu: (name: string) => `Column ${name}`,
  ascending: 'Sort ascending',
  descending: 'Sort descending',
  filter: 'Filter…',
  find: 'Find here…',
  pin: 'Pin to the left',
  unpin: 'Unpin',
  hide: 'Hide',
  fit: 'Fit the width',
  showAll: (count: number) => `Show ${number(count)} hidden`,
  reset: 'Columns as they came',
} as const

/** A column's name in words, for one may be empty. */
export function nameOf(column: { name: string } | undefined): string {
  return column?.name === undefined || column.name === '' ? 'no name' : column.name
}

/** What copying says. */
export const copyText = {
  button: 'Copy',
  label: 'Copy as',
  tsv: 'For a spreadsheet, with names',
  csv: 'CSV',
  markdown: 'Markdown table',
  inserts: 'INSERT statements',
  copied: (count: number) => `Copied ${rows(count)}.`,
  copying: (count: number) => `Copying ${rows(count)}…`,
  tooLarge: (count: number) =>
    `${rows(count)} are more than a clipboard should hold. Select or filter fewer.`,
  copiedValue: 'Copied.',
  refused: 'The browser refused the clipboard. Allow it for this page and try again.',
} as const

/** What saving a result says. */
export const saveText = {
  button: 'Save',
  label: 'Save all rows as',
  forms: {
    csv: 'CSV',
    excel: 'CSV for Excel',
    tsv: 'TSV',
    json: 'JSON',
    ndjson: 'JSON, one row a line',
    markdown: 'Markdown table',
    inserts: 'INSERT statements',
  },
  fetching: (count: number) => `Fetching the rest, ${rows(count)} so far…`,
  saving: (count: number) => `Saving ${rows(count)}…`,
  saved: (count: number, more: boolean) =>
    more ? `Saved ${rows(count)}; the rest could not be fetched.` : `Saved ${rows(count)}.`,
  failed: (why: string) => `The rows could not be saved: ${why}`,
} as const

/** What the view of one cell says. */
export const cellText = {
  title: (column: string, row: number) => `${column}, row ${number(row)}`,
  null: 'NULL: there is no value here. It is neither 0 nor an empty text.',
  empty: 'The empty string: a text of no characters. That is a value, unlike NULL.',
  length: (count: number) => `${number(count)} ${count === 1 ? 'character' : 'characters'}`,
  laidOut: 'Laid out for reading; the value itself is as the server sent it.',
  copy: 'Copy value',
} as const

/** What the result panel says. */
export const panelText = {
  tabs: 'Results',
  emptyTab: 'Result',
  emptyTitle: 'No rows yet',
  emptyText:
    'Run a query and its rows appear here. A statement that returns no rows tells you how many it changed.',
  undo: 'Undo this run',
  undoTitle: 'Put the database back as it was before the last run that changed it',
  messages: 'Messages',
  noMessages: 'Nothing was said yet. Notices, command tags and times gather here.',
  stale: 'from the last run',
  error: '✕ error',
  failure: 'What went wrong',
  took: (ms: number) =>
    ms < 1000 ? `${ms < 10 ? ms.toFixed(1) : ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(2)} s`,
  line: (line: number) => `line ${line}`,
  detail: 'DETAIL: ',
  hint: 'HINT: ',
  tab: (index: number, verb: string, count: string) => `${index} ${verb}${count ? ` · ${count}` : ''}`,
  rowsSoFar: (count: number, more: boolean) => (more ? `${number(count)}+ rows` : rows(count)),
  changed: (verb: string, count: number) => {
    const done = { INSERT: 'added', UPDATE: 'changed', DELETE: 'removed', MERGE: 'changed', COPY: 'copied' }[
      verb
    ]
    return done ? `${rows(count)} ${done}` : rows(count)
  },
  done: 'done',
} as const

/** How many rows a table leaves out. */
export function leftOut(count: number): string {
  return `… and ${number(count)} more ${count === 1 ? 'row' : 'rows'}`
}

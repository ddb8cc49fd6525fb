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
  noColumns: 'Rows without columns',
  emptyString: 'empty string',
  header: (name: string, type: string) =>
    `${name}, ${type}. Click sorts here, Ctrl+click selects the column, the right edge sets the width.`,
  sorted: 'sorted here, not by the query',
  unsort: 'Undo sorting',
  summed,
  more: (count: number) => `${rows(count)} so far, and there are more.`,
  fetch: 'Fetch more rows',
  fetching: 'Fetching…',
  fetchFailed: (why: string) => `The next rows did not come: ${why}`,
  bar: 'Selected cells',
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
  copiedValue: 'Copied.',
  refused: 'The browser refused the clipboard. Allow it for this page and try again.',
} as const

/** What the view of one cell says. */
export const cellText = {
  title: (column: string, row: number) => `${column}, row ${number(row)}`,
  null: 'NULL: there is no value here. It is neither 0 nor an empty text.',
  empty: 'The empty string: a text of no characters. That is a value, unlike NULL.',
  length: (count: number) => `${number(count)} ${count === 1 ? 'character' : 'characters'}`,
  cut: (count: number) => `Only the first ${number(count)} characters are shown; copying takes all.`,
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

import type { RowFate, TableChange } from '#core/changes/types.ts'

const whole = new Intl.NumberFormat('en')
const number = (count: number): string => whole.format(count)
const rows = (count: number): string => `${number(count)} ${count === 1 ? 'row' : 'rows'}`
const columns = (names: string[], fate: string): string =>
  `${names.length === 1 ? 'column' : 'columns'} ${names.join(', ')} ${fate}`

/** What the before/after view says. */
export const changesText = {
  tab: 'Changes',
  reading: 'Comparing the tables with what they were before the run…',
  noneTitle: 'No table changed',
  none: 'The last run that could have changed something left all rows as they were.',
  failedTitle: 'The changes can’t be shown',
  table: ({ schema, name }: TableChange) => (schema === 'public' ? name : `${schema}.${name}`),
  fate: { added: 'added', changed: 'changed', removed: 'removed' } satisfies Record<RowFate, string>,
  sign: { added: '+', changed: '~', removed: '−' } satisfies Record<RowFate, string>,
  was: 'was ',
  now: ', now ',
  summary: ({ fate, rowsBefore, rowsAfter, counts, columnsAdded, columnsDropped }: TableChange): string => {
    if (fate === 'created') return `a new table with ${rows(rowsAfter)}`
    if (fate === 'dropped') return `dropped, with ${rows(rowsBefore)}`
    if (fate === 'large')
      return `${rows(rowsBefore)} before, ${number(rowsAfter)} now: too many to compare one by one`
    const parts = (['changed', 'added', 'removed'] as const).filter((one) => counts[one] > 0)
    const told = parts.map((one, index) =>
      index === 0 ? `${rows(counts[one])} ${one}` : `${number(counts[one])} ${one}`,
    )
    if (columnsAdded.length > 0) told.push(columns(columnsAdded, 'added'))
    if (columnsDropped.length > 0) told.push(columns(columnsDropped, 'dropped'))
    return told.join(', ')
  },
  left: (count: number) => `… and ${number(count)} more ${count === 1 ? 'row' : 'rows'}`,
} as const

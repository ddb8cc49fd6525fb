import type { Cardinality } from '#core/check/types.ts'

/** The words of the databases' pages. */
export const datasetText = {
  heading: 'Databases',
  intro:
    'The databases that lessons and the playground start from. Each has a page with its story, its tables and three questions to ask of it.',
  kicker: 'Database',
  all: 'All databases',
  about: 'About',
  aboutThis: ' this database',
  open: 'Open in the playground',
  openQuery: 'Open this query in the playground',
  diagram: 'Diagram',
  diagramOf: (title: string) =>
    `The tables of ${title} and what refers to what; the table below says the same`,
  legend:
    'Beside a name: how many rows. PK: part of the primary key. FK: foreign key. At the ends of a line:',
  ends: {
    'exactly one': 'exactly one',
    'zero or one': 'none or one',
    'zero or more': 'none or more',
    'one or more': 'one or more',
  } satisfies Record<Cardinality, string>,
  noTables: 'There are no tables yet, and nothing to draw.',
  tables: 'Tables',
  tablesIn: (count: number, rows: number) =>
    `${count === 1 ? '1 table' : `${count} tables`}, ${rows.toLocaleString('en-GB')} rows`,
  rows: (count: number) => count.toLocaleString('en-GB'),
  head: { table: 'Table', rows: 'Rows', holds: 'What it holds', refers: 'Refers to' },
  refers: (column: string, table: string, toEach: Cardinality) =>
    `${column} → ${table}${toEach === 'zero or one' ? ', may be NULL' : ''}`,
  nothing: '—',
  columnsOf: (table: string, count: number) => `${table}: ${count === 1 ? '1 column' : `${count} columns`}`,
  columnHead: { column: 'Column', type: 'Type', key: 'Key', nullable: 'May be NULL', comment: 'Meaning' },
  primary: 'PK',
  foreign: (table: string, column: string) => `FK → ${table}.${column}`,
  yes: 'yes',
  no: 'no',
  source: 'Source and licence',
} as const

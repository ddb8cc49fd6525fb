import type { CatalogColumn } from '#core/catalog/types.ts'

const whole = new Intl.NumberFormat('en-US')

/** What the schema tree says. */
export const schemaText = {
  label: 'Schema',
  filter: 'Find a table or column',
  none: 'No tables yet.',
  noneNext: 'Create one with CREATE TABLE, or load an example database.',
  loading: 'The schema is read as soon as the database is ready.',
  noMatch: (text: string) => `Nothing here is called “${text}”.`,
  found: (count: number) => (count === 1 ? '1 table fits' : `${whole.format(count)} tables fit`),
  functions: 'Functions',
  indexes: 'Indexes',
  constraints: 'Constraints',
  definition: 'Definition',
  rows: (count: number, exact: boolean) => `${exact ? '' : '~'}${whole.format(count)}`,
  rowsSpoken: (count: number, exact: boolean) =>
    `${exact ? '' : 'about '}${whole.format(count)} ${count === 1 ? 'row' : 'rows'}`,
  primaryKey: 'primary key',
  foreignKey: ({ schema, table, column }: NonNullable<CatalogColumn['references']>) =>
    `foreign key to ${schema === 'public' ? '' : `${schema}.`}${table}.${column}`,
  notNull: 'not null',
  default: (expression: string) => `default ${expression}`,
  unique: 'unique',
  peek: 'First rows',
  insert: 'Insert name',
  peekHead: (name: string) => `First rows of ${name}`,
  peeking: 'Reading…',
  keys: 'Enter opens and closes, Space shows the first rows, Shift+Enter writes the name into the editor.',
} as const

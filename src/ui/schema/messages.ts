import type { Hit } from '#core/catalog/search.ts'
import type { CatalogColumn } from '#core/catalog/types.ts'

const whole = new Intl.NumberFormat('en-US')

/** What the schema tree says. */
export const schemaText = {
  label: 'Schema',
  search: 'Find by name or comment',
  searchKeys: 'Arrows choose, Enter shows it in the tree, Shift+Enter writes its name into the editor.',
  none: 'No tables yet.',
  noneNext: 'Create one with CREATE TABLE, or load an example database.',
  loading: 'The schema is read as soon as the database is ready.',
  noMatch: (text: string) => `No name and no comment here holds “${text}”. Try a shorter word.`,
  found: (count: number) => (count === 1 ? '1 found' : `${whole.format(count)} found`),
  functions: 'Functions',
  types: 'Types',
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
  more: 'Table actions',
  generate: 'Generate rows…',
  peekHead: (name: string) => `First rows of ${name}`,
  peeking: 'Reading…',
  keys: 'Enter opens and closes, Space shows the first rows, Shift+Enter writes the name into the editor.',
} as const

/** What is said of the hits of a search. */
export const hitText = {
  label: 'Found in the schema',
  /** What it is and where, as far as its name does not tell. */
  place: ({ kind, schema, table }: Hit) => {
    const at = [schema === 'public' ? '' : schema, table ?? ''].filter(Boolean).join('.')
    return at ? `${kind}, ${at}` : kind
  },
  more: (count: number) => `${whole.format(count)} more. Type more of the name to see fewer.`,
} as const

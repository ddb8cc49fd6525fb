import type { GeneratorKind, Spread } from '#core/generate/types.ts'
import { bytesInWords } from '#core/tools/series.ts'

const whole = new Intl.NumberFormat('en-US')

/** The words of the dialog that makes up rows. */
export const generateText = {
  title: (table: string) => `Generate rows for ${table}`,
  reading: 'The table is being read.',
  rows: 'Rows',
  seed: 'Seed',
  seedAbout: 'From −1 to 1. The same seed gives the same rows.',
  bounds: (most: number) =>
    `Rows must be a whole number from 1 to ${whole.format(most)}, the seed a number from −1 to 1.`,
  columns: 'How each column is filled',
  column: 'Column',
  filledBy: 'Filled by',
  settings: 'Settings',
  kind: (column: string) => `How ${column} is filled`,
  from: (column: string) => `Least value of ${column}`,
  to: (column: string) => `Greatest value of ${column}`,
  start: (column: string) => `First value of ${column} in an empty table`,
  startWord: 'first value',
  spread: (column: string) => `How the values of ${column} are spread`,
  values: (column: string) => `Values of ${column}, one a line`,
  expression: (column: string) => `SQL expression for ${column}`,
  nulls: (column: string) => `Percent of NULL in ${column}`,
  percentNull: '% NULL',
  unique: 'unique',
  notNull: 'not null',
  sql: 'The SQL that makes them',
  run: (rows: number) => `Add ${whole.format(rows)} ${rows === 1 ? 'row' : 'rows'}`,
  running: (ms: number, bytes: number) =>
    `Rows are being made: ${(ms / 1000).toFixed(1)} s, ${bytesInWords(bytes)} so far.`,
  stop: 'Stop',
  insert: 'Put into the editor',
  missing: (tables: string[]) =>
    `${tables.join(' and ')} ${tables.length === 1 ? 'has' : 'have'} no rows to refer to. Generate rows there first.`,
  made: (made: number, asked: number) =>
    made === asked
      ? `${whole.format(made)} ${made === 1 ? 'row was' : 'rows were'} added. Undo the last run takes them back.`
      : `${whole.format(made)} of ${whole.format(asked)} rows were added. The others would have stood twice, broken a check or found no parent.`,
  kinds: {
    default: 'its default',
    null: 'NULL',
    parent: 'existing parents',
    series: 'next values',
    number: 'numbers',
    time: 'dates',
    choice: 'one of a list',
    truth: 'true or false',
    words: 'two words',
    sentence: 'a sentence',
    name: 'names of people',
    email: 'email addresses',
    city: 'cities',
    phone: 'phone numbers',
    url: 'web addresses',
    code: 'codes',
    typical: 'values of its type',
    expression: 'SQL of your own',
  } satisfies Record<GeneratorKind, string>,
  spreads: {
    even: 'evenly spread',
    middle: 'most in the middle',
    low: 'most near the least',
  } satisfies Record<Spread, string>,
} as const

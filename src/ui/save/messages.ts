import { notNow } from '../workspace/messages.ts'

const size = (bytes: number): string =>
  bytes < 1e6 ? `${Math.max(bytes / 1e3, 0.1).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`

/** The words of saving a database as SQL. */
export const saveText = {
  open: 'Save as SQL',
  title: 'Save the database as SQL',
  about: (database: string): string =>
    `A plain script made by pg_dump: the tables of ${database} with their rows, views, functions, rights and all else that is in it.`,
  use: 'Import loads it again here, and psql -f loads it into a PostgreSQL server. Temporary tables are not in it.',
  save: 'Save',
  stop: 'Stop',
  close: 'Close',
  again: 'Try again',
  preparing: 'Copying the database…',
  running: (bytes: number): string => `${size(bytes)} written…`,
  done: (name: string, bytes: number): string => `${name}, ${size(bytes)}, was saved among your downloads.`,
  failed: (why: string): string =>
    notNow(why) ?? `The database could not be saved: ${why}. Nothing was changed.`,
} as const

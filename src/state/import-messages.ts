const unpack = (name: string): string =>
  `${name} cannot be unpacked here. Unpack it first, and give the file that is in it.`

/** What opening files says. */
export const importTexts = {
  closed: {
    'pg_dump custom': (name: string): string =>
      `${name} is in pg_dump’s custom format. Make a plain script of it: pg_restore -f out.sql ${name}, or dump again with pg_dump -Fp.`,
    'SQLite database': (name: string): string =>
      `${name} is an SQLite database, not a script. Export its tables as CSV, e.g. with sqlite3 -csv.`,
    bzip2: unpack,
    xz: unpack,
    zstd: unpack,
  } as Record<string, (name: string) => string>,
  deep: (name: string): string => `${name} lies too deep in archives. Unpack it first.`,
  binary: (name: string): string =>
    `${name} holds no text. What can be read here is SQL, CSV, TSV and JSON, also in a zip, tar or gzip.`,
  unreadable: (name: string, why: string): string => `${name} could not be opened: ${why}`,
  oneTable:
    'Table files come in one at a time, since each has its own columns and types. Choose one of them.',
  stopped: 'You stopped it.',
  noDatabase: 'PostgreSQL did not start.',
  notLoaded: (why: string): string =>
    `The script was not loaded: ${why} Your file is as it was; load the page again and try once more.`,
}

import type { ExtensionGroup } from '#core/extensions/types.ts'

const number = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 0 })
const share = (value: number): string => `${Math.round(value * 100)} %`
const plural = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`

/** The words of the extensions. */
export const extensionText = {
  search: 'Find an extension',
  about: 'Each is fetched when it is installed, and works offline from then on.',
  install: 'Install',
  load: 'Load',
  named: (action: string, name: string) => `${action} ${name}`,
  example: 'Example',
  exampleOf: (name: string) => `Put the example of ${name} into the editor`,
  installed: (version: string) => `installed, ${version}`,
  preload: 'PostgreSQL is started again for it; your changes are made again.',
  none: 'No extension of this name runs here.',
  groups: {
    types: 'Types',
    search: 'Search',
    indexes: 'Indexes',
    functions: 'Functions',
    triggers: 'Triggers',
    testing: 'Tests',
    inside: 'A look inside',
  } satisfies Record<ExtensionGroup, string>,
} as const

/** The words of the server's settings. */
export const settingText = {
  search: 'Find a setting by name or meaning',
  sessions: 'Sessions',
  session: (pid: number, user: string, database: string) => `Process ${pid}: ${user} on ${database}`,
  since: (time: string) => `started ${time}`,
  transaction: {
    idle: 'no transaction',
    open: 'transaction open',
    failed: 'transaction failed, ROLLBACK ends it',
  },
  openSince: (time: string) => `transaction open since ${time}`,
  only: 'There is one session: this page. Nobody else can hold a lock.',
  changed: 'changed',
  set: 'SET here',
  onlyChanged: 'Only changed',
  usual: (value: string) => `built in: ${value === '' ? 'empty' : value}`,
  value: (name: string) => `New value of ${name}`,
  apply: 'Set',
  back: 'Default',
  applyTo: (name: string) => `Set ${name}`,
  backOf: (name: string) => `Bring ${name} back to its default`,
  contexts: {
    internal: 'fixed when PostgreSQL was built',
    postmaster: 'only when PostgreSQL starts',
    sighup: 'only in the configuration file',
    backend: 'only when a session starts',
    'superuser-backend': 'only when a session starts',
    user: '',
    superuser: '',
  } as Record<string, string>,
  count: (count: number) => plural(count, 'setting', 'settings'),
  more: (count: number) => `${number(count)} more; search for what you need.`,
} as const

/** The words of the statistics. */
export const statisticText = {
  cache: 'Cache',
  cacheHit: (ratio: number) => `${share(ratio)} of the page reads found their page in the shared buffers.`,
  noReads: 'Nothing has been read yet.',
  tables: 'Tables',
  noTables: 'There are no tables.',
  /** The server counts from its start on: rows that were there before are known by the estimate only. */
  rows: (live: number, estimate: number) =>
    live === 0 && estimate > 0
      ? `about ${plural(estimate, 'row', 'rows')} by the estimate`
      : `${plural(live, 'live row', 'live rows')}, ${estimate < 0 ? 'never estimated' : `estimated ${number(estimate)}`}`,
  dead: (count: number) => plural(count, 'dead row', 'dead rows'),
  scans: (table: number, index: number) =>
    `${plural(table, 'whole scan', 'whole scans')}, ${number(index)} by index`,
  bloat: (ratio: number) => `about ${share(ratio)} of its pages could be saved`,
  analyzed: (time: string | null) => (time === null ? 'not analyzed since the start' : `analyzed ${time}`),
  analyze: 'Analyze all',
  about:
    'Bloat is estimated from the average width of the rows that ANALYZE saw, give or take 15 %. There is no autovacuum here: VACUUM and ANALYZE run when you say so.',
  indexes: 'Indexes',
  noIndexes: 'There are no indexes.',
  indexScans: (count: number) => (count === 0 ? 'never used yet' : plural(count, 'scan', 'scans')),
  unique: 'keeps values unique',
  twin: (name: string) => `same columns as ${name}`,
  statements: 'Statements',
  install: 'Count statements',
  uncounted: 'Statements are not counted yet. The extension pg_stat_statements does it.',
  clear: 'Count anew',
  calls: (calls: number, rows: number) => `${plural(calls, 'call', 'calls')}, ${plural(rows, 'row', 'rows')}`,
  times: (total: number, mean: number) => `${total.toFixed(1)} ms in all, ${mean.toFixed(2)} ms each`,
} as const

/** The words of the monitor. */
export const monitorText = {
  every: 'Every',
  seconds: (count: number) => `${count} s`,
  transaction: 'Transaction',
  memory: 'Memory',
  size: 'Database',
  wal: 'Write-ahead log',
  commits: 'Commits',
  rollbacks: 'Rollbacks',
  hits: 'Pages from buffers',
  inserted: 'Rows inserted',
  updated: 'Rows updated',
  deleted: 'Rows deleted',
  locks: 'Locks held',
  noLocks: 'None on your tables.',
  about: 'Reads only while you look and nothing runs. Its own reads count as commits.',
  line: (name: string, value: string) => `${name}: ${value}, over the last readings`,
  number,
} as const

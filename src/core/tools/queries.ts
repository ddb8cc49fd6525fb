/** The extensions that the database has; one JSON list of InstalledExtension. */
export const installedQuery = `
select coalesce(json_agg(json_build_object('name', extname, 'version', extversion) order by extname), '[]') from pg_extension`

/** An extension that the database has. */
export interface InstalledExtension {
  name: string
  version: string
}

/** All settings of the server; one JSON list of ServerSetting. */
export const settingsQuery = `
select coalesce(json_agg(json_build_object('name', name, 'value', current_setting(name), 'category', category,
  'about', short_desc || coalesce(' ' || extra_desc, ''), 'context', context, 'type', vartype, 'options', enumvals,
  'changed', setting is distinct from boot_val, 'set', source = 'session', 'usual', boot_val, 'unit', unit)
  order by name), '[]')
from pg_settings`

/** A setting of the server. */
export interface ServerSetting {
  name: string
  /** With its unit. */
  value: string
  category: string
  about: string
  context: string
  type: 'bool' | 'enum' | 'integer' | 'real' | 'string'
  options: string[] | null
  /** Whether it is not what PostgreSQL is built with. */
  changed: boolean
  /** Whether it was SET in this session. */
  set: boolean
  usual: string | null
  unit: string | null
}

/** The one session of this server; one JSON list of SessionRow. */
export const sessionsQuery = `
select json_agg(json_build_object('pid', pid, 'user', coalesce(usename, session_user), 'database', datname, 'started', backend_start::timestamp(0)::text,
  'transaction', case when xact_start <> query_start then xact_start::timestamp(0)::text end))
from pg_stat_activity where pid = pg_backend_pid()`

/** A session of this server; `transaction` is since when one is open. */
export interface SessionRow {
  pid: number
  user: string
  database: string
  started: string
  transaction: string | null
}

// 8168 bytes of a page hold rows; each has a header of 24 bytes and a pointer of 4, and ends at a multiple of 8.
const bloat = `
case when c.relpages > 0 and c.reltuples > 0 then
  (select greatest(0, 1 - ceil(c.reltuples * (24 + 4 + ceil(sum((1 - null_frac) * avg_width) / 8) * 8) / 8168) / c.relpages)
   from pg_stats a where a.schemaname = s.schemaname and a.tablename = s.relname) end`

/** What is known of the learner's tables, largest first; one JSON list of TableStatistics. */
export const tablesQuery = `
select coalesce(json_agg(t order by t.size desc, t.name), '[]') from (
  select s.schemaname as schema, s.relname as name, c.reltuples as estimate, s.n_live_tup as live, s.n_dead_tup as dead,
    s.seq_scan as "tableScans", coalesce(s.idx_scan, 0) as "indexScans", pg_total_relation_size(s.relid) as size,
    coalesce(s.last_analyze, s.last_autoanalyze)::timestamp(0)::text as analyzed, ${bloat} as bloat
  from pg_stat_user_tables s join pg_class c on c.oid = s.relid) t`

/** What is known of a table; `estimate` is -1 before the first ANALYZE, `bloat` a share of its pages. */
export interface TableStatistics {
  schema: string
  name: string
  estimate: number
  live: number
  dead: number
  tableScans: number
  indexScans: number
  size: number
  analyzed: string | null
  bloat: number | null
}

/** What is known of the learner's indexes, largest first; one JSON list of IndexStatistics. */
export const indexesQuery = `
select coalesce(json_agg(t order by t.size desc, t.name), '[]') from (
  select s.relname as table, s.indexrelname as name, s.idx_scan as scans, pg_relation_size(s.indexrelid) as size,
    i.indisunique as unique, (select min(o.indexrelid::regclass::text) from pg_index o
      where o.indrelid = i.indrelid and o.indexrelid < i.indexrelid and o.indkey = i.indkey and o.indclass = i.indclass
        and o.indpred is not distinct from i.indpred and o.indexprs is not distinct from i.indexprs) as twin
  from pg_stat_user_indexes s join pg_index i on i.indexrelid = s.indexrelid) t`

/** What is known of an index; `twin` has the same columns. */
export interface IndexStatistics {
  table: string
  name: string
  scans: number
  size: number
  unique: boolean
  twin: string | null
}

/** The statements that took longest, of pg_stat_statements; one JSON list of CountedStatement. */
export const statementsQuery = `
select coalesce(json_agg(t), '[]') from (
  select query, calls, rows, total_exec_time as total, mean_exec_time as mean from pg_stat_statements
  where query !~* '^(begin|commit)$' and query !~* 'pg_stat_statements' order by total_exec_time desc limit 20) t`

/** A statement with its counts; times in ms. */
export interface CountedStatement {
  query: string
  calls: number
  rows: number
  total: number
  mean: number
}

/** The server's counters now; one JSON object, a Reading. */
export const monitorQuery = `
select json_build_object('size', pg_database_size(current_database()), 'wal', pg_current_wal_insert_lsn() - '0/0',
  'commits', xact_commit, 'rollbacks', xact_rollback, 'hits', blks_hit, 'reads', blks_read,
  'inserted', tup_inserted, 'updated', tup_updated, 'deleted', tup_deleted,
  'locks', (select coalesce(json_agg(lock order by weak, lock), '[]') from (
    select distinct l.relation::regclass::text || ': ' || l.mode as lock, l.mode = 'AccessShareLock' as weak
    from pg_locks l join pg_class c on c.oid = l.relation
    where l.granted and c.relnamespace not in ('pg_catalog'::regnamespace, 'pg_toast'::regnamespace)) held))
from pg_stat_database, pg_stat_clear_snapshot() where datname = current_database()`

/** The server's counters at one moment; sizes in bytes, the rest since the statistics began. */
export interface Reading {
  size: number
  wal: number
  commits: number
  rollbacks: number
  hits: number
  reads: number
  inserted: number
  updated: number
  deleted: number
  /** Those that only read come last. */
  locks: string[]
}

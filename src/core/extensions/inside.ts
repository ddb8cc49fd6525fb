import type { ExtensionEntry } from './types.ts'

/** Extensions that show what PostgreSQL does inside. */
export const insideExtensions: readonly ExtensionEntry[] = [
  {
    name: 'pg_stat_statements',
    group: 'inside',
    purpose: 'Counts how often each statement ran, how long it took and how many rows it gave.',
    preload: true,
    example: `SELECT query, calls, rows FROM pg_stat_statements ORDER BY total_exec_time DESC LIMIT 10;`,
  },
  {
    name: 'auto_explain',
    group: 'inside',
    module: true,
    hooks: true,
    purpose: 'Shows the plan of each statement that takes longer than you say, among the messages.',
    example: `SET auto_explain.log_min_duration = 0;
SET auto_explain.log_level = 'notice';
SELECT count(*) FROM pg_class;
SET auto_explain.log_min_duration = -1;
SHOW auto_explain.log_min_duration;`,
  },
  {
    name: 'pg_overexplain',
    group: 'inside',
    module: true,
    hooks: true,
    purpose: 'Adds the options DEBUG and RANGE_TABLE to EXPLAIN, for a look at the planner’s own data.',
    example: `EXPLAIN (DEBUG, COSTS OFF) SELECT 1;`,
  },
  {
    name: 'pageinspect',
    group: 'inside',
    purpose: 'Looks into the pages of tables and indexes, byte by byte.',
    example: `SELECT lp, t_xmin <> '0' AS made FROM heap_page_items(get_raw_page('pg_database', 0)) LIMIT 1;`,
  },
  {
    name: 'pg_buffercache',
    group: 'inside',
    purpose: 'Shows which pages lie in the shared buffers.',
    example: `SELECT buffers_used + buffers_unused AS buffers FROM pg_buffercache_summary();`,
  },
  {
    name: 'pg_visibility',
    group: 'inside',
    purpose: 'Shows which pages hold only rows that everybody sees, which index-only scans depend on.',
    example: `SELECT all_visible >= 0 AS known FROM pg_visibility_map_summary('pg_class');`,
  },
  {
    name: 'pg_freespacemap',
    group: 'inside',
    purpose: 'Shows how much room each page of a table has.',
    example: `SELECT count(*) > 0 AS pages FROM pg_freespace('pg_class');`,
  },
  {
    name: 'pg_walinspect',
    group: 'inside',
    purpose: 'Reads the write-ahead log: which records a change has written.',
    example: `CREATE TEMP TABLE watched AS SELECT (pg_control_checkpoint()).redo_lsn AS start;
SELECT count(*) > 0 AS records FROM watched, pg_get_wal_records_info(start, pg_current_wal_lsn());`,
  },
  {
    name: 'pg_logicalinspect',
    group: 'inside',
    purpose: 'Looks into the snapshots of logical decoding, which a server without replicas has none of.',
    example: `SELECT proname FROM pg_proc WHERE proname = 'pg_get_logical_snapshot_meta';`,
  },
  {
    name: 'pg_surgery',
    group: 'inside',
    purpose: 'Repairs damaged rows by force; a last resort, and a way to see what damage does.',
    example: `SELECT proname FROM pg_proc WHERE proname LIKE 'heap_force%' ORDER BY 1;`,
  },
  {
    name: 'amcheck',
    group: 'inside',
    purpose: 'Checks that tables and B-tree indexes are sound.',
    example: `SELECT bt_index_check('pg_class_oid_index')::text = '' AS sound;`,
  },
  {
    name: 'passwordcheck',
    group: 'inside',
    module: true,
    hooks: true,
    purpose: 'Refuses weak passwords in CREATE ROLE and ALTER ROLE for the rest of the session.',
    example: `SHOW passwordcheck.min_password_length;`,
  },
]

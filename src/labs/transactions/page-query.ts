/** Where the lab keeps what is its own, apart from the learner's tables. */
const ownSchema = 'tupelo_lab'

/** Makes the functions that look into pages; their files must be there. */
export const prepareInspection = `CREATE SCHEMA ${ownSchema}; CREATE EXTENSION pageinspect SCHEMA ${ownSchema}`

// More would be too much to look at.
const pages = 4

/**
 * The tables that can be looked at: id, name, and whether somebody has it for himself or stands in line for that. Another
 * session's temporary table can't be.
 */
export const tablesQuery = `
SELECT c.oid, c.oid::pg_catalog.regclass::text,
       EXISTS (SELECT FROM pg_catalog.pg_locks l WHERE l.relation = c.oid AND l.mode = 'AccessExclusiveLock')
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relkind = 'r' AND c.relpersistence <> 't'
   AND n.nspname NOT IN ('pg_catalog', 'information_schema', '${ownSchema}')
 ORDER BY c.oid`

const status = (xid: string): string => `pg_catalog.pg_xact_status(${xid}::text::pg_catalog.xid8)`

// An xmax that stands for several transactions (0x1000), unless it is known to count no more (0x0800).
const members = `
CASE WHEN i.t_infomask & 4096 <> 0 AND i.t_infomask & 2048 = 0 THEN
  (SELECT json_agg(json_build_object('xid', m.xid::text, 'mode', m.mode, 'status', ${status('m.xid')}))
     FROM pg_catalog.pg_get_multixact_members(i.t_xmax) m)
END`

/** A table's pages and the transactions of the moment as one JSON text: it is one statement, so that nothing moves meanwhile. */
export const pageQuery = (oid: string): string => `
SELECT json_build_object(
  'table', ${oid}::pg_catalog.regclass::text,
  'columns', (SELECT json_agg(json_build_object('name', attname, 'typeOid', atttypid::int, 'dropped', attisdropped)
                              ORDER BY attnum)
                FROM pg_catalog.pg_attribute WHERE attrelid = ${oid} AND attnum > 0),
  'more', pg_catalog.pg_relation_size(${oid}) > ${pages} * 8192,
  'snapshot', pg_catalog.pg_current_snapshot()::text,
  'owners', (SELECT coalesce(json_agg(json_build_object('xid', l.transactionid::text, 'pid', l.pid,
                                                        'top', a.backend_xid::text)), '[]')
               FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_stat_activity a USING (pid)
              WHERE l.locktype = 'transactionid' AND l.granted AND l.mode = 'ExclusiveLock'),
  'items', (SELECT coalesce(json_agg(json_build_object(
                     'block', b.n, 'pointer', i.lp, 'flags', i.lp_flags, 'offset', i.lp_off,
                     'xmin', i.t_xmin::text, 'xminStatus', ${status('i.t_xmin')},
                     'xmax', i.t_xmax::text, 'xmaxStatus',
                     CASE WHEN i.t_xmax <> 0 AND i.t_infomask & 4096 = 0 THEN ${status('i.t_xmax')} END,
                     'ctid', i.t_ctid::text, 'infomask', i.t_infomask, 'members', ${members},
                     'values', (SELECT json_agg(encode(a.v, 'hex') ORDER BY a.n)
                                  FROM unnest(i.t_attrs) WITH ORDINALITY a(v, n))) ORDER BY b.n, i.lp), '[]')
              FROM generate_series(0, least(pg_catalog.pg_relation_size(${oid}) / 8192, ${pages})::int - 1) b(n),
                   ${ownSchema}.heap_page_item_attrs(
                     ${ownSchema}.get_raw_page(${oid}::pg_catalog.regclass::text, b.n), ${oid}) i))::text`

/** Whether a session's transaction has taken the snapshot that it keeps. */
export const keepsSnapshotQuery = (pid: number): string =>
  `SELECT backend_xmin IS NOT NULL FROM pg_catalog.pg_stat_activity WHERE pid = ${pid}`

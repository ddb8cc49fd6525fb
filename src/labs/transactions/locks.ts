const relation = `coalesce(l.relation::pg_catalog.regclass::text, '')`

/** Who holds and who waits for which lock; not what every transaction holds on itself, nor those on indexes. */
export const locksQuery = `
SELECT l.pid, ${relation} AS relation, l.locktype, l.mode, l.granted,
       pg_catalog.array_to_string(pg_catalog.pg_blocking_pids(l.pid), ' ') AS blocked_by
  FROM pg_catalog.pg_locks l
  LEFT JOIN pg_catalog.pg_class c ON c.oid = l.relation
 WHERE l.pid <> pg_catalog.pg_backend_pid()
   AND l.locktype <> 'virtualxid'
   AND c.relkind IS DISTINCT FROM 'i'
   AND (c.relnamespace IS NULL OR c.relnamespace <> 'pg_catalog'::pg_catalog.regnamespace)
   AND NOT (l.locktype = 'transactionid' AND l.granted)
 ORDER BY l.granted, l.pid, relation, l.mode`

// Who waits for the end of a transaction because of a row holds the place in the row's queue meanwhile.
const row = (pid: number): string => `
coalesce((SELECT 'row (' || t.page || ',' || t.tuple || ') of ' || t.relation::pg_catalog.regclass
            FROM pg_catalog.pg_locks t WHERE t.pid = ${pid} AND t.locktype = 'tuple' AND t.granted LIMIT 1),
         'the same row')`

/** What one session waits for, and who is in its way. */
export const waitQuery = (pid: number): string => `
SELECT pg_catalog.array_to_string(pg_catalog.pg_blocking_pids(${pid}), ' '),
       (SELECT CASE l.locktype
                 WHEN 'transactionid' THEN 'the end of a transaction that has changed or locked ' || ${row(pid)}
                 WHEN 'tuple' THEN 'its turn for a row of ' || l.relation::pg_catalog.regclass
                 WHEN 'relation' THEN l.mode || ' on ' || l.relation::pg_catalog.regclass
                 WHEN 'advisory' THEN 'an advisory lock'
                 ELSE 'a lock (' || l.locktype || ')'
               END
          FROM pg_catalog.pg_locks l WHERE l.pid = ${pid} AND NOT l.granted LIMIT 1)`

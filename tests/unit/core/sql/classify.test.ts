import { describe, expect, it } from 'vitest'
import { changesState, statementKind } from '#core/sql/classify.ts'
import type { StatementKind } from '#core/sql/types.ts'

const kinds: [StatementKind, string[]][] = [
  [
    'query',
    [
      'SELECT 1',
      'select * from t -- INSERT INTO t',
      '/* c */ (SELECT 1) UNION ALL (SELECT 2) ORDER BY 1',
      'VALUES (1), (2)',
      'TABLE customers',
      'WITH a AS (SELECT 1) SELECT * FROM a',
      'WITH RECURSIVE a(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM a) TABLE a',
      'SELECT \'INSERT INTO t\', "into" FROM t',
      "SELECT substring('abc' FROM 1 FOR 2)",
      'SELECT t.update, t.into FROM t',
      'SELECT update FROM t',
      'SELECT 1 AS into',
      'SELECT 1;',
    ],
  ],
  [
    'other',
    [
      'SELECT * INTO u FROM t',
      'WITH a AS (SELECT 1) SELECT * INTO u FROM a',
      'WITH a AS (DELETE FROM t RETURNING *) SELECT * FROM a',
      'WITH a AS (SELECT 1) INSERT INTO t SELECT * FROM a',
      'WITH a AS MATERIALIZED (UPDATE ONLY t SET x = 1 RETURNING x) SELECT * FROM a',
      'WITH a AS (MERGE INTO t USING u ON true WHEN MATCHED THEN DELETE RETURNING *) SELECT * FROM a',
      'SELECT * FROM t FOR UPDATE',
      'SELECT * FROM t FOR NO KEY UPDATE OF t',
      'SELECT * FROM t FOR KEY SHARE NOWAIT',
      'SELECT * FROM t FOR SHARE',
      'INSERT INTO t SELECT 1 RETURNING *',
      'EXPLAIN SELECT 1',
      'SHOW work_mem',
      'FETCH 1 FROM c',
      'EXECUTE p',
      'CREATE TABLE t AS SELECT 1',
      'COPY t TO STDOUT',
      "COPY t FROM '/dev/blob'",
      'COPY (SELECT * FROM stdin) TO STDOUT',
      "COPY t FROM 'stdin'",
      'frobnicate',
      '',
    ],
  ],
  [
    'copy-in',
    ['COPY t FROM STDIN', 'copy t (a, b) from /* here */ stdin with (format csv)', 'COPY "from" FROM STDIN;'],
  ],
  ['refused', ["COPY t FROM PROGRAM 'cat'", "copy (select 1) to program 'sh'"]],
]

describe('statementKind', () => {
  it.each(kinds.flatMap(([kind, list]) => list.map((sql) => [sql, kind] as const)))(
    '%j is %s',
    (sql, kind) => {
      expect(statementKind(sql)).toBe(kind)
    },
  )
})

const reads = [
  'SELECT 1',
  'SELECT count(*), max(a) FILTER (WHERE b) FROM t WHERE a IN (1, 2) AND EXISTS (SELECT 1)',
  'WITH RECURSIVE r(n) AS (VALUES (1)), s(m) AS (SELECT n FROM r) SELECT * FROM s',
  'SELECT * FROM (VALUES (1, 2)) v(a, b) JOIN generate_series(1, 3) AS g(i) USING (i)',
  'SELECT rank() OVER (PARTITION BY a ORDER BY b), a::numeric(10, 2) FROM t GROUP BY GROUPING SETS ((a), ())',
  'SELECT * FROM a JOIN b ON (a.x = b.x) WHERE NOT (a.y AND (b.z))',
  'SELECT pg_catalog.lower(name) FROM t',
  "SELECT token, lexemes FROM ts_debug('english', 'such indexes')",
  'SHOW search_path',
  'EXPLAIN DELETE FROM t',
  'EXPLAIN (COSTS OFF) INSERT INTO t VALUES (1)',
  'EXPLAIN (ANALYZE, BUFFERS) SELECT 1',
  'EXPLAIN ANALYZE SELECT 1',
]
const changes = [
  "SELECT nextval('s')",
  "SELECT setval('s', 1)",
  "SELECT set_config('a.b', '1', false)",
  'SELECT my_function()',
  'SELECT public.lower(name) FROM t',
  'SELECT "My function"(1)',
  'SELECT * FROM my_function(1) AS f(a)',
  'SELECT * FROM t FOR UPDATE',
  'SELECT 1 INTO t',
  'INSERT INTO t VALUES (1)',
  'BEGIN',
  'SET search_path = a',
  'CREATE TABLE t (a int)',
  'EXPLAIN ANALYZE DELETE FROM t',
  'EXPLAIN (ANALYZE) UPDATE t SET a = 1',
  'EXPLAIN (ANALYZE',
  'VACUUM',
  'nonsense',
]

describe('changesState', () => {
  it.each(reads)('%j reads', (sql) => expect(changesState(sql)).toBe(false))
  it.each(changes)('%j may change', (sql) => expect(changesState(sql)).toBe(true))
})

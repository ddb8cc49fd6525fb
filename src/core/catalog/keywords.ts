function list(text: string): readonly string[] {
  return text.trim().split(/\s*\n\s*|\s*,\s*/)
}

/** What a statement begins with. */
export const starters = list(`
  SELECT, WITH, INSERT INTO, UPDATE, DELETE FROM, MERGE INTO, VALUES, EXPLAIN, EXPLAIN ANALYZE, TABLE
  CREATE TABLE, CREATE VIEW, CREATE MATERIALIZED VIEW, CREATE INDEX, CREATE UNIQUE INDEX, CREATE FUNCTION, CREATE SCHEMA
  CREATE TYPE, CREATE TRIGGER, ALTER TABLE, DROP TABLE, DROP VIEW, DROP INDEX, TRUNCATE, COPY
  BEGIN, COMMIT, ROLLBACK, SAVEPOINT, SET, SHOW, ANALYZE, VACUUM, GRANT, REVOKE, REFRESH MATERIALIZED VIEW
`)

/** What may stand where a value is expected. */
export const operands = list(`
  CASE, NOT, NULL, TRUE, FALSE, EXISTS, DISTINCT, DISTINCT ON, ALL, ANY, ARRAY, ROW, CAST, INTERVAL, DATE, TIMESTAMP
  CURRENT_DATE, CURRENT_TIMESTAMP, DEFAULT, SELECT, LATERAL, VALUES
`)

/** What may follow a value, a table or a clause of any statement. */
export const clauses = list(`
  FROM, WHERE, GROUP BY, HAVING, ORDER BY, LIMIT, OFFSET, FETCH FIRST, WINDOW, AS, ON, USING, JOIN, INNER JOIN
  LEFT JOIN, RIGHT JOIN, FULL JOIN, CROSS JOIN, CROSS JOIN LATERAL, LEFT JOIN LATERAL, NATURAL JOIN
  UNION, UNION ALL, INTERSECT, EXCEPT, AND, OR, NOT, IN, NOT IN, LIKE, NOT LIKE, ILIKE, BETWEEN, IS NULL, IS NOT NULL
  IS DISTINCT FROM, IS NOT DISTINCT FROM, ASC, DESC, NULLS FIRST, NULLS LAST, OVER, FILTER, WITHIN GROUP
  SELECT, VALUES, RETURNING, FOR UPDATE, COLLATE, WITH ORDINALITY, TABLESAMPLE
`)

/** What may follow only when one of the words stands earlier in the statement. */
export const clausesAfter: readonly { words: readonly string[]; list: readonly string[] }[] = [
  { words: ['case'], list: list('WHEN, THEN, ELSE, END') },
  {
    words: ['over', 'window'],
    list: list(
      'PARTITION BY, ROWS BETWEEN, RANGE BETWEEN, GROUPS BETWEEN, UNBOUNDED PRECEDING, CURRENT ROW, UNBOUNDED FOLLOWING',
    ),
  },
  { words: ['with'], list: list('RECURSIVE, MATERIALIZED, NOT MATERIALIZED') },
  { words: ['insert'], list: list('ON CONFLICT, DO NOTHING, DO UPDATE SET, DEFAULT VALUES') },
  { words: ['merge'], list: list('WHEN MATCHED THEN, WHEN NOT MATCHED THEN, DO NOTHING') },
  { words: ['update', 'merge'], list: list('SET') },
  { words: ['copy'], list: list('TO, STDIN, STDOUT, WITH') },
  {
    words: ['create', 'alter', 'drop'],
    list: list(`
      PRIMARY KEY, FOREIGN KEY, REFERENCES, UNIQUE, CHECK, NOT NULL, DEFAULT, CONSTRAINT, GENERATED ALWAYS AS IDENTITY
      ON DELETE CASCADE, ADD COLUMN, ADD CONSTRAINT, DROP COLUMN, ALTER COLUMN, RENAME TO, IF EXISTS, IF NOT EXISTS
      CASCADE, INCLUDE
    `),
  },
]

/** What stands behind a parenthesis that follows one of these words. */
export const insideOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['over', list('PARTITION BY, ORDER BY')],
  ['filter', ['WHERE']],
  ['group', ['ORDER BY']],
])

/** Words that go on in one way: nothing else is offered after them. */
export const followers: ReadonlyMap<string, readonly string[]> = new Map([
  ['order', ['BY']],
  ['group', ['BY']],
  ['partition', ['BY']],
  ['insert', ['INTO']],
  ['delete', ['FROM']],
  ['merge', ['INTO']],
  ['left', ['JOIN', 'OUTER JOIN', 'JOIN LATERAL']],
  ['right', ['JOIN', 'OUTER JOIN']],
  ['full', ['JOIN', 'OUTER JOIN']],
  ['inner', ['JOIN']],
  ['outer', ['JOIN']],
  ['natural', ['JOIN', 'LEFT JOIN']],
  ['cross', ['JOIN', 'JOIN LATERAL']],
  ['is', ['NULL', 'NOT NULL', 'TRUE', 'FALSE', 'UNKNOWN', 'DISTINCT FROM', 'NOT DISTINCT FROM']],
  ['nulls', ['FIRST', 'LAST']],
  [
    'create',
    list('TABLE, VIEW, MATERIALIZED VIEW, INDEX, UNIQUE INDEX, FUNCTION, SCHEMA, TYPE, TRIGGER, OR REPLACE'),
  ],
])

/** Words after which a value is expected. */
export const openers: ReadonlySet<string> = new Set(
  (
    'select distinct all where and or not on having by when then else case in like ilike between set returning limit ' +
    'offset from using values any some exists array row check default recursive analyze explain'
  ).split(' '),
)

/** Type names for casts and column definitions. */
export const types = list(`
  integer, bigint, smallint, numeric, real, double precision, text, varchar, boolean, date, time, timestamp, timestamptz
  interval, uuid, json, jsonb, bytea, text[], integer[], int4range, numrange, daterange, tstzrange, inet, tsvector
`)

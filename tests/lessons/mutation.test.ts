import { afterAll, describe, expect, test } from 'vitest'
import type { Variant } from '#core/check/types.ts'
import { openParser } from '#tools/engine/parser.ts'
import { mutantsOf } from '#tools/lessons/mutation/mutants.ts'
import { asFile, propose } from '#tools/lessons/mutation/propose.ts'
import { scoreExercise } from '#tools/lessons/mutation/score.ts'
import { openWith } from './database.ts'

const parser = openParser()

// A query, and mutants that it must have among others.
const mistakes: [string, string[]][] = [
  [
    'select a from t where b <= 5',
    [
      'SELECT a FROM t WHERE b < 5',
      'SELECT a FROM t',
      'SELECT a FROM t WHERE b <= 6',
      'SELECT DISTINCT a FROM t WHERE b <= 5',
    ],
  ],
  [
    'select 1 where (a = 1 or b) and c',
    [
      'SELECT 1 WHERE a = 1 OR (b AND c)',
      'SELECT 1 WHERE (a = 1 OR b) OR c',
      'SELECT 1 WHERE c',
      'SELECT 1 WHERE (a <> 1 OR b) AND c',
    ],
  ],
  ['select 1 where a is null', ['SELECT 1 WHERE a = NULL', 'SELECT 1 WHERE a IS NOT NULL']],
  [
    "select 1 where a between '2026-01-01' and '2026-01-31'",
    [
      "SELECT 1 WHERE a >= '2026-01-01' AND a < '2026-01-31'",
      "SELECT 1 WHERE a BETWEEN '2026-01-01' AND '2026-02-01'",
    ],
  ],
  [
    "select 1 where a like 'x%'",
    ["SELECT 1 WHERE a LIKE '%x%'", "SELECT 1 WHERE a ILIKE 'x%'", "SELECT 1 WHERE a LIKE 'x'"],
  ],
  ['select 1 where a in (1, 2)', ['SELECT 1 WHERE a IN (1)', 'SELECT 1 WHERE a NOT IN (1, 2)']],
  [
    'select 1 from t where a not in (select b from u where c)',
    [
      'SELECT 1 FROM t WHERE NOT (EXISTS (SELECT b FROM u WHERE c AND b = a))',
      'SELECT 1 FROM t WHERE a IN (SELECT b FROM u WHERE c)',
    ],
  ],
  [
    'select 1 from t where not exists (select 1 from u where u.a = t.a)',
    ['SELECT 1 FROM t WHERE NOT (t.a IN (SELECT u.a FROM u))'],
  ],
  [
    'select 1 from t left join u on t.a = u.a and u.b',
    [
      'SELECT 1 FROM t JOIN u ON t.a = u.a AND u.b',
      'SELECT 1 FROM t LEFT JOIN u ON t.a = u.a',
      'SELECT 1 FROM t FULL JOIN u ON t.a = u.a AND u.b',
    ],
  ],
  [
    'select a, count(*) from t where b group by a having sum(c) > 1',
    [
      'SELECT a, count(c) FROM t WHERE b GROUP BY a HAVING sum(c) > 1',
      'SELECT a, count(*) FROM t WHERE b GROUP BY a',
      'SELECT a, count(*) FROM t GROUP BY a HAVING b AND sum(c) > 1',
      'SELECT a, count(*) FROM t WHERE b GROUP BY a HAVING avg(c) > 1',
      'SELECT a, count(*) FROM t WHERE b HAVING sum(c) > 1',
    ],
  ],
  [
    'select count(distinct a) filter (where b), count(a) from t',
    [
      'SELECT count(a) FILTER (WHERE b), count(a) FROM t',
      'SELECT count(DISTINCT a), count(a) FROM t',
      'SELECT count(DISTINCT a) FILTER (WHERE b), count(DISTINCT a) FROM t',
      'SELECT count(DISTINCT a) FILTER (WHERE b), count(*) FROM t',
    ],
  ],
  [
    'select distinct a from t order by a desc, b limit 3 offset 1',
    [
      'SELECT a FROM t ORDER BY a DESC, b LIMIT 3 OFFSET 1',
      'SELECT DISTINCT a FROM t ORDER BY a DESC LIMIT 3 OFFSET 1',
      'SELECT DISTINCT a FROM t ORDER BY a ASC, b LIMIT 3 OFFSET 1',
      'SELECT DISTINCT a FROM t ORDER BY a DESC NULLS LAST, b LIMIT 3 OFFSET 1',
      'SELECT DISTINCT a FROM t ORDER BY a DESC, b LIMIT 4 OFFSET 1',
      'SELECT DISTINCT a FROM t ORDER BY a DESC, b LIMIT 3 OFFSET 0',
    ],
  ],
  [
    'select a from t union select a from u',
    [
      'SELECT a FROM t UNION ALL SELECT a FROM u',
      'SELECT a FROM t EXCEPT SELECT a FROM u',
      'SELECT a FROM t INTERSECT SELECT a FROM u',
    ],
  ],
  [
    'select rank() over (partition by a order by b) from t',
    [
      'SELECT dense_rank() OVER (PARTITION BY a ORDER BY b) FROM t',
      'SELECT rank() OVER (ORDER BY b) FROM t',
      'SELECT rank() OVER (PARTITION BY a ORDER BY b DESC) FROM t',
      'SELECT rank() OVER (PARTITION BY a ORDER BY b ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM t',
    ],
  ],
  [
    'select coalesce(a, 0), b / 2.0, c + d',
    [
      'SELECT a, b / 2.0, c + d',
      'SELECT COALESCE(a, 0), b / 2, c + d',
      'SELECT COALESCE(a, 0), b / 2.0, c - d',
    ],
  ],
  [
    'select case when a then 1 when b then 2 else 3 end',
    [
      'SELECT CASE WHEN b THEN 2 WHEN a THEN 1 ELSE 3 END',
      'SELECT CASE WHEN a THEN 1 WHEN b THEN 2 END',
      'SELECT CASE WHEN b THEN 2 ELSE 3 END',
    ],
  ],
]
test.each(mistakes)('mutants of %s', async (sql, expected) => {
  const mutants = mutantsOf(await parser.parse(sql)).map((mutant) => mutant.sql.replaceAll(/\s+/g, ' '))
  expect(expected.filter((mutant) => !mutants.includes(mutant))).toEqual([])
  expect(new Set(mutants).size).toBe(mutants.length)
})

const database = await openWith(`
  CREATE TABLE crew (id int PRIMARY KEY, name text NOT NULL, city text, pay int NOT NULL);
  INSERT INTO crew VALUES (1, 'Ada', 'Bern', 10), (2, 'Ben', 'Oslo', 20), (3, 'Cem', 'Oslo', 30);
  CREATE TABLE boats (id int PRIMARY KEY, captain int REFERENCES crew);
  INSERT INTO boats VALUES (1, 1), (2, NULL);`)
afterAll(() => database.close())

describe('an exercise', () => {
  const spec = (reference: string, variants: Variant[] = []) =>
    ({ kind: 'query', reference, variants, named: false, tolerance: 1e-9 }) as const
  const reference = "SELECT name FROM crew WHERE city <> 'Bern' OR pay < 15"

  test('lets mutants pass that its data does not tell apart, and they are found', async () => {
    const { rejected, survivors, equivalent } = await scoreExercise(spec(reference), database)
    expect(rejected).toBeGreaterThan(0)
    expect(survivors.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['<= for <', '14 for 15', 'DISTINCT added']),
    )
    expect(equivalent).toEqual([])
  })

  test('catches all of them with the data that is proposed', async () => {
    const { survivors } = await scoreExercise(spec(reference), database)
    const proposals = await propose(spec(reference), survivors, database)
    const variants = proposals.map((proposal, i) => {
      return { name: `proposed-${i}`, fails: 'it', sql: asFile(proposal) }
    })
    expect(asFile(proposals[0] ?? { changes: [], catches: [] })).toMatch(
      /^-- fails for: .+\n-- catches: .+\n[A-Z]/,
    )
    expect((await scoreExercise(spec(reference, variants), database)).survivors).toEqual([])
  })

  test('may read several tables, of which only one has the condition', async () => {
    const nested = 'SELECT name FROM crew WHERE pay < 15 AND id IN (SELECT captain FROM boats)'
    const { survivors } = await scoreExercise(spec(nested), database)
    expect(survivors.map(({ name }) => name)).toContain('part 2 of AND dropped')
  })

  test('is not blamed for mutants that no data tells apart', async () => {
    const { rejected, survivors, equivalent } = await scoreExercise(
      spec('SELECT id FROM crew ORDER BY id DESC'),
      database,
    )
    expect([rejected, survivors]).toEqual([2, []])
    expect(equivalent.map(({ name }) => name)).toEqual(['DISTINCT added', 'NULLS LAST'])
  })
})

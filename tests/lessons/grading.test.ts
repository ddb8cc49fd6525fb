import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { examine, type ExamDatabase } from '#core/check/exam.ts'
import type { CheckSpec, Step, Variant } from '#core/check/types.ts'
import { openPlain } from './plain-database.ts'

const schema = `
CREATE TABLE team (id int PRIMARY KEY, name text NOT NULL, city text, points int NOT NULL, paid numeric(8,2), ratio float8, joined date);
INSERT INTO team VALUES
  (1, 'Ada', 'Bern', 30, 10.50, 0.1, '2024-01-05'),
  (2, 'Ben', NULL,   20, 7.25, 0.2, '2024-02-01'),
  (3, 'Cem', 'Bern', 20, NULL, 0.3, '2024-02-01'),
  (4, 'Dee', 'Oslo', 20, 8.00, NULL, '2024-03-09'),
  (5, 'Eve', 'Rome', 10, 10.50, 0.5, '2023-12-31');`

interface GradeCase {
  name: string
  reference: string
  answer: string
  step: Step
  says?: string[]
  named?: boolean
  variants?: Variant[]
  on?: string
}

const noCity: Variant = { name: 'all-null', fails: 'people without a city', sql: 'UPDATE team SET city = NULL' }
const two = 'SELECT name, points FROM team'

const cases: GradeCase[] = [
  // big to small
  { name: 'nothing', reference: two, answer: ' -- SELECT 1\n', step: 'empty' },
  { name: 'an error', reference: two, answer: 'SELECT nam FROM team', step: 'error', says: ['column "nam" does not exist'] },
  { name: 'an error in the second statement', reference: two, answer: `${two}; SELECT 1/0`, step: 'error', says: ['division by zero'] },
  { name: 'a change', reference: two, answer: 'DELETE FROM team', step: 'statement', says: ['your own data is as it was'] },
  { name: 'a setting', reference: two, answer: "SET datestyle = 'ISO'", step: 'statement' },
  { name: 'a column too few', reference: two, answer: 'SELECT name FROM team', step: 'columns', says: ['1 column; 2 are expected', 'points is missing'] },
  { name: 'all columns', reference: two, answer: 'SELECT * FROM team', step: 'columns', says: ['id, city, paid, ratio and joined are not asked for'] },
  { name: 'other columns', reference: two, answer: 'SELECT id, city, paid FROM team', step: 'columns', says: ['Expected: name, points.'] },
  { name: 'last of several queries', reference: two, answer: `SELECT 1; ${two}`, step: 'passed', says: ['the last one was checked'] },

  // names and permutations
  { name: 'an alias of one\'s own', reference: two, answer: 'SELECT name AS who, points AS p FROM team', step: 'passed' },
  { name: 'columns swapped, told by names', reference: two, answer: 'SELECT points, name FROM team', step: 'passed', says: ['another order'] },
  { name: 'columns swapped, told by values', reference: two, answer: 'SELECT points AS a, name AS b FROM team', step: 'passed', says: ['another order'] },
  { name: 'names swapped but values in place', reference: two, answer: 'SELECT name AS points, points AS name FROM team', step: 'passed' },
  { name: 'no aliases for computed columns', reference: 'SELECT city, count(*) AS n FROM team GROUP BY city', answer: 'SELECT city, count(*) FROM team GROUP BY city', step: 'passed' },
  { name: 'a name that the task asks for', reference: 'SELECT count(*) AS people FROM team', answer: 'SELECT count(*) FROM team', named: true, step: 'columns', says: ['called count; the task asks for the name people'] },
  { name: 'names in capitals', reference: 'SELECT count(*) AS people FROM team', answer: 'SELECT count(*) AS "People" FROM team', named: true, step: 'passed' },
  { name: 'named columns elsewhere', reference: two, answer: 'SELECT points, name FROM team', named: true, step: 'passed' },
  { name: 'two columns of one name', reference: 'SELECT a.name, b.name FROM team a JOIN team b ON b.id = a.id + 1', answer: 'SELECT a.name, b.name FROM team a, team b WHERE b.id = a.id + 1', step: 'passed' },
  {
    name: 'a permutation that holds on one dataset only',
    reference: 'SELECT id AS a, points AS b FROM team',
    answer: 'SELECT points AS x, id AS y FROM team WHERE id < 100',
    variants: [{ name: 'more', fails: 'more people', sql: "INSERT INTO team VALUES (100, 'Z', NULL, 1, 1, 1, NULL)" }],
    step: 'count',
    on: 'more',
  },

  // rows
  { name: 'too many', reference: `${two} WHERE points > 20`, answer: `${two} WHERE points >= 20`, step: 'count', says: ['4 rows; 1 is expected. 3 of yours should not be there.', '(Ben, 20)'] },
  { name: 'too few', reference: two, answer: `${two} WHERE points > 20`, step: 'count', says: ['1 row; 5 are expected. 4 are missing.'] },
  { name: 'none', reference: two, answer: `${two} WHERE false`, step: 'count', says: ['no rows; 5 are expected'] },
  { name: 'rows with NULL lost', reference: "SELECT name, city FROM team WHERE city IS DISTINCT FROM 'Bern'", answer: "SELECT name, city FROM team WHERE city <> 'Bern'", step: 'count', says: ['NULL in city'] },
  { name: 'duplicates kept', reference: 'SELECT DISTINCT city FROM team', answer: 'SELECT city FROM team', step: 'count', says: ['repeats a row'] },
  { name: 'duplicates lost', reference: 'SELECT city FROM team', answer: 'SELECT DISTINCT city FROM team', step: 'count', says: ['must not be merged'] },
  { name: 'as many but others', reference: `${two} WHERE id < 3`, answer: `${two} WHERE id > 3`, step: 'rows', says: ['all 2 differ'] },
  { name: 'one row exchanged', reference: `${two} WHERE id IN (1, 2, 3)`, answer: `${two} WHERE id IN (1, 2, 5)`, step: 'rows', says: ['1 of 3 differs'] },
  { name: 'NULL is not an empty text', reference: 'SELECT id, city FROM team', answer: "SELECT id, coalesce(city, '') FROM team", step: 'rows', says: ['city is wrong in 1 of 5', "city is '' where NULL"] },
  { name: 'case of text', reference: 'SELECT id, upper(name) AS u FROM team', answer: 'SELECT id, name FROM team', step: 'rows', says: ['only upper and lower case'] },
  { name: 'whole-number division', reference: 'SELECT id, points / 7.0 AS share FROM team', answer: 'SELECT id, points / 7 FROM team', step: 'rows', says: ['the fraction is lost'] },
  { name: 'rounding', reference: 'SELECT id, round(paid / 3, 2) AS third FROM team', answer: 'SELECT id, round(paid / 3, 1) FROM team', step: 'rows', says: ['rounded differently'] },

  // values
  { name: 'numeric, with other zeros', reference: 'SELECT paid FROM team', answer: 'SELECT paid::numeric(12,6) FROM team', step: 'passed' },
  { name: 'numeric as bigint', reference: 'SELECT points FROM team', answer: 'SELECT points::numeric FROM team', step: 'passed' },
  { name: 'float arithmetic', reference: 'SELECT ratio * 3 AS r FROM team', answer: 'SELECT ratio + ratio + ratio FROM team', step: 'passed' },
  { name: 'float against numeric', reference: 'SELECT avg(paid) AS a FROM team', answer: 'SELECT avg(paid::float8) FROM team', step: 'passed', says: ['The values are the same'] },
  { name: 'a quotient in another order', reference: 'SELECT id, 100.0 * points / 7 AS p FROM team', answer: 'SELECT id, points / 7.0 * 100 FROM team', step: 'passed' },
  { name: 'number as text', reference: two, answer: 'SELECT name, points::text FROM team', step: 'types', says: ['points is text; a number is expected'] },
  { name: 'date as midnight', reference: 'SELECT joined FROM team', answer: 'SELECT joined::timestamp FROM team', step: 'passed', says: ['The values are the same'] },

  // order
  { name: 'right order, ties the other way', reference: `${two} ORDER BY points DESC`, answer: `${two} ORDER BY points DESC, name DESC`, step: 'passed' },
  { name: 'reversed', reference: `${two} ORDER BY name`, answer: `${two} ORDER BY name DESC`, step: 'order', says: ['name, A to Z', 'other way round'] },
  { name: 'second key forgotten', reference: `${two} ORDER BY points, name`, answer: `${two} ORDER BY points, name DESC`, step: 'order', says: ['points, low to high; then name, A to Z', 'Row 2'] },
  { name: 'no order asked for', reference: two, answer: `${two} ORDER BY name DESC`, step: 'passed' },
  { name: 'key not in the output', reference: 'SELECT name FROM team ORDER BY points DESC, id', answer: 'SELECT name FROM team ORDER BY id', step: 'passed' },
  { name: 'key not in the output, missed', reference: 'SELECT name FROM team ORDER BY points, id', answer: 'SELECT name FROM team ORDER BY id', step: 'order', says: ['points, low to high; then id, low to high'] },
  { name: 'key not in the output, ties free', reference: 'SELECT name FROM team ORDER BY points DESC', answer: 'SELECT name FROM team ORDER BY points DESC, id DESC', step: 'passed' },
  { name: 'output alias wins over the column', reference: 'SELECT name, -points AS points FROM team ORDER BY points, name', answer: 'SELECT name, -points FROM team ORDER BY 2, 1', step: 'passed' },
  { name: 'alias within an expression is the column', reference: 'SELECT name, -points AS points FROM team ORDER BY points + 0, name', answer: 'SELECT name, -points AS p FROM team ORDER BY team.points, name', step: 'passed' },
  { name: 'NULLs at the wrong end', reference: 'SELECT name, paid FROM team ORDER BY paid DESC NULLS LAST, name', answer: 'SELECT name, paid FROM team ORDER BY paid DESC, name', step: 'order', says: ['paid, high to low, NULLs last', 'NULLs should come last'] },
  { name: 'ordinal', reference: `${two} ORDER BY 2, 1`, answer: `${two} ORDER BY points, name`, step: 'passed' },
  { name: 'aggregate as key', reference: 'SELECT city FROM team GROUP BY city ORDER BY count(*) DESC, city NULLS FIRST', answer: 'SELECT city FROM team GROUP BY 1 ORDER BY count(*) DESC, city NULLS FIRST', step: 'passed' },
  { name: 'aggregate as key, missed', reference: 'SELECT city FROM team GROUP BY city ORDER BY count(*) DESC, city', answer: 'SELECT city FROM team GROUP BY 1 ORDER BY city DESC', step: 'order' },
  { name: 'set operation', reference: 'SELECT name FROM team WHERE id < 3 UNION SELECT city FROM team ORDER BY name', answer: 'SELECT name FROM team WHERE id < 3 UNION SELECT city FROM team ORDER BY 1 DESC', step: 'order' },
  { name: 'DISTINCT', reference: 'SELECT DISTINCT points FROM team ORDER BY points DESC', answer: 'SELECT points FROM team GROUP BY points ORDER BY 1 DESC', step: 'passed' },
  { name: 'DISTINCT by an expression', reference: 'SELECT DISTINCT lower(city) FROM team ORDER BY lower(city)', answer: 'SELECT DISTINCT lower(city) AS c FROM team ORDER BY c', step: 'passed' },
  { name: 'DISTINCT ON', reference: 'SELECT DISTINCT ON (city) name FROM team ORDER BY city, id', answer: 'SELECT DISTINCT ON (city) name FROM team ORDER BY city, id', step: 'passed' },
  { name: 'CTE with its own order', reference: 'WITH top AS (SELECT * FROM team ORDER BY points DESC LIMIT 1) SELECT name FROM top', answer: "SELECT 'Ada'", step: 'passed' },
  { name: 'subquery with its own order', reference: 'SELECT name FROM (SELECT * FROM team ORDER BY id DESC) t', answer: 'SELECT name FROM team', step: 'passed' },
  { name: "'order by' in text and comments", reference: "SELECT name, 'order by x limit 1' AS t FROM team -- order by name\n", answer: "SELECT name, 'order by x limit 1' FROM team ORDER BY id DESC", step: 'passed' },
  { name: 'ordered aggregate and window', reference: "SELECT city, string_agg(name, ',' ORDER BY name) AS who, rank() OVER (ORDER BY city) AS r FROM team GROUP BY city", answer: "SELECT city, string_agg(name, ',' ORDER BY name), rank() OVER (ORDER BY city) FROM team GROUP BY city ORDER BY city DESC", step: 'passed' },
  { name: 'comment before FROM', reference: 'SELECT name -- the name\nFROM team ORDER BY points, id', answer: 'SELECT name FROM team ORDER BY points, id', step: 'passed' },
  { name: 'IS DISTINCT FROM in the select list', reference: "SELECT city IS DISTINCT FROM 'Bern' AS away FROM team ORDER BY id", answer: "SELECT city IS DISTINCT FROM 'Bern' FROM team ORDER BY id", step: 'passed' },
  { name: 'brackets around it all', reference: '(SELECT name FROM team ORDER BY points DESC LIMIT 1)', answer: "SELECT 'Ada'", step: 'passed' },

  // limits
  { name: 'LIMIT through a tie', reference: 'SELECT name FROM team ORDER BY points DESC LIMIT 2', answer: 'SELECT name FROM team ORDER BY points DESC, name DESC LIMIT 2', step: 'passed' },
  { name: 'LIMIT, not a tied row', reference: 'SELECT name FROM team ORDER BY points DESC LIMIT 2', answer: "SELECT 'Ada' UNION ALL SELECT 'Eve'", step: 'rows' },
  { name: 'LIMIT forgotten', reference: 'SELECT name FROM team ORDER BY points DESC LIMIT 2', answer: 'SELECT name FROM team ORDER BY points DESC', step: 'count', says: ['at most 2 rows'] },
  { name: 'LIMIT without order', reference: 'SELECT name FROM team LIMIT 2', answer: 'SELECT name FROM team ORDER BY name DESC LIMIT 2', step: 'passed' },
  { name: 'LIMIT without order, one twice', reference: 'SELECT name FROM team LIMIT 2', answer: "SELECT 'Ada' UNION ALL SELECT 'Ada'", step: 'rows' },
  { name: 'OFFSET', reference: 'SELECT name FROM team ORDER BY points DESC, name LIMIT 2 OFFSET 1', answer: 'SELECT name FROM team ORDER BY points DESC, name OFFSET 1 ROWS FETCH NEXT 2 ROWS ONLY', step: 'passed' },
  { name: 'OFFSET forgotten', reference: 'SELECT name FROM team ORDER BY points DESC, name LIMIT 2 OFFSET 1', answer: 'SELECT name FROM team ORDER BY points DESC, name LIMIT 2', step: 'rows' },
  { name: 'OFFSET through a tie', reference: 'SELECT name FROM team ORDER BY points DESC LIMIT 2 OFFSET 2', answer: 'SELECT name FROM team ORDER BY points DESC, name DESC LIMIT 2 OFFSET 2', step: 'passed' },
  { name: 'FETCH FIRST', reference: 'SELECT name FROM team ORDER BY id FETCH FIRST ROW ONLY', answer: 'SELECT name FROM team ORDER BY id LIMIT 1', step: 'passed' },
  { name: 'WITH TIES', reference: 'SELECT name FROM team ORDER BY points DESC FETCH FIRST 2 ROWS WITH TIES', answer: 'SELECT name FROM team WHERE points >= 20 ORDER BY points DESC, id DESC', step: 'passed' },
  { name: 'WITH TIES forgotten', reference: 'SELECT name FROM team ORDER BY points DESC FETCH FIRST 2 ROWS WITH TIES', answer: 'SELECT name FROM team ORDER BY points DESC LIMIT 2', step: 'count', says: ['tie with the last one'] },

  // variants
  { name: 'a variant', reference: 'SELECT name FROM team WHERE city IS NULL', answer: "SELECT name FROM team WHERE name = 'Ben'", variants: [noCity], on: 'all-null', step: 'count', says: ['fails for people without a city', '1 row; 5 are expected'] },
  { name: 'right on all', reference: 'SELECT name FROM team WHERE city IS NULL', answer: 'SELECT name FROM team WHERE NOT (city IS NOT NULL)', variants: [noCity], step: 'passed', says: ['1 hidden dataset'] },
  { name: 'an error on a variant', reference: 'SELECT 100 / nullif(points, 0) AS x FROM team', answer: 'SELECT 100 / points FROM team', variants: [{ name: 'zero', fails: 'a person with 0 points', sql: 'UPDATE team SET points = 0 WHERE id = 1' }], on: 'zero', step: 'error', says: ['division by zero'] },
  { name: 'an answer that changes the data does not spoil the next dataset', reference: 'SELECT count(*) AS n FROM team', answer: "WITH gone AS (DELETE FROM team RETURNING 1) SELECT count(*) FROM gone", variants: [noCity], step: 'passed' },
]

let database: ExamDatabase & { close(): Promise<void> }
beforeAll(async () => {
  database = await openPlain(schema)
})
afterAll(() => database.close())

describe('grading', () => {
  test.each(cases)('$name', async ({ reference, answer, step, says = [], named = false, variants = [], on }) => {
    const spec: CheckSpec = { kind: 'query', reference, variants, named, tolerance: 1e-9 }
    const verdict = await examine(spec, { kind: 'query', sql: answer }, database)
    const told = [verdict.sentence, ...verdict.details, ...verdict.notes].join('\n')
    expect({ step: verdict.step, on: verdict.variant?.name, told }).toMatchObject({ step, on })
    expect(verdict.pass).toBe(step === 'passed')
    for (const text of says) expect(told).toContain(text)
  })

  test('an error is placed in the whole text', async () => {
    const spec: CheckSpec = { kind: 'query', reference: 'SELECT 1', variants: [], named: false, tolerance: 0 }
    const sql = "SELECT 'ü😀';\n  SELECT nam FROM team"
    const verdict = await examine(spec, { kind: 'query', sql }, database)
    expect(verdict.errorAt).toBe(sql.indexOf('nam'))
    expect(verdict.error?.code).toBe('42703')
  })
})

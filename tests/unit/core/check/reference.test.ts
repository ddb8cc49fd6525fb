import { describe, expect, test } from 'vitest'
import { parseReference, referencePlan } from '#core/check/reference.ts'

interface PlanCase {
  sql: string
  names: string[]
  keyed: string
  keys: number[]
  limit?: { offset: number; count?: number; ties: boolean }
}

const cases: PlanCase[] = [
  { sql: 'SELECT a FROM t', names: ['a'], keyed: 'SELECT a FROM t', keys: [] },
  { sql: 'SELECT a FROM t;', names: ['a'], keyed: 'SELECT a FROM t', keys: [] },
  { sql: 'SELECT a FROM t ORDER BY a', names: ['a'], keyed: 'SELECT a FROM t\nORDER BY a', keys: [0] },
  {
    sql: 'SELECT a, b FROM t ORDER BY 2 DESC, 1',
    names: ['a', 'b'],
    keyed: 'SELECT a, b FROM t\nORDER BY 2 DESC, 1',
    keys: [1, 0],
  },
  { sql: 'SELECT a FROM t ORDER BY b', names: ['a'], keyed: 'SELECT a \n, b\nFROM t\nORDER BY b', keys: [1] },
  { sql: 'SELECT a FROM t ORDER BY A', names: ['a'], keyed: 'SELECT a FROM t\nORDER BY A', keys: [0] },
  {
    sql: 'SELECT a FROM t ORDER BY "A"',
    names: ['a'],
    keyed: 'SELECT a \n, "A"\nFROM t\nORDER BY "A"',
    keys: [1],
  },
  {
    sql: 'SELECT a AS "my a" FROM t ORDER BY "my a"',
    names: ['my a'],
    keyed: 'SELECT a AS "my a" FROM t\nORDER BY "my a"',
    keys: [0],
  },
  {
    sql: 'SELECT a FROM t ORDER BY t.a',
    names: ['a'],
    keyed: 'SELECT a \n, t.a\nFROM t\nORDER BY t.a',
    keys: [1],
  },
  {
    sql: 'SELECT 1 AS a ORDER BY 1+1',
    names: ['a'],
    keyed: 'SELECT 1 AS a\n, 1+1\n\nORDER BY 1+1',
    keys: [1],
  },
  {
    sql: 'SELECT mode() WITHIN GROUP (ORDER BY a) AS m FROM t GROUP BY b ORDER BY b',
    names: ['m'],
    keyed: 'SELECT mode() WITHIN GROUP (ORDER BY a) AS m \n, b\nFROM t GROUP BY b\nORDER BY b',
    keys: [1],
  },
  {
    sql: 'SELECT a WHERE true ORDER BY -a',
    names: ['a'],
    keyed: 'SELECT a \n, -a\nWHERE true\nORDER BY -a',
    keys: [1],
  },
  {
    sql: 'SELECT a FROM t ORDER BY f(a, b), ARRAY[a, b]',
    names: ['a'],
    keyed: 'SELECT a \n, f(a, b), ARRAY[a, b]\nFROM t\nORDER BY f(a, b), ARRAY[a, b]',
    keys: [1, 2],
  },
  {
    sql: 'SELECT a FROM t ORDER BY a LIMIT 3',
    names: ['a'],
    keyed: 'SELECT a FROM t\nORDER BY a',
    keys: [0],
    limit: { offset: 0, count: 3, ties: false },
  },
  {
    sql: 'SELECT a FROM t LIMIT (3) OFFSET 2',
    names: ['a'],
    keyed: 'SELECT a FROM t',
    keys: [],
    limit: { offset: 2, count: 3, ties: false },
  },
  {
    sql: 'SELECT a FROM t OFFSET 2 ROWS',
    names: ['a'],
    keyed: 'SELECT a FROM t',
    keys: [],
    limit: { offset: 2, ties: false },
  },
  {
    sql: 'SELECT a FROM t LIMIT ALL',
    names: ['a'],
    keyed: 'SELECT a FROM t',
    keys: [],
    limit: { offset: 0, ties: false },
  },
  {
    sql: 'SELECT a FROM t ORDER BY a FETCH NEXT 4 ROWS WITH TIES',
    names: ['a'],
    keyed: 'SELECT a FROM t\nORDER BY a',
    keys: [0],
    limit: { offset: 0, count: 4, ties: true },
  },
  {
    sql: 'SELECT a FROM t ORDER BY a FETCH FIRST ROW ONLY',
    names: ['a'],
    keyed: 'SELECT a FROM t\nORDER BY a',
    keys: [0],
    limit: { offset: 0, count: 1, ties: false },
  },
  {
    sql: '(SELECT a FROM t ORDER BY a LIMIT 1)',
    names: ['a'],
    keyed: 'SELECT a FROM t\nORDER BY a',
    keys: [0],
    limit: { offset: 0, count: 1, ties: false },
  },
  {
    sql: '(SELECT a FROM t LIMIT 1) UNION (SELECT 2) ORDER BY a',
    names: ['a'],
    keyed: '(SELECT a FROM t LIMIT 1) UNION (SELECT 2)\nORDER BY a',
    keys: [0],
  },
  {
    sql: 'SELECT sum(a) OVER (ORDER BY b LIMIT) FROM t',
    names: ['sum'],
    keyed: 'SELECT sum(a) OVER (ORDER BY b LIMIT) FROM t',
    keys: [],
  },
  {
    sql: "SELECT 'ORDER BY x' FROM t -- LIMIT 3\n",
    names: ['?column?'],
    keyed: "SELECT 'ORDER BY x' FROM t",
    keys: [],
  },
  {
    sql: 'SELECT /* ORDER BY */ a FROM t ORDER /* by */ BY a -- x\n LIMIT 1',
    names: ['a'],
    keyed: 'SELECT /* ORDER BY */ a FROM t\nORDER BY a',
    keys: [0],
    limit: { offset: 0, count: 1, ties: false },
  },
  {
    sql: 'WITH c AS (SELECT x FROM y ORDER BY x LIMIT 1) SELECT a FROM c ORDER BY b',
    names: ['a'],
    keyed: 'WITH c AS (SELECT x FROM y ORDER BY x LIMIT 1) SELECT a \n, b\nFROM c\nORDER BY b',
    keys: [1],
  },
  {
    sql: 'SELECT t.order, a AS limit FROM t',
    names: ['order', 'limit'],
    keyed: 'SELECT t.order, a AS limit FROM t',
    keys: [],
  },
]

test.each(cases)('$sql', ({ sql, names, keyed, keys, limit }) => {
  const plan = referencePlan(parseReference(sql), names)
  expect(plan.keyedSql).toBe(keyed)
  expect(plan.keys.map((key) => key.column)).toEqual(keys)
  expect(plan.hidden).toBe(keys.filter((key) => key >= names.length).length)
  expect(plan.limit).toEqual(limit)
})

test('directions and NULLs of the keys', () => {
  const { sort } = parseReference(
    'SELECT a FROM t ORDER BY a ASC, b DESC NULLS LAST, c NULLS FIRST, lower( d )  desc',
  )
  expect(sort.map(({ text, descending, nulls }) => [text, descending, nulls])).toEqual([
    ['a', false, undefined],
    ['b', true, 'last'],
    ['c', false, 'first'],
    ['lower( d )', true, undefined],
  ])
})

describe('what can be no reference', () => {
  test.each([
    ['', 'must not be empty'],
    ['-- SELECT 1', 'must not be empty'],
    ['SELECT 1; SELECT 2', 'one statement'],
    ['SELECT a FROM t LIMIT 1 + 1', 'a plain number'],
    ['SELECT a FROM t ORDER BY a USING >', 'not USING'],
  ])('%s', (sql, says) => {
    expect(() => parseReference(sql)).toThrow(says)
  })

  test('a set operation ordered by no output column', () => {
    const reference = parseReference('SELECT a FROM t UNION SELECT b FROM t ORDER BY c')
    expect(() => referencePlan(reference, ['a'])).toThrow('output columns')
  })
})

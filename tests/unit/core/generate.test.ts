import { describe, expect, test } from 'vitest'
import { readCheck, type Bounds } from '#core/generate/bounds.ts'
import { propose } from '#core/generate/propose.ts'
import { generateStatement } from '#core/generate/statement.ts'
import type { GeneratorKind, TableColumn, TableFacts } from '#core/generate/types.ts'

describe('a check as PostgreSQL prints it', () => {
  test.each<[string, Record<string, Bounds>, boolean]>([
    ['(price > (0)::numeric)', { price: { from: '0', fromOpen: true } }, true],
    [
      "((lat >= ('-90'::integer)::numeric) AND (lat <= (90)::numeric))",
      { lat: { from: '-90', fromOpen: false, to: '90', toOpen: false } },
      true,
    ],
    ["(status = ANY (ARRAY['a'::text, 'it''s'::text]))", { status: { values: ['a', "it's"] } }, true],
    [
      "((kind)::text = ANY ((ARRAY['x'::character varying, 'y'::character varying(3)])::text[]))",
      { kind: { values: ['x', 'y'] } },
      true,
    ],
    ['(char_length((name)::text) <= 20)', { name: { most: 20 } }, true],
    ["(name <> ''::text)", { name: { least: 1 } }, true],
    ['("Odd" < 5)', { Odd: { to: '5', toOpen: true } }, true],
    ['(5 < b)', { b: { from: '5', fromOpen: true } }, true],
    ["(d >= '2020-01-01'::date)", { d: { from: '2020-01-01', fromOpen: false } }, true],
    ['((a > 1) AND (a < b))', { a: { from: '1', fromOpen: true } }, false],
    ['((a > 1) AND (a > 5))', { a: { from: '5', fromOpen: true } }, false],
    ['((a IS NULL) OR (a > 3))', {}, false],
    ['((a % 2) = 0)', {}, false],
    ['(a IS NOT NULL)', {}, false],
    ["(email ~~ '%@%'::text)", {}, false],
    ["(lower(name) = 'x'::text)", {}, false],
  ])('%s', (expression, expected, whole) => {
    const read = readCheck(expression)
    expect(Object.fromEntries(read.bounds)).toEqual(expected)
    expect(read.whole).toBe(whole)
  })
})

const column = (name: string, type: string, more: Partial<TableColumn> = {}): TableColumn => ({
  name,
  type,
  base: type,
  element: null,
  labels: null,
  notNull: true,
  filled: null,
  default: null,
  domainChecks: [],
  ...more,
})
const facts = (columns: TableColumn[], more: Partial<TableFacts> = {}): TableFacts => ({
  schema: 'public',
  name: 'customers',
  columns,
  checks: [],
  uniques: [],
  foreignKeys: [],
  ...more,
})
const never = () => false

test.each<[TableColumn, GeneratorKind, string, string]>([
  [column('id', 'integer', { filled: 'identity' }), 'default', '1', '1000'],
  [column('name', 'text'), 'name', '', ''],
  [column('home_city', 'character varying(40)'), 'city', '', ''],
  [column('email', 'text'), 'email', '', ''],
  [column('note', 'text'), 'sentence', '', ''],
  [column('age', 'smallint'), 'number', '18', '90'],
  [column('price', 'numeric(4,2)'), 'number', '1.00', '99.99'],
  [column('born', 'date'), 'time', '1945-01-01', '2007-12-31'],
  [column('seen_at', 'timestamp with time zone'), 'time', '2023-01-01', '2025-06-15'],
  [column('mood', 'mood', { labels: ['calm', 'wild'] }), 'choice', '', ''],
  [column('ok', 'boolean'), 'truth', '', ''],
  [column('place', 'vector(3)'), 'typical', '', ''],
  [column('odd', 'unheard_of', { notNull: false }), 'null', '', ''],
  [column('odd', 'unheard_of'), 'expression', '', ''],
])('%o is filled by %s', (one, kind, from, to) => {
  const [plan] = propose(facts([one]), '2025-06-15', never)
  expect(plan?.generator).toMatchObject({ kind, from, to })
})

test('the SQL that is shown is plain where nothing can be refused', () => {
  const table = facts([column('id', 'integer'), column('ok', 'boolean', { notNull: false })], {
    uniques: [{ columns: ['id'], deferrable: false }],
  })
  const sql = generateStatement({
    facts: table,
    plans: propose(table, '2025-06-15', never),
    rows: 9,
    seed: 0.5,
  })
  expect(sql).toBe(`SET seed = 0.5;

INSERT INTO customers (id, ok)
SELECT
  coalesce((SELECT max(id) FROM customers), 0) + i,
  CASE WHEN random() >= 0.1 THEN random() < 0.5 END
FROM generate_series(1, 9) AS i;`)
})

test('a bound that a person moves past a check has the check asked row by row', () => {
  const table = facts([column('stars', 'integer')], {
    checks: [{ name: 'c', expression: '((stars >= 1) AND (stars <= 5))', columns: ['stars'] }],
  })
  const [plan] = propose(table, '2025-06-15', never)
  if (!plan) throw new Error('no plan')
  const made = (to: string) =>
    generateStatement({
      facts: table,
      plans: [{ ...plan, generator: { ...plan.generator, to } }],
      rows: 3,
      seed: 0,
    })
  expect(made('5')).not.toContain('WHERE')
  expect(made('9')).toContain('WHERE (((stars >= 1) AND (stars <= 5))) IS NOT FALSE\nLIMIT 3;')
})

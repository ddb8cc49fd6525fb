import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attemptOn, questionOf, solve } from '#core/check/exam.ts'
import { examine } from '#core/check/examine.ts'
import { findCounterExample } from '#core/check/shrink/counter-example.ts'
import type { CounterExample, QuerySpec, Variant, Verdict } from '#core/check/types.ts'
import { check } from '#engine/grading.ts'
import { seekCounterExample } from '#engine/counter-example.ts'
import type { Engine } from '#engine/engine.ts'
import { EngineExam } from '#engine/exam.ts'
import { openEngine } from '#tools/engine/open.ts'

let engine: Engine
let exam: EngineExam
beforeAll(async () => {
  engine = await openEngine('shop')
  exam = new EngineExam(engine)
})
afterAll(() => engine.close())

interface Question {
  reference: string
  answer: string
  variants?: Variant[]
}

const specOf = ({ reference, variants = [] }: Question): QuerySpec => ({
  kind: 'query',
  reference,
  variants,
  named: false,
  tolerance: 1e-9,
})

/** The verdict and, with all the time that it takes, the counter-example. */
async function ask(question: Question): Promise<{ verdict: Verdict; found: CounterExample | undefined }> {
  const spec = specOf(question)
  const verdict = await examine(spec, { kind: 'query', sql: question.answer }, exam)
  await exam.restore()
  return { verdict, found: await findCounterExample(spec, question.answer, verdict, exam, () => 0) }
}

/** The verdict on the database that the script makes of the dataset. */
async function verdictOn(question: Question, script: string, variant?: Variant): Promise<Verdict> {
  await exam.restore()
  if (variant) await exam.apply(variant.sql)
  await exam.apply(script)
  const posed = questionOf(await solve(question.reference, exam))
  return (await attemptOn(exam, specOf(question), question.answer, posed)).verdict
}

const twoTops: Variant = {
  name: 'two-tops',
  fails: 'two categories of one name',
  sql: "ALTER TABLE categories DROP CONSTRAINT categories_name_key; INSERT INTO categories VALUES (901, 'Seeds')",
}

const cases: (Question & { name: string; rows: number; sentence: string; tables: Record<string, number> })[] =
  [
    {
      name: 'an inner join for an outer one',
      reference: 'SELECT c.name, o.id FROM customers c LEFT JOIN orders o ON o.customer_id = c.id',
      answer: 'SELECT c.name, o.id FROM customers c JOIN orders o ON o.customer_id = c.id',
      rows: 1,
      sentence: 'Your query leaves out a customer without orders.',
      tables: { customers: 1, orders: 0 },
    },
    {
      name: 'rows counted where values should be',
      reference:
        'SELECT c.id, count(o.id) AS orders FROM customers c LEFT JOIN orders o ON o.customer_id = c.id GROUP BY c.id',
      answer:
        'SELECT c.id, count(*) AS orders FROM customers c LEFT JOIN orders o ON o.customer_id = c.id GROUP BY c.id',
      rows: 1,
      sentence: 'For a customer without orders your query gives 1 as orders, where 0 is expected.',
      tables: { customers: 1, orders: 0 },
    },
    {
      name: 'a sum that a second join multiplies',
      reference:
        'SELECT o.id, sum(i.quantity) AS pieces FROM orders o JOIN order_items i ON i.order_id = o.id GROUP BY o.id',
      answer:
        'SELECT o.id, sum(i.quantity) AS pieces FROM orders o JOIN order_items i ON i.order_id = o.id JOIN payments p ON p.order_id = o.id GROUP BY o.id',
      rows: 5,
      sentence: 'Your query leaves out an order without payments.',
      tables: { orders: 1, order_items: 1, payments: 0 },
    },
    {
      name: 'NOT IN with a NULL',
      reference:
        'SELECT name FROM categories c WHERE NOT EXISTS (SELECT FROM categories k WHERE k.parent_id = c.id)',
      answer: 'SELECT name FROM categories WHERE id NOT IN (SELECT parent_id FROM categories)',
      rows: 1,
      sentence: 'Your query leaves out a category whose parent_id is NULL.',
      tables: { categories: 1 },
    },
    {
      name: 'ranks with and without gaps, in qualified names',
      reference: 'SELECT sku, rank() OVER (ORDER BY price) AS place FROM public.products',
      answer: 'SELECT sku, dense_rank() OVER (ORDER BY price) AS place FROM public.products',
      rows: 5,
      sentence: 'For a product your query gives 2 as place, where 3 is expected.',
      tables: { products: 3 },
    },
    {
      name: 'a column too many',
      reference: 'SELECT name FROM products',
      answer: 'SELECT name, price FROM products',
      rows: 2,
      sentence: 'It is the same with only a product. Your result has 2 columns; 1 is expected.',
      tables: { products: 1 },
    },
    {
      name: 'a limit that is one too small',
      reference: 'SELECT name FROM products ORDER BY price DESC, name LIMIT 3',
      answer: 'SELECT name FROM products ORDER BY price DESC, name LIMIT 2',
      rows: 6,
      sentence: 'Your query leaves out a product.',
      tables: { products: 3 },
    },
    {
      name: 'a row that nothing tells from others, the largest one of all',
      reference: 'SELECT count(*) AS orders FROM orders WHERE id * 3 < 28300',
      answer: 'SELECT count(*) AS orders FROM orders WHERE id * 3 < 28299',
      rows: 2,
      sentence: 'With only an order your query gives other rows than expected.',
      tables: { orders: 1 },
    },
    {
      name: 'a subquery that gives two rows on a hidden dataset only',
      reference:
        "SELECT p.name FROM products p WHERE category_id IN (SELECT id FROM categories WHERE name = 'Seeds')",
      answer:
        "SELECT p.name FROM products p WHERE category_id = (SELECT id FROM categories WHERE name = 'Seeds')",
      variants: [twoTops],
      rows: 4,
      sentence:
        'With only a product and 3 categories PostgreSQL stops your query: more than one row returned by a subquery used as an expression.',
      tables: { products: 1, categories: 3 },
    },
  ]

describe('the smallest data on which an answer is wrong', () => {
  test.each(cases)('$name', async ({ rows, sentence, tables, ...question }) => {
    const { verdict, found } = await ask(question)
    expect(verdict.pass).toBe(false)
    expect(found).toMatchObject({ rows, sentence, minimal: true })
    const shown = Object.fromEntries(found?.tables.map((table) => [table.name, table.count]) ?? [])
    expect(shown).toEqual(tables)
    const variant = question.variants?.find(({ name }) => name === verdict.variant?.name)
    const again = await verdictOn(question, found?.script ?? '', variant)
    expect(again).toMatchObject({ pass: false, ...(verdict.step === 'error' ? { step: 'error' } : {}) })
  })
})

test('views and functions of the database are looked through', async () => {
  await exam.restore()
  await exam.apply(`CREATE VIEW dear AS SELECT * FROM products WHERE price > 50;
    CREATE FUNCTION places() RETURNS bigint LANGUAGE plpgsql AS 'BEGIN RETURN (SELECT count(*) FROM inventory); END';`)
  const seek = async (reference: string, answer: string) => {
    const spec = specOf({ reference, answer })
    const { verdict } = await attemptOn(exam, spec, answer, questionOf(await solve(reference, exam)))
    return findCounterExample(spec, answer, verdict, exam, () => 0)
  }
  const throughView = await seek('SELECT sku FROM dear', 'SELECT sku FROM products')
  expect(throughView?.sentence).toMatch(/^Your query keeps a product/)
  expect(await seek('SELECT places()', 'SELECT places() + 1')).toMatchObject({ rows: 0, minimal: true })
})

test.each([
  { name: 'an error on the data that one sees', answer: 'SELECT nam FROM products' },
  { name: 'an answer that changes data', answer: 'DELETE FROM reviews; SELECT 1' },
  { name: 'an answer that passes', answer: 'SELECT name FROM products' },
  { name: 'no answer', answer: '' },
])('$name has no counter-example', async ({ answer }) => {
  const { found } = await ask({ reference: 'SELECT name FROM products', answer })
  expect(found).toBeUndefined()
})

test('the time for the search ends it, and the database is pristine afterwards', async () => {
  const reference = 'SELECT id FROM orders ORDER BY ordered_at, id'
  const spec = specOf({ reference, answer: '' })
  const answer = 'SELECT id FROM orders ORDER BY id, ordered_at'
  const failed = await check(engine, spec, { kind: 'query', sql: answer })
  const found = await seekCounterExample(engine, { spec, sql: answer, failed })
  expect(found === undefined || found.rows > 0).toBe(true)
  expect((await exam.table('SELECT count(*) FROM orders')).rows).not.toEqual([['0']])
  let now = 0
  const hasty = await findCounterExample(spec, answer, failed, exam, () => (now += 200))
  expect(hasty?.minimal ?? false).toBe(false)
})

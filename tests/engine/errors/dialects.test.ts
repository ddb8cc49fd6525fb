import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { applyEdits } from '#core/errors/advice.ts'
import { advise } from '#core/errors/coach.ts'
import { habits } from '#core/errors/dialects/habits.ts'
import { readStatement } from '#core/errors/reading.ts'
import { figure } from '../../support/figure.ts'
import { foreign } from './foreign.ts'
import { openShop, type Shop } from './shop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())
beforeEach(() => shop.reset())

const answered = new Set<string>()
afterAll(() => figure('error_coach_dialects', answered.size, '>=', 25, 0))

test.each(foreign)('%s: %s', async (name, script, fixed) => {
  const failed = await shop.fail(script)
  expect(failed).toBeDefined()
  if (!failed) return
  const reading = readStatement(failed.error, failed.sql, shop.catalog)
  const found = habits.find((habit) => habit.name === name)?.find(reading)
  expect(found).toBeDefined()
  expect(advise(failed.error, failed.sql, shop.catalog).findings).toContainEqual(found)
  expect(found?.fix && applyEdits(failed.sql, found.fix.edits)).toBe(fixed)
  if (fixed !== undefined) {
    await shop.run('ROLLBACK')
    expect(await shop.fail(fixed)).toBeUndefined()
  }
  answered.add(name)
})

test.each([
  'CREATE TABLE t (id int, key text, x txt)',
  'CREATE TABLE t (identity text, change int, x txt)',
  'CREATE TABLE t (number int, year int, x txt)',
  'CREATE TABLE day (id int, x txt)',
  'INSERT INTO year (id, month) VALUES (1, 2)',
  'ALTER TABLE orders ADD COLUMN change int, ADD COLUMN x txt',
  'SELECT id AS top, status AS minus FROM ordrs',
  "SELECT ARRAY['a'] <@ARRAY['b'], nme FROM orders",
  "SELECT tags[1], '{1}'::int[] && '{2}' FROM orders",
  'SELECT id double FROM ordrs',
  'SELECT 5 # 3, nme FROM orders',
])('no habit is seen in %s, which fails for another reason', async (script) => {
  const failed = await shop.fail(script)
  expect(failed).toBeDefined()
  const reading = failed && readStatement(failed.error, failed.sql, shop.catalog)
  expect(reading && habits.filter((habit) => habit.find(reading)).map(({ name }) => name)).toEqual([])
})

test('every habit has a statement here that shows it', () => {
  const shown = new Set(foreign.map(([name]) => name))
  expect(habits.map(({ name }) => name).filter((name) => !shown.has(name))).toEqual([])
})

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

test('every habit has a statement here that shows it', () => {
  const shown = new Set(foreign.map(([name]) => name))
  expect(habits.map(({ name }) => name).filter((name) => !shown.has(name))).toEqual([])
})

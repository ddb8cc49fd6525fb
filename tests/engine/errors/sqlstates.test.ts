import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { codes } from '#core/errors/explanations/codes.ts'
import { explain } from '#core/errors/sqlstate.ts'
import { figure } from '../../support/figure.ts'
import { raised } from './raised.ts'
import { openShop, type Shop } from './shop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())
beforeEach(() => shop.reset())

const answered = new Set<string>()
afterAll(() => figure('error_coach_sqlstates', answered.size, '>=', 60, 0))

test.each(raised)('%s is raised by %s and explained', async (code, script) => {
  const failed = await shop.fail(script)
  expect(failed?.error.code).toBe(code)
  if (!failed) return
  expect(explain(failed.error)).toBe(codes[code])
  answered.add(code)
})

test('no two SQLSTATEs that are raised here share a title', () => {
  const titles = raised.map(([code]) => codes[code]?.title)
  expect(new Set(titles).size).toBe(raised.length)
})

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { applyEdits } from '#core/errors/advice.ts'
import { advise } from '#core/errors/coach.ts'
import { figure } from '../../support/figure.ts'
import { names } from './mistakes/names.ts'
import { syntax } from './mistakes/syntax.ts'
import { values } from './mistakes/values.ts'
import { openShop, type Shop } from './shop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())
beforeEach(() => shop.reset())

const seen = new Set<string>()
afterAll(() => figure('error_coach_mistakes_seen', seen.size, '>=', 60, 0))

test.each([...names, ...syntax, ...values])('%s', async (script, says, fixed) => {
  const failed = await shop.fail(script)
  expect(failed).toBeDefined()
  if (!failed) return
  const { findings } = advise(failed.error, failed.sql, shop.catalog)
  expect(findings[0]?.text).toBe(says)
  const fix = findings.find((finding) => finding.fix)?.fix
  expect(fix && applyEdits(failed.sql, fix.edits)).toBe(fixed)
  if (fixed !== undefined) expect(await shop.fail(fixed)).toBeUndefined()
  seen.add(script)
})

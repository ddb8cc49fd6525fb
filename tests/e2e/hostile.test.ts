import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hostile } from './hostile-statements.ts'
import { figure } from '../support/figure.ts'
import { button, engineIs, gridRows, run } from '../support/visit.ts'
import { soon, stage } from './stage.ts'

const here = stage()
// The page's own deadline for a statement.
const deadlineMs = 60_000
let page: Page
let survived = 0

beforeAll(async () => {
  page = (await here.stay('#/playground')).page
  await engineIs(page, 'ready')
})

afterAll(() => {
  figure(`hostile_statements_survived_of_${hostile.length}`, survived, '>=', hostile.length, 0)
})

const result = (): Promise<string> => page.locator('[data-part=result]').innerText()

test.each(hostile)(
  '$name',
  async ({ sql, says, stop }) => {
    await run(page, sql)
    const started = Date.now()
    if (stop) {
      await engineIs(page, 'running')
      await page.waitForTimeout(300)
      await button(page, 'Stop').click()
    }
    await engineIs(page, 'ready')
    expect(Date.now() - started).toBeLessThan(deadlineMs)
    await soon(result).toMatch(says)
    // A transaction that has failed, a time limit or another role would be the learner's own; what must go on is the engine.
    await run(page, 'rollback; select 42')
    await soon(() => gridRows(page)).toEqual([['42']])
    await button(page, 'Reset').click()
    await page.getByText('database is as it was at the beginning').waitFor()
    await run(page, 'select count(*) from reviews')
    await soon(() => gridRows(page)).toEqual([['4389']])
    survived++
  },
  120_000,
)

import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { figure } from '../support/figure.ts'
import { engineIs, gridRows, run } from '../support/visit.ts'
import { soon, stage } from './stage.ts'

const at = stage()
const shownMegabytes = async (page: Page): Promise<number> =>
  Number(/(\d+) MB/.exec(await page.locator('[data-part=status]').innerText())?.[1])

test('an engine that has grown large is changed for a small one when it is idle, with the data and the settings', async () => {
  const { page } = await at.visit('#/playground')
  await engineIs(page, 'ready')
  await run(page, "create table kept as select g as n from generate_series(1, 1000) g; set work_mem = '7MB'")
  await page.getByText('SET: done').waitFor()
  const before = await shownMegabytes(page)
  await run(page, "select length(repeat('x', 230000000) || 'y')")
  const notice = page.getByText(
    /PostgreSQL had taken \d+ MB of memory, so the database moved to a new engine/,
  )
  await notice.waitFor({ timeout: 60_000 })
  const grown = Number(/taken (\d+) MB/.exec(await notice.innerText())?.[1])
  figure('heap_before_the_move_mb', grown, '>=', 600, 0)
  expect(grown).toBeGreaterThanOrEqual(600)
  await engineIs(page, 'ready')
  await run(page, "select count(*), sum(n), current_setting('work_mem') from kept")
  await soon(() => gridRows(page)).toEqual([['1000', '500500', '7MB']])
  await soon(() => shownMegabytes(page)).toBeLessThan(before + 50)
  figure('heap_after_the_move_mb', await shownMegabytes(page), '<=', before + 50, 0)
})

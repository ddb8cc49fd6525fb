import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { button, engineIs, verdict, write } from '../support/visit.ts'
import { exerciseOf } from './answers-of-lessons.ts'
import { soon, stage } from './stage.ts'

const here = stage()
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Clause by clause' })
const selected = async (page: Page) =>
  (await dialog(page).getByRole('tab', { selected: true }).textContent())?.trim()
const told = (page: Page) => dialog(page).getByRole('status').textContent()

test('an answer that passed is shown clause by clause, by keyboard, and the focus comes back', async () => {
  const { page } = await here.visit('#/lesson/filtering/small-change')
  await engineIs(page, 'ready')
  await write(page, exerciseOf('filtering', 'small-change').read('solution.sql'))
  await button(page, 'Check').click()
  const open = verdict(page).getByRole('button', { name: 'See how it works, clause by clause' })
  await open.focus()
  await page.keyboard.press('Enter')
  await soon(() => selected(page)).toBe('FROM')
  await dialog(page).getByRole('tab', { selected: true }).focus()
  await page.keyboard.press('ArrowRight')
  expect(await selected(page)).toBe('WHERE')
  expect(await told(page)).toMatch(/^WHERE looks at one row at a time\. Of \d+ rows \d+ stay\./)
  await page.keyboard.press('End')
  expect(await dialog(page).getByRole('table').isVisible()).toBe(true)
  await page.keyboard.press('Escape')
  await soon(() => open.evaluate((element) => element === document.activeElement)).toBe(true)
})

test('the menu takes the query at the cursor apart; what was unknown is told, and what writes is left alone', async () => {
  const { page } = await here.visit('#/playground')
  await engineIs(page, 'ready')
  const apart = async (sql: string) => {
    await write(page, sql)
    await button(page, 'Editor actions').click()
    await page.getByRole('menuitem', { name: 'Show the query clause by clause' }).click()
  }
  await apart('select n from (values (1), (2), (null)) as t(n) where n > 1')
  await soon(() => selected(page)).toBe('FROM')
  await dialog(page).getByRole('tab', { name: 'WHERE' }).click()
  expect(await told(page)).toContain('Of 3 rows 1 stays. For 1 the condition is unknown because of a NULL')
  expect(await dialog(page).getByRole('row').allTextContents()).toEqual([
    expect.stringMatching(/^Row/),
    expect.stringContaining('goes'),
    expect.stringContaining('stays'),
    expect.stringContaining('unknown, goes'),
  ])
  await page.keyboard.press('Escape')
  await apart('create table mine (n int)')
  await soon(() => told(page)).toContain('no query here that only reads')
})

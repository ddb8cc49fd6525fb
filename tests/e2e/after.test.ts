import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { button, editorText, engineIs, verdict, write } from '../support/visit.ts'
import { exerciseOf } from './answers-of-lessons.ts'
import { stage } from './stage.ts'

const here = stage()
const tomatoes = exerciseOf('filtering', 'tomatoes')
const cells = async (page: Page, name: string) =>
  (await page.getByRole('dialog', { name }).getByRole('definition').allTextContents()).map((text) =>
    text.trim(),
  )

test('after a pass other ways stand beside the own one, each with its plan, cost and pages', async () => {
  const { page } = await here.visit('#/lesson/filtering/tomatoes')
  await engineIs(page, 'ready')
  await write(page, tomatoes.read('solution.sql'))
  await button(page, 'Check').click()
  await verdict(page).getByRole('button', { name: 'Other ways to write it' }).click()
  const dialog = page.getByRole('dialog', { name: 'Other ways to write it' })
  await dialog.getByText('Seq Scan on products').nth(2).waitFor()
  expect(await dialog.getByRole('heading', { level: 3 }).count()).toBe(3)
  const figures = await cells(page, 'Other ways to write it')
  expect(figures.filter((text) => !/^[\d.,]+$/.test(text))).toEqual([])
  expect(figures).toHaveLength(6)
})

test('the solution comes under the own text as a comment, and beside it line by line', async () => {
  const { page } = await here.visit('#/lesson/filtering/tomatoes')
  await engineIs(page, 'ready')
  await write(page, 'SELECT sku\nFROM products;')
  await button(page, 'Solution').click()
  await button(page, 'Yes, show it').click()
  await button(page, 'Compare with my text').click()
  const dialog = page.getByRole('dialog', { name: 'Your text and the solution' })
  const rows = await dialog.getByRole('row').allTextContents()
  expect(rows.map((row) => row.trim().replaceAll(/\s+/g, ' '))).toContain(
    'differs: SELECT skudiffers: SELECT sku, name',
  )
  await page.keyboard.press('Escape')
  await button(page, 'Put it below my text as a comment').click()
  expect(await editorText(page)).toMatch(
    /^SELECT sku\nFROM products;\n+-- The solution\n-- SELECT sku, name\n/,
  )
})

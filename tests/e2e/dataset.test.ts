import { expect, test } from 'vitest'
import { button, engineIs, gridRows } from '../support/visit.ts'
import { soon, stage } from './stage.ts'

const here = stage()

test('a lesson leads to the story of its database, whose query opens in the playground', async () => {
  const { page } = await here.visit('#/lesson/basic-select')
  await engineIs(page, 'ready')
  await page.getByRole('link', { name: 'The nursery' }).first().click()
  await soon(() => page.title()).toBe('The nursery · Tupelo')
  await page.getByRole('img', { name: /The tables of The nursery/ }).waitFor()
  await page.getByRole('row', { name: /^order_items 23,998/ }).waitFor()
  await page.getByRole('link', { name: 'All databases' }).click()
  await page.getByRole('link', { name: 'Bird strikes' }).click()
  await page.getByRole('link', { name: 'Open this query' }).first().click()
  await engineIs(page, 'ready')
  expect(await page.getByRole('combobox', { name: 'Database' }).inputValue()).toBe('birdstrikes')
  expect(await page.getByRole('grid').count()).toBe(0)
  await button(page, 'Run').click()
  await soon(async () => (await gridRows(page))[0]).toContain('463')
})

test('the search and the playground lead to a database', async () => {
  const { page } = await here.visit('#/playground')
  await engineIs(page, 'ready')
  await page.getByRole('link', { name: 'The nursery' }).click()
  await page.getByRole('heading', { level: 1, name: 'The nursery' }).waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search' }).fill('bird strikes')
  await page.getByRole('option', { name: 'Database: Bird strikes' }).waitFor()
  await page.keyboard.press('Enter')
  await soon(() => page.title()).toBe('Bird strikes · Tupelo')
  await page.getByRole('link', { name: 'Open in the playground' }).click()
  await engineIs(page, 'ready')
  expect(await page.getByRole('combobox', { name: 'Database' }).inputValue()).toBe('birdstrikes')
})

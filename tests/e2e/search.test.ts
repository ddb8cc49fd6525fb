import { expect, test } from 'vitest'
import { engineIs } from '../support/visit.ts'
import { soon, stage } from './stage.ts'

const here = stage()

test('the search leads to a place in a lesson, by keyboard and without a network', async () => {
  const { page, context } = await here.visit('#/')
  await page.getByText('Works offline').waitFor({ timeout: 60_000 })
  await context.setOffline(true)
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'Search' })
  await field.waitFor()
  await page.keyboard.type('which colum')
  await page.getByRole('option', { name: 'Which columns' }).waitFor()
  await page.keyboard.press('Enter')
  const heading = page.getByRole('heading', { name: 'Which columns' })
  await soon(() => heading.evaluate((element) => element === document.activeElement)).toBe(true)
  await soon(() =>
    heading.evaluate((element) => Math.round(element.getBoundingClientRect().top)),
  ).toBeLessThan(300)
  await engineIs(page, 'ready')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('tie-breaker')
  await page.keyboard.press('Enter')
  const term = page.getByRole('term').filter({ hasText: 'tie-breaker' })
  await soon(() => term.evaluate((element) => element === document.activeElement)).toBe(true)
})

test('a link from another page to a term of the glossary stays at the term', async () => {
  const { page } = await here.visit('#/topics')
  await page.getByRole('heading', { name: 'Topics', level: 1 }).waitFor()
  await page.evaluate(() => (location.hash = '#/glossary?at=tie-breaker'))
  const term = page.getByRole('term').filter({ hasText: /^tie-breaker$/ })
  await soon(() => term.evaluate((element) => element === document.activeElement)).toBe(true)
  const seen = () => term.evaluate((element) => element.getBoundingClientRect().top < innerHeight)
  await soon(seen).toBe(true)
  await page.evaluate(() => new Promise(requestAnimationFrame))
  expect(await seen()).toBe(true)
})

test('the glossary and the cheat sheet are linked from home and lead on', async () => {
  const { page } = await here.visit('#/')
  await page.getByRole('link', { name: 'Glossary', exact: true }).click()
  await soon(() => page.title()).toBe('Glossary · Tupelo')
  await page
    .getByRole('term')
    .filter({ hasText: /^alias$/ })
    .waitFor()
  await page.goBack()
  await page.getByRole('link', { name: 'Cheat sheet: SQL basics' }).click()
  await page.getByRole('heading', { name: 'SQL basics', level: 1 }).waitFor()
  expect(await page.getByRole('button', { name: 'Print' }).count()).toBe(1)
})

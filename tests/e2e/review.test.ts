import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { button, editorText, engineIs, gridRows, run, stored, verdict, write } from '../support/visit.ts'
import { exerciseOf } from './answers-of-lessons.ts'
import { soon, stage } from './stage.ts'

const here = stage()
const day = 86_400_000
const counterList = exerciseOf('basic-select', 'counter-list')
const places = exerciseOf('basic-select', 'places')

async function pass(page: Page, sql: string): Promise<void> {
  await write(page, sql)
  await button(page, 'Check').click()
  await soon(() => verdict(page).textContent()).toContain('Passed')
}

/** Goes to an address as after so many days. */
async function later(page: Page, days: number, hash: string): Promise<void> {
  await page.clock.setFixedTime(Date.now() + days * day)
  await page.evaluate((to) => (location.hash = to), hash)
  await page.reload()
}

test('a passed exercise falls due, is reviewed on other data, and falls due later again', async () => {
  const { page } = await here.visit('#/lesson/basic-select/counter-list')
  await engineIs(page, 'ready')
  await pass(page, counterList.read('solution.sql'))
  await page.evaluate(() => (location.hash = '#/lesson/basic-select/places'))
  await soon(() => editorText(page)).toBe('')
  await pass(page, places.read('solution.sql'))
  await soon(() => stored(page)).toMatch(/"rating":"good".*"rating":"good"/)

  await later(page, 0, '#/')
  await page.getByText('Nothing to review now. The next is due in 3 days.').waitFor()
  await later(page, 4, '#/')
  await page.getByRole('region', { name: 'Due for review' }).getByText('2 exercises').waitFor()
  await page
    .getByRole('link', { name: /Basic SELECT|SELECT/ })
    .first()
    .waitFor()
  expect(await page.getByRole('navigation', { name: 'Course', exact: true }).textContent()).toContain(
    'review',
  )

  await page.getByRole('link', { name: 'Start the review' }).click()
  await page.getByText('The data is not quite the lesson’s this time.').waitFor()
  await engineIs(page, 'ready')
  expect(await editorText(page)).toBe('')
  await run(page, 'select count(*) from products')
  await soon(() => gridRows(page)).toEqual([['5']])
  await button(page, 'Reset').click()
  await run(page, 'select count(*) from products where id > 900')
  await soon(() => gridRows(page)).toEqual([['2']])

  await write(page, counterList.read('wrong/04-distinct.sql'))
  await button(page, 'Check').click()
  await soon(() => verdict(page).textContent()).toContain('Your result')
  await pass(page, counterList.read('solution.sql'))
  expect(await page.getByRole('radio', { name: 'Good' }).isChecked()).toBe(true)
  await page.getByRole('radio', { name: 'Good' }).press('ArrowRight')
  await soon(() => stored(page)).toContain('"rating":"easy","revised":1')
  await button(page, 'Next exercise').click()

  await page.getByRole('heading', { name: 'Where the customers live' }).waitFor()
  await button(page, 'Skip for now').click()
  await page.getByRole('heading', { name: 'The review is done' }).waitFor()
  await page.getByText('1 exercise reviewed, 1 left for later.').waitFor()
  const row = page.getByRole('row', { name: /Easy/ })
  expect(await row.textContent()).toMatch(/in \d+ (days|months)/)

  // What was written for the lesson is still there.
  await page.evaluate(() => (location.hash = '#/lesson/basic-select/counter-list'))
  await soon(async () => (await editorText(page)).trim()).toBe(counterList.read('solution.sql').trim())
  await later(page, 4, '#/')
  await page.getByRole('region', { name: 'Due for review' }).getByText('1 exercise').waitFor()
})

test('a due title begins its own review, which shows how the query works after a pass', async () => {
  const { page } = await here.visit('#/lesson/basic-select/counter-list')
  await engineIs(page, 'ready')
  await pass(page, counterList.read('solution.sql'))
  await page.evaluate(() => (location.hash = '#/lesson/basic-select/places'))
  await soon(() => editorText(page)).toBe('')
  await pass(page, places.read('solution.sql'))
  await soon(() => stored(page)).toMatch(/"rating":"good".*"rating":"good"/)
  await later(page, 5, '#/')
  await page
    .getByRole('region', { name: 'Due for review' })
    .getByRole('link', { name: 'Where the customers live' })
    .click()
  await page.getByRole('heading', { name: 'Where the customers live' }).waitFor()
  await page.getByText('1 of 2', { exact: true }).waitFor()
  await engineIs(page, 'ready')
  await pass(page, places.read('solution.sql'))
  await verdict(page).getByRole('button', { name: 'See how it works, clause by clause' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('tab', { name: /DISTINCT/ }).waitFor()
  await page.keyboard.press('Escape')
  await button(page, 'Next exercise').click()
  await page.getByText('2 of 2', { exact: true }).waitFor()
})

test('the topics tell the level of each, are found by words, and lead to what covers them', async () => {
  const { page } = await here.visit('#/lesson/basic-select/places')
  await engineIs(page, 'ready')
  await pass(page, places.read('solution.sql'))
  await page.getByRole('link', { name: 'Tupelo, the course' }).click()
  await page.getByRole('link', { name: 'How far you are with each topic' }).click()
  await page.getByRole('heading', { name: 'Topics', exact: true }).waitFor()
  const found = page.getByRole('status').filter({ hasText: /topics?$/ })
  expect(await found.textContent()).toBe('415 topics')
  await page.getByRole('searchbox', { name: 'Find a topic' }).fill('distinct')
  await soon(() => found.textContent()).toMatch(/^\d topics?$/)
  const topic = page.locator('summary', { hasText: 'DISTINCT keyword' })
  expect(await topic.textContent()).toContain('learning')
  await topic.press('Enter')
  await page.getByRole('link', { name: '2.1 SELECT, clause by clause' }).waitFor()
  await page.getByRole('searchbox').fill('')
  // Each topic has one level, so that the levels' counts add up to all topics, however many lessons there are.
  const level = page.getByRole('combobox', { name: 'Level' })
  const counted = async () => Number((await found.textContent())?.split(' ')[0])
  await soon(counted).toBe(415)
  let sum = 0
  for (const option of await level.locator('option').all()) {
    const value = (await option.getAttribute('value')) ?? ''
    if (value === '') continue
    await level.selectOption(value)
    await page.waitForTimeout(100)
    sum += await counted()
  }
  expect(sum).toBe(415)
})

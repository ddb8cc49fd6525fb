import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { button, editorText, engineIs, gridRows, run, verdict, write } from '../support/visit.ts'
import { exerciseOf, exercisesOf } from './answers-of-lessons.ts'
import { soon, stage } from './stage.ts'

const here = stage()
const lesson = '#/lesson/basic-select'
const counterList = exerciseOf('basic-select', 'counter-list')

const statusOf = (page: Page, place: number) =>
  page
    .getByRole('navigation', { name: 'Course', exact: true })
    .getByRole('link', { name: new RegExp(`^Exercise ${place}:`) })
    .getAttribute('aria-label')

test('a wrong answer is told what is wrong with it, the right one passes', async () => {
  const { page } = await here.visit(lesson)
  await engineIs(page, 'ready')
  expect(await statusOf(page, 1)).toMatch(/not started$/)
  await write(page, counterList.read('wrong/03-cut.sql'))
  await button(page, 'Check').click()
  await soon(() => verdict(page).textContent()).toMatch(/Your result has 5 rows; \d+ are expected/)
  await verdict(page).getByText('missing', { exact: false }).first().waitFor()
  expect(await statusOf(page, 1)).toMatch(/tried$/)

  await write(page, counterList.read('wrong/02-forgotten-comma.sql'))
  await page.keyboard.press('Control+Shift+Enter')
  await soon(() => verdict(page).textContent()).toContain('Your result has 1 column; 2 are expected')

  await write(page, counterList.read('wrong/04-distinct.sql'))
  await button(page, 'Check').click()
  await soon(() => verdict(page).textContent()).toContain('two products with the same name and price')

  await write(page, 'select name, prise from products')
  await button(page, 'Check').click()
  await soon(() => verdict(page).textContent()).toContain('column "prise" does not exist')

  await write(page, '')
  await button(page, 'Check').click()
  await soon(() => verdict(page).textContent()).toContain('There is nothing to check yet')

  await write(page, counterList.read('solution.sql'))
  await button(page, 'Check').click()
  await soon(() => verdict(page).textContent()).toContain('Passed')
  expect(await statusOf(page, 1)).toMatch(/done$/)
  await verdict(page).getByRole('link', { name: 'Exercise 2' }).click()
  await page.getByRole('button', { name: 'Check' }).waitFor()
  await soon(() => verdict(page).textContent()).toBe('')
})

test('a counter-example comes after the verdict and opens in the workbench, and Undo brings the rows back', async () => {
  const { page } = await here.visit('#/lesson/filtering/anywhere-but-leeds')
  const { read } = exerciseOf('filtering', 'anywhere-but-leeds')
  await engineIs(page, 'ready')
  await run(page, 'select count(*) from customers')
  await soon(() => gridRows(page)).not.toEqual([])
  const all = await gridRows(page)
  await write(page, read('wrong/01-nulls-lost.sql'))
  await button(page, 'Check').click()
  const example = page.getByRole('region', { name: 'The smallest data on which it goes wrong' })
  await example.getByText('Your query leaves out a customer whose city is NULL.').waitFor()
  await example.getByRole('table', { name: 'customers 1 row' }).waitFor()
  await example.getByRole('button', { name: 'Open it in the workbench' }).press('Enter')
  await page.getByText('The tables now hold only the counter-example: 1 row.').waitFor()
  await run(page, 'select count(*) from customers')
  await soon(() => gridRows(page)).toEqual([['1']])
  await button(page, 'Editor actions').click()
  await page.getByRole('menuitem', { name: /^Undo/ }).click()
  await page.getByText('The last run was undone').waitFor()
  await run(page, 'select count(*) from customers')
  await soon(() => gridRows(page)).toEqual(all)
})

test('a check leaves the database, the open transaction and the result as they are', async () => {
  const { page } = await here.visit(lesson)
  await engineIs(page, 'ready')
  await run(page, 'begin; create table mine (n int); select 42;')
  await soon(() => gridRows(page)).toEqual([['42']])
  await write(page, `delete from products; ${counterList.read('solution.sql')}`)
  await button(page, 'Check').click()
  await soon(() => verdict(page).getByRole('heading').textContent()).not.toBe('')
  expect(await gridRows(page)).toEqual([['42']])
  await page.getByText('transaction open').waitFor()
  await run(page, `select to_regclass('mine') is not null, count(*) > 0 from products`)
  await soon(() => gridRows(page)).toEqual([['t', 't']])
})

test('a check that would not end is stopped, and the next one comes to its end', async () => {
  const { page } = await here.visit(lesson)
  await engineIs(page, 'ready')
  await write(page, 'select count(*) from generate_series(1, 100000) a, generate_series(1, 100000) b')
  await button(page, 'Check').click()
  await engineIs(page, 'running')
  await button(page, 'Stop').click()
  await soon(() => verdict(page).textContent()).toContain('The check did not come to an end. You stopped it.')
  await engineIs(page, 'ready')
  await write(page, counterList.read('solution.sql'))
  await button(page, 'Check').click()
  await soon(() => verdict(page).textContent()).toContain('Passed')
})

test('hints come one by one, the solution after a question', async () => {
  const { page } = await here.visit(lesson)
  const ladder = page.getByRole('region', { name: 'Hints', exact: true })
  const hints = counterList.read('hints.md').trim().split('\n').length
  for (let shown = 1; shown <= hints; shown++) {
    await button(page, 'Hint').click()
    await ladder.getByText(`${shown} of ${hints} hints open`).waitFor()
  }
  await ladder.getByText('Every product means every row.').waitFor()
  expect(await button(page, 'Hint').getAttribute('aria-disabled')).toBe('true')

  await button(page, 'Solution').click()
  await button(page, 'Keep trying').click()
  expect(await ladder.getByText('FROM products;').count()).toBe(0)
  expect(await statusOf(page, 1)).toMatch(/not started$/)
  await button(page, 'Solution').click()
  await button(page, 'Yes, show it').click()
  await ladder.getByText('FROM products;').waitFor()
  await soon(() => statusOf(page, 1)).toMatch(/seen$/)
})

test('every query of the lesson passes with its solution, in one sitting', async () => {
  const { page } = await here.visit(lesson)
  await engineIs(page, 'ready')
  const queries = exercisesOf('basic-select').filter((exercise) => exercise.read('check.yaml') === '')
  expect(queries.length).toBeGreaterThan(5)
  for (const { slug, read } of queries) {
    await page.evaluate((to) => (location.hash = to), `${lesson}/${slug}`)
    await page
      .locator(`[data-exercise="${slug}"]`)
      .getByRole('button', { name: 'Hint', exact: true })
      .waitFor()
    await soon(async () => (await editorText(page)).trim()).toBe(read('start.sql').trim())
    await write(page, read('solution.sql'))
    await button(page, 'Check').click()
    await soon(() => verdict(page).textContent()).toContain('Passed')
  }
  const strip = page.getByRole('navigation', { name: 'Course', exact: true })
  expect(await strip.textContent()).toContain(`${queries.length} of 10 done`)
})

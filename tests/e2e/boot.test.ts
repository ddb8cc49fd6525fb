import { afterEach, expect, test } from 'vitest'
import { builtFile } from '../support/site.ts'
import { button, editorText, engineIs, gridRows, write } from '../support/visit.ts'
import { soon, stage } from './stage.ts'

const lesson = '#/lesson/basic-select'
const here = stage(/Failed to load resource/)
const files = ['postgres', 'files', 'data-shop', 'brotli']

afterEach(() => {
  here.site.instead = () => undefined
})

test('the lesson is read and the editor written in while PostgreSQL is on its way', async () => {
  let arrive = (): void => undefined
  const arrival = new Promise<undefined>((resolve) => {
    arrive = () => resolve(undefined)
  })
  here.site.instead = (path) => (path.endsWith('.bin') ? arrival : undefined)
  const { page } = await here.visit(lesson)
  await page.getByRole('heading', { level: 1, name: 'SELECT, clause by clause' }).waitFor()
  await page.getByText('That is one statement, and the semicolon ends it.').waitFor()
  await write(page, 'select 6 * 7 as answer')
  const bar = page.getByRole('progressbar', { name: 'Start of PostgreSQL' })
  expect(Number(await bar.getAttribute('aria-valuenow'))).toBeLessThan(100)
  expect(await bar.getAttribute('aria-valuetext')).toMatch(/^Loading PostgreSQL/)
  expect(await button(page, 'Run').getAttribute('aria-disabled')).toBe('true')
  expect(await page.locator('html').getAttribute('data-engine')).toBe('booting')

  arrive()
  await engineIs(page, 'ready')
  expect(await bar.count()).toBe(0)
  expect(await editorText(page)).toBe('select 6 * 7 as answer')
  await button(page, 'Run').click()
  await soon(() => gridRows(page)).toEqual([['42']])
})

test.each(files)('without the file %s the page names it, and tries again when asked', async (name) => {
  const file = builtFile(name).slice(1)
  here.site.instead = (path) =>
    path.endsWith(file) ? { status: 404, type: 'text/plain', body: 'not found' } : undefined
  const { page } = await here.visit(lesson)
  await engineIs(page, 'failed')
  const told = page.getByRole('alert')
  expect(await told.textContent()).toContain(`${file}: the host answered 404`)
  await page.getByRole('heading', { level: 1, name: 'SELECT, clause by clause' }).waitFor()

  await button(page, 'Try again').click()
  await soon(() => told.textContent()).toContain(file)
  here.site.instead = () => undefined
  await button(page, 'Try again').click()
  await engineIs(page, 'ready')
  await write(page, 'select 42')
  await button(page, 'Run').click()
  await soon(() => gridRows(page)).toEqual([['42']])
})

test('an address that leads nowhere says so and leads home', async () => {
  const { page } = await here.visit('#/lesson/no-such-lesson')
  await page.getByRole('heading', { name: 'There is no such page' }).waitFor()
  await page.getByRole('link', { name: 'To the course' }).click()
  await page.getByRole('heading', { name: 'The course', exact: true }).waitFor()
})

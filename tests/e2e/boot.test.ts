import { readdirSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { button, editorText, engineIs, gridRows, write } from '../support/visit.ts'
import { soon, stage } from './stage.ts'

const lesson = '#/lesson/basic-select'
const here = stage(/Failed to load resource/)
const assets = readdirSync('dist/assets')
const files = ['postgres', 'files', 'data-shop', 'brotli']

function fileOf(name: string): string {
  const file = assets.find((asset) => asset.startsWith(`${name}-`) && asset.endsWith('.bin'))
  if (!file) throw new Error(`The build has no ${name}-….bin`)
  return file
}

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
  const file = fileOf(name)
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

test.each(['postgres', 'brotli'])(
  'a host that sends a page in place of %s is told by its header',
  async (name) => {
    const file = fileOf(name)
    here.site.instead = (path) =>
      path.endsWith(file) ? { status: 200, type: 'text/html', body: '<!doctype html><p>Home' } : undefined
    const { page } = await here.visit(lesson)
    await engineIs(page, 'failed')
    const told = await page.getByRole('alert').textContent()
    expect(told).toContain(file)
    expect(told).toContain('text/html')
  },
)

test.each(['engine', 'unpack'])('without the worker %s the page says so', async (name) => {
  here.site.instead = (path) =>
    path.includes(`${name}.worker-`) ? { status: 404, type: 'text/plain', body: 'not found' } : undefined
  const { page } = await here.visit(lesson)
  await engineIs(page, 'failed')
  expect(await page.getByRole('alert').textContent()).toContain('worker')
  here.site.instead = () => undefined
  await button(page, 'Try again').click()
  await engineIs(page, 'ready')
})

test('a lesson whose file does not come says what to do', async () => {
  here.site.instead = (path) =>
    path.includes('basic-select-') ? { status: 404, type: 'text/plain', body: 'not found' } : undefined
  const { page } = await here.visit(lesson)
  await page.getByText('This lesson could not be loaded').waitFor()
  await page.getByText('Check the connection and load the page again.').waitFor()
})

test('an address that leads nowhere says so and leads home', async () => {
  const { page } = await here.visit('#/lesson/no-such-lesson')
  await page.getByRole('heading', { name: 'There is no such page' }).waitFor()
  await page.getByRole('link', { name: 'To the course' }).click()
  await page.getByRole('heading', { name: 'The course', exact: true }).waitFor()
})

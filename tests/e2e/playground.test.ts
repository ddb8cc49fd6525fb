import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { button, editorText, engineIs, gridRows, run, stored, write } from '../support/visit.ts'
import { soon, stage } from './stage.ts'

const here = stage()
const playground = '#/playground'

const queries = (page: Page) =>
  page
    .getByRole('tablist', { name: 'Queries' })
    .getByRole('tab')
    .filter({ hasNotText: /^\s*psql/ })
const titles = async (page: Page) => (await queries(page).allTextContents()).map((title) => title.trim())
const tree = (page: Page) => page.getByRole('tree', { name: 'Schema', exact: true })
const table = (page: Page, name: string) =>
  tree(page).getByRole('treeitem', { name: new RegExp(`^${name}\\b`) })

test('tabs have their own text, close, and come back with it', async () => {
  const { page } = await here.visit(playground)
  await engineIs(page, 'ready')
  await write(page, 'select 1 as first')
  await button(page, 'New query').click()
  await soon(() => editorText(page)).toBe('')
  await write(page, 'select 2 as second')
  expect(await titles(page)).toEqual(['Query 1', 'Query 2'])
  await queries(page).first().click()
  await soon(() => editorText(page)).toBe('select 1 as first')
  await queries(page).last().click()
  await soon(() => editorText(page)).toBe('select 2 as second')

  await queries(page).last().press('Delete')
  await soon(() => titles(page)).toEqual(['Query 1'])
  await soon(() => editorText(page)).toBe('select 1 as first')
  await button(page, 'Bring it back').click()
  await soon(() => titles(page)).toEqual(['Query 1', 'Query 2'])
  await soon(() => editorText(page)).toBe('select 2 as second')

  await queries(page).last().press('F2')
  await page.getByRole('textbox', { name: 'Name' }).fill('Birds')
  await page.keyboard.press('Enter')
  await soon(() => titles(page)).toEqual(['Query 1', 'Birds'])

  await soon(() => stored(page)).toMatch(/Birds.*select 2 as second|select 2 as second.*Birds/)
  await page.reload()
  await soon(() => titles(page)).toEqual(['Query 1', 'Birds'])
  await soon(() => editorText(page)).toBe('select 2 as second')
  await engineIs(page, 'ready')
  await button(page, 'Run').click()
  await soon(() => gridRows(page)).toEqual([['2']])
})

test('the chosen database changes the schema and what is asked, and is chosen still after a reload', async () => {
  const { page } = await here.visit(playground)
  await table(page, 'products').waitFor()
  await page.getByRole('combobox', { name: 'Database' }).selectOption('penguins')
  await table(page, 'penguins').waitFor()
  expect(await table(page, 'products').count()).toBe(0)
  await run(page, 'select species, count(*) from penguins group by 1 order by 2 desc')
  await soon(() => gridRows(page)).toEqual([
    ['Adelie', '152'],
    ['Gentoo', '124'],
    ['Chinstrap', '68'],
  ])
  await table(page, 'penguins').focus()
  await page.keyboard.press('Space')
  await page.getByRole('dialog').getByRole('row').nth(8).waitFor()

  await page.reload()
  await table(page, 'penguins').waitFor()
  expect(await page.getByRole('combobox', { name: 'Database' }).inputValue()).toBe('penguins')
  await page.getByRole('combobox', { name: 'Database' }).selectOption('empty')
  await page.getByText('No tables yet.').waitFor()
  await run(page, 'create table birds (name text)')
  await table(page, 'birds').waitFor()
})

test('what is changed in the playground stays there, and is there again after a lesson', async () => {
  const { page } = await here.visit(playground)
  await engineIs(page, 'ready')
  await run(page, 'create table birds (name text)')
  await table(page, 'birds').waitFor()
  await page.evaluate(() => (location.hash = '#/lesson/basic-select'))
  await table(page, 'products').waitFor()
  await table(page, 'birds').waitFor({ state: 'detached' })
  await run(page, `select to_regclass('birds') is null`)
  await soon(() => gridRows(page)).toEqual([['t']])
  await page.getByRole('link', { name: 'Playground', exact: true }).click()
  await page.getByText('Your earlier change to this database was made again.').waitFor()
  await table(page, 'birds').waitFor()
})

test('the history keeps what was executed, also after a reload, and gives it back', async () => {
  const { page } = await here.visit(playground)
  await engineIs(page, 'ready')
  await run(page, 'select 42 as answer')
  await soon(() => gridRows(page)).toEqual([['42']])
  await write(page, '')
  const history = page.getByRole('region', { name: 'History', exact: true })
  await history.getByText('select 42 as answer').waitFor()
  await soon(() => stored(page)).not.toContain('"sql":"select 42 as answer","title"')
  await soon(() => stored(page)).toContain('select 42 as answer')
  await page.reload()
  await soon(() => editorText(page)).toBe('')
  await history.getByRole('button', { name: /^Put back what worked/ }).click()
  await soon(() => editorText(page)).toBe('select 42 as answer')
})

test('Control+Shift+Enter executes the statement at the cursor alone', async () => {
  const { page } = await here.visit(playground)
  await engineIs(page, 'ready')
  await write(page, 'select 1 as one;\nselect 2 as two;')
  await page.keyboard.press('Control+Shift+Enter')
  await soon(() => gridRows(page)).toEqual([['2']])
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+Shift+Enter')
  await soon(() => gridRows(page)).toEqual([['1']])
})

test('a tab that is closed right after the last key keeps the text', async () => {
  const first = await here.visit(playground)
  await write(first.page, 'select the_last_words')
  await first.page.close()
  const { page } = await here.tab(first, playground)
  await soon(() => editorText(page)).toBe('select the_last_words')
})

test('on a phone the database has room for its name, no history is there to hide, and the console is tall', async () => {
  const { page } = await here.visit(playground, { viewport: { width: 390, height: 844 } })
  await engineIs(page, 'ready')
  const database = page.getByRole('combobox', { name: 'Database' })
  const { x = 0, width = 0 } = (await database.boundingBox()) ?? {}
  expect(width).toBeGreaterThan(200)
  expect(x + width).toBeLessThanOrEqual(390)
  await button(page, 'Editor actions').click()
  await page.getByRole('menuitem', { name: 'Show history' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: /psql/ }).click()
  const log = page.getByRole('log')
  await soon(async () => (await log.boundingBox())?.height).toBeGreaterThan(300)
})

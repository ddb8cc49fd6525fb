import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { button, engineIs, gridRows, run, write } from '../support/visit.ts'
import { soon, stage } from './stage.ts'

const here = stage()

const input = (page: Page) => page.getByRole('textbox', { name: 'psql input', exact: true })
const output = (page: Page): Promise<string> =>
  page
    .getByRole('log', { name: 'psql output' })
    .evaluate((log) => Array.from(log.querySelectorAll('pre'), (part) => part.textContent).join('\n'))
const prompt = (page: Page): Promise<string> => page.locator('.line .prompt').innerText()

/** Opens the console as one does without a mouse. */
async function open(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Query 1' }).focus()
  await page.keyboard.press('ArrowRight')
  await input(page).waitFor()
  await input(page).focus()
}

async function enter(page: Page, ...lines: string[]): Promise<void> {
  for (const line of lines) {
    await input(page).fill(line)
    await page.keyboard.press('Enter')
  }
}

test('the console: tables, statements over lines, errors, settings, transactions, history', async () => {
  const { page } = await here.visit('#/playground')
  await engineIs(page, 'ready')
  await open(page)
  await soon(() => prompt(page)).toBe('postgres=# ')

  await enter(page, '\\d')
  await soon(() => output(page)).toContain(
    '            List of relations\n Schema |    Name     | Type  |  Owner   \n',
  )
  await enter(page, '\\dt+ products')
  await soon(() => output(page)).toMatch(/List of tables\n Schema \|\s+Name\s+\| Type .* Persistence/)

  await enter(page, 'SELECT 1')
  await soon(() => prompt(page)).toBe('postgres-# ')
  await enter(page, "  + 1 AS two, 'a")
  await soon(() => prompt(page)).toBe("postgres'# ")
  await enter(page, "b' AS text;")
  await soon(() => output(page)).toContain(' two | text \n-----+------\n   2 | a   +\n     | b\n(1 row)')
  await soon(() => prompt(page)).toBe('postgres=# ')

  await enter(page, 'SELECT nope FROM products;')
  await soon(() => output(page)).toContain(
    'ERROR:  column "nope" does not exist\nLINE 1: SELECT nope FROM products;\n               ^',
  )

  await enter(page, '\\x')
  await enter(page, 'SELECT 7 AS seven;')
  await soon(() => output(page)).toContain('-[ RECORD 1 ]\nseven | 7')
  await enter(page, '\\x')
  await enter(page, '\\timing')
  await enter(page, 'SELECT 8;')
  await soon(() => output(page)).toMatch(/Timing is on\.[^]*Time: \d+\.\d{3} ms/)

  await enter(page, 'BEGIN;')
  await soon(() => prompt(page)).toBe('postgres=*# ')
  await enter(page, 'SELECT 1 / 0;')
  await soon(() => prompt(page)).toBe('postgres=!# ')
  await enter(page, 'ROLLBACK;')
  await soon(() => prompt(page)).toBe('postgres=# ')

  await enter(page, 'SELECT 42 AS watched \\watch 0.1')
  await soon(async () => (await output(page)).match(/\(every 0\.1s\)/g)?.length ?? 0).toBeGreaterThan(1)
  await input(page).press('Control+c')
  await soon(() =>
    page.getByRole('button', { name: 'Stop', exact: true }).getAttribute('aria-disabled'),
  ).toBe('true')
  await enter(page, 'CREATE TABLE made_here (a int);')
  await page.getByRole('treeitem', { name: /^made_here\b/ }).waitFor()

  await page.reload()
  await engineIs(page, 'ready')
  await open(page)
  await input(page).press('ArrowUp')
  await soon(() => input(page).inputValue()).toBe('CREATE TABLE made_here (a int);')
})

test('Tab completes, and Escape lets it leave', async () => {
  const { page } = await here.visit('#/playground')
  await engineIs(page, 'ready')
  await open(page)
  await page.getByRole('treeitem', { name: /^products\b/ }).waitFor()
  await input(page).fill('\\d produ')
  await page.keyboard.press('Tab')
  await soon(() => input(page).inputValue()).toMatch(/^\\d product/)
  expect(await input(page).evaluate((field) => field === document.activeElement)).toBe(true)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  expect(await input(page).evaluate((field) => field === document.activeElement)).toBe(false)
})

test('a command asks for the file that it names, and what it saves is a download', async () => {
  const { page } = await here.visit('#/playground')
  await engineIs(page, 'ready')
  await open(page)
  // The browser must have been told to hand choosers over before the key opens one.
  const chooser = page.waitForEvent('filechooser')
  await enter(page, 'CREATE TABLE filled (a int, b text);', '\\copy filled from data/rows.csv csv')
  const asks = page.getByRole('group', { name: 'The command waits for the file data/rows.csv.' })
  const choose = asks.getByRole('button', { name: 'Choose the file' })
  await soon(() => choose.evaluate((button) => button === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await (
    await chooser
  ).setFiles({ name: 'rows.csv', mimeType: 'text/csv', buffer: Buffer.from('1,one\n2,two\n') })
  await soon(() => output(page)).toContain('COPY 2')
  const saved = page.waitForEvent('download')
  await enter(page, '\\copy filled to out.tsv')
  expect((await saved).suggestedFilename()).toBe('out.tsv')
  await enter(page, '\\i more.sql')
  await page.getByRole('button', { name: 'Give none' }).click()
  await soon(() => output(page)).toContain('more.sql: no file was given')
  expect(await input(page).evaluate((field) => field === document.activeElement)).toBe(true)
})

test('a query of the workspace is taken in by its name, in the console and in the editor', async () => {
  const { page } = await here.visit('#/playground')
  await engineIs(page, 'ready')
  await write(page, 'select 6 * 7 as answer;')
  await button(page, 'New query').click()
  await run(page, "\\i 'Query 1'\nselect 1")
  await page.getByRole('tab', { name: '1 SELECT' }).click()
  await soon(() => gridRows(page)).toEqual([['42']])
  await page.getByRole('tab', { name: 'psql' }).click()
  await enter(page, "\\i 'query 1.sql'")
  await soon(() => output(page)).toContain(' answer \n--------\n     42\n(1 row)')
})

import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { button, editorText, engineIs, gridRows, run, write } from '../support/visit.ts'
import { soon, stage } from './stage.ts'

const here = stage()
let page: Page

const grid = () => page.getByRole('grid', { name: 'Result', exact: true })
/** The tabs of statements and messages; those of the chart and the changes stand beside them. */
const tabs = async () => {
  const labels = await page.getByRole('tablist', { name: 'Results' }).getByRole('tab').allTextContents()
  return labels.map((label) => label.trim()).filter((label) => !['Chart', 'Changes'].includes(label))
}
const faults = () => page.locator('.cm-fault').allTextContents()

beforeAll(async () => {
  page = (await here.stay('#/lesson/basic-select')).page
  await engineIs(page, 'ready')
})

beforeEach(async () => {
  await button(page, 'Reset').click()
  await page.getByText('database is as it was at the beginning').waitFor()
  await button(page, 'Dismiss').click()
})

test('the grid shows what the server sent: column names twice, large numbers, NULL apart from texts', async () => {
  await run(page, `select 9223372036854775807 as a, 1.10 as a, null as b, '' as b, 'null' as "B b"`)
  await soon(() => gridRows(page)).toEqual([['9223372036854775807', '1.10', 'null', '', 'null']])
  const names = await grid().getByRole('columnheader').locator('b').allTextContents()
  expect(names).toEqual(['a', 'a', 'b', 'b', 'B b'])
  const types = await grid().getByRole('columnheader').locator('small').allTextContents()
  expect(types).toEqual(['bigint', 'numeric', 'text', 'text', 'text'])
  const cells = await grid()
    .getByRole('gridcell')
    .evaluateAll((all) =>
      all.map((cell) => [cell.querySelector('.null') !== null, cell.getAttribute('title')]),
    )
  expect(cells.slice(2)).toEqual([
    [true, null],
    [false, 'empty string'],
    [false, null],
  ])
})

test('each statement has its tab, and Messages tells the tags', async () => {
  await run(
    page,
    `create table birds (name text);
insert into birds values ('tit'), ('wren');
select name from birds order by name desc;
do $$ begin raise notice 'hello %', 'there'; end $$;`,
  )
  await soon(tabs).toEqual(['1 CREATE TABLE', '2 INSERT · 2 rows', '3 SELECT · 2 rows', '4 DO', 'Messages 5'])
  expect(await gridRows(page)).toEqual([['wren'], ['tit']])
  await page.getByRole('tab', { name: '2 INSERT' }).click()
  await page.getByText('INSERT 0 2: 2 rows added').waitFor()
  await page.getByRole('tab', { name: 'Messages' }).click()
  await page.getByText('hello there').waitFor()
})

test('an error is underlined where it is, with its code and hint, and ends the run', async () => {
  await run(page, `select 1;\n\n-- ü 🐦\nselect nme, price\nfrom products;\nselect 3;`)
  await soon(faults).toEqual(['nme'])
  const told = page.getByRole('alert')
  const text = (await told.textContent()) ?? ''
  expect(text).toContain('42703')
  expect(text).toContain('column "nme" does not exist')
  expect(text).toContain('Perhaps you meant to reference the column "products.name".')
  expect(text).toContain('LINE 4')
  expect(await tabs()).toHaveLength(3)
  await page.getByRole('tab', { name: 'Messages' }).click()
  await page.getByText('1 statement after the error was not run.').waitFor()

  await page.getByRole('textbox', { name: 'SQL editor', exact: true }).focus()
  await page.keyboard.press('F8')
  await page.getByRole('tooltip').getByText('SQLSTATE 42703').waitFor()
  await run(page, 'select 1')
  await soon(faults).toEqual([])
})

test('a script goes on after an error when the settings say so, and sums up', async () => {
  const after = (name: string) =>
    page.getByRole('group', { name: 'After an error' }).getByRole('radio', { name })
  await button(page, 'Settings').click()
  await after('Go on, as psql does').check()
  await page.keyboard.press('Escape')
  await run(page, 'select nme from products;\nselect 2;\nselect 1 / 0;\nselect 4;')
  await soon(tabs).toHaveLength(5)
  await soon(faults).toContain('nme')
  expect(await faults()).toHaveLength(2)
  await soon(() => page.getByRole('alert').textContent()).toContain('42703')
  await page.getByRole('tab', { name: 'Messages' }).click()
  await page.getByText('2 of 4 statements failed, the rest succeeded.').waitFor()
  await button(page, 'Settings').click()
  await after('Take it all back').check()
  await page.keyboard.press('Escape')
  await run(page, 'create table birds (name text);\nselect nme from birds;')
  await page.getByRole('tab', { name: 'Messages' }).click()
  await page.getByText('rolled back: nothing has changed.').waitFor()
  expect(await page.getByRole('treeitem', { name: /^birds/ }).count()).toBe(0)
  await button(page, 'Settings').click()
  await after('Stop there').check()
  await page.keyboard.press('Escape')
})

test('what is written for psql runs too: variables, conditions, data, notes, faults of its commands', async () => {
  await run(
    page,
    `\\set least 2
create table birds (name text, eggs int);
\\copy birds from stdin
tit\t9
wren\t1
\\.
select count(*) > 1 as several from birds \\gset
\\if :several
\\echo several birds
select name from birds where eggs > :least;
\\endif
\\i more.sql`,
  )
  await soon(() => gridRows(page)).toEqual([['tit']])
  await soon(faults).toEqual(['\\i more.sql'])
  await page.getByRole('tab', { name: 'Messages' }).click()
  await page.getByText('several birds', { exact: true }).waitFor()
  await page.getByText('more.sql: there is no such file here, nor a query of this name').waitFor()
})

test('\\d prints in the messages, and \\copy to hands over the file', async () => {
  const download = page.waitForEvent('download')
  await run(
    page,
    "\\d reviews\n\\copy (select 1 as one, 'a b' as two from reviews limit 1) to 'few.csv' csv header",
  )
  expect((await download).suggestedFilename()).toBe('few.csv')
  expect(readFileSync(await (await download).path(), 'utf8')).toBe('one,two\n1,a b\n')
  await page.getByRole('tab', { name: 'Messages' }).click()
  const printed = page.getByText(/^\s*Table "public\.reviews"\s+Column\s+\|/)
  await printed.waitFor()
  expect(await printed.evaluate((text) => getComputedStyle(text).whiteSpace)).toBe('pre')
  await page.getByText('few.csv is in your downloads.').waitFor()
})

test('an error at the end of the text is underlined too', async () => {
  await run(page, 'select name from')
  await soon(faults).toEqual(['from'])
  await soon(() => page.getByRole('alert').textContent()).toContain('42601')
})

test('of 100,000 rows the last one is reached', async () => {
  await run(page, `select g as id, 'row ' || g as text from generate_series(1, 100000) g`)
  await soon(() => grid().getAttribute('aria-rowcount')).toBe('100001')
  await grid().evaluate((element) => element.scrollTo({ top: element.scrollHeight }))
  await soon(async () => (await gridRows(page)).at(-1)).toEqual(['100000', 'row 100000'])
  await grid().focus()
  await page.keyboard.press('Control+Home')
  await soon(async () => (await gridRows(page))[0]).toEqual(['1', 'row 1'])
  await page.keyboard.press('Control+End')
  await soon(async () => (await gridRows(page)).at(-1)).toEqual(['100000', 'row 100000'])
  expect(await page.locator('[role=grid] [role=row]').count()).toBeLessThan(200)
})

test('an endless result is cut, and brings more when asked', async () => {
  await run(page, 'select generate_series(1, 10000000000) as n')
  await button(page, 'Fetch more rows').waitFor()
  const before = Number(await grid().getAttribute('aria-rowcount'))
  await button(page, 'Fetch more rows').click()
  await soon(async () => Number(await grid().getAttribute('aria-rowcount'))).toBeGreaterThan(before)
  const rows = Number(await grid().getAttribute('aria-rowcount')) - 1
  await grid().evaluate((element) => element.scrollTo({ top: element.scrollHeight }))
  await soon(async () => (await gridRows(page)).at(-1)).toEqual([`${rows}`])
  await run(page, 'select 42')
  await soon(() => gridRows(page)).toEqual([['42']])
})

test('Ctrl+Enter executes the text, or the selection alone', async () => {
  await write(page, 'select 1 as one;\nselect 2 as two;')
  await page.keyboard.press('Control+Enter')
  await soon(tabs).toEqual(['1 SELECT · 1 row', '2 SELECT · 1 row', 'Messages 2'])
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Shift+End')
  await page.keyboard.press('Control+Enter')
  await soon(tabs).toEqual(['1 SELECT · 1 row', 'Messages 1'])
  expect(await gridRows(page)).toEqual([['1']])
})

test('an empty text says that there is nothing to execute', async () => {
  await run(page, '  -- nothing\n')
  await page.getByText('There is no statement to run.').waitFor()
})

test('a transaction is told while it is open, and when it has failed', async () => {
  const status = page.locator('[data-part=status]')
  await run(page, 'begin; select 1;')
  await status.getByText('transaction open').waitFor()
  await run(page, 'select 1/0')
  await status.getByText('transaction failed, ROLLBACK ends it').waitFor()
  await run(page, 'rollback')
  await status.getByText('no transaction').waitFor()
})

test('the menu formats the text, and Ctrl+Z takes that back', async () => {
  await write(page, 'select name,price from products where price>10')
  await button(page, 'Editor actions').click()
  await page.getByRole('menuitem', { name: 'Format SQL' }).click()
  await soon(async () => (await editorText(page)).split('\n').length).toBeGreaterThan(2)
  await page.getByRole('textbox', { name: 'SQL editor', exact: true }).focus()
  await page.keyboard.press('Control+z')
  await soon(() => editorText(page)).toBe('select name,price from products where price>10')
})

test('an example of the lesson answers on the spot and can be copied into the editor', async () => {
  const example = page.getByRole('figure', { name: 'SQL example' }).first()
  await example.getByRole('button', { name: 'Try it' }).click()
  await soon(() => example.getByRole('row').count()).toBe(6)
  await write(page, 'select 1')
  await example.getByRole('button', { name: 'Edit a copy' }).click()
  await soon(() => editorText(page)).toMatch(/^select 1;\n\n-- A copy[^]*SELECT name, price\nFROM products/)
})

test('a table that was created stands in the schema, and its name is inserted from there', async () => {
  await run(page, 'create table birds (name text not null)')
  const birds = page
    .getByRole('tree', { name: 'Schema', exact: true })
    .getByRole('treeitem', { name: /^birds/ })
  await birds.waitFor()
  await write(page, 'select * from ')
  await birds.click()
  await button(page, 'Insert name').click()
  await soon(() => editorText(page)).toBe('select * from birds')
})

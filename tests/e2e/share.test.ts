import { expect, test } from 'vitest'
import { button, editorText, engineIs, gridRows, write } from '../support/visit.ts'
import { soon, stage } from './stage.ts'

const here = stage(/status of 404/)

test('a query goes to another person as a link, and runs only when they press Run', async () => {
  const { page, context } = await here.visit('#/playground')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await engineIs(page, 'ready')
  await page.getByRole('combobox', { name: 'Database' }).selectOption('penguins')
  await engineIs(page, 'ready')
  await write(page, 'create table sent (n int); select species from penguins group by 1 order by 1')
  await button(page, 'Editor actions').click()
  await page.getByRole('menuitem', { name: 'Copy a link to this query' }).click()
  await page.getByText('The link is on the clipboard.').waitFor()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toContain('#/query/')

  const other = await here.visit(new URL(link).hash)
  await other.page.getByText('This query came with a link.').waitFor()
  await engineIs(other.page, 'ready')
  await soon(() => editorText(other.page)).toContain('create table sent')
  expect(await other.page.getByRole('combobox', { name: 'Database' }).inputValue()).toBe('penguins')
  expect(new URL(other.page.url()).hash).toBe('#/playground')
  expect(await other.page.getByRole('treeitem', { name: /^sent/ }).count()).toBe(0)
  await button(other.page, 'Run').click()
  await soon(() => gridRows(other.page)).toEqual([['Adelie'], ['Chinstrap'], ['Gentoo']])
})

test('a damaged link and a file that is not there are told; what was written stays', async () => {
  const { page } = await here.visit('#/playground')
  await write(page, 'select 1 as mine')
  await page.evaluate(() => (location.hash = '#/query/damaged'))
  await page.getByText('The link is damaged or cut off').waitFor()
  await page.evaluate(() => (location.hash = '#/file/sql/none.sql'))
  await page.getByText('The SQL file sql/none.sql did not come').waitFor()
  await soon(() => editorText(page)).toBe('select 1 as mine')
})

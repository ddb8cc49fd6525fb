import { readFileSync } from 'node:fs'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { button, editorText, engineIs, gridRows, run } from '../support/visit.ts'
import { soon, stage } from './stage.ts'

const here = stage()
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
const panel = (page: Page) => page.getByRole('combobox', { name: 'Panel', exact: true })
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const nearest = `create table places (name text, v vector(2));
insert into places values ('near', '[1,1]'), ('far', '[9,9]');
select name from places order by v <-> '[2,2]' limit 1`

async function grave(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' ')}`)
}

test('one click installs vector, and a nearest neighbour is found; Undo takes it back', async () => {
  const { page } = await here.visit('#/playground')
  await engineIs(page, 'ready')
  await panel(page).selectOption('Extensions')
  const extensions = region(page, 'Extensions')
  await extensions.getByRole('searchbox').fill('nearest')
  await button(page, 'Install vector').click()
  await extensions.getByText(/^installed, 0\./).waitFor()
  expect(await editorText(page)).toContain('CREATE EXTENSION IF NOT EXISTS vector;')
  await run(page, nearest)
  await soon(() => gridRows(page)).toEqual([['near']])
  for (let runs = 0; runs < 2; runs++) {
    await button(page, 'Editor actions').click()
    await page.getByRole('menuitem', { name: 'Undo the last run' }).click()
    await page.getByText('The last run was undone').waitFor()
  }
  await button(page, 'Install vector').waitFor()
  await page.reload()
  await engineIs(page, 'ready')
  await button(page, 'Install vector').waitFor()
})

test('what a panel runs while the console is open comes to the editor, and nothing else is run', async () => {
  const { page } = await here.visit('#/playground')
  await engineIs(page, 'ready')
  await run(page, 'create table kept (n int); insert into kept values (1)')
  await page.getByText(/^INSERT 0 1/).waitFor()
  await panel(page).selectOption('Extensions')
  await page.getByRole('tab', { name: 'psql' }).click()
  await page.getByRole('textbox', { name: 'psql input' }).waitFor()
  await button(page, 'Install citext').click()
  await region(page, 'Extensions')
    .getByText(/^installed, 1\./)
    .waitFor()
  expect(await editorText(page)).toContain('CREATE EXTENSION IF NOT EXISTS citext;')
  await run(page, 'select count(*) from kept')
  await soon(() => gridRows(page)).toEqual([['1']])
})

test('extensions install without the host, the largest too', async () => {
  const { page } = await here.visit('#/')
  await page.getByText('Works offline.').waitFor({ timeout: 60_000 })
  await soon(() =>
    page.evaluate(async () => {
      const names = await caches.keys()
      const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
      return lists.flat().some(({ url }) => url.includes('/ext-pgcrypto-'))
    }),
  ).toBe(true)
  here.site.instead = (path) =>
    path.endsWith('.bin') ? { status: 503, type: 'text/plain', body: '' } : undefined
  try {
    await page.goto(`${here.site.url}#/playground`)
    await page.reload()
    await engineIs(page, 'ready')
    await run(page, `create extension vector; create extension pgcrypto; ${nearest}`)
    await soon(() => gridRows(page)).toEqual([['near']])
  } finally {
    here.site.instead = () => undefined
  }
})

test('a setting is found by what it means, set in view, and brought back', async () => {
  const { page } = await here.visit('#/playground')
  await engineIs(page, 'ready')
  await panel(page).selectOption('Server settings')
  const settings = region(page, 'Server settings')
  await settings.getByRole('searchbox').fill('work_mem')
  const field = settings.getByRole('textbox', { name: 'New value of work_mem', exact: true })
  await field.fill('7MB')
  await button(page, 'Set work_mem').click()
  await settings.getByText('SET here').waitFor()
  expect(await editorText(page)).toContain("SET work_mem = '7MB';")
  await button(page, 'Bring work_mem back to its default').click()
  await settings.getByText('SET here').waitFor({ state: 'detached' })
  expect(await field.inputValue()).toBe('4MB')
  expect(await grave(page)).toEqual([])
})

test('statements are counted from one click on, and a reload keeps the panel', async () => {
  const { page } = await here.visit('#/playground')
  await engineIs(page, 'ready')
  await panel(page).selectOption('Statistics')
  const statistics = region(page, 'Statistics')
  await statistics
    .getByText(/rows by the estimate/)
    .first()
    .waitFor()
  await button(page, 'Count statements').click()
  await button(page, 'Count anew').waitFor()
  await run(page, 'select count(*) from products')
  await soon(() => gridRows(page)).toEqual([['384']])
  await statistics.getByText('select count(*) from products').waitFor()
  expect(await statistics.textContent()).toContain('1 call, 1 row')
  expect(await grave(page)).toEqual([])
  await page.reload()
  await engineIs(page, 'ready')
  await soon(() => panel(page).inputValue()).toBe('statistics')
})

test('the monitor sees an open transaction, its locks, and that it has failed', async () => {
  const { page } = await here.visit('#/playground')
  await engineIs(page, 'ready')
  await button(page, 'Editor actions').click()
  await page.getByRole('menuitem', { name: 'Monitor', exact: true }).click()
  const monitor = region(page, 'Monitor')
  await monitor.getByText('None on your tables.').waitFor()
  await run(page, 'begin; update products set price = price')
  await monitor.getByText('transaction open').waitFor()
  await monitor.getByText('products: RowExclusiveLock').waitFor()
  expect(await grave(page)).toEqual([])
  await run(page, 'select 1 / 0')
  await monitor.getByText(/Run ROLLBACK/).waitFor()
  await run(page, 'rollback')
  await monitor.getByText('None on your tables.').waitFor()
})

test('on a phone the panels come in a dialog', async () => {
  const { page } = await here.visit('#/playground', { viewport: { width: 390, height: 844 } })
  await engineIs(page, 'ready')
  await button(page, 'Editor actions').click()
  await page.getByRole('menuitem', { name: 'Extensions', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Panels' })
  await dialog.getByRole('searchbox').fill('hstore')
  await dialog.getByRole('button', { name: 'Install hstore' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await soon(() => editorText(page)).toContain('CREATE EXTENSION IF NOT EXISTS hstore;')
  await engineIs(page, 'ready')
  await button(page, 'Editor actions').click()
  await page.getByRole('menuitem', { name: 'Extensions', exact: true }).click()
  await dialog.getByText(/^installed, 1\./).waitFor()
  expect(await grave(page)).toEqual([])
})

test('rows are made up for a table, Changes shows them, and Undo takes them back', async () => {
  const { page } = await here.visit('#/playground')
  await engineIs(page, 'ready')
  const table = (name: RegExp) => page.getByRole('treeitem', { name })
  await table(/^categories\b/).click()
  await button(page, 'Table actions').click()
  await page.getByRole('menuitem', { name: 'Generate rows…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Generate rows for categories' })
  await dialog.getByRole('spinbutton', { name: 'Rows' }).fill('40')
  await dialog
    .getByRole('region', { name: 'The SQL that makes them' })
    .getByText('generate_series(1, 40)')
    .waitFor()
  expect(await grave(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Add 40 rows' }).click()
  await dialog.getByText('40 rows were added.').waitFor()
  await page.keyboard.press('Escape')
  await table(/^categories table, 67 rows/).waitFor()
  await page.getByRole('tab', { name: 'Changes' }).click()
  await page.getByText('40 rows added').waitFor()
  await button(page, 'Editor actions').click()
  await page.getByRole('menuitem', { name: 'Undo the last run' }).click()
  await table(/^categories table, 27 rows/).waitFor()
})

import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { button, engineIs, gridRows, run } from '../support/visit.ts'
import { soon, stage } from './stage.ts'

const here = stage()
const saving = (page: Page) => page.getByRole('dialog', { name: 'Save the database as SQL' })
const importing = (page: Page) => page.getByRole('dialog', { name: 'Import', exact: true })
const sums = 'select count(*), md5(string_agg(b::text, chr(10) order by n)), max(n) from birds b'

test('a database is saved as SQL by keyboard and imported into a fresh one; the open one stays', async () => {
  const { page } = await here.visit('#/playground')
  await engineIs(page, 'ready')
  await run(
    page,
    `create role keeper; create table birds (n int generated always as identity primary key, name text, "Odd name" bytea);
insert into birds (name, "Odd name") select 'wren ' || i || E'\\n\\\\restrict', decode(md5(i::text), 'hex') from generate_series(1, 5000) i;
grant select on birds to keeper; ${sums}`,
  )
  await soon(() => gridRows(page)).toHaveLength(1)
  const before = await gridRows(page)
  await button(page, 'Save as SQL').press('Enter')
  await saving(page).waitFor()
  const download = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const name = (await download).suggestedFilename()
  await saving(page).getByText(`${name}, `).waitFor()
  const sql = readFileSync(await (await download).path())
  expect(sql.toString()).toContain('GRANT SELECT ON TABLE public.birds TO keeper')
  await page.keyboard.press('Escape')

  await run(page, 'drop table birds; create table only_here (n int)')
  await page.getByText(/^CREATE TABLE:/).waitFor()
  await button(page, 'Import').click()
  await importing(page)
    .getByLabel('Choose files')
    .setInputFiles({ name: 'my-birds.sql', mimeType: 'application/sql', buffer: sql })
  await importing(page)
    .getByRole('radio', { name: /A new, empty database/ })
    .check()
  await button(page, 'Load').click()
  await importing(page).getByText('and none failed').waitFor({ timeout: 60_000 })
  await importing(page).getByRole('button', { name: 'Close' }).last().click()
  await page.getByRole('button', { name: 'Workspace: my-birds' }).waitFor()
  await run(page, `${sums} where to_regclass('only_here') is null`)
  await soon(() => gridRows(page)).toEqual(before)
  await run(page, "insert into birds (name) values ('next') returning n")
  await soon(() => gridRows(page)).toEqual([['5001']])

  await page.getByRole('button', { name: /^Workspace:/ }).click()
  await page.getByRole('button', { name: 'Open My workspace' }).click()
  await engineIs(page, 'ready')
  await run(page, "select to_regclass('only_here'), to_regclass('birds')")
  await soon(() => gridRows(page)).toEqual([['only_here', 'null']])
})

test('in a transaction it is said why a database is not saved, and Stop ends what runs', async () => {
  const { page } = await here.visit('#/playground')
  await engineIs(page, 'ready')
  await run(page, 'begin; create table half (n int)')
  await page.getByText(/^CREATE TABLE:/).waitFor()
  await button(page, 'Save as SQL').click()
  await saving(page).getByRole('button', { name: 'Save', exact: true }).click()
  await saving(page).getByText('A transaction is open. End it with COMMIT or ROLLBACK').waitFor()
  await page.keyboard.press('Escape')
  await run(page, 'commit')
  await page.getByText(/^COMMIT:/).waitFor()
  await button(page, 'Save as SQL').click()
  await saving(page).getByRole('button', { name: 'Save', exact: true }).click()
  await saving(page).getByRole('button', { name: 'Stop' }).click()
  await soon(() => saving(page).count()).toBe(0)
  await run(page, 'select count(*) from half')
  await soon(() => gridRows(page)).toEqual([['0']])
})

import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { figure } from '../support/figure.ts'
import { engineIs, gridRows, run } from '../support/visit.ts'
import { stage } from './stage.ts'

const here = stage()
const million = 1_000_000

/** Opens the dialog for a table and asks for a million rows. */
async function askFor(page: Page, table: string) {
  await page.getByRole('treeitem', { name: new RegExp(`^${table}\\b`) }).click()
  await page.getByRole('button', { name: 'Table actions' }).click()
  await page.getByRole('menuitem', { name: 'Generate rows…' }).click()
  const dialog = page.getByRole('dialog', { name: `Generate rows for ${table}` })
  await dialog.getByLabel('Rows', { exact: true }).fill(`${million}`)
  await dialog.getByRole('button', { name: 'Add 1,000,000 rows' }).click()
  return dialog
}

async function count(page: Page, table: string): Promise<string | undefined> {
  await page.keyboard.press('Escape')
  await run(page, `select count(*) from ${table}`)
  await expect.poll(async () => (await gridRows(page)).length, { timeout: 60_000 }).toBe(1)
  return (await gridRows(page))[0]?.[0]
}

test('a million rows are made while the page tells how long it takes, and Stop leaves none', async () => {
  const { page } = await here.visit('#/playground')
  await engineIs(page, 'ready')
  await run(
    page,
    'create table birds (id int generated always as identity primary key, name text not null, seen date, weight numeric(6, 2))',
  )
  await page.getByText('CREATE TABLE: done').waitFor()
  const dialog = await askFor(page, 'birds')
  await dialog
    .getByRole('timer')
    .getByText(/being made: \d+\.\d s, [1-9][\d.]* MB so far/)
    .waitFor()
  await dialog.getByRole('button', { name: 'Stop' }).click()
  await dialog.getByRole('alert').waitFor()
  expect(await dialog.getByRole('alert').textContent()).toMatch(/^Stopped after/)
  expect(await count(page, 'birds')).toBe('0')

  const started = performance.now()
  const again = await askFor(page, 'birds')
  await again.getByText('1,000,000 rows were added.').waitFor({ timeout: 90_000 })
  figure('generate_million_rows_s', (performance.now() - started) / 1000, '<=', 60, 1)
  expect(await count(page, 'birds')).toBe('1000000')
})

import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { button, editorText, engineIs, gridRows, run } from '../support/visit.ts'
import { soon, stage } from './stage.ts'

const here = stage()
const playground = '#/playground'

const status = (page: Page) => page.locator('[data-part="status"]')
const saved = (page: Page) => status(page).getByText('Saved on this device').waitFor()
/** Until the copy has taken the journal's place. */
const copied = (page: Page) =>
  expect
    .poll(
      () =>
        page.evaluate(
          () =>
            new Promise<string>((resolve) => {
              const opening = indexedDB.open('tupelo-databases')
              opening.onsuccess = () => {
                const db = opening.result
                if (!db.objectStoreNames.contains('databases')) return resolve('none')
                const keys = db.transaction('databases').objectStore('databases').getAllKeys()
                keys.onsuccess = () => {
                  db.close()
                  resolve(JSON.stringify(keys.result))
                }
              }
            }),
        ),
      { timeout: 20_000 },
    )
    .toContain('#image')

test('tables survive a reload: by the journal at once, by a copy after a while', async () => {
  const { page } = await here.visit(playground)
  await engineIs(page, 'ready')
  await run(page, "create table birds as select 'wren' as name, random() as chance")
  await page.getByText(/^SELECT 1:/).waitFor()
  await saved(page)
  await page.reload()
  await engineIs(page, 'ready')
  await run(page, "insert into birds values ('robin', 0.5); select name from birds")
  await soon(() => gridRows(page)).toEqual([['wren'], ['robin']])
  await copied(page)
  await run(page, 'select sum(chance)::text from birds')
  await soon(() => gridRows(page)).toHaveLength(1)
  const [before] = await gridRows(page)
  await page.reload()
  await engineIs(page, 'ready')
  await run(page, 'select sum(chance)::text from birds')
  await soon(() => gridRows(page)).toEqual([before])
})

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Workspaces', exact: true })
const openList = async (page: Page) => {
  await page.getByRole('button', { name: /^Workspace:/ }).click()
  await dialog(page).waitFor()
}

test('a workspace has its own queries and tables, goes into a file, and comes back from it', async () => {
  const { page } = await here.visit(playground)
  await engineIs(page, 'ready')
  await run(page, 'create table here (n int)')
  await page.getByText(/^CREATE TABLE:/).waitFor()
  await openList(page)
  await button(page, 'New workspace…').click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Birds')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Workspace: Birds' }).waitFor()
  await soon(() => editorText(page)).toBe('')
  await engineIs(page, 'ready')
  await run(page, "create table birds as select 'wren' as name; select to_regclass('here') is null")
  await soon(() => gridRows(page)).toEqual([['t']])
  await saved(page)

  await openList(page)
  await dialog(page).getByRole('button', { name: 'Actions for Birds' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Download as a file' }).click()
  const path = await (await download).path()
  expect((await download).suggestedFilename()).toBe('Birds.tupelo')

  await dialog(page).getByRole('button', { name: 'Actions for Birds' }).click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
  await button(page, 'Delete').click()
  await page.getByRole('button', { name: 'Workspace: My workspace' }).waitFor()
  await soon(() => dialog(page).getByText('Birds', { exact: true }).count()).toBe(0)

  await dialog(page)
    .locator('input[type=file]')
    .setInputFiles({
      name: 'notes.tupelo',
      mimeType: 'text/plain',
      buffer: Buffer.from('select 1'),
    })
  await dialog(page).getByText('This is no workspace file of Tupelo.').waitFor()
  await dialog(page).locator('input[type=file]').setInputFiles(path)
  await page.getByRole('button', { name: 'Workspace: Birds' }).waitFor()
  await soon(() => editorText(page)).toContain('create table birds')
  await engineIs(page, 'ready')
  await run(page, 'select name from birds')
  await soon(() => gridRows(page)).toEqual([['wren']])
  await page.reload()
  await engineIs(page, 'ready')
  await run(page, "select name, to_regclass('here') is null from birds")
  await soon(() => gridRows(page)).toEqual([['wren', 't']])
})

test('a second tab that changes the same database is told that it is not kept there', async () => {
  const first = await here.visit(playground)
  await engineIs(first.page, 'ready')
  const second = await here.tab(first, playground)
  await engineIs(second.page, 'ready')
  await run(first.page, 'create table one (n int)')
  await first.page.getByText(/^CREATE TABLE:/).waitFor()
  await saved(first.page)
  await run(second.page, 'create table two (n int)')
  await status(second.page).getByText('another tab has changed this database').waitFor()
  await second.page.close()
  await first.page.reload()
  await engineIs(first.page, 'ready')
  await run(first.page, "select to_regclass('one'), to_regclass('two')")
  await soon(() => gridRows(first.page)).toEqual([['one', 'null']])
})

test('tables that were cleared under the open page are written again at the next change', async () => {
  const { page } = await here.visit(playground)
  await engineIs(page, 'ready')
  await run(page, 'create table one (n int)')
  await page.getByText(/^CREATE TABLE:/).waitFor()
  await copied(page)
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('tupelo-databases')
        request.onsuccess = resolve
        request.onerror = reject
      }),
  )
  await run(page, 'create table two (n int)')
  await page.getByRole('treeitem', { name: /^two/ }).waitFor()
  await saved(page)
  await page.reload()
  await engineIs(page, 'ready')
  await run(page, "select to_regclass('one'), to_regclass('two')")
  await soon(() => gridRows(page)).toEqual([['one', 'two']])
})

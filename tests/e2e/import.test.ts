import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { button, engineIs, gridRows, run } from '../support/visit.ts'
import { soon, stage } from './stage.ts'

const here = stage()
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Import', exact: true })
const dump = (name: string): Buffer =>
  gunzipSync(readFileSync(new URL(`../fixtures/dumps/${name}.gz`, import.meta.url)))

interface Given {
  name: string
  mimeType: string
  buffer: Buffer
}
const given = (name: string, content: Buffer | string): Given => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content as string),
})

async function choose(page: Page, ...files: Given[]): Promise<void> {
  await button(page, 'Import').click()
  await dialog(page).getByLabel('Choose files').setInputFiles(files)
}

async function drop(page: Page, file: Given): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([name, bytes]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(bytes as number[])], name as string))
      return transfer
    },
    [file.name, [...file.buffer]],
  )
  await page.dispatchEvent('.cm-content', 'drop', { dataTransfer: transfer })
}

test('a pg_dump tar that is dropped on the playground is loaded, and Undo takes it back', async () => {
  const { page } = await here.visit('#/playground')
  await engineIs(page, 'ready')
  await drop(page, given('school.tar', dump('tar-1.tar')))
  await dialog(page).getByText('restore.sql').waitFor()
  await button(page, 'Load').click()
  await dialog(page).getByText('and none failed').waitFor()
  expect(await dialog(page).innerText()).toContain('h_script_alice')
  await dialog(page).getByRole('button', { name: 'Close' }).last().click()
  await run(page, 'select count(*), max(t) from app.wide where id in (1, 2)')
  await soon(() => gridRows(page)).toEqual([['2', '😀 emoji']])
  await button(page, 'Editor actions').click()
  await page.getByRole('menuitem', { name: /^Undo/ }).click()
  await run(page, "select to_regclass('app.wide') is null")
  await soon(() => gridRows(page)).toEqual([['t']])
})

test('several files with \\i, \\copy and a Latin-1 dump; what fails is listed with its line', async () => {
  const { page } = await here.visit('#/playground')
  await engineIs(page, 'ready')
  await choose(
    page,
    given(
      'main.sql',
      'create table town (name text, people int);\n\\i parts/fill.sql\nselect oops;\n\\echo loaded\n',
    ),
    given(
      'fill.sql',
      "\\set min 5\n\\copy town from 'towns.csv' with (format csv, header)\ndelete from town where people < :min;\n",
    ),
    given('towns.csv', 'name,people\nKöln,9\nZwerg,1\n'),
    given(
      'umlaut.sql',
      Buffer.from("set client_encoding = 'LATIN1';\ninsert into town values ('Jülich', 7);\n", 'latin1'),
    ),
  )
  await dialog(page).getByText('ISO 8859-1').waitFor()
  await button(page, 'Load').click()
  await dialog(page).getByText('1 thing failed').waitFor()
  const text = await dialog(page).innerText()
  expect(text).toContain('main.sql, line 3')
  expect(text).toContain('42703 column "oops" does not exist')
  expect(text).toContain('loaded')
  await dialog(page).getByRole('button', { name: 'Close' }).last().click()
  await run(page, 'select * from town order by people')
  await soon(() => gridRows(page)).toEqual([
    ['Jülich', '7'],
    ['Köln', '9'],
  ])
})

test('other formats are named with what to do', async () => {
  const { page } = await here.visit('#/playground')
  await engineIs(page, 'ready')
  await choose(
    page,
    given(
      'my.sql',
      '-- MySQL dump 10.13\nCREATE TABLE `a` (`id` int NOT NULL AUTO_INCREMENT) ENGINE=InnoDB;\n',
    ),
    given('school.dump', readFileSync(new URL('../fixtures/dumps/custom.head', import.meta.url))),
  )
  await dialog(page).getByText('Written for MySQL or MariaDB.').waitFor()
  await dialog(page).getByText('pg_restore -f out.sql school.dump').waitFor()
  expect(await button(page, 'Load anyway').count()).toBe(1)
})

test('Stop ends an import; in one transaction nothing stays', async () => {
  const { page } = await here.visit('#/playground')
  await engineIs(page, 'ready')
  await choose(page, given('long.sql', 'create table half (a int);\nselect pg_sleep(3600);\nselect 2;\n'))
  await page.getByRole('radio', { name: /take everything back/ }).check()
  await button(page, 'Load').click()
  await dialog(page).getByText('1 statement run').waitFor()
  await dialog(page).getByRole('button', { name: 'Stop', exact: true }).click()
  await dialog(page).getByText('Everything was taken back').waitFor()
  await dialog(page).getByRole('button', { name: 'Close' }).last().click()
  await run(page, "select to_regclass('half') is null")
  await soon(() => gridRows(page)).toEqual([['t']])
})

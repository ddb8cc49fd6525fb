import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { button, engineIs, gridRows, run } from '../support/visit.ts'
import { soon, stage } from './stage.ts'

const here = stage()
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Import a table' })

const excel =
  'Nr;Name;Geboren;Preis (€)\r\n1;Müller;31.12.1990;1.234,50\r\n2;"Lee; Ann";01.02.1985;7,25\r\n3;Zu wenig\r\n4;Ölçer;29.02.2023;8,00\r\n5;Groß;15.06.2001;\r\n'

/** The text as Windows saves it. */
const cp1252 = (text: string): Buffer => Buffer.from(text.replaceAll('€', '\x80'), 'latin1')

test("Excel's CSV comes in with its types; rows that do not fit are listed; undo takes it back", async () => {
  const { page } = await here.visit('#/playground')
  await engineIs(page, 'ready')
  await button(page, 'Import').click()
  const file = { name: 'Kunden Liste.csv', mimeType: 'text/csv', buffer: cp1252(excel) }
  await page
    .getByRole('dialog', { name: 'Import', exact: true })
    .getByLabel('Choose files')
    .setInputFiles(file)
  const start = dialog(page).getByRole('button', { name: 'Import 4 rows' })
  await start.waitFor()
  expect(await dialog(page).getByLabel('Cells are parted by').inputValue()).toBe(';')
  expect(await dialog(page).getByLabel('Encoding').inputValue()).toBe('windows-1252')
  expect(await dialog(page).getByLabel('Its name').inputValue()).toBe('kunden_liste')
  expect(await dialog(page).getByLabel('Type of Geboren').inputValue()).toBe('date-dmy')
  expect(await dialog(page).getByLabel('Type of Preis (€)').inputValue()).toBe('numeric-comma')
  await start.click()
  await dialog(page).getByText('3 rows imported into public.kunden_liste.').waitFor()
  const misfits = dialog(page).getByRole('row')
  await soon(() => misfits.count()).toBe(3)
  expect(await misfits.allTextContents()).toEqual([
    expect.stringContaining('Line'),
    expect.stringMatching(/4\s*This row has 2 cells, the table has 4/),
    expect.stringMatching(/5\s*geboren: "2023-02-29"/),
  ])
  await dialog(page).getByRole('button', { name: 'Look at the table' }).click()
  await soon(() => gridRows(page)).toEqual([
    ['1', 'Müller', '1990-12-31', '1234.50'],
    ['2', 'Lee; Ann', '1985-02-01', '7.25'],
    ['5', 'Groß', '2001-06-15', 'null'],
  ])
  await run(page, 'select line from kunden_liste_rejected order by 1')
  await soon(() => gridRows(page)).toEqual([['4'], ['5']])
})

test('settings can be changed by keyboard, and the preview follows', async () => {
  const { page } = await here.visit('#/playground')
  await engineIs(page, 'ready')
  await button(page, 'Import').click()
  const file = { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b|c\n1,2|3\n') }
  await page
    .getByRole('dialog', { name: 'Import', exact: true })
    .getByLabel('Choose files')
    .setInputFiles(file)
  await dialog(page)
    .getByRole('button', { name: /Import 1 row/ })
    .waitFor()
  await dialog(page).getByLabel('Cells are parted by').selectOption('|')
  await soon(() => dialog(page).getByRole('columnheader').count()).toBe(3)
  await dialog(page).getByLabel('The first row holds the names').press('Space')
  await dialog(page).getByRole('button', { name: 'Import 2 rows' }).waitFor()
  await page.keyboard.press('Escape')
  await soon(() => dialog(page).count()).toBe(0)
})

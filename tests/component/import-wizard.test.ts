import axe from 'axe-core'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import TableImport from '#ui/import/TableImport.svelte'
import { desk } from './desk-stage.ts'

let at: Awaited<ReturnType<typeof desk>>
const looked: string[] = []

beforeAll(async () => {
  at = await desk()
})

beforeEach(async () => {
  looked.length = 0
  at.imports.close()
  await render(TableImport, { imports: at.imports, onlook: (sql: string) => looked.push(sql) })
})

const dialog = page.getByRole('dialog', { name: 'Import a table' })
const cells = () => [...document.querySelectorAll('tbody tr')].map((row) => [...row.children].map(textOf))
const textOf = (element: Element): string => element.textContent.trim()
const wait = { timeout: 10_000 }

async function open(name: string, text: string): Promise<void> {
  at.imports.open(new File([text], name))
  await expect.element(dialog.getByText(name), wait).toBeVisible()
}

test('the first rows are shown as the file is read, and another delimiter reads it anew', async () => {
  await open('pairs.csv', 'a,b|c\n1,2|3\n4,5|6\n')
  await expect.poll(cells, wait).toEqual([
    ['2', '1', '2|3'],
    ['3', '4', '5|6'],
  ])
  await dialog.getByLabelText('Cells are parted by').selectOptions('|')
  await expect.poll(cells, wait).toEqual([
    ['2', '1,2', '3'],
    ['3', '4,5', '6'],
  ])
  const header = dialog.getByRole('checkbox', { name: 'The first row holds the names' })
  ;(header.element() as HTMLElement).focus()
  await userEvent.keyboard(' ')
  await expect.poll(() => cells()[0], wait).toEqual(['1', 'a,b', 'c'])
  await expect.element(dialog.getByRole('button', { name: 'Import 3 rows' })).toBeVisible()
})

test('rows that do not fit are counted before, and listed by their line after', async () => {
  await open('guests.csv', 'id;born\n1;2001-02-03\n2\n3;2023-02-29\n4;2001-01-01;x\n')
  await expect.element(dialog.getByText('2 rows, and 2 that do not fit.'), wait).toBeVisible()
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } })
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
  await dialog.getByRole('button', { name: 'Import 2 rows' }).click()
  await expect.element(dialog.getByText('1 row imported into public.guests.'), wait).toBeVisible()
  expect(cells().map(([line, , raw]) => [line, raw])).toEqual([
    ['3', '2'],
    ['4', '3;2023-02-29'],
    ['5', '4;2001-01-01;x'],
  ])
  expect(cells().map(([, why]) => why)).toEqual([
    'This row has 1 cell, the table has 2.',
    expect.stringContaining('2023-02-29'),
    'This row has 3 cells, the table has 2.',
  ])
  expect(await at.values('select id from guests')).toEqual([1])
  expect(await at.values('select line from guests_rejected order by line')).toEqual([3, 4, 5])
  await dialog.getByRole('button', { name: 'Look at the rejected rows' }).click()
  expect(looked).toEqual([expect.stringContaining('guests_rejected')])
  await expect.element(dialog).not.toBeInTheDocument()
})

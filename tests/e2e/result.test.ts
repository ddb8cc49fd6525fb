import axe from 'axe-core'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { button, editorText, engineIs, gridRows, run } from '../support/visit.ts'
import { soon, stage } from './stage.ts'

const here = stage()

async function grave(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<axe.AxeResults> } }).axe.run(),
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`)
}

test.each([1440, 390])(
  'a large result is fetched, found, filtered, pinned and drawn: %d px',
  async (width) => {
    const { page } = await here.visit('#/playground', { viewport: { width, height: 900 } })
    await engineIs(page, 'ready')
    await run(
      page,
      `select g as n, date '2025-01-01' + g % 30 as day, 'kind ' || g % 3 as kind from generate_series(1, 250000) g`,
    )
    await button(page, 'Fetch all rows').click()
    await page.locator('[role="grid"][aria-rowcount="250001"]').waitFor()
    await button(page, 'Find').click()
    await page.getByRole('searchbox', { name: 'Text to find' }).fill('249999')
    await page.getByText('1 match', { exact: true }).waitFor()
    await page.keyboard.press('Enter')
    await soon(() => page.locator('[role="gridcell"] mark').first().textContent()).toBe('249999')
    await page.keyboard.press('Escape')
    await button(page, 'Filter').click()
    await page.getByRole('searchbox', { name: 'Rows with this text' }).fill('kind 2')
    await page.getByText('83,333 of 250,000 rows').first().waitFor()
    expect(await grave(page)).toEqual([])
    await button(page, 'Show all rows').click()
    await page.getByRole('columnheader', { name: /^kind/ }).click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Pin to the left' }).click()
    await soon(async () => (await gridRows(page))[0]?.[0]).toMatch(/^kind/)

    await page.getByRole('tab', { name: 'Chart' }).click()
    await page.getByRole('img', { name: /^Chart \(line\): sum of n by day/ }).waitFor()
    await soon(() => page.locator('.drawing svg').count()).toBe(1)
    await page.getByRole('combobox', { name: 'Chart' }).selectOption('bar')
    await page.getByRole('img', { name: /^Chart \(bars\)/ }).waitFor()
    await soon(() => page.locator('.drawing svg').count()).toBe(1)
    expect(await grave(page)).toEqual([])
    const download = page.waitForEvent('download')
    await button(page, 'Save as PNG').click()
    expect((await download).suggestedFilename()).toBe('chart.png')
  },
)

test('the history is searched, and a run of it is executed again', async () => {
  const { page } = await here.visit('#/playground')
  await engineIs(page, 'ready')
  await run(page, 'select 41 as first')
  await soon(() => gridRows(page)).toEqual([['41']])
  await run(page, 'select nothing from nowhere')
  await page.getByRole('alert').waitFor()
  const history = page.getByRole('region', { name: 'History', exact: true })
  await history.getByRole('searchbox', { name: 'Search the history' }).fill('42P01')
  await soon(() => history.getByRole('listitem').count()).toBe(1)
  await history.getByRole('searchbox', { name: 'Search the history' }).fill('')
  await history.getByRole('combobox', { name: 'Which ones' }).selectOption('ok')
  await soon(() => history.getByRole('listitem').count()).toBe(1)
  await history.getByRole('button', { name: /^Actions for/ }).click()
  await page.getByRole('menuitem', { name: 'Execute again' }).click()
  await soon(() => gridRows(page)).toEqual([['41']])
  expect(await editorText(page)).toBe('select nothing from nowhere\n\nselect 41 as first')
})

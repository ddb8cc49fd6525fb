import axe from 'axe-core'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import ExtensionsPane from '#ui/tools/ExtensionsPane.svelte'
import MonitorPane from '#ui/tools/MonitorPane.svelte'
import SettingsPane from '#ui/tools/SettingsPane.svelte'
import StatisticsPane from '#ui/tools/StatisticsPane.svelte'
import { desk } from './desk-stage.ts'

let at: Awaited<ReturnType<typeof desk>>
let asked: string[] = []
const wait = { timeout: 10_000 }
const onrun = (sql: string) => {
  asked.push(sql)
}

beforeAll(async () => {
  at = await desk()
  await at.run('create table birds (id int primary key, name text); insert into birds values (1, $$wren$$)')
})

beforeEach(() => {
  asked = []
})

async function serious(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } })
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)
}

test('the session has a user, and a setting is found, set by keyboard, and shown as changed', async () => {
  const { tools, workbench } = at
  await render(SettingsPane, { tools, workbench, onrun })
  const panel = page.getByRole('region', { name: 'Server settings' })
  await expect
    .element(panel.getByText(/^Process \d+: postgres on postgres, started \d{4}-/), wait)
    .toBeVisible()
  await panel.getByRole('searchbox').fill('work_mem')
  const value = panel.getByRole('textbox', { name: 'New value of work_mem', exact: true })
  await value.fill('7MB')
  await userEvent.keyboard('{Enter}')
  expect(asked).toEqual(["SET work_mem = '7MB';"])
  await at.run(asked[0] ?? '')
  await expect.element(panel.getByText('SET here'), wait).toBeVisible()
  await panel.getByRole('button', { name: 'Bring work_mem back to its default' }).click()
  expect(asked[1]).toBe('RESET work_mem;')
  expect(await serious()).toEqual([])
})

test('the statistics know the tables, and what is not counted says how it would be', async () => {
  await render(StatisticsPane, { tools: at.tools, onrun })
  const panel = page.getByRole('region', { name: 'Statistics' })
  await expect.element(panel.getByText('birds', { exact: true }), wait).toBeVisible()
  await expect.element(panel.getByText(/Statements are not counted yet/)).toBeVisible()
  await panel.getByRole('button', { name: 'Analyze all' }).click()
  expect(asked).toEqual([expect.stringMatching(/^ANALYZE/)])
  expect(await serious()).toEqual([])
})

test('an extension is found by its purpose; its example comes with what installs it', async () => {
  const inserted: string[] = []
  await render(ExtensionsPane, { tools: at.tools, onrun, oninsert: (sql: string) => inserted.push(sql) })
  const panel = page.getByRole('region', { name: 'Extensions' })
  await panel.getByRole('searchbox').fill('keys values')
  await panel.getByRole('button', { name: 'Install hstore' }).click()
  expect(asked).toEqual(['CREATE EXTENSION IF NOT EXISTS hstore;'])
  await panel.getByRole('button', { name: 'Put the example of hstore into the editor' }).click()
  expect(inserted[0]).toMatch(/^CREATE EXTENSION IF NOT EXISTS hstore;\n/)
  await panel.getByRole('searchbox').fill('nothing of this name')
  await expect.element(panel.getByText('No extension of this name runs here.')).toBeVisible()
  expect(await serious()).toEqual([])
})

test('the monitor lists the locks of an open transaction, those that change rows first', async () => {
  const { tools, workbench } = at
  await render(MonitorPane, { tools, workbench })
  const panel = page.getByRole('region', { name: 'Monitor' })
  await expect.element(panel.getByText('None on your tables.'), wait).toBeVisible()
  await at.run('begin; select from birds; update birds set name = name')
  await expect.element(panel.getByText('transaction open'), wait).toBeVisible()
  const locks = () =>
    panel
      .getByRole('listitem')
      .elements()
      .map((item) => item.textContent.trim())
  await expect.poll(() => locks()[0], wait).toMatch(/^birds(_pkey)?: RowExclusiveLock$/)
  expect(locks().at(-1)).toMatch(/AccessShareLock$/)
  expect(await serious()).toEqual([])
  await at.run('rollback')
  await expect.element(panel.getByText('None on your tables.'), wait).toBeVisible()
})

import axe from 'axe-core'
import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import type { Catalog } from '#core/catalog/types.ts'
import type { TableChange } from '#core/changes/types.ts'
import type { Cell, ServerMessage } from '#core/result/types.ts'
import { encodeRows } from '#core/result/wire.ts'
import type { LogEntry, ShownOutcome } from '#state/workbench-types.ts'
import ResultPanel from '#ui/result/ResultPanel.svelte'
import '#ui/styles/tokens.css'
import '#ui/styles/base.css'
import { withPatterns } from './grid-stage.ts'

const outcome = (sql: string, more: Partial<ShownOutcome>): ShownOutcome => ({
  sql,
  more: false,
  notices: [],
  ms: 1.23,
  transaction: 'idle',
  from: 0,
  to: sql.length,
  ...more,
})
const rows = (cells: Cell[][]) => ({
  columns: [{ name: 'n', typeOid: 23, typeModifier: -1, type: 'integer' }],
  rows: encodeRows(cells),
})
const catalog: Catalog = {
  schemas: ['public'],
  relations: [
    {
      schema: 'public',
      name: 'plants',
      kind: 'table',
      rowsExact: true,
      columns: [{ name: 'name', type: 'text', notNull: true, primaryKey: false }],
      indexes: [],
      constraints: [],
    },
  ],
  functions: [],
  types: [],
  extensions: [],
}
const error: ServerMessage = {
  severity: 'ERROR',
  code: '42703',
  message: 'column "nme" does not exist',
  hint: 'Perhaps you meant to reference the column "plants.name".',
  position: 17,
}

const select = outcome('SELECT 1', { tag: 'SELECT 2', rowCount: 2, result: rows([['1'], ['2']]) })
const insert = outcome('INSERT INTO t VALUES (1)', { tag: 'INSERT 0 3', rowCount: 3 })
const create = outcome('CREATE TABLE u ()', { tag: 'CREATE TABLE' })
const failed = outcome('-- names\nSELECT nme FROM plants', { error })

interface State {
  outcomes: ShownOutcome[]
  log: LogEntry[]
  running: boolean
  elapsedMs: number
  stale: boolean
  undoable: boolean
}

async function show(state: Partial<State>, tables: () => Promise<TableChange[]> = () => Promise.resolve([])) {
  const host = document.createElement('div')
  host.style.cssText = 'display:flex;height:400px;width:800px'
  document.body.replaceChildren(host)
  const fetchMore = vi.fn(() => Promise.resolve())
  const undo = vi.fn(() => Promise.resolve())
  const changes = vi.fn(tables)
  const onfix = vi.fn()
  const workbench = (changed: Partial<State>) => ({
    outcomes: [],
    log: [],
    catalog,
    running: false,
    elapsedMs: 0,
    stale: false,
    undoable: false,
    fetchMore,
    undo,
    changes,
    ...changed,
  })
  const screen = await render(ResultPanel, {
    target: host,
    props: { workbench: workbench(state), onfix },
    context: withPatterns,
  })
  return {
    fetchMore,
    undo,
    onfix,
    change: (changed: Partial<State>) => screen.rerender({ workbench: workbench(changed) }),
  }
}

const chosen = () => page.getByRole('tab', { selected: true })

test('nothing has run yet', async () => {
  await show({})
  await expect.element(page.getByText('No rows yet')).toBeVisible()
  await page.getByRole('tab', { name: 'Messages' }).click()
  await expect.element(page.getByText(/Nothing was said yet/)).toBeVisible()
})

test('a run that changed something can be undone where it says what it did', async () => {
  const { undo, change } = await show({ outcomes: [insert], undoable: true })
  await page.getByRole('button', { name: 'Undo this run' }).click()
  expect(undo).toHaveBeenCalledOnce()
  await change({ outcomes: [insert] })
  await expect.element(page.getByRole('button', { name: 'Undo this run' })).not.toBeInTheDocument()
})

const changed: TableChange = {
  schema: 'public',
  name: 'plants',
  fate: 'changed',
  rowsBefore: 2,
  rowsAfter: 2,
  counts: { added: 1, changed: 700, removed: 1 },
  columnsAdded: [],
  columnsDropped: ['height'],
  columns: ['id', 'name'],
  rows: [
    { fate: 'changed', before: ['1', 'fern'], after: ['1', null] },
    { fate: 'removed', before: ['2', 'moss'] },
    { fate: 'added', after: ['3', 'ivy'] },
  ],
}

test('what a run did to the rows is read when it is asked for, and shown before and after', async () => {
  await show({ outcomes: [insert], undoable: true }, () => Promise.resolve([changed]))
  await page.getByRole('tab', { name: 'Changes' }).click()
  const table = page.getByRole('region', {
    name: 'plants 700 rows changed, 1 added, 1 removed, column height dropped',
  })
  await expect.element(table).toHaveTextContent('… and 699 more rows')
  const lines = [...table.element().querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent.trim()).join(' '),
  )
  expect(lines).toEqual(['~changed 1 was fern, now null', '−removed 2 moss', '+added 3 ivy'])
})

test('says why the changes can not be shown, and when there are none', async () => {
  await show({ outcomes: [insert], undoable: true }, () =>
    Promise.reject(new Error('An extension was loaded.')),
  )
  await page.getByRole('tab', { name: 'Changes' }).click()
  await expect.element(page.getByText('An extension was loaded.')).toBeVisible()
  await show({ outcomes: [insert], undoable: true })
  await page.getByRole('tab', { name: 'Changes' }).click()
  await expect.element(page.getByText('No table changed')).toBeVisible()
})

test('one tab a statement; the last with rows is shown first', async () => {
  await show({ outcomes: [insert, select, create] })
  const tabs = page
    .getByRole('tab')
    .elements()
    .map((tab) => tab.textContent.trim())
  expect(tabs).toEqual(['1 INSERT · 3 rows', '2 SELECT · 2 rows', '3 CREATE TABLE', 'Chart', 'Messages'])
  await expect.element(chosen()).toHaveTextContent('2 SELECT')
  await expect.element(page.getByRole('grid', { name: 'Result', exact: true })).toBeVisible()
  await userEvent.click(chosen())
  await userEvent.keyboard('{ArrowLeft}')
  await expect.element(page.getByText('INSERT 0 3: 3 rows added')).toBeVisible()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}')
  await expect.element(page.getByText('CREATE TABLE: done')).toBeVisible()
})

test('a failed statement comes first, in the words of PostgreSQL and then in ours', async () => {
  await show({
    outcomes: [select, failed],
    log: [
      { kind: 'error', text: error.message, message: error, line: 3 },
      { kind: 'info', text: '2 statements after the error were not run.' },
    ],
  })
  await expect.element(page.getByText('2 statements after the error were not run.')).toBeVisible()
  await expect.element(chosen()).toHaveTextContent('2 SELECT ✕ error')
  const alert = page.getByRole('alert')
  await expect.element(alert).toHaveTextContent('ERROR 42703 column "nme" does not exist')
  await expect.element(alert).toHaveTextContent('LINE 4: SELECT nme FROM plants')
  await expect.element(alert).toHaveTextContent('Perhaps you meant to reference the column "plants.name".')
  await expect.element(page.getByText('No such column.')).toBeVisible()
})

test('the coach says what it means, what brings it and what to try, and offers the name that was meant', async () => {
  const { onfix } = await show({ outcomes: [{ ...failed, from: 40, to: 71 }] })
  const coach = page.getByRole('region', { name: 'About this error' })
  for (const part of ['What it means', 'Often caused by', 'Try', 'Did you mean name?']) {
    await expect.element(coach.getByText(part, { exact: true })).toBeVisible()
  }
  const button = coach.getByRole('button', { name: 'Replace with name' })
  button.element().focus()
  await userEvent.keyboard('{Enter}')
  expect(onfix).toHaveBeenCalledWith(failed.sql, 40, [{ from: 16, to: 19, insert: 'name' }])
})

test('the choice of a tab holds when rows are fetched and ends with the next run', async () => {
  const half = { ...select, more: true }
  const { fetchMore, change } = await show({ outcomes: [half, insert, { ...select, notices: [] }] })
  await page.getByRole('tab', { name: '1 SELECT · 2+ rows' }).click()
  await page.getByRole('button', { name: 'Fetch more rows' }).click()
  expect(fetchMore).toHaveBeenCalledWith(0)
  await change({ outcomes: [{ ...half, more: false }, insert, select] })
  await expect.element(chosen()).toHaveTextContent('1 SELECT · 2 rows')
  await change({ outcomes: [{ ...select, notices: [] }, insert] })
  await expect.element(chosen()).toHaveTextContent('1 SELECT')
  await change({ outcomes: [{ ...insert, notices: [] }, select] })
  await expect.element(chosen()).toHaveTextContent('2 SELECT')
})

test('the old result stays while the next run goes on, and says so', async () => {
  const { change } = await show({ outcomes: [select], running: true, stale: true, elapsedMs: 100 })
  await expect.element(page.getByText('from the last run')).toBeVisible()
  await expect.element(page.getByRole('grid', { name: 'Result', exact: true })).toBeVisible()
  expect(document.querySelector('.moving')).toBeNull()
  await change({ outcomes: [select], running: true, stale: true, elapsedMs: 450 })
  expect(document.querySelector('.moving')).not.toBeNull()
  await change({ outcomes: [select] })
  await expect.element(page.getByText('from the last run')).not.toBeInTheDocument()
})

test('messages keep their order, with times and lines', async () => {
  const notice: ServerMessage = {
    severity: 'NOTICE',
    code: '00000',
    message: 'relation exists',
    hint: 'skip it',
  }
  await show({
    outcomes: [create],
    log: [
      { kind: 'notice', text: notice.message, message: notice, line: 2 },
      { kind: 'tag', text: 'CREATE TABLE', ms: 1500, line: 2 },
      { kind: 'info', text: '2 statements were left.' },
    ],
  })
  await page.getByRole('tab', { name: 'Messages 3' }).click()
  const items = page
    .getByRole('listitem')
    .elements()
    .map((item) => item.textContent.replace(/\s+/g, ' ').trim())
  expect(items).toEqual([
    'NOTICE relation exists line 2 HINT: skip it',
    'CREATE TABLE line 2 1.50 s',
    '2 statements were left.',
  ])
})

test('axe finds nothing serious', async () => {
  await show({ outcomes: [select, failed] })
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } })
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
})

import axe from 'axe-core'
import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import type { Relation } from '#core/catalog/types.ts'
import type { CheckSpec, CounterExample, Diff, Verdict as Found } from '#core/check/types.ts'
import { pointedAt } from '#tests/support/caret.ts'
import { exercise, exerciseState } from '#tests/support/exercises.ts'
import Verdict from '#ui/check/Verdict.svelte'
import '#ui/styles/tokens.css'
import '#ui/styles/base.css'

const diff: Diff = {
  columns: ['name', 'city', 'orders'],
  own: ['name', 'town', 'count'],
  missing: [['Ines', null, '0']],
  extra: [
    ['Omar', '', '4'],
    ['Ada', 'Porto', '2'],
  ],
  expectedTimes: [0, 1],
  changed: [{ expected: ['Ada', 'Porto', '2'], actual: ['Ada', 'Porto', '3'], cells: [2] }],
  totals: { missing: 8, extra: 2, changed: 1, expectedRows: 12, actualRows: 5 },
}

const failed: Found = {
  pass: false,
  step: 'rows',
  sentence: 'Your result leaves out a customer without orders.',
  details: ['8 rows are missing, 1 is not expected.'],
  diff,
  variant: { name: 'lonely', fails: 'a city that nobody lives in' },
  notes: ['count gives bigint, you gave integer.'],
}

const passed: Found = {
  pass: true,
  step: 'passed',
  sentence: 'Correct, on the shop and on 3 changed copies of it.',
  details: [],
  notes: [],
}

const relation = (name: string, column: string): Relation => ({
  schema: 'public',
  name,
  kind: 'table',
  rowsExact: true,
  columns: [{ name: column, type: 'text', notNull: true, primaryKey: false }],
  indexes: [],
  constraints: [],
})

const start = () => exerciseState(exercise('count', 'Count the orders'))

test('the region is there before the first verdict, empty and without height', async () => {
  const screen = await render(Verdict, { exercise: start() })
  const region = screen.getByRole('region', { name: 'Verdict' })
  await expect.element(region).toHaveAttribute('aria-live', 'polite')
  expect(region.element().getBoundingClientRect().height).toBe(0)
  expect(region.element().textContent.trim()).toBe('')
})

test('while it is being found the region says so, and the old verdict is gone', async () => {
  const state = start()
  state.verdict = failed
  const screen = await render(Verdict, { exercise: state })
  state.checking = true
  const region = screen.getByRole('region', { name: 'Verdict' })
  await expect.element(region).toHaveTextContent('Checking…')
  await expect.element(region).not.toHaveTextContent('leaves out')
})

test('a failed verdict shows both results with slots for what is missing and words for what differs', async () => {
  const state = start()
  state.verdict = failed
  const screen = await render(Verdict, { exercise: state })
  await expect.element(screen.getByRole('heading', { name: failed.sentence })).toBeVisible()
  await expect.element(screen.getByText('Your query fails for a city that nobody lives in.')).toBeVisible()
  const yours = screen.getByRole('table', { name: 'Your result 5 rows' }).element() as HTMLTableElement
  const expected = screen.getByRole('table', { name: 'Expected 12 rows' }).element() as HTMLTableElement
  const cells = (table: HTMLTableElement) =>
    [...(table.tBodies[0]?.rows ?? [])].map((row) => [...row.cells].map((cell) => cell.textContent.trim()))
  expect(cells(yours)).toEqual([
    ['Ada', 'Porto', 'differs: 3'],
    ['Omar', 'empty text', '4'],
    ['Ada', 'Porto', '2'],
    ['row missing'],
  ])
  expect(cells(expected)).toEqual([
    ['Ada', 'Porto', 'differs: 2'],
    ['no such row'],
    ['stands there once already'],
    ['Ines', 'null', '0'],
  ])
  const heads = (table: HTMLTableElement) =>
    [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => cell.textContent)
  expect([heads(yours), heads(expected)]).toEqual([diff.own, diff.columns])
  await expect.element(screen.getByText('and 7 more missing')).toBeVisible()
  const look = (element: Element | null | undefined) => element && getComputedStyle(element)
  expect(look(expected.rows[4]?.cells[1]?.firstElementChild)?.fontStyle).toBe('italic')
  expect(look(yours.rows[4]?.cells[0])?.borderTopStyle).toBe('dashed')
})

const example: CounterExample = {
  sentence: 'Your query leaves out a customer without orders.',
  tables: [
    { name: 'customers', columns: ['id', 'name', 'city'], rows: [['7', 'Ines', null]], count: 1 },
    { name: 'orders', columns: ['id', 'customer_id'], rows: [], count: 0 },
  ],
  rows: 1,
  minimal: true,
  own: ['name', 'count'],
  columns: ['name', 'orders'],
  lines: [
    { kind: 'same', actual: ['Ada', '2'], expected: ['Ada', '2'], cells: [] },
    { kind: 'missing', expected: ['Ines', '0'], cells: [] },
  ],
  script: 'TRUNCATE customers, orders;',
}

test('a counter-example comes below what is there: its sentence, its tables, both results, and a way to play', async () => {
  const state = start()
  state.verdict = failed
  const played: CounterExample[] = []
  const screen = await render(Verdict, {
    exercise: state,
    onplay: (found: CounterExample) => played.push(found),
  })
  const clue = screen.getByRole('button', { name: 'Show the next clue' })
  const place = clue.element().getBoundingClientRect().top
  state.counterExample = example
  const region = screen.getByRole('region', { name: 'The smallest data on which it goes wrong' })
  await expect.element(region.getByText(example.sentence)).toBeVisible()
  expect(clue.element().getBoundingClientRect().top).toBe(place)
  const text = (name: string) =>
    region
      .getByRole('table', { name })
      .getByRole('row')
      .elements()
      .map(({ children }) => [...children].map((cell) => cell.textContent.trim()))
  expect(text('customers 1 row')).toEqual([
    ['id', 'name', 'city'],
    ['7', 'Ines', 'null'],
  ])
  expect(text('orders 0 rows')).toEqual([['id', 'customer_id']])
  expect(text('Your result 1 row')).toEqual([['name', 'count'], ['Ada', '2'], ['row missing']])
  expect(text('Expected 2 rows')).toEqual([
    ['name', 'orders'],
    ['Ada', '2'],
    ['Ines', '0'],
  ])
  await userEvent.click(region.getByRole('button', { name: 'Open it in the workbench' }))
  expect(played).toEqual([example])
  const { violations } = await axe.run(region.element())
  expect(violations.map(({ id }) => id)).toEqual([])
})

test('a query that fails on a counter-example shows the error in the place of its result', async () => {
  const state = start()
  state.verdict = failed
  const error = { severity: 'ERROR', code: '22012', message: 'division by zero' }
  const lines = example.lines.map(({ expected = [] }) => ({ kind: 'same' as const, expected, cells: [] }))
  state.counterExample = { ...example, minimal: false, error, own: [], lines }
  const screen = await render(Verdict, { exercise: state })
  await expect.element(screen.getByText('ERROR 22012')).toBeVisible()
  await expect
    .element(screen.getByRole('heading', { name: 'The smallest found in the time for it' }))
    .toBeVisible()
  const region = screen.getByRole('region', { name: 'The smallest data on which it goes wrong' })
  await expect.element(region.getByRole('table', { name: 'Expected 2 rows' })).toBeVisible()
  expect(region.getByRole('table', { name: /^Your result/ }).elements()).toEqual([])
})

test('in a wide table the learner’s rows come before at most three slots', async () => {
  const columns = ['a', 'b', 'c', 'd', 'e']
  const row = (name: string) => columns.map((column) => `${name}${column}`)
  const missing = ['v', 'w', 'x', 'y', 'z'].map(row)
  const totals = { missing: 5, extra: 1, changed: 0, expectedRows: 5, actualRows: 1 }
  const state = start()
  state.verdict = {
    ...failed,
    diff: { columns, own: columns, missing, extra: [row('own')], expectedTimes: [0], changed: [], totals },
  }
  const screen = await render(Verdict, { exercise: state })
  const rows = (name: string) => screen.getByRole('table', { name }).getByRole('row').elements()
  const text = (name: string) => rows(name).map(({ children }) => children[0]?.textContent.trim())
  expect(text('Your result 1 row')).toEqual(['a', 'owna', 'row missing', 'row missing', 'row missing'])
  expect(text('Expected 5 rows')).toEqual(['a', 'va', 'wa', 'xa', 'ya', 'za', 'no such row'])
})

test('an error is shown in PostgreSQL’s words with its line, and stays there while the learner types on', async () => {
  const state = start()
  state.verdict = {
    ...failed,
    step: 'error',
    sentence: 'PostgreSQL could not read your query.',
    error: {
      severity: 'ERROR',
      code: '42703',
      message: 'column "nam" does not exist',
      hint: 'Perhaps you meant to reference the column "customers.name".',
      position: 18,
    },
    errorAt: 17,
  }
  const onfix = vi.fn()
  const catalog = {
    schemas: [],
    relations: [relation('customers', 'name')],
    functions: [],
    types: [],
    extensions: [],
  }
  const text = 'SELECT 1,\n       nam\nFROM customers;'
  const screen = await render(Verdict, { exercise: state, text, catalog, onfix })
  await expect.element(screen.getByText('ERROR 42703')).toBeVisible()
  const line = () => screen.getByText('LINE 2:').element()
  expect(line().parentElement?.textContent).toBe('LINE 2:        nam\n^')
  expect(pointedAt(line())).toBe('nam')
  await screen.getByRole('button', { name: 'Replace with name' }).click()
  expect(onfix).toHaveBeenCalledWith(text.slice(0, -1), 0, [{ from: 17, to: 20, insert: 'name' }])
  await screen.rerender({ text: '-- a new first line\nSELECT 1,\n       nam\nFROM customers;' })
  expect(line().parentElement?.textContent).toBe('LINE 2:        nam\n^')
  expect(pointedAt(line())).toBe('nam')
})

test('the mark under an error in a long line is in sight', async () => {
  const state = start()
  const text = `SELECT ${'name, '.repeat(60)}nam FROM customers`
  const error = { severity: 'ERROR', code: '42703', message: 'column "nam" does not exist' }
  state.verdict = { ...failed, step: 'error', error, errorAt: text.indexOf('nam ') }
  const screen = await render(Verdict, { exercise: state, text })
  await expect.element(screen.getByText('^', { exact: true })).toBeVisible()
  const mark = screen.getByText('^', { exact: true }).element()
  const line = mark.closest('pre')
  const [from, to] = [line?.getBoundingClientRect(), mark.getBoundingClientRect()]
  expect(line?.scrollWidth).toBeGreaterThan(line?.clientWidth ?? Infinity)
  expect([to.left > (from?.left ?? Infinity), to.right < (from?.right ?? 0)]).toEqual([true, true])
})

test('an error that stands above in the results is not told a second time', async () => {
  const state = start()
  const error = {
    severity: 'ERROR',
    code: '42703',
    message: 'column "nam" does not exist',
    detail: 'It is so.',
  }
  const sentence = 'PostgreSQL could not run this.'
  state.verdict = { ...passed, pass: false, step: 'error', sentence, details: ['It is so.'], error }
  const screen = await render(Verdict, { exercise: state, text: 'SELECT nam', outcomes: [{}, { error }] })
  await expect.element(screen.getByRole('heading', { name: sentence })).toBeVisible()
  await expect.element(screen.getByText('stands above')).toBeVisible()
  await expect.element(screen.getByText('42703')).not.toBeInTheDocument()

  await screen.rerender({ outcomes: [{}] })
  await expect.element(screen.getByText('42703')).toBeVisible()
  await expect.element(screen.getByText('stands above')).not.toBeInTheDocument()
  expect(screen.getByText('It is so.').elements()).toHaveLength(1)
})

test('what follows is said to be of hidden data where the query is right on the data that one sees', async () => {
  const state = start()
  const sentence = 'Your query is right on the data you see, but fails for a city that nobody lives in.'
  state.verdict = { ...failed, sentence }
  const screen = await render(Verdict, { exercise: state })
  await expect.element(screen.getByText('What follows is of that hidden data')).toBeVisible()
  state.verdict = passed
  await expect.element(screen.getByText('What follows is of that hidden data')).not.toBeInTheDocument()
})

test('the mark under an error stands at its place behind wide letters and tabs too', async () => {
  const state = start()
  const text = "SELECT '日本 😀',\tnam FROM customers;"
  const error = { severity: 'ERROR', code: '42703', message: 'column "nam" does not exist' }
  state.verdict = { ...failed, step: 'error', error, errorAt: text.indexOf('nam') }
  const screen = await render(Verdict, { exercise: state, text })
  expect(pointedAt(screen.getByText('LINE 1:').element())).toBe('nam FROM customers;')
})

test('a verdict says when it is about an earlier text, and no longer when that text is back', async () => {
  const state = start()
  const screen = await render(Verdict, { exercise: state, text: 'SELECT 1' })
  const old = screen.getByText('This is about your earlier text.')
  state.checking = true
  await expect.element(screen.getByText('Checking…')).toBeVisible()
  await screen.rerender({ text: 'SELECT 2' })
  state.verdict = passed
  state.checking = false
  await expect.element(old).toBeVisible()
  await screen.rerender({ text: 'SELECT 1' })
  await expect.element(screen.getByText('Go on when you like.')).toBeVisible()
  await expect.element(old).not.toBeInTheDocument()
})

test('a verdict on an answer that is no SQL is about that answer, whatever stands in the editor', async () => {
  const check: CheckSpec = { kind: 'ordering', items: ['a', 'b'], why: '' }
  const state = exerciseState(exercise('order', 'Order', check), undefined, {
    kind: 'ordering',
    order: [1, 0],
  })
  state.verdict = passed
  const screen = await render(Verdict, { exercise: state, text: '' })
  await expect.element(screen.getByText('Go on when you like.')).toBeVisible()
  await screen.rerender({ text: 'SELECT 1' })
  await expect.element(screen.getByText('Go on when you like.')).toBeVisible()
  state.answer = { kind: 'ordering', order: [0, 1] }
  await expect.element(screen.getByText('This is about your earlier answer.')).toBeVisible()
})

test('after a failure the next clue can be asked for by keyboard and is read out there', async () => {
  const state = start()
  state.verdict = failed
  const screen = await render(Verdict, { exercise: state })
  await expect.element(screen.getByText('Count the customers first.')).not.toBeInTheDocument()
  const button = screen.getByRole('button', { name: 'Show the next clue' })
  ;(button.element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByText('Count the customers first.')).toBeVisible()
  await userEvent.keyboard('{Enter}{Enter}')
  await expect.element(screen.getByText('Count o.id.')).toBeVisible()
  await expect.element(button).not.toBeInTheDocument()
  expect(state.hintsShown).toBe(3)
})

test('after a pass the way on stands there, and nothing offers a clue', async () => {
  const state = start()
  state.verdict = passed
  const screen = await render(Verdict, {
    exercise: state,
    next: { href: '#/lesson/no-partner/third', label: 'Exercise 3' },
  })
  await expect
    .element(screen.getByRole('link', { name: 'Exercise 3' }))
    .toHaveAttribute('href', '#/lesson/no-partner/third')
  await expect.element(screen.getByText('Go on when you like.')).toBeVisible()
  await expect.element(screen.getByRole('button')).not.toBeInTheDocument()
})

test('no serious fault in a failed or a passed verdict, light or dark', async () => {
  const state = start()
  const screen = await render(Verdict, { exercise: state, next: { href: '#/', label: 'All lessons' } })
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset.theme = theme
    for (const verdict of [failed, passed]) {
      state.verdict = verdict
      await expect.element(screen.getByRole('heading', { name: verdict.sentence })).toBeVisible()
      const { violations } = await axe.run(screen.container)
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    }
  }
})

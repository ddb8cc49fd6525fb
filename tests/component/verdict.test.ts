import axe from 'axe-core'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import type { Diff, Verdict as Found } from '#core/check/types.ts'
import { exercise, exerciseState } from '#tests/support/exercises.ts'
import Verdict from '#ui/check/Verdict.svelte'
import '#ui/styles/tokens.css'
import '#ui/styles/base.css'

const diff: Diff = {
  columns: ['name', 'city', 'orders'],
  missing: [['Ines', null, '0']],
  extra: [['Omar', '', '4']],
  changed: [{ expected: ['Ada', 'Porto', '2'], actual: ['Ada', 'Porto', '3'], cells: [2] }],
  totals: { missing: 8, extra: 1, changed: 1, expectedRows: 12, actualRows: 5 },
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
  expect(cells(yours)).toEqual([['Ada', 'Porto', 'differs: 3'], ['row missing'], ['Omar', 'empty text', '4']])
  expect(cells(expected)).toEqual([['Ada', 'Porto', 'differs: 2'], ['Ines', 'null', '0'], ['no such row']])
  await expect.element(screen.getByText('and 7 more missing')).toBeVisible()
  const look = (element: Element | null | undefined) => element && getComputedStyle(element)
  expect(look(expected.rows[2]?.cells[1]?.firstElementChild)?.fontStyle).toBe('italic')
  expect(look(yours.rows[2]?.cells[0])?.borderTopStyle).toBe('dashed')
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
    },
    errorAt: 17,
  }
  const screen = await render(Verdict, { exercise: state, text: 'SELECT 1,\n       nam\nFROM customers;' })
  await expect.element(screen.getByText('ERROR 42703')).toBeVisible()
  const line = () => screen.getByText('LINE 2:').element().parentElement?.textContent
  expect(line()).toBe('LINE 2:        nam\n               ^')
  await screen.rerender({ text: '-- a new first line\nSELECT 1,\n       nam\nFROM customers;' })
  expect(line()).toBe('LINE 2:        nam\n               ^')
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
  await expect.element(screen.getByText('Your result stays; nothing moves on by itself.')).toBeVisible()
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

import axe from 'axe-core'
import { beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import { blankAnswer } from '#core/check/questions.ts'
import type { QuestionSpec } from '#core/check/types.ts'
import { exercise, exerciseState } from '#tests/support/exercises.ts'
import RightAnswer from '#ui/question/RightAnswer.svelte'
import AnswerForm from '#ui/question/AnswerForm.svelte'
import Task from '#ui/lesson/Task.svelte'
import '#ui/styles/tokens.css'
import '#ui/styles/base.css'

const specs = {
  grid: {
    kind: 'grid',
    columns: [
      { name: 'city', typeOid: 25 },
      { name: 'n', typeOid: 20 },
    ],
    rows: [
      ['Bern', '2'],
      [null, '1'],
    ],
    ordered: true,
    why: 'Because NULL sorts last.',
  },
  matching: { kind: 'matching', left: ['`a`', 'b', 'c'], right: ['A', 'B', 'C', 'D'], why: 'So.' },
  numeric: { kind: 'numeric', expected: 8, tolerance: 0, unit: 'kB', why: 'A page.' },
  normal: {
    kind: 'normal-form',
    attributes: ['order', 'customer', 'city'],
    dependencies: [
      { from: [0], to: [1] },
      { from: [1], to: [2] },
    ],
    form: '3NF',
    preserving: true,
    solution: [
      [0, 1],
      [1, 2],
    ],
    why: 'One fact, one place.',
  },
  erd: {
    kind: 'erd',
    entities: ['customer', 'order'],
    relationships: [{ from: 0, to: 1, toEach: 'one or more', fromEach: 'exactly one' }],
    why: 'As told.',
  },
} satisfies Record<string, QuestionSpec>

async function shown(spec: QuestionSpec) {
  const state = exerciseState(exercise('asked', 'Asked', spec), undefined, blankAnswer(spec, 'asked'))
  let handedIn = 0
  const screen = await render(AnswerForm, { exercise: state, onhandin: () => handedIn++ })
  return { state, screen, handedIn: () => handedIn }
}

beforeEach(() => page.viewport(1280, 800))

test('a grid is filled, grows and shrinks by keyboard, and Enter hands it in', async () => {
  const { state, screen, handedIn } = await shown(specs.grid)
  await screen.getByLabelText('Row 1, city').click()
  await userEvent.keyboard('Bern{Tab}2{Tab}{Tab}{Enter}')
  await expect.element(screen.getByLabelText('Row 2, city')).toHaveFocus()
  await userEvent.keyboard('null{Tab}1{Enter}')
  expect(state.answer).toEqual({
    kind: 'grid',
    values: [
      ['Bern', '2'],
      ['null', '1'],
    ],
  })
  expect(handedIn()).toBe(1)
  await screen.getByRole('button', { name: 'Remove row 2' }).click()
  await expect.element(screen.getByLabelText('Row 1, city')).toHaveFocus()
  expect(state.answer).toEqual({ kind: 'grid', values: [['Bern', '2']] })
})

test('lines are matched with a partner each; the offer does not stand in the right order', async () => {
  const { state, screen } = await shown(specs.matching)
  const offer = screen.container.querySelectorAll('select:first-of-type option')
  expect(Array.from(offer, (option) => option.textContent).slice(1, 5)).not.toEqual(['A', 'B', 'C', 'D'])
  await screen.getByLabelText('b', { exact: true }).selectOptions('D')
  expect(state.answer).toEqual({ kind: 'matching', matches: [-1, 3, -1] })
})

test('a number is typed, with its unit beside it', async () => {
  const { state, screen, handedIn } = await shown(specs.numeric)
  await screen.getByLabelText('Your number').click()
  await userEvent.keyboard('8{Enter}')
  expect(state.answer).toEqual({ kind: 'numeric', value: '8' })
  expect(handedIn()).toBe(1)
  await expect.element(screen.getByText('kB')).toBeVisible()
})

test('attributes are put into tables', async () => {
  const { state, screen } = await shown(specs.normal)
  await screen.getByRole('button', { name: 'Add a table' }).click()
  const second = screen.getByRole('group', { name: 'Table 2' })
  await second.getByLabelText('city').click()
  await second.getByLabelText('customer').click()
  expect(state.answer).toEqual({ kind: 'normal-form', relations: [[], [1, 2]] })
  await screen.getByRole('button', { name: 'Remove table 1' }).click()
  expect(state.answer).toEqual({ kind: 'normal-form', relations: [[1, 2]] })
})

test('a relationship is read aloud from both ends', async () => {
  const { state, screen } = await shown(specs.erd)
  await screen.getByRole('button', { name: 'Add a relationship' }).click()
  await screen.getByLabelText('How many order each customer has').selectOptions('one or more')
  expect(state.answer).toEqual({
    kind: 'erd',
    relationships: [{ from: 0, to: 1, toEach: 'one or more', fromEach: 'exactly one' }],
  })
  await screen.getByRole('button', { name: 'Remove relationship 1' }).click()
  expect(state.answer).toEqual({ kind: 'erd', relationships: [] })
})

test.each(Object.entries(specs))(
  '%s: no serious fault for a screen reader, and it fits a phone',
  async (_name, spec) => {
    await page.viewport(390, 800)
    const { screen } = await shown(spec)
    const { violations } = await axe.run(screen.container)
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
    const right = await render(RightAnswer, { check: spec })
    await expect.element(right.getByText(spec.why)).toBeVisible()
  },
)

test('the queries of a question can be taken to the editor, and those of a written task can not', async () => {
  const taskHtml = '<p>How many?</p><pre class="code"><code><b>SELECT</b> 1 &lt; 2;</code></pre><p>Say.</p>'
  const oncopy = vi.fn()
  const asked = exerciseState({ ...exercise('rows', 'How many rows', specs.numeric), taskHtml })
  const screen = await render(Task, { exercise: asked, lesson: 'no-partner', current: true, oncopy })
  const copy = screen.getByRole('button', { name: 'Edit a copy' })
  await copy.click()
  expect(oncopy).toHaveBeenCalledExactlyOnceWith('SELECT 1 < 2;')
  await expect.element(screen.getByText('Say.')).toBeVisible()
  expect((await axe.run(screen.container)).violations).toEqual([])

  await screen.rerender({ exercise: exerciseState({ ...exercise('count', 'Count the orders'), taskHtml }) })
  await expect.element(screen.getByText('Say.')).toBeVisible()
  await expect.element(copy).not.toBeInTheDocument()
})

import axe from 'axe-core'
import { SvelteMap } from 'svelte/reactivity'
import { beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import type { CheckSpec } from '#core/check/types.ts'
import type { StatementOutcome } from '#core/result/types.ts'
import type { LessonView } from '#state/lesson.svelte.ts'
import { Settings } from '#state/settings.svelte.ts'
import type { Workbench } from '#state/workbench.svelte.ts'
import { pointedAt } from '#tests/support/caret.ts'
import { contract, exercise, exerciseState } from '#tests/support/exercises.ts'
import AnswerForm from '#ui/question/AnswerForm.svelte'
import ContractList from '#ui/lesson/ContractList.svelte'
import ExerciseStrip from '#ui/lesson/ExerciseStrip.svelte'
import HintLadder from '#ui/lesson/HintLadder.svelte'
import RunnableBlock from '#ui/lesson/RunnableBlock.svelte'
import Task from '#ui/lesson/Task.svelte'
import { withComment, withCopy } from '#ui/lesson/copy.ts'
import { nextStep } from '#ui/lesson/next.ts'
import Lesson from '#ui/views/Lesson.svelte'
import '#ui/styles/tokens.css'
import '#ui/styles/base.css'

beforeEach(() => page.viewport(1280, 800))

async function seriousFaults(container: Element): Promise<string[]> {
  const { violations } = await axe.run(container)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

test('the contract says columns with types, which may be NULL, one row per what, and the order', async () => {
  const screen = await render(ContractList, { contract })
  const list = (screen.container.querySelector('dl') as HTMLElement).innerText.replace(/\s+/g, ' ')
  expect(list).toBe(
    'Columns name text, city text, orders bigint city may be NULL One row per customer Order orders, high to low; then name, A to Z',
  )
})

test('the contract says when names and order do not count', async () => {
  const { order: _, ...rest } = contract
  const columns = rest.columns.map((column) => ({ ...column, nullable: false }))
  const screen = await render(ContractList, { contract: { ...rest, columns, named: false } })
  const list = (screen.container.querySelector('dl') as HTMLElement).innerText.replace(/\s+/g, ' ')
  expect(list).toContain('under any names; no NULLs')
  expect(list).toContain('Order any order')
})

test('only the current task has a body and the two buttons; another one is a line with its status and a link', async () => {
  const state = exerciseState(exercise('count', 'Count the orders'))
  const screen = await render(Task, { exercise: state, lesson: 'no-partner', current: false })
  const link = screen.getByRole('link', { name: 'Work on this: Count the orders' })
  await expect.element(link).toHaveAttribute('href', '#/lesson/no-partner/count')
  await expect.element(screen.getByText('not started')).toBeVisible()
  await expect.element(screen.getByRole('button')).not.toBeInTheDocument()
  await expect.element(screen.getByText(/Everyone who signed up/)).not.toBeInTheDocument()

  state.passed = true
  await screen.rerender({ current: true })
  await expect.element(screen.getByText('Exercise 2 of 3 · medium')).toBeVisible()
  await expect.element(screen.getByText('done')).toBeVisible()
  await expect.element(screen.getByText(/Everyone who signed up/)).toBeVisible()
  await expect.element(screen.getByRole('button', { name: 'Hint', exact: true })).toBeVisible()
  await expect.element(screen.getByRole('button', { name: 'Solution', exact: true })).toBeVisible()
  await expect.element(link).not.toBeInTheDocument()
})

test('hints open one by one by keyboard, are counted, and end', async () => {
  const state = exerciseState(exercise('count', 'Count the orders'))
  const screen = await render(HintLadder, { exercise: state })
  const hint = screen.getByRole('button', { name: 'Hint', exact: true })
  await expect.element(screen.getByText('3 hints, none open yet')).toBeVisible()
  ;(hint.element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByText('Count the customers first.')).toBeVisible()
  await expect.element(screen.getByText('Count o.id.')).not.toBeInTheDocument()
  await userEvent.keyboard('{Enter}{Enter}{Enter}')
  await expect.element(screen.getByText('Count o.id.')).toBeVisible()
  await expect.element(screen.getByText('3 of 3 hints open')).toBeVisible()
  await expect.element(hint).toBeDisabled()
  expect(state.hintsShown).toBe(3)
})

test('the solution asks once more, can be declined, and is then shown', async () => {
  const state = exerciseState(exercise('count', 'Count the orders'))
  const ontake = vi.fn()
  const screen = await render(HintLadder, { exercise: state, ontake })
  const solution = screen.getByRole('button', { name: 'Solution', exact: true })
  await solution.click()
  await expect.element(screen.getByText('Show the solution? The exercise counts as seen.')).toBeVisible()
  expect(state.solutionShown).toBe(false)
  await screen.getByRole('button', { name: 'Keep trying' }).click()
  await expect.element(solution).toHaveFocus()
  await solution.click()
  await screen.getByRole('button', { name: 'Yes, show it' }).click()
  expect(state.solutionShown).toBe(true)
  await expect.element(screen.getByText('SELECT name FROM customers;')).toBeVisible()
  await screen.getByRole('button', { name: 'Put it below my text as a comment' }).click()
  expect(ontake).toHaveBeenCalledExactlyOnceWith('SELECT name\nFROM customers;')
  expect(await seriousFaults(screen.container)).toEqual([])
})

test('who has passed is not told that the exercise will count as seen', async () => {
  const state = exerciseState(exercise('count', 'Count the orders'))
  state.passed = true
  const screen = await render(HintLadder, { exercise: state })
  await screen.getByRole('button', { name: 'Solution', exact: true }).click()
  await expect.element(screen.getByText('Show the solution? The exercise stays done.')).toBeVisible()
})

test('the way on leads to the next open exercise, then to an earlier one, then out of the lesson', () => {
  const view = lessonView(3)
  const pass = (index: number) => {
    ;(view.exercises[index] as ReturnType<typeof exerciseState>).passed = true
  }
  expect(nextStep(view)).toEqual({ href: '#/lesson/no-partner/e3', label: 'Exercise 3' })
  pass(2)
  expect(nextStep(view)).toEqual({ href: '#/lesson/no-partner/e1', label: 'Exercise 1' })
  pass(0)
  expect(nextStep(view)).toEqual({ href: '#/lesson/after', label: 'Next lesson' })
})

const options = ['<code>count(*)</code>', '<code>count(o.id)</code>', 'neither'].map((html, index) => ({
  html,
  correct: index === 1,
  why: '',
}))

test('a choice is made with the arrow keys, and several with the space bar', async () => {
  const check: CheckSpec = { kind: 'choice', many: false, options }
  const state = exerciseState(exercise('which', 'Which', check), undefined, { kind: 'choice', chosen: [0] })
  const screen = await render(AnswerForm, { exercise: state, onhandin: () => void state.check() })
  await expect.element(screen.getByText('The editor below is free for trying things out.')).toBeVisible()
  ;(screen.getByRole('radio', { name: 'count(*)' }).element() as HTMLElement).focus()
  await userEvent.keyboard('{ArrowDown}')
  expect(state.answer).toEqual({ kind: 'choice', chosen: [1] })

  const many = exerciseState(exercise('all', 'All', { ...check, many: true }), undefined, {
    kind: 'choice',
    chosen: [2],
  })
  await screen.rerender({ exercise: many })
  ;(screen.getByRole('checkbox', { name: 'count(*)' }).element() as HTMLElement).focus()
  await userEvent.keyboard(' ')
  expect(many.answer).toEqual({ kind: 'choice', chosen: [0, 2] })
  await userEvent.keyboard(' ')
  expect(many.answer).toEqual({ kind: 'choice', chosen: [2] })
  expect(await seriousFaults(screen.container)).toEqual([])
})

test('an ordering is changed by its buttons and by Alt with the arrows; the focus goes along', async () => {
  const check: CheckSpec = { kind: 'ordering', items: ['FROM', 'WHERE', 'then it runs'], why: '' }
  const state = exerciseState(exercise('order', 'Order', check), undefined, {
    kind: 'ordering',
    order: [2, 0, 1],
  })
  const screen = await render(AnswerForm, { exercise: state, onhandin: () => void state.check() })
  const up = screen.getByRole('button', { name: 'Move up: WHERE' })
  await up.click()
  expect(state.answer).toEqual({ kind: 'ordering', order: [2, 1, 0] })
  await expect.element(up).toHaveFocus()
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}')
  expect(state.answer).toEqual({ kind: 'ordering', order: [1, 2, 0] })
  await expect.element(up).toHaveFocus()
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}')
  expect(state.answer).toEqual({ kind: 'ordering', order: [1, 2, 0] })
  await expect.element(screen.getByText('WHERE: now 1 of 3')).toBeInTheDocument()
  // "Run" is the name of another button of the page.
  await expect.element(screen.getByRole('button', { name: /run/i })).not.toBeInTheDocument()
  await expect.element(screen.getByRole('button', { name: 'Move down: line 2' })).toBeVisible()
  expect(await seriousFaults(screen.container)).toEqual([])
})

test('predictions are typed into labelled fields, and Enter hands them in', async () => {
  const fields = ['First row', 'Last row'].map((label) => ({ label, expected: '1', typeOid: 23 }))
  const state = exerciseState(exercise('guess', 'Guess', { kind: 'predict', fields, why: '' }), undefined, {
    kind: 'predict',
    values: ['', ''],
  })
  const screen = await render(AnswerForm, { exercise: state, onhandin: () => void state.check() })
  await expect.element(screen.getByText(/Write null where you expect NULL/)).toBeVisible()
  await screen.getByRole('textbox', { name: 'Last row' }).fill('null')
  expect(state.answer).toEqual({ kind: 'predict', values: ['', 'null'] })
  await userEvent.keyboard('{Enter}')
  expect(state.checks).toBe(1)
  expect(await seriousFaults(screen.container)).toEqual([])
})

function stripParts(count: number) {
  const exercises = Array.from({ length: count }, (_, index) =>
    exerciseState(exercise(`e${index + 1}`, `Task ${index + 1}`), { index, count }),
  )
  const neighbour = (slug: string, number: string) => ({ slug, number, title: `Lesson ${slug}` })
  return {
    lesson: { slug: 'no-partner' },
    previous: neighbour('before', '4.2'),
    next: neighbour('after', '4.4'),
    exercises,
    current: exercises[1],
  }
}

const lessonView = (count: number) => stripParts(count) as unknown as LessonView

test('the strip names every exercise with its status, marks the open one and leads on', async () => {
  const view = lessonView(3)
  ;(view.exercises[0] as ReturnType<typeof exerciseState>).passed = true
  const screen = await render(ExerciseStrip, { view })
  const nav = screen.getByRole('navigation', { name: 'Course' })
  await expect
    .element(nav.getByRole('link', { name: 'Exercise 1: Task 1, done' }))
    .toHaveAttribute('href', '#/lesson/no-partner/e1')
  const open = nav.getByRole('link', { name: 'Exercise 2: Task 2, not started' })
  await expect.element(open).toHaveAttribute('aria-current', 'step')
  const href = (name: string) => nav.getByRole('link', { name }).element().getAttribute('href')
  expect(href('Previous lesson: 4.2 Lesson before')).toBe('#/lesson/before')
  expect(href('Next lesson: 4.4 Lesson after')).toBe('#/lesson/after')
  expect(href('All lessons')).toBe('#/')
  await expect.element(nav.getByText('1 of 3 done')).toBeVisible()
  expect(await seriousFaults(screen.container)).toEqual([])
})

test('the strip of a lesson with ten exercises does not widen a page of 320 px', async () => {
  await page.viewport(320, 640)
  const screen = await render(ExerciseStrip, { view: lessonView(10) })
  await expect.element(screen.getByRole('link', { name: 'All lessons' })).toBeInViewport({ ratio: 1 })
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
})

const outcome: StatementOutcome = {
  sql: 'UPDATE plants SET price = price * 2',
  tag: 'UPDATE 3',
  rowCount: 3,
  more: false,
  notices: [],
  ms: 1.24,
  transaction: 'idle',
}

/** A workbench that answers every query with `answer`; `phase` is its engine's. */
function desk(answer: StatementOutcome, phase: 'booting' | 'ready') {
  const state = new SvelteMap<string, string>([['phase', phase]])
  const query = vi.fn(() => Promise.resolve(answer))
  const engine = {
    get phase() {
      return state.get('phase')
    },
  }
  return {
    workbench: { engine, query } as unknown as Workbench,
    query,
    ready: () => state.set('phase', 'ready'),
  }
}

const block = { kind: 'sql' as const, code: outcome.sql, html: outcome.sql, runnable: true }

test('a block asked while PostgreSQL loads says so and starts by itself, once', async () => {
  const { workbench, query, ready } = desk(outcome, 'booting')
  const screen = await render(RunnableBlock, { block, workbench, oncopy: () => undefined })
  await screen.getByRole('button', { name: 'Try it', exact: true }).click()
  await expect.element(screen.getByText(/PostgreSQL is still loading/)).toBeVisible()
  expect(query).not.toHaveBeenCalled()
  ready()
  await expect.element(screen.getByText('UPDATE 3, 1.2 ms')).toBeVisible()
  expect(query).toHaveBeenCalledExactlyOnceWith(outcome.sql)
  await screen.getByRole('button', { name: 'Try it again' }).click()
  expect(query).toHaveBeenCalledTimes(2)
})

test('a block that fails on purpose is announced calmly and shows the error at its place in the block', async () => {
  const code = '-- a typo\nSELECT nam FROM plants;'
  const { tag: _, rowCount: __, ...rest } = outcome
  const error = { severity: 'ERROR', code: '42703', message: 'column "nam" does not exist', position: 8 }
  const { workbench } = desk({ ...rest, sql: 'SELECT nam FROM plants', error }, 'ready')
  const oncopy = vi.fn()
  const screen = await render(RunnableBlock, {
    block: { ...block, code, html: code, fails: '42703' },
    workbench,
    oncopy,
  })
  await expect.element(screen.getByText('This one fails on purpose')).toBeVisible()
  await screen.getByRole('button', { name: 'Try it', exact: true }).click()
  await expect.element(screen.getByText('Failed, as it should, 1.2 ms')).toBeVisible()
  const line = screen.getByText('LINE 2:').element()
  expect(line.parentElement?.textContent).toBe('LINE 2: SELECT nam FROM plants;\n^')
  expect(pointedAt(line)).toBe('nam FROM plants;')
  await screen.getByRole('button', { name: 'Edit a copy' }).click()
  expect(oncopy).toHaveBeenCalledExactlyOnceWith(code)
  expect(await seriousFaults(screen.container)).toEqual([])
})

test('a copy goes below what the learner wrote, as a statement of its own, and not twice', () => {
  expect(withCopy(' \n', 'SELECT 1;\n', '-- copy')).toBe('SELECT 1;')
  const copied = withCopy('SELECT mine', 'SELECT 1;', '-- copy')
  expect(copied).toBe('SELECT mine;\n\n-- copy\nSELECT 1;')
  expect(withCopy(copied, 'SELECT 1;', '-- copy')).toBe(copied)
  expect(withCopy('SELECT mine -- yes', 'SELECT 1;', '-- copy')).toBe(
    'SELECT mine; -- yes\n\n-- copy\nSELECT 1;',
  )
  const noted = withComment('SELECT mine', 'SELECT 1\n  + 2;\n', '-- note')
  expect(noted).toBe('SELECT mine\n\n-- note\n-- SELECT 1\n--   + 2;')
  expect(withComment(noted, 'SELECT 1\n  + 2;', '-- note')).toBe(noted)
  expect(withCopy('-- a thought', 'SELECT 1;', '-- copy')).toBe('-- a thought\n\n-- copy\nSELECT 1;')
})

/** A lesson with a block and three exercises, the second of them open, over a database that is ready. */
function wholeView(): LessonView {
  const strip = stripParts(3)
  const texts = new SvelteMap([['text', 'SELECT mine']])
  const engine = {
    phase: 'ready',
    fraction: 1,
    step: '',
    version: 'PostgreSQL 18',
    heapBytes: 1,
    bootAgain: vi.fn(),
  }
  const workbench = {
    engine,
    datasetTitle: 'Nursery',
    outcomes: [],
    faults: [],
    log: [],
    history: [],
    running: false,
    elapsedMs: 0,
    stale: false,
    transaction: 'idle',
    steps: { open: false },
    get text() {
      return texts.get('text')
    },
    set text(text) {
      texts.set('text', text ?? '')
    },
  }
  const { exercises } = strip
  const blocks = [
    { kind: 'prose', html: '<p>So far you have joined with <code>JOIN</code>.</p>' },
    { kind: 'sql', code: 'SELECT 1;', html: 'SELECT 1;', runnable: true },
    ...exercises.map((state) => ({ kind: 'exercise', slug: state.exercise.slug })),
  ]
  return {
    ...strip,
    exercises,
    lesson: {
      slug: 'no-partner',
      number: '4.3',
      title: 'Rows with no partner',
      minutes: 12,
      question: 'Why?',
      blocks,
    },
    part: { title: 'Joining' },
    workbench,
    ways: { open: false },
    settings: new Settings({ get: () => null, set: () => undefined }, false),
  } as unknown as LessonView
}

test('the whole page keeps the names that it promises, once each, and gives them to nothing else', async () => {
  const screen = await render(Lesson, { view: wholeView() })
  const promised = ['Run', 'Check', 'Stop', 'Reset', 'Hint', 'Solution']
  for (const name of promised) {
    await expect.element(screen.getByRole('button', { name, exact: true })).toBeVisible()
  }
  const buttons = screen.getByRole('button', { name: /run|check|stop|reset|hint|solution/i })
  expect(buttons.elements()).toHaveLength(promised.length)
  expect(screen.getByRole('navigation', { name: 'Course' }).elements()).toHaveLength(1)
  expect(screen.getByRole('region', { name: 'Verdict' }).elements()).toHaveLength(1)
  expect(screen.getByRole('textbox', { name: 'SQL editor' }).elements()).toHaveLength(1)
  expect(await seriousFaults(screen.container)).toEqual([])
})

test('on a phone the three parts are one press away, nothing is too wide, and a copy loses nothing', async () => {
  await page.viewport(390, 844)
  const view = wholeView()
  const screen = await render(Lesson, { view })
  const editor = screen.getByRole('textbox', { name: 'SQL editor' })
  await expect.element(editor).toBeInTheDocument()
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
  const write = screen.getByRole('button', { name: 'Write', exact: true })
  await write.click()
  await expect.element(editor).toBeInViewport()
  await expect.element(write).toHaveAttribute('aria-current', 'true')
  await screen.getByRole('button', { name: 'Read', exact: true }).click()
  await expect.element(screen.getByRole('heading', { level: 1 })).toBeInViewport()
  await screen.getByRole('button', { name: 'Edit a copy' }).click()
  await expect.element(editor).toBeInViewport()
  expect(view.workbench.text).toMatch(/^SELECT mine;\n\n-- A copy.*\nSELECT 1;$/)
  await screen.getByRole('button', { name: 'Result panel' }).click()
  await expect
    .element(screen.getByRole('button', { name: 'Result panel' }))
    .toHaveAttribute('aria-current', 'true')
})

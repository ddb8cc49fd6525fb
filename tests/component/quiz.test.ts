import axe from 'axe-core'
import { SvelteMap } from 'svelte/reactivity'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import type { Verdict } from '#core/check/types.ts'
import type { Exercise, Quiz, QuizMeta } from '#core/course/types.ts'
import type { QuizRecord } from '#core/progress/record.ts'
import type { Settings } from '#state/settings.svelte.ts'
import type { Workbench } from '#state/workbench.svelte.ts'
import { QuizView, type QuizTools } from '#state/quiz.svelte.ts'
import { exercise } from '#tests/support/exercises.ts'
import QuizPage from '#ui/views/Quiz.svelte'
import '#ui/styles/tokens.css'
import '#ui/styles/base.css'

const asked = (slug: string, check: Exercise['check']): Exercise => ({
  ...exercise(slug, `About ${slug}`, check),
  covers: ['T2.3.1'],
})
const exercises = [
  asked('colour', {
    kind: 'choice',
    many: false,
    options: [
      { html: 'red', correct: true, why: 'Tomatoes are red.' },
      { html: 'blue', correct: false, why: 'Nothing is blue.' },
    ],
  }),
  asked('legs', { kind: 'numeric', expected: 8642, tolerance: 0, unit: 'legs', why: 'Count all legs.' }),
]
const secrets = ['Tomatoes are red.', 'Nothing is blue.', '8642', 'Count all legs.']

function quizOf(
  kind: QuizMeta['kind'],
  records = new SvelteMap<string, QuizRecord>(),
  pool: Exercise[] = exercises,
  check: QuizTools['check'] = () => Promise.reject(new Error('nothing is written here')),
): QuizView {
  const quiz: Quiz = {
    ...{ slug: 'cats', title: 'Cats', kind, part: 2, summary: 'All of them.', minutes: 5, dataset: 'shop' },
    ...{ draw: pool.length, pass: 50, pool: pool.length, exercises: pool },
    ...{ topics: { 'T2.3.1': 'SELECT statement structure' } },
  }
  let id = 0
  return new QuizView(quiz, {
    // What is written is handed in without its editor.
    workbench: { engine: { phase: 'ready' }, open: () => undefined } as unknown as Workbench,
    settings: {} as unknown as Settings,
    record: () => records.get('cats'),
    save: (record) => records.set('cats', record),
    check,
    now: () => 1_700_000_000_000,
    newId: () => `id-${id++}`,
    tab: 'one',
  })
}

async function expectNoFaults(container: Element): Promise<void> {
  const { violations } = await axe.run(container)
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
}

const expectNoSecrets = (container: Element): void => {
  expect(secrets.filter((secret) => container.innerHTML.includes(secret))).toEqual([])
}

beforeEach(() => page.viewport(1280, 800))

test('a quiz tells what was right after each answer, and nothing before', async () => {
  const view = quizOf('quiz')
  const screen = await render(QuizPage, { view, seed: 'x', lessons: [] })
  await expect.element(screen.getByText('2, drawn from 2')).toBeVisible()
  await expectNoFaults(screen.container)
  await screen.getByRole('button', { name: 'Begin', exact: true }).click()
  view.go(view.questions.findIndex((question) => question.exercise.slug === 'colour'))
  const handIn = screen.getByRole('button', { name: 'Hand in the answer' })
  await handIn.click()
  await expect.element(screen.getByRole('heading', { name: 'About colour' })).toBeVisible()
  expectNoSecrets(screen.container)
  ;(screen.getByRole('radio', { name: 'blue' }).element() as HTMLElement).focus()
  await userEvent.keyboard(' ')
  expectNoSecrets(screen.container)
  await handIn.click()
  await expect.element(screen.getByText('Not right.')).toBeVisible()
  await expect.element(screen.getByText('Tomatoes are red.')).toBeVisible()
  await expect.element(screen.getByRole('radio')).not.toBeInTheDocument()
  await expectNoFaults(screen.container)
})

test('the focus goes to the question that begins and to what became of an answer', async () => {
  const view = quizOf('quiz')
  const screen = await render(QuizPage, { view, seed: 'x', lessons: [] })
  ;(screen.getByRole('button', { name: 'Begin', exact: true }).element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('heading', { level: 1 })).toHaveFocus()
  view.go(view.questions.findIndex((question) => question.exercise.slug === 'legs'))
  await screen.getByRole('textbox', { name: 'Your number' }).fill('4')
  ;(screen.getByRole('button', { name: 'Hand in the answer' }).element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('heading', { name: 'What became of your answer' })).toHaveFocus()
})

test('an answer that was handed in empty keeps the focus, and counts in the result as none', async () => {
  const view = quizOf('quiz')
  const screen = await render(QuizPage, { view, seed: 'x', lessons: [] })
  await screen.getByRole('button', { name: 'Begin', exact: true }).click()
  const handIn = screen.getByRole('button', { name: 'Hand in the answer' })
  ;(handIn.element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByText(/^There is nothing to check yet/)).toBeVisible()
  await expect.element(handIn).toHaveFocus()
  await screen.getByRole('button', { name: 'Finish and see the result' }).click()
  await expect.element(screen.getByRole('heading', { name: '0 of 2 right' })).toBeVisible()
  expect(screen.getByText('No answer was given.').elements()).toHaveLength(2)
  await expect.element(screen.getByText(/^There is nothing to check yet/)).not.toBeInTheDocument()
})

test('an ordering is answered when a piece was moved, not before, and not after a reload either', async () => {
  const check: Exercise['check'] = { kind: 'ordering', items: ['wake', 'wash', 'eat'], why: '' }
  const records = new SvelteMap<string, QuizRecord>()
  const pool = [asked('morning', check)]
  const before = quizOf('quiz', records, pool)
  before.begin('x')
  await before.handIn()
  expect(before.open).toBe(1)
  const view = quizOf('quiz', records, pool)
  view.resume()
  const screen = await render(QuizPage, { view, lessons: [] })
  const handIn = screen.getByRole('button', { name: 'Hand in the answer' })
  await handIn.click()
  await expect.element(screen.getByText(/^There is nothing to check yet/)).toBeVisible()
  expect(view.open).toBe(1)
  await screen.getByRole('button', { name: 'Move down' }).first().click()
  await handIn.click()
  await expect.element(screen.getByRole('heading', { name: 'What became of your answer' })).toHaveFocus()
  expect(view.open).toBe(0)
})

test('an assessment tells nothing before its end, then all of it, by topic too', async () => {
  const view = quizOf('assessment')
  const screen = await render(QuizPage, { view, lessons: [] })
  await screen.getByRole('button', { name: 'Begin', exact: true }).click()
  view.go(view.questions.findIndex((question) => question.exercise.slug === 'legs'))
  await screen.getByRole('textbox', { name: 'Your number' }).fill('4')
  await screen.getByRole('button', { name: 'Mark for later' }).click()
  await expect.element(screen.getByRole('button', { name: /answered, marked$/ })).toBeVisible()
  await expect.element(screen.getByText('1 question without an answer counts as wrong.')).toBeVisible()
  expectNoSecrets(screen.container)
  await screen.getByRole('button', { name: 'Finish and see the result' }).click()
  await expect.element(screen.getByRole('heading', { name: '0 of 2 right' })).toHaveFocus()
  await expect.element(screen.getByText('0/2, none right')).toBeVisible()
  await expect.element(screen.getByText('Count all legs.')).toBeVisible()
  await expect.element(screen.getByText('No answer was given.')).toBeVisible()
  await expectNoFaults(screen.container)
})

test('a written answer that was wrong stands beside the right one, with the whole verdict', async () => {
  const check: Exercise['check'] = {
    ...{ kind: 'query', reference: 'SELECT 2', variants: [], named: false, tolerance: 0 },
  }
  const written = { ...asked('two', check), solution: 'SELECT 1 + 1;', hints: [] }
  const [sentence, details] = ['The row differs.', ['It is 3, not 2.']]
  const verdict: Verdict = { pass: false, step: 'rows', sentence, details, notes: [] }
  const records = new SvelteMap<string, QuizRecord>()
  const open = () => quizOf('quiz', records, [written], () => Promise.resolve(verdict))
  const view = open()
  view.begin('x')
  const [question] = view.questions
  if (!question) throw new Error('a question is asked')
  question.text = 'SELECT 3;'
  await view.handIn()
  await view.finish()
  const screen = await render(QuizPage, { view, lessons: [] })
  const region = screen.getByRole('region', { name: 'Verdict on “About two”' })
  await expect.element(region.getByText('It is 3, not 2.')).toBeVisible()
  await expect.element(screen.getByText('SELECT 3;')).toBeVisible()
  await expect.element(screen.getByText('SELECT 1 + 1;')).toBeVisible()
  await expectNoFaults(screen.container)
  // After a reload the record holds one sentence, and the check tells the others again.
  await screen.unmount()
  const later = open()
  const [attempt] = later.finished
  if (attempt) later.show(attempt)
  const again = await render(QuizPage, { view: later, lessons: [] })
  await expect.element(again.getByText('The row differs.')).toBeVisible()
  await expect.element(again.getByText('It is 3, not 2.')).not.toBeInTheDocument()
  await again.getByRole('button', { name: 'Check it again to see why' }).click()
  await expect.element(again.getByText('It is 3, not 2.')).toBeVisible()
  expect(later.finished[0]?.answers[written.id]?.graded?.said).toBe('The row differs.')
})

test('an attempt that was left goes on where it stood', async () => {
  const records = new SvelteMap<string, QuizRecord>()
  const before = quizOf('quiz', records)
  before.begin('class-7')
  const [first] = before.questions
  await before.handIn()
  const answer = first?.exercise.check.kind === 'numeric' ? 'numeric' : 'choice'
  if (first)
    first.answer = answer === 'numeric' ? { kind: 'numeric', value: '8642' } : { kind: 'choice', chosen: [0] }
  await before.handIn()
  const after = quizOf('quiz', records)
  after.resume('another')
  expect(after.attempt).toBeUndefined()
  after.resume('class-7')
  expect(after.questions.map(({ exercise }) => exercise.id)).toEqual(
    before.questions.map(({ exercise }) => exercise.id),
  )
  expect(after.at).toBe(1)
})

test('on a phone nothing is wider than the screen', async () => {
  await page.viewport(390, 844)
  const view = quizOf('quiz')
  const screen = await render(QuizPage, { view, lessons: [] })
  await screen.getByRole('button', { name: 'Begin', exact: true }).click()
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
  await view.finish()
  await expect.element(screen.getByRole('heading', { name: '0 of 2 right' })).toBeVisible()
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
})

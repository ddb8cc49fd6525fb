import axe from 'axe-core'
import { beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import { SvelteMap } from 'svelte/reactivity'
import type { Rating } from '#core/review/rating.ts'
import type { ReviewSession } from '#state/review-session.svelte.ts'
import type { TopicView } from '#state/mastery.ts'
import RatingBar from '#ui/review/RatingBar.svelte'
import Summary from '#ui/review/Summary.svelte'
import { dueWhen } from '#ui/review/when.ts'
import { filtered } from '#ui/topics/filter.ts'
import TopicRow from '#ui/topics/TopicRow.svelte'
import '#ui/styles/tokens.css'
import '#ui/styles/base.css'

const day = 86_400_000
const now = new Date(2026, 2, 3, 12).getTime()

beforeEach(() => page.viewport(390, 800))

async function serious(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } })
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)
}

/** A session whose exercise is passed; `rate` is noted. */
function session(place: number): ReviewSession & { rated: Rating[] } {
  const values = new SvelteMap<string, Rating>([['rating', 'good']])
  const rated: Rating[] = []
  const choices = (['again', 'hard', 'good', 'easy'] as const).map((rating, index) => ({
    rating,
    due: now + (1 + 3 * index) * day,
  }))
  return {
    ...{ place, cards: [{}, {}], choices, rated },
    get rating() {
      return values.get('rating')
    },
    rate(rating: Rating) {
      values.set('rating', rating)
      rated.push(rating)
    },
  } as unknown as ReviewSession & { rated: Rating[] }
}

test.each(['light', 'dark'])(
  'a rating is proposed, changed by keyboard, and the way on is there (%s)',
  async (theme) => {
    document.documentElement.dataset.theme = theme
    const state = session(0)
    const onnext = vi.fn()
    await render(RatingBar, { session: state, now, onnext })
    const group = page.getByRole('group', { name: 'How well did you know it?' })
    await expect.element(group.getByRole('radio', { name: 'Good in 7 days' })).toBeChecked()
    await expect.element(group.getByRole('radio', { name: 'Again tomorrow' })).toBeVisible()
    ;(group.getByRole('radio', { name: 'Good in 7 days' }).element() as HTMLElement).focus()
    await userEvent.keyboard('{ArrowLeft}')
    await expect.element(group.getByRole('radio', { name: 'Hard in 4 days' })).toBeChecked()
    expect(state.rated).toEqual(['hard'])
    await userEvent.click(page.getByRole('button', { name: 'Next exercise' }))
    expect(onnext).toHaveBeenCalledOnce()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
    expect(await serious()).toEqual([])
    document.documentElement.removeAttribute('data-theme')
  },
)

test('the last exercise ends the review', async () => {
  await render(RatingBar, { session: session(1), now, onnext: vi.fn() })
  await expect.element(page.getByRole('button', { name: 'Finish' })).toBeVisible()
})

test('the summary tells each rating and date, and begins again with what was left', async () => {
  const done = [
    { card: { exercise: { id: 'a', title: 'Names and prices' } }, rating: 'good', due: now + 14 * day },
    { card: { exercise: { id: 'b', title: 'Where they live' } }, due: now - day },
  ]
  const over = { done } as unknown as ReviewSession
  const onagain = vi.fn()
  await render(Summary, { session: over, now, onagain })
  await expect.element(page.getByText('1 exercise reviewed, 1 left for later.')).toBeVisible()
  await expect.element(page.getByRole('row', { name: 'Names and prices Good in 14 days' })).toBeVisible()
  await expect.element(page.getByRole('row', { name: 'Where they live left for later now' })).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Review what is still due' }))
  expect(onagain).toHaveBeenCalledOnce()
  expect(await serious()).toEqual([])
})

test.each([
  [-1, 'now'],
  [3 / 24, 'today at 15:00'],
  [13 / 24, 'tomorrow'],
  [1.9, 'in 2 days'],
  [8.2, 'in 8 days'],
  [92, 'in 3 months'],
])('%d days ahead is "%s"', (days, words) => {
  expect(dueWhen(now + days * day, now)).toBe(words)
})

const topic: TopicView = {
  ...{ id: 'T2.3.4', name: 'DISTINCT keyword', level: 'able' },
  lessons: [],
  exercises: [],
}

test('a topic opens by keyboard and says what its level means', async () => {
  await render(TopicRow, { topic })
  await expect.element(page.getByText('can do')).toBeVisible()
  document.querySelector('summary')?.focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('Most of its exercises are passed without the solution.')).toBeVisible()
  expect(await serious()).toEqual([])
})

test.each([
  ['', undefined, 1],
  ['distinct', undefined, 1],
  ['basic KEYWORD', undefined, 1],
  ['t2.3.4', 'able', 1],
  ['distinct', 'new', 0],
  ['joins', undefined, 0],
] as const)('searching "%s" at level %s finds %d', (search, level, count) => {
  const sections = [{ id: 'T2.3', title: 'Basic Queries', topics: [topic] }]
  expect(filtered(sections, search, level)).toHaveLength(count)
})

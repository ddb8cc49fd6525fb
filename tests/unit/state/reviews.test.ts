import { expect, it } from 'vitest'
import type { LessonMeta } from '#core/course/types.ts'
import type { Rating } from '#core/review/rating.ts'
import type { Review } from '#core/review/schedule.ts'
import { CourseState } from '#state/course.svelte.ts'
import { topicViews } from '#state/mastery.ts'
import { ReviewWork } from '#state/review-work.svelte.ts'
import { Reviews } from '#state/reviews.svelte.ts'

const day = 86_400_000

const lesson: LessonMeta = {
  slug: 'select',
  number: '1.1',
  title: 'SELECT',
  part: 'First rows',
  summary: '',
  minutes: 12,
  dataset: 'shop',
  covers: ['T2.3.1'],
  exercises: ['one', 'two', 'three'].map((slug) => ({
    ...{ id: `select/${slug}`, slug, title: slug, kind: 'query', difficulty: 'easy', version: 1 },
    covers: slug === 'three' ? ['T2.3.2'] : ['T2.3.1'],
  })),
}

/** The reviews of a course of one lesson, where exercises were passed at these days. */
function reviews(
  passes: Record<string, number>,
  version = 1,
): { reviews: Reviews; at: (days: number) => void } {
  let now = 0
  const records = new Map<string, Review[]>(
    Object.entries(passes).map(([slug, days]) => [`select/${slug}`, [{ at: days * day, rating: 'good' }]]),
  )
  const exercises = lesson.exercises.map((one) => ({ ...one, version }))
  const shown = version === 1 ? lesson : { ...lesson, exercises }
  const part = {
    number: 1,
    title: '',
    summary: '',
    lessons: [shown],
    planned: [],
    quizzes: [],
  }
  const course = new CourseState([part], {
    record: (id) => (records.has(id) ? { attempts: 1, passedAt: 0 } : undefined),
    position: undefined,
  })
  const none: Review[] = []
  const state = new Reviews(
    course,
    (id) => records.get(id) ?? none,
    () => now,
  )
  const at = (days: number): void => {
    now = days * day
    state.refresh()
  }
  return { reviews: state, at }
}

const due = ({ due: cards }: Reviews): string[] => cards.map(({ exercise }) => exercise.slug)

it('what is passed falls due three days later, the longest overdue first', () => {
  const { reviews: state, at } = reviews({ one: 1, two: 0 })
  at(2)
  expect(due(state)).toEqual([])
  expect(state.next).toBe(3 * day)
  expect(state.isDue(lesson)).toBe(false)
  at(3)
  expect(due(state)).toEqual(['two'])
  expect(state.next).toBe(4 * day)
  expect(state.isDue(lesson)).toBe(true)
  at(5)
  expect(due(state)).toEqual(['two', 'one'])
  expect(state.next).toBeUndefined()
})

it('an exercise that was changed is due at once and says so', () => {
  const { reviews: state, at } = reviews({ one: 1 }, 2)
  at(2)
  expect(due(state)).toEqual(['one'])
  expect(state.due[0]?.schedule.changed).toBe(true)
})

it('topics have their level from the exercises that cover them, and are planned where nothing does', () => {
  const sections = [
    { id: 'T2.3', title: 'Basic', topics: ['T2.3.1', 'T2.3.2', 'T2.3.3'].map((id) => ({ id, name: id })) },
  ]
  const levels = (state: Reviews) =>
    topicViews(sections, state).flatMap(({ topics }) => topics.map(({ level }) => level))
  const { reviews: state, at } = reviews({ one: 0, two: 0 })
  expect(levels(state)).toEqual(['able', 'new', 'planned'])
  at(60)
  expect(levels(state)).toEqual(['fading', 'new', 'planned'])
  expect(levels(reviews({ one: 0 }).reviews)).toEqual(['learning', 'new', 'planned'])
})

/** A piece of work with what came of it, from an old text of `draftAt` (ms). */
function work(draftAt?: number) {
  let now = 1000
  const texts = draftAt === undefined ? [] : [{ sql: 'old', at: draftAt }]
  const kept: string[] = []
  const passes: [number, Rating][] = []
  const state = new ReviewWork({
    ...{ id: 'review/select/one', since: 500, start: '', answer: undefined, clock: () => now },
    drafts: {
      read: () => texts.at(-1),
      write: (_, sql) => void texts.push({ sql, at: now }),
      keep: () => void kept.push(texts.at(-1)?.sql ?? ''),
    },
    onpass: (at, rating) => void passes.push([at, rating]),
  })
  const check = (step: string) => state.attempt('', 1, { step, passed: step === 'passed' })
  return { state, check, kept, passes, wait: (seconds: number) => (now += seconds * 1000) }
}

it('starts without the text of the time before, which is kept', () => {
  const before = work(400)
  expect(before.state.view().draft?.sql).toBe('')
  expect(before.kept).toEqual(['old'])
  const reloaded = work(600)
  expect(reloaded.state.view().draft?.sql).toBe('old')
  expect(reloaded.kept).toEqual([])
  expect(work().state.view().draft).toBeUndefined()
})

it.each<[string, (one: ReturnType<typeof work>) => void, Rating]>([
  ['at once', () => undefined, 'easy'],
  ['slowly', ({ wait }) => wait(100), 'good'],
  ['after two wrong results', ({ check }) => ['rows', 'rows'].forEach(check), 'hard'],
  ['with a hint', ({ state }) => state.hint('', 1), 'hard'],
  ['with the solution', ({ state }) => state.solutionShown(), 'again'],
])('a pass %s is rated once', (_, before, rating) => {
  const one = work()
  before(one)
  one.check('passed')
  one.check('rows')
  one.check('passed')
  expect(one.passes.map(([, given]) => given)).toEqual([rating])
  expect(one.state.view().passedAt).toBeDefined()
})

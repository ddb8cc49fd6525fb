import { expect, test } from 'vitest'
import type { LessonMeta, Part } from '#core/course/types.ts'
import { CourseState, type ProgressView } from '#state/course.svelte.ts'

function lesson(slug: string, exercises: number): LessonMeta {
  return {
    slug,
    number: '1.1',
    title: slug,
    part: 'First rows',
    summary: '',
    minutes: 12,
    dataset: 'shop',
    covers: [],
    exercises: Array.from({ length: exercises }, (_, at) => ({
      id: `${slug}/e${at}`,
      slug: `e${at}`,
      title: `Exercise ${at}`,
      kind: 'query',
      difficulty: 'easy',
      covers: [],
      version: 1,
    })),
  }
}

const parts: Part[] = [
  {
    number: 1,
    title: 'First rows',
    summary: '',
    lessons: [lesson('a', 2), lesson('b', 3)],
    quizzes: [],
    planned: ['later'],
  },
  { number: 2, title: 'Joins', summary: '', lessons: [lesson('c', 1)], quizzes: [], planned: [] },
]

type Kept = NonNullable<ReturnType<ProgressView['record']>>

function course(records: Record<string, Kept> = {}, position?: ProgressView['position']): CourseState {
  return new CourseState(parts, { record: (id) => records[id], position })
}

const passed: Kept = { passedAt: 1, attempts: 1 }
const all = { 'a/e0': passed, 'a/e1': passed }
const statuses = (state: CourseState) => state.lessons.map((entry) => state.statusOf(entry))

test('someone new starts at the first lesson', () => {
  const state = course()
  expect(state.continueAt).toBeUndefined()
  expect(state.startAt?.slug).toBe('a')
  expect(statuses(state)).toEqual(['new', 'new', 'new'])
  expect([state.done, state.total]).toEqual([0, 4])
})

test('a lesson is done when each exercise is passed', () => {
  expect(statuses(course(all))).toEqual(['done', 'new', 'new'])
  expect(statuses(course({ 'a/e0': passed }))).toEqual(['here', 'new', 'new'])
  expect(statuses(course({ 'a/e0': { attempts: 2 } }))).toEqual(['here', 'new', 'new'])
})

test('going on takes the exercise of the position with its draft', () => {
  const draft = { sql: 'SELECT 1', at: 7 }
  const state = course({ 'b/e1': { attempts: 1, draft } }, { lesson: 'b', exercise: 'e1', at: 5 })
  expect(state.continueAt).toMatchObject({
    lesson: { slug: 'b' },
    exercise: { slug: 'e1' },
    draft: 'SELECT 1',
    at: 7,
  })
})

test('going on without an exercise takes the first that is open', () => {
  const state = course({ 'b/e0': passed }, { lesson: 'b', at: 5 })
  expect(state.continueAt?.exercise?.slug).toBe('e1')
  expect(state.continueAt?.draft).toBeUndefined()
})

test('from a lesson that is done it goes to the next open one, and from the last back to what is open', () => {
  expect(course(all, { lesson: 'a', at: 5 }).continueAt?.lesson.slug).toBe('b')
  expect(course({ 'c/e0': passed }, { lesson: 'c', at: 5 }).continueAt?.lesson.slug).toBe('a')
  const whole = { ...all, 'b/e0': passed, 'b/e1': passed, 'b/e2': passed, 'c/e0': passed }
  expect(course(whole, { lesson: 'c', at: 5 }).continueAt).toBeUndefined()
})

test('a position in a lesson that is gone counts as none', () => {
  expect(course({}, { lesson: 'gone', at: 5 }).continueAt).toBeUndefined()
})

test('the minutes left shrink with each exercise', () => {
  const [first] = parts[0]?.lessons ?? []
  if (!first) throw new Error('no lesson')
  expect(
    [course(), course({ 'a/e0': passed }), course(all)].map((state) => state.minutesLeft(first)),
  ).toEqual([12, 8, 4])
})

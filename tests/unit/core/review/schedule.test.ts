import { describe, expect, it } from 'vitest'
import { figure, median } from '#tests/support/figure.ts'
import { seeded } from '../progress/generate.ts'
import { KEPT_REVIEWS } from '#core/progress/record.ts'
import { recallAt, scheduleOf, type Review } from '#core/review/schedule.ts'
import { ratings, type Rating } from '#core/review/rating.ts'

const day = 86_400_000
const start = Date.UTC(2026, 0, 5, 18, 30)

/** Reviews that were each done on the day they were due. */
function onTime(all: readonly Rating[]): Review[] {
  const done: Review[] = []
  for (const rating of all) done.push({ at: scheduleOf(done)?.due ?? start, rating })
  return done
}

const days = (reviews: Review[]): number => {
  const schedule = scheduleOf(reviews)
  return schedule ? (schedule.due - schedule.last) / day : NaN
}

it('is nothing before the first pass', () => {
  expect(scheduleOf([])).toBeUndefined()
})

it.each<[Rating[], number]>([
  [['again'], 1],
  [['hard'], 2],
  [['good'], 3],
  [['easy'], 8],
  [['good', 'good'], 14],
  [['good', 'good', 'good'], 57],
])('after %j the next is due in %d days', (all, expected) => {
  expect(days(onTime(all))).toBe(expected)
})

it('puts a better rating later and a worse one sooner, whatever was before', () => {
  for (const before of [['good'], ['good', 'good'], ['hard', 'again', 'good']] as const) {
    const next = ratings.map((rating) => days(onTime([...before, rating])))
    expect(next, before.join()).toEqual(next.toSorted((a, b) => a - b))
    expect(next[0]).toBeLessThan(next[3] ?? 0)
  }
})

it('never waits much longer than a year', () => {
  expect(days(onTime(Array.from({ length: 20 }, () => 'easy')))).toBeLessThan(370)
})

it('gives the same date for the same reviews', () => {
  const reviews = onTime(['good', 'again', 'hard', 'good'])
  expect(scheduleOf(reviews)).toEqual(scheduleOf(structuredClone(reviews)))
})

describe('recall', () => {
  const schedule = scheduleOf(onTime(['good', 'good']))

  it('is certain at once, about 90 % when due, and goes down from there', () => {
    if (!schedule) throw new Error('there is a schedule')
    expect(recallAt(schedule, schedule.last)).toBe(1)
    expect(recallAt(schedule, schedule.due)).toBeCloseTo(0.9, 1)
    expect(recallAt(schedule, schedule.due + 100 * day)).toBeLessThan(0.75)
  })

  it('is certain too on a device whose clock is behind', () => {
    if (!schedule) throw new Error('there is a schedule')
    expect(recallAt(schedule, schedule.last - day)).toBe(1)
  })
})

it('is near the true date when reviews are not held any more', () => {
  const errors = Array.from({ length: 100 }, (_, index) => {
    const pick = seeded(index + 1)
    const usual: Rating[] = ['again', 'hard', 'hard', 'good', 'good', 'good', 'good', 'good', 'good', 'easy']
    const all = onTime(Array.from({ length: KEPT_REVIEWS + 10 }, () => usual[pick(usual.length)] ?? 'good'))
    return Math.abs(days(all.slice(-KEPT_REVIEWS)) / days(all) - 1)
  })
  figure('review-date-error-of-30-reviews', median(errors), '<', 0.1)
  expect(median(errors)).toBeLessThan(0.1)
})

it('begins again when the exercise has a newer version', () => {
  const old: Review[] = [
    { at: 0, rating: 'good' },
    { at: 3 * day, rating: 'good' },
  ]
  expect(scheduleOf(old, 1)?.changed).toBeUndefined()
  // Until the new version is passed it is due.
  expect(scheduleOf(old, 2)).toMatchObject({ changed: true, due: 3 * day, times: 2 })
  const passed: Review[] = [...old, { at: 5 * day, rating: 'good', version: 2 }]
  const alone = scheduleOf([{ at: 5 * day, rating: 'good' }])
  expect(scheduleOf(passed, 2)).toEqual(alone)
  expect(scheduleOf(passed, 1)?.due).toBeGreaterThan(alone?.due ?? Infinity)
})

import { expect, it } from 'vitest'
import { levelOf, type Evidence, type Level } from '#core/review/mastery.ts'
import type { Rating } from '#core/review/rating.ts'

const day = 86_400_000
const now = Date.UTC(2026, 5, 1)

function passed(difficulty: Evidence['difficulty'], rating: Rating, stability = 3, daysAgo = 1): Evidence {
  const last = now - daysAgo * day
  return {
    difficulty,
    begun: true,
    schedule: { due: last + stability * day, last, stability, rating, times: 1 },
  }
}
const open = (difficulty: Evidence['difficulty']): Evidence => ({ difficulty, begun: false })
const tried = (difficulty: Evidence['difficulty']): Evidence => ({ difficulty, begun: true })

it.each<[string, Evidence[], Level]>([
  ['nothing covers it but prose', [], 'new'],
  ['nothing was tried', [open('easy'), open('hard')], 'new'],
  ['one was tried', [tried('easy'), open('hard')], 'learning'],
  ['the easy one is passed, the hard one is open', [passed('easy', 'good'), open('hard')], 'learning'],
  ['the hard one is passed, the easy one is open', [open('easy'), passed('hard', 'good')], 'able'],
  ['all are passed', [passed('easy', 'good'), passed('hard', 'good')], 'able'],
  ['all are passed with hints', [passed('medium', 'hard')], 'able'],
  ['it was passed with the solution', [passed('medium', 'again')], 'learning'],
  [
    'the hard one was passed with the solution',
    [passed('easy', 'good'), passed('hard', 'again')],
    'learning',
  ],
  ['it sits for three weeks', [passed('easy', 'good', 21), passed('hard', 'easy', 60)], 'mastered'],
  ['it sits, but one is still open', [passed('hard', 'good', 60), open('easy')], 'able'],
  ['it sits, but for one', [passed('easy', 'good', 20), passed('hard', 'good', 60)], 'able'],
  ['it is long ago', [passed('easy', 'good', 3, 30)], 'fading'],
  ['it sat, and is long ago', [passed('easy', 'good', 30, 200)], 'fading'],
  ['it is due, not long ago', [passed('easy', 'good', 3, 3)], 'able'],
  [
    'the easy one fades, the hard one does not',
    [passed('easy', 'good', 3, 20), passed('hard', 'good', 60, 20)],
    'able',
  ],
])('%s', (_, evidence, level) => {
  expect(levelOf(evidence, now)).toBe(level)
})

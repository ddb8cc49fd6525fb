import { expect, it } from 'vitest'
import { ratingOf, type Rating, type Work } from '#core/review/rating.ts'

const clean: Work = { failed: [], hints: 0, solutionShown: false }

it.each<[string, Partial<Work>, Rating]>([
  ['at once and quickly', { seconds: 40 }, 'easy'],
  ['at once, but slowly', { seconds: 90 }, 'good'],
  ['at once, in a time that says nothing', {}, 'good'],
  ['quickly after a mistyped word', { seconds: 40, failed: ['error'] }, 'good'],
  ['after many mistyped words', { failed: ['error', 'error', 'error', 'error', 'error'] }, 'good'],
  ['after one wrong result', { seconds: 40, failed: ['rows'] }, 'good'],
  ['after two wrong results', { failed: ['rows', 'order'] }, 'hard'],
  ['after three wrong results', { failed: ['columns', 'rows', 'order'] }, 'hard'],
  ['after four wrong results', { failed: ['columns', 'count', 'rows', 'order'] }, 'again'],
  ['quickly with a hint', { seconds: 10, hints: 1 }, 'hard'],
  ['after one wrong choice', { failed: ['answer'] }, 'hard'],
  ['after two wrong choices', { failed: ['answer', 'answer'] }, 'again'],
  ['with the solution', { seconds: 10, solutionShown: true }, 'again'],
  ['with the solution and hints', { hints: 3, solutionShown: true }, 'again'],
])('%s', (_, work, rating) => {
  expect(ratingOf({ ...clean, ...work })).toBe(rating)
})

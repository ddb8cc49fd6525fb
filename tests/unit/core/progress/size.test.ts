import { expect, it } from 'vitest'
import { withAttempt, withDraft, withReview } from '#core/progress/change.ts'
import { readFile, writeFile } from '#core/progress/file.ts'
import { blankExercise, type ExerciseRecord } from '#core/progress/record.ts'
import { figure, note } from '#tests/support/figure.ts'

const sql = 'SELECT name, price\nFROM products\nWHERE price < 5\nORDER BY name;'
const start = Date.UTC(2026, 0, 5)
const day = 86_400_000

/** An exercise that was passed at the second try and then reviewed so many times. */
function reviewed(index: number, count: number): ExerciseRecord {
  const at = start + index * 1000
  let record = withDraft(blankExercise(`basic-select/exercise-${index}`), sql, at, 'k3j5h2a9')
  const attempt = (id: string, passed: boolean) => ({ id, at, passed, step: passed ? 'passed' : 'rows', sql })
  record = withAttempt(record, 1, attempt(`first-${index}`, false))
  record = withAttempt(record, 1, attempt(`second-${index}`, true))
  for (let times = 1; times <= count; times++)
    record = withReview(record, { at: at + times * day, rating: 'good' })
  return record
}

const many = (count: number) => Array.from({ length: 500 }, (_, index) => reviewed(index, count))

// The first year of an exercise has about five reviews; more than are held is the worst that there is.
it.each([
  ['a-year', 5],
  ['any-time', 40],
])('500 exercises with the reviews of %s stay small', (name, count) => {
  const records = many(count)
  const text = writeFile(records, [], start)
  const reviews = JSON.stringify(records.map((record) => record.reviews)).length / 1000
  figure(`reviews-kb-of-${name}`, reviews, '<', 400, 0)
  note(`progress-file-of-${name}`, text.length / 1000, 'kB, texts and attempts included')
  expect(reviews).toBeLessThan(400)
  expect(readFile(text, 1)).toEqual({ records, aside: [] })
})

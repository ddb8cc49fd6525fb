import { expect, test } from 'vitest'
import { exerciseIn } from '#ui/lesson/links.ts'

test('an address names an exercise only in its own lesson', () => {
  expect(exerciseIn('#/lesson/joins/first', 'joins')).toBe('first')
  expect(exerciseIn('#/lesson/joins', 'joins')).toBeUndefined()
  expect(exerciseIn('#/lesson/joins/', 'joins')).toBeUndefined()
  expect(exerciseIn('#/lesson/joins-2/first', 'joins')).toBeUndefined()
})

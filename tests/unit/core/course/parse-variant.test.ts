import { expect, it } from 'vitest'
import { variantsOf } from '#core/course/parse-variant.ts'
import type { Files } from '#core/course/files.ts'

const folder = 'lessons/010-cats/exercises/10-all-cats'
const shared = 'lessons/_datasets/zoo/variants'
const files: Files = {
  [`${folder}/variants/many.sql`]: '-- fails for: many cats\nINSERT INTO cats VALUES (7)',
  [`${shared}/none.sql`]: '-- fails for: no cat\n-- review: no\nTRUNCATE cats',
  [`${shared}/old.sql`]: '-- fails for: old cats\nSELECT 1',
}
const named = (names: string[], more: Files = {}) => variantsOf({ ...files, ...more }, folder, 'zoo', names)

it('an exercise has its own hidden data, then those of its dataset that it names', () => {
  expect(named(['none']).map(({ name, fails, unseen }) => [name, fails, unseen])).toEqual([
    ['many', 'many cats', undefined],
    ['none', 'no cat', true],
  ])
  expect(named([]).map(({ name }) => name)).toEqual(['many'])
})

it.each([
  ['one that the dataset lacks', ['young'], {}, 'task.md:1: the dataset zoo has no variants/young.sql'],
  [
    'one that it has itself',
    ['old'],
    { [`${folder}/variants/old.sql`]: '-- fails for: a\nSELECT 1' },
    'task.md:1: has a variants/old.sql of its own',
  ],
  [
    'one that says something else of reviews',
    ['old'],
    { [`${shared}/old.sql`]: '-- fails for: old cats\n-- review: yes\nSELECT 1' },
    'old.sql:2: knows "-- review: no" only',
  ],
])('refuses %s', (_name, names, more, says) => {
  expect(() => named(names, more)).toThrow(says)
})

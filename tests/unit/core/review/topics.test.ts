import { expect, it } from 'vitest'
import titles from '../../../../lessons/topic-sections.json'
import topics from '../../../../lessons/topics.json'
import { sectionOf, sectionsOf } from '#core/review/topics.ts'

it.each([
  ['T2.3.1', 'T2.3'],
  ['T1.4.10', 'T1.4'],
  ['E2', 'E'],
  ['CP.2', 'CP'],
  ['M1.1', 'M1'],
  ['X6.3', 'X6'],
])('%s stands in %s', (id, section) => {
  expect(sectionOf(id)).toBe(section)
})

it('every topic of the curriculum stands in a section with a title, once', () => {
  const sections = sectionsOf(topics, titles)
  expect(sections.flatMap((section) => section.topics)).toHaveLength(Object.keys(topics).length)
  expect(sections.map(({ id }) => id).toSorted()).toEqual(Object.keys(titles).toSorted())
})

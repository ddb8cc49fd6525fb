import { expect, test } from 'vitest'
import { find, type Findable } from '#core/find/rank.ts'

const of = (title: string, also = '', weight = 0): Findable => ({ title, also, weight })
const all = [
  of('LEFT JOIN'),
  of('Rows with no partner', 'left joins', 9),
  of('Inner joins', '', 5),
  of('count(*)'),
  of('Łódź and the café'),
  of('Sorting', 'ORDER BY'),
]
const titles = (query: string, most = 10): string[] => find(all, query, most).map(({ title }) => title)

test.each([
  ['join', ['LEFT JOIN', 'Inner joins', 'Rows with no partner']],
  ['left join', ['LEFT JOIN', 'Rows with no partner']],
  ['JOINS inner', ['Inner joins']],
  ['count(*)', ['count(*)']],
  ['cafe', ['Łódź and the café']],
  ['order by', ['Sorting']],
  ['joni', ['LEFT JOIN']],
  ['sortng', ['Sorting']],
  ['zebra', []],
])('%s finds', (query, expected) => {
  expect(titles(query)).toEqual(expected)
})

test('without words what weighs most comes first, and no more than asked for', () => {
  expect(titles('  ', 2)).toEqual(['Rows with no partner', 'Inner joins'])
})

import { expect, test } from 'vitest'
import type { ServerSetting } from '#core/tools/queries.ts'
import { isSettable, searchSettings, setStatement } from '#core/tools/search.ts'
import { bytesInWords, linePoints, rates } from '#core/tools/series.ts'

const setting = (name: string, about: string, context = 'user'): ServerSetting => ({
  name,
  about,
  context,
  value: '1',
  category: 'Query Tuning',
  type: 'integer',
  options: null,
  changed: false,
  set: false,
  usual: '1',
  unit: null,
})
const settings = [
  setting('enable_sort', 'Uses explicit sort steps.'),
  setting('shared_buffers', 'Memory of the server.', 'postmaster'),
  setting('work_mem', 'Memory for a sort or a hash.'),
]

test.each([
  ['', ['enable_sort', 'shared_buffers', 'work_mem']],
  ['sort', ['enable_sort', 'work_mem']],
  ['mem', ['work_mem', 'shared_buffers']],
  ['Memory SORT', ['work_mem']],
  ['tuning buffers', ['shared_buffers']],
  ['nothing', []],
])('settings found by "%s"', (words, names) => {
  expect(searchSettings(settings, words).map(({ name }) => name)).toEqual(names)
})

test.each([
  ['work_mem', '8MB', "SET work_mem = '8MB';"],
  ['random_page_cost', '1.1', 'SET random_page_cost = 1.1;'],
  ['search_path', "it's", "SET search_path = 'it''s';"],
])('%s to %s', (name, value, sql) => {
  expect(setStatement(name, value)).toBe(sql)
})

test('what a session may set', () => {
  expect(settings.map(isSettable)).toEqual([true, false, true])
})

test.each([
  [
    [1, 3, 3, 10],
    [2, 0, 7],
  ],
  [[5, 2], [2]],
  [[4], []],
])('the steps of %j', (values, steps) => {
  expect(rates(values)).toEqual(steps)
})

test('a line fills its box, and one without change lies on its ground', () => {
  expect(linePoints([0, 5, 10], 90, 20)).toBe('0.0,20.0 45.0,10.0 90.0,0.0')
  expect(linePoints([0, 0], 90, 20)).toBe('0.0,20.0 90.0,20.0')
  expect(linePoints([], 90, 20)).toBe('')
})

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [8192, '8.2 kB'],
  [25_000_000, '25 MB'],
  [3_200_000_000, '3.2 GB'],
])('%i bytes', (bytes, words) => {
  expect(bytesInWords(bytes)).toBe(words)
})

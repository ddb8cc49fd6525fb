import { expect, test } from 'vitest'
import { withShown, withSpilled } from '#core/progress/change-playground.ts'

const shown = {
  tabs: [{ id: 'a', title: 'Query 1', sql: 'select 1' }],
  closed: [],
  current: 'a',
  dataset: 'shop',
}
const held = withShown(undefined, shown, 1000, 'browser-tab')
const left = (id: string, sql: string, at: number) =>
  [[id, { sql, at, tab: 'killed' }]] as [string, { sql: string; at: number; tab: string }][]
const texts = (record: ReturnType<typeof withSpilled>) => record?.tabs.map(({ title, sql }) => [title, sql])

test('a newer text that a killed tab left behind replaces the stored one', () => {
  expect(texts(withSpilled(held, left('a', 'select 12', 1200), 'Recovered', ''))).toEqual([
    ['Query 1', 'select 12'],
  ])
})

test('an older or equal text changes nothing', () => {
  expect(withSpilled(held, left('a', 'select', 900), 'Recovered', '')).toBeUndefined()
  expect(withSpilled(held, left('a', 'select 1', 1200), 'Recovered', '')).toBeUndefined()
})

test('a text of a tab that was never stored opens again', () => {
  const record = withSpilled(held, left('b', 'select 2', 1200), 'Recovered', '')
  expect(texts(record)).toEqual([
    ['Query 1', 'select 1'],
    ['Recovered', 'select 2'],
  ])
  expect(record?.current).toBe('b')
  expect(texts(withSpilled(undefined, left('b', 'select 2', 1200), 'Recovered', 'shop'))).toEqual([
    ['Recovered', 'select 2'],
  ])
})

test('a tab that was closed later stays closed', () => {
  const closed = { tabs: [], closed: shown.tabs, current: '', dataset: 'shop' }
  const shut = withShown(held, closed, 2000, 'browser-tab')
  expect(withSpilled(shut, left('a', 'select 12', 1200), 'Recovered', '')).toBeUndefined()
})

import { describe, expect, test } from 'vitest'
import { orderTree } from '#core/transactions/order-tree.ts'
import { groupsOf, inOrderOf, outcomeOf, tablesIn } from '#core/transactions/outcome.ts'
import type { Play, PlayedStep } from '#core/transactions/play.ts'

const steps = [
  { session: 'A', sql: 'a1' },
  { session: 'B', sql: 'UPDATE t' },
  { session: 'A', sql: 'a2' },
]
const step = (session: string, more: Partial<PlayedStep> = {}): PlayedStep => ({
  ...{ session, sql: '', attempt: 1, from: 1, until: 2, waits: [], transaction: 'idle' },
  ...more,
})
const { until: _until, ...unended } = step('A')
const error = { severity: 'ERROR', code: '40001', message: '' }

describe('another order', () => {
  test('keeps each session’s own steps in theirs', () => {
    expect(inOrderOf({ steps }, 'BAA')?.steps.map(({ sql }) => sql)).toEqual(['UPDATE t', 'a1', 'a2'])
  })

  test.each(['', 'AB', 'ABB', 'AABA', 'AAC', 'aab'])('“%s” is none of these steps’', (order) => {
    expect(inOrderOf({ steps }, order)).toBeUndefined()
  })
})

describe('what an order came to', () => {
  const play: Play = {
    steps: [step('A', { rows: [['1', null]] }), step('B', { error, waits: [{ on: ['A'] }] }), unended],
    finals: [
      [
        ['1', 'x'],
        ['2', 'new'],
      ],
    ],
  }

  test('is told by failures, waits, reads and the rows that have changed', () => {
    expect(
      outcomeOf(
        'ABA',
        play,
        ['t'],
        [
          [
            ['1', 'x'],
            ['2', 'old'],
          ],
        ],
      ),
    ).toEqual({
      order: 'ABA',
      failures: [{ session: 'B', code: '40001' }],
      waits: [{ session: 'B', on: ['A'] }],
      stuck: ['A'],
      reads: [{ session: 'A', values: ['1, NULL'] }],
      changed: [{ table: 't', row: '2, new' }],
    })
  })

  test('is the same whoever waited, and the largest group is first', () => {
    const outcome = (order: string, waits: PlayedStep['waits'], failed = false) =>
      outcomeOf(order, { steps: [step('A', { waits, ...(failed ? { error } : {}) })], finals: [] }, [], [])
    const groups = groupsOf([outcome('AB', [], true), outcome('BA', []), outcome('BB', [{ on: ['B'] }])])
    expect(groups.map(({ orders }) => orders)).toEqual([['BA', 'BB'], ['AB']])
  })

  test('looks at the tables that the statements mention', () => {
    expect(tablesIn({ steps }, ['t', 'a', 'other'])).toEqual(['t'])
  })
})

test('orders that begin alike are one branch up to where they part', () => {
  const tree = orderTree([
    { order: 'AABB', group: 0 },
    { order: 'ABAB', group: 1 },
    { order: 'ABBA', group: 1 },
  ])
  expect(tree).toMatchObject({ turns: 'A', depth: 0, counts: [1, 2] })
  expect(tree.children).toMatchObject([
    { turns: 'ABB', depth: 1, counts: [1], order: 'AABB', children: [] },
    { turns: 'B', counts: [0, 2], children: [{ turns: 'AB', depth: 2, order: 'ABAB' }, { turns: 'BA' }] },
  ])
})

import { expect, test } from 'vitest'
import { stateOf, Timeline } from '#core/transactions/timeline.ts'
import type { StatementOutcome } from '#core/result/types.ts'

const outcome = (error?: string): StatementOutcome => ({
  sql: '',
  more: false,
  notices: [],
  ms: 1,
  transaction: 'idle',
  ...(error ? { error: { severity: 'ERROR', code: error, message: '' } } : { tag: 'OK' }),
})
const rows = ({ played }: Timeline) => played.map(({ session, from, until }) => [session, from, until])

test('a statement that ends before anything else happens has one row', () => {
  const line = new Timeline().begin(1, 'A', 'x').end(1, outcome()).begin(2, 'B', 'y').end(2, outcome())
  expect(rows(line)).toEqual([
    ['A', 1, 1],
    ['B', 2, 2],
  ])
})

test('one that waits reaches beyond what ran meanwhile', () => {
  const line = new Timeline()
    .begin(1, 'A', 'x')
    .wait(1, { on: ['B'] })
    .begin(2, 'B', 'commit')
    .end(2, outcome())
    .end(1, outcome())
  expect(rows(line)).toEqual([
    ['A', 1, 3],
    ['B', 2, 2],
  ])
  expect(line.played[0]?.waits).toEqual([{ on: ['B'] }])
  expect(line.rows).toBe(3)
})

test('a statement runs, waits, is done or has failed', () => {
  const begun = new Timeline().begin(1, 'A', 'x')
  const state = (line: Timeline, waiting = false) => line.played.map((one) => stateOf(one, waiting))
  expect(state(begun)).toEqual(['running'])
  expect(state(begun, true)).toEqual(['waiting'])
  expect(state(begun.end(1, outcome()))).toEqual(['done'])
  expect(state(begun.end(1, outcome('40001')))).toEqual(['failed'])
})

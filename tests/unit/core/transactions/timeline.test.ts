import { expect, test } from 'vitest'
import { happenings, stateOf, Timeline } from '#core/transactions/timeline.ts'
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
  const line = new Timeline().begin(1, 'A', 'x').end(1, outcome(), 5).begin(2, 'B', 'y').end(2, outcome(), 5)
  expect(rows(line)).toEqual([
    ['A', 1, 1],
    ['B', 2, 2],
  ])
})

test('one that waits reaches beyond what ran meanwhile', () => {
  const line = new Timeline()
    .begin(1, 'A', 'x')
    .wait(1, { on: ['B'] }, 10)
    .begin(2, 'B', 'commit')
    .end(2, outcome(), 20)
    .end(1, outcome(), 25)
  expect(rows(line)).toEqual([
    ['A', 1, 3],
    ['B', 2, 2],
  ])
  expect(line.played[0]?.waits).toEqual([{ on: ['B'], since: 10, ms: 15 }])
  expect(line.rows).toBe(3)
})

test('waits for several in turn are told apart; to wait on for the same is one wait', () => {
  const waits = new Timeline()
    .begin(1, 'A', 'x')
    .wait(1, { on: ['B'], lock: 'a row' }, 100)
    .wait(1, { on: ['B'], lock: 'a row' }, 300)
    .wait(1, { on: ['C'], lock: 'a row' }, 500)
  expect(waits.played[0]?.waits).toEqual([
    { on: ['B'], lock: 'a row', since: 100, ms: 400 },
    { on: ['C'], lock: 'a row', since: 500 },
  ])
  expect(waits.end(1, outcome(), 1700).played[0]?.waits.map(({ ms }) => ms)).toEqual([400, 1200])
})

test('each beginning, wait and end is something new in its session', () => {
  const line = new Timeline()
    .begin(1, 'A', 'x')
    .wait(1, { on: ['B'] }, 0)
    .begin(2, 'B', 'y')
  expect(happenings(line)).toEqual({ A: 2, B: 1 })
  expect(happenings(line.end(2, outcome(), 1))).toEqual({ A: 2, B: 2 })
})

test('a statement runs, waits, is done or has failed', () => {
  const begun = new Timeline().begin(1, 'A', 'x')
  const state = (line: Timeline, waiting = false) => line.played.map((one) => stateOf(one, waiting))
  expect(state(begun)).toEqual(['running'])
  expect(state(begun, true)).toEqual(['waiting'])
  expect(state(begun.end(1, outcome(), 1))).toEqual(['done'])
  expect(state(begun.end(1, outcome('40001'), 1))).toEqual(['failed'])
})

import { describe, expect, it } from 'vitest'
import { asideKey, isProgressKey, keyOf, maybeAsideFrom } from '#core/progress/keys.ts'
import { withAttempt } from '#core/progress/change.ts'
import { isReadable, isUnreadable, joinStored, readRecord } from '#core/progress/read.ts'
import { blankExercise } from '#core/progress/record.ts'
import { generators, seeded } from './generate.ts'

const record = { ...blankExercise('joins/one'), hintsShown: 2 }

it.each(Object.entries(generators))('reads back every record of the kind %s', (_, make) => {
  for (let seed = 1; seed <= 50; seed += 1) {
    const made = make(seeded(seed))
    const read = readRecord(JSON.parse(JSON.stringify(made)), keyOf(made))
    expect(read).toHaveProperty('ok.kind', made.kind)
    if ('ok' in read) expect(readRecord(read.ok)).toEqual(read)
  }
})

describe('what is not readable goes aside', () => {
  it.each([
    ['a newer schema', { ...record, schema: 3, attempts: 'now a table' }, 'future', /newer/],
    ['a newer schema of an unknown kind', { kind: 'streak', schema: 7 }, 'future', /newer/],
    ['nothing', null, 'garbage', /./],
    ['a text', 'select 1', 'garbage', /./],
    ['a list', [record], 'garbage', /./],
    ['no schema', { ...record, schema: undefined }, 'garbage', /schema/],
    ['an unknown kind', { ...record, kind: 'streak', schema: 1 }, 'garbage', /kind/],
    ['a count below zero', { ...record, hintsShown: -1 }, 'garbage', /hintsShown/],
    ['a time that is none', { ...record, firstPassedAt: NaN }, 'garbage', /firstPassedAt/],
    [
      'a rating that is none',
      { ...record, reviews: [{ at: 1, rating: 5 }] },
      'garbage',
      /reviews\.0\.rating/,
    ],
    ['half an attempt', { ...record, attempts: [{ id: 'a', at: 1 }] }, 'garbage', /attempts\.0\.passed/],
    [
      'an SQL answer',
      { ...record, answer: { value: { kind: 'query', sql: '' }, at: 1, tab: 'a' } },
      'garbage',
      /answer/,
    ],
  ])('%s', (_, raw, aside, reason) => {
    const read = readRecord(raw)
    expect(read).toHaveProperty('aside', aside)
    expect('reason' in read && read.reason).toMatch(reason)
  })

  it('a record under another’s key', () => {
    expect(readRecord(record, 'exercise/joins/two')).toHaveProperty('aside', 'garbage')
    expect(isReadable('exercise/joins/two', record)).toBe(false)
    expect(isReadable('exercise/joins/one', record)).toBe(true)
  })
})

describe('a record from before there were reviews', () => {
  const { reviews: _, ...rest } = record
  const old = { ...rest, schema: 1 }
  const failed = { id: 'a', at: 1, passed: false, step: 'rows' }
  const passed = { firstPassedAt: 5, passedVersion: 1 }

  it.each([
    ['without a pass', old, []],
    ['with a pass after hints', { ...old, ...passed }, [{ at: 5, rating: 'hard' }]],
    ['with a pass at once', { ...old, ...passed, hintsShown: 0 }, [{ at: 5, rating: 'good' }]],
    ['with the solution before', { ...old, ...passed, solutionShownAt: 4 }, [{ at: 5, rating: 'again' }]],
    [
      'with the solution later',
      { ...old, ...passed, hintsShown: 0, solutionShownAt: 6 },
      [{ at: 5, rating: 'good' }],
    ],
    [
      'with failures before and after',
      { ...old, ...passed, hintsShown: 0, attempts: [failed, { ...failed, id: 'b', at: 9 }] },
      [{ at: 5, rating: 'good' }],
    ],
  ])('%s', (_name, raw, reviews) => {
    expect(readRecord(raw)).toEqual({ ok: { ...raw, schema: 2, reviews } })
  })

  it('meets its like of today without a second review', () => {
    const today = withAttempt(record, 1, { id: 'a', at: 5, passed: true, step: 'passed' })
    const { reviews: _reviews, ...before } = today
    expect(joinStored(keyOf(record), { ...before, schema: 1 }, today)).toEqual(today)
  })
})

it('drops keys that it does not know and takes the rest', () => {
  expect(readRecord({ ...record, points: 900 })).toEqual({ ok: record })
})

it('tells progress from other keys', () => {
  expect(['exercise/a', 'history/x', 'position', 'playground'].every(isProgressKey)).toBe(true)
  expect(['exercise/', 'settings', 'positions', asideKey('exercise/a', 1)].some(isProgressKey)).toBe(false)
  expect(maybeAsideFrom(asideKey('exercise/joins/one', 12))).toBe('exercise/joins/one')
  expect(maybeAsideFrom('exercise/joins/one')).toBeUndefined()
})

it('joins what is stored only with what can be read', () => {
  const key = keyOf(record)
  const passed = { ...blankExercise('joins/one'), firstPassedAt: 5, passedVersion: 1 }
  expect(joinStored(key, passed, record)).toMatchObject({ hintsShown: 2, firstPassedAt: 5 })
  expect(joinStored(key, 'garbage', record)).toEqual(record)
  expect(joinStored(key, record, 'garbage')).toEqual(record)
  expect(joinStored('settings', { theme: 'dark' }, { theme: 'light' })).toEqual({ theme: 'light' })
})

it('knows what counts as kept aside', () => {
  expect(isUnreadable('exercise/joins/one', 'garbage')).toBe(true)
  expect(isUnreadable('aside/exercise/joins/one/1', { schema: 9 })).toBe(true)
  expect(isUnreadable('aside/exercise/joins/one/1', record)).toBe(false)
  expect(isUnreadable('settings', 'dark')).toBe(false)
})

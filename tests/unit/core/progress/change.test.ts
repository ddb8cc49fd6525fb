import { describe, expect, it } from 'vitest'
import * as change from '#core/progress/change.ts'
import { type ShownPlayground, withShown } from '#core/progress/change-playground.ts'
import { merge } from '#core/progress/merge.ts'
import { blankExercise, closedTabs, type PlaygroundRecord } from '#core/progress/record.ts'

const blank = blankExercise('joins/one')

describe('drafts', () => {
  it('win over a text from a device whose clock is ahead', () => {
    const ahead = change.withDraft(blank, 'from the laptop', 9000, 'laptop')
    const typed = change.withDraft(ahead, 'typed now', 100, 'here')
    expect(typed.draft).toEqual({ sql: 'typed now', at: 9001, tab: 'here' })
    expect(typed.drafts.map(({ sql }) => sql)).toEqual(['from the laptop'])
  })

  it('stay as they are when the text is the same', () => {
    const typed = change.withDraft(blank, 'select 1', 1, 'a')
    expect(change.withDraft(typed, 'select 1', 2, 'b')).toBe(typed)
  })

  it('are put away before Reset', () => {
    const kept = change.withDraftKept(change.withDraft(blank, 'mine', 1, 'a'))
    const reset = change.withDraft(kept, 'start', 2, 'a')
    expect(reset.draft?.sql).toBe('start')
    expect(reset.drafts).toEqual([{ sql: 'mine', at: 1, tab: 'a', kept: true }])
  })
})

it('notes a pass with its version', () => {
  const failed = change.withAttempt(blank, 2, {
    id: 'x',
    at: 5,
    passed: false,
    step: 'rows',
    sql: 'select 1',
  })
  expect(failed).toMatchObject({ exerciseVersion: 2, attempts: [{ step: 'rows' }] })
  expect(failed).not.toHaveProperty('firstPassedAt')
  const passed = change.withAttempt(failed, 2, { id: 'y', at: 6, passed: true, step: 'passed' })
  expect(passed).toMatchObject({ firstPassedAt: 6, passedVersion: 2, attempts: [{ id: 'x' }, { id: 'y' }] })
})

describe('reviews', () => {
  const attempt = (id: string, at: number, step = 'passed') => ({ id, at, step, passed: step === 'passed' })

  it('begin with the first pass, by how it was reached', () => {
    const passed = [attempt('x', 5, 'rows'), attempt('y', 6, 'count'), attempt('z', 7)].reduce(
      (record, one) => change.withAttempt(record, 1, one),
      blank,
    )
    expect(passed.reviews).toEqual([{ at: 7, rating: 'hard' }])
    expect(change.withAttempt(passed, 1, attempt('again', 9)).reviews).toEqual(passed.reviews)
  })

  it('begin again with the first pass of a newer version, by what went wrong since', () => {
    const first = [attempt('x', 5, 'rows'), attempt('y', 6, 'rows'), attempt('z', 7)].reduce(
      (record, one) => change.withAttempt(record, 1, one),
      blank,
    )
    const newer = change.withAttempt(first, 3, attempt('new', 9))
    expect(newer.reviews).toEqual([
      { at: 7, rating: 'hard' },
      { at: 9, rating: 'good', version: 3 },
    ])
    expect(change.withAttempt(newer, 3, attempt('once more', 10)).reviews).toEqual(newer.reviews)
  })

  it('take another rating from the learner, better or worse', () => {
    const reviewed = change.withReview(blank, { at: 9, rating: 'good' })
    const easy = change.withReview(reviewed, { at: 9, rating: 'easy', revised: 1 })
    const again = change.withReview(easy, { at: 9, rating: 'again', revised: 2 })
    expect(easy.reviews).toEqual([{ at: 9, rating: 'easy', revised: 1 }])
    expect(again.reviews).toEqual([{ at: 9, rating: 'again', revised: 2 }])
    expect(merge(again, reviewed)).toEqual(again)
  })

  it('of two devices all count, the newest twenty are held', () => {
    const times = (from: number) => Array.from({ length: 13 }, (_, index) => from + 2 * index)
    const held = (all: number[]) => ({
      ...blank,
      reviews: all.map((at) => ({ at, rating: 'good' as const })),
    })
    const joined = merge(held(times(0)), held(times(1)))
    expect(joined.reviews.map(({ at }) => at)).toEqual(Array.from({ length: 20 }, (_, index) => index + 6))
  })
})

it('clears a history for good, whatever joins later', () => {
  const run = { id: 'h', sql: 'select 1', at: 50, ok: true, ms: 1, stopped: false }
  const held = { ...change.blankHistory('playground'), entries: [run] }
  const cleared = merge(held, change.clearedHistory(held, 20))
  expect(cleared.entries).toEqual([])
  expect(merge(cleared, held).entries).toEqual([])
})

it('cuts a huge text and says so', () => {
  expect(change.cutText('x'.repeat(100_000))).toHaveLength(100_000)
  expect(change.cutText('x'.repeat(100_001))).toMatch(/x\n-- cut: it was 100001 characters long$/)
})

describe('playground', () => {
  const shown = (tabs: [string, string][], closed: [string, string][] = []): ShownPlayground => ({
    tabs: tabs.map(([id, sql]) => ({ id, title: id, sql })),
    closed: closed.map(([id, sql]) => ({ id, title: id, sql })),
    current: tabs[0]?.[0] ?? '',
    dataset: 'shop',
  })
  const texts = (record: PlaygroundRecord) => record.tabs.map(({ id, sql }) => [id, sql])
  const first = withShown(
    undefined,
    shown([
      ['one', 'a'],
      ['two', 'b'],
    ]),
    10,
    'A',
  )

  it('keeps tabs in their order', () => {
    expect(texts(first)).toEqual([
      ['one', 'a'],
      ['two', 'b'],
    ])
    expect(first).toMatchObject({ current: 'one', dataset: 'shop', at: 10 })
    const turned = withShown(
      first,
      shown([
        ['two', 'b'],
        ['one', 'a'],
      ]),
      11,
      'A',
    )
    expect(texts(turned)).toEqual([
      ['two', 'b'],
      ['one', 'a'],
    ])
  })

  it('closes only what is said to be closed', () => {
    const missing = withShown(first, shown([['one', 'a']]), 11, 'A')
    expect(texts(missing)).toEqual(texts(first))
    const closed = withShown(first, shown([['one', 'a']], [['two', 'b2']]), 11, 'A')
    expect(texts(closed)).toEqual([['one', 'a']])
    expect(closedTabs(closed)).toMatchObject([{ id: 'two', sql: 'b2' }])
    expect(texts(merge(closed, first))).toEqual([['one', 'a']])
  })

  it('opens a closed tab again', () => {
    const closed = withShown(first, shown([['one', 'a']], [['two', 'b']]), 11, 'A')
    const again = withShown(
      closed,
      shown([
        ['one', 'a'],
        ['two', 'b'],
      ]),
      11,
      'A',
    )
    expect(texts(again)).toEqual([
      ['one', 'a'],
      ['two', 'b'],
    ])
    expect(texts(merge(again, closed))).toEqual(texts(again))
  })

  it('takes as changed only what differs, so that another browser tab’s edits stay', () => {
    const edit = (sql: [string, string], by: string) =>
      withShown(
        first,
        shown([
          ['one', sql[0]],
          ['two', sql[1]],
        ]),
        20,
        by,
      )
    const joined = merge(edit(['typed', 'b'], 'A'), edit(['a', 'edited'], 'B'))
    expect(texts(joined)).toEqual([
      ['one', 'typed'],
      ['two', 'edited'],
    ])
    const back = withShown(
      joined,
      shown([
        ['one', 'a'],
        ['two', 'edited'],
      ]),
      30,
      'A',
    )
    expect(texts(back)).toEqual([
      ['one', 'a'],
      ['two', 'edited'],
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { merge } from '#core/progress/merge.ts'
import { mergeExercise } from '#core/progress/merge-exercise.ts'
import {
  closedTabs,
  KEPT_SQL,
  olderDrafts,
  secondsSpent,
  blankExercise,
  type ExerciseRecord,
} from '#core/progress/record.ts'
import { exercise, generators, playground, seeded } from './generate.ts'

const seeds = Array.from({ length: 120 }, (_, seed) => seed + 1)

describe.each(Object.entries(generators))('joining records of the kind %s', (_, make) => {
  it('does not depend on the order', () => {
    for (const seed of seeds) {
      const pick = seeded(seed)
      const [a, b] = [make(pick), make(pick)]
      expect(merge(a, b), `seed ${seed}`).toEqual(merge(b, a))
    }
  })

  it('does not depend on who met first', () => {
    for (const seed of seeds) {
      const pick = seeded(seed)
      const [a, b, c] = [make(pick), make(pick), make(pick)]
      expect(merge(merge(a, b), c), `seed ${seed}`).toEqual(merge(a, merge(b, c)))
    }
  })

  it('changes nothing when the same comes again', () => {
    for (const seed of seeds) {
      const pick = seeded(seed)
      const [a, b] = [make(pick), make(pick)]
      const joined = merge(a, b)
      expect(merge(joined, joined), `seed ${seed}`).toEqual(joined)
      expect(merge(joined, a), `seed ${seed}`).toEqual(joined)
      expect(merge(b, joined), `seed ${seed}`).toEqual(joined)
    }
  })
})

it('keeps every attempt, and the text of the newest', () => {
  for (const seed of seeds) {
    const pick = seeded(seed)
    const [a, b] = [exercise(pick), exercise(pick)]
    const { attempts } = merge(a, b)
    const ids = new Set([...a.attempts, ...b.attempts].map(({ id }) => id))
    expect(new Set(attempts.map(({ id }) => id))).toEqual(ids)
    expect(attempts).toHaveLength(ids.size)
    expect(attempts.slice(0, -KEPT_SQL).every(({ sql }) => sql === undefined)).toBe(true)
    const texts = new Set([...a.attempts, ...b.attempts].flatMap(({ id, sql }) => (sql ? [id] : [])))
    for (const { id, sql } of attempts.slice(-KEPT_SQL)) expect(sql !== undefined).toBe(texts.has(id))
  }
})

it('keeps a pass, the first time of it and the newest version', () => {
  const blank = blankExercise('joins/one')
  const early = { ...blank, firstPassedAt: 5, passedVersion: 1 }
  const late = { ...blank, firstPassedAt: 9, passedVersion: 2 }
  expect(merge(late, early)).toMatchObject({ firstPassedAt: 5, passedVersion: 2 })
  expect(merge(early, blank)).toMatchObject({ firstPassedAt: 5, passedVersion: 1 })
})

it('adds up the seconds of two tabs', () => {
  const blank = blankExercise('joins/one')
  const joined = merge({ ...blank, secondsActive: { a: 10 } }, { ...blank, secondsActive: { a: 4, b: 5 } })
  expect(secondsSpent(joined)).toBe(15)
})

describe('drafts', () => {
  const blank = blankExercise('joins/one')
  const typed = (sql: string, at: number, tab: string): ExerciseRecord => ({
    ...blank,
    draft: { sql, at, tab },
  })

  it('keeps the text of another tab that lost', () => {
    const joined = merge(typed('mine', 2, 'a'), typed('theirs', 1, 'b'))
    expect(joined.draft?.sql).toBe('mine')
    expect(joined.drafts.map(({ sql }) => sql)).toEqual(['theirs'])
  })

  it('does not collect what one tab typed on the way', () => {
    const joined = ['s', 'se', 'sel'].reduce((record, sql, at) => merge(record, typed(sql, at, 'a')), blank)
    expect(joined).toMatchObject({ draft: { sql: 'sel' }, drafts: [] })
  })

  it('keeps what was put away while its tab goes on', () => {
    const kept = { ...blank, drafts: [{ sql: 'before', at: 1, tab: 'a', kept: true as const }] }
    expect(merge(merge(typed('before', 1, 'a'), kept), typed('start', 2, 'a')).drafts).toEqual(kept.drafts)
  })

  it('holds 20 older ones at most and never gives up the draft', () => {
    const many = Array.from({ length: 60 }, (_, at) => ({ sql: `select ${at}`, at, tab: `t${at}` }))
    const kept = many.map((draft) => ({ ...draft, at: draft.at + 100, kept: true as const }))
    const joined = mergeExercise({ ...blank, drafts: many }, { ...blank, drafts: kept })
    expect(joined.draft?.sql).toBe('select 59')
    expect(joined.drafts).toHaveLength(20)
  })

  it('offers each older text once, and not the draft itself', () => {
    const joined = [typed('x', 1, 'a'), typed('y', 2, 'b'), typed('x ', 3, 'c'), typed('y', 4, 'd')].reduce(
      mergeExercise,
    )
    expect(olderDrafts(joined).map(({ sql }) => sql)).toEqual(['x '])
  })
})

describe('playground', () => {
  it('loses no tab that is open', () => {
    for (const seed of seeds) {
      const pick = seeded(seed)
      const [a, b] = [playground(pick), playground(pick)]
      const joined = merge(a, b)
      const newest = new Map<string, number>()
      for (const { id, at } of [a, b].flatMap(({ tabs, closed }) => [...tabs, ...closed]))
        newest.set(id, Math.max(at, newest.get(id) ?? 0))
      for (const [id, at] of newest) {
        const open = joined.tabs.filter((tab) => tab.id === id)
        expect(open, `seed ${seed}, tab ${id}`).toHaveLength(at > (joined.gone[id] ?? -1) ? 1 : 0)
      }
    }
  })

  it('keeps a closed tab’s text', () => {
    const tab = { id: 'p1', title: 'Tab', sql: 'select 1', place: 0, at: 3, by: 'a' }
    const base = { ...playground(seeded(1)), tabs: [tab], closed: [], gone: {} }
    const joined = merge(base, { ...base, tabs: [], gone: { p1: 4 } })
    expect(joined.tabs).toEqual([])
    expect(closedTabs(joined)).toEqual([tab])
  })
})

it('refuses records of two keys', () => {
  expect(() => merge(blankExercise('a/b'), blankExercise('a/c'))).toThrow(/exercise\/a\/b and exercise\/a\/c/)
})

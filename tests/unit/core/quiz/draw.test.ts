import { describe, expect, test } from 'vitest'
import type { Exercise, ExerciseKind } from '#core/course/types.ts'
import { arranged } from '#core/quiz/arrange.ts'
import { draw } from '#core/quiz/draw.ts'
import { asIfRight } from '#core/quiz/given.ts'
import { percent, scoreOf } from '#core/quiz/score.ts'

const kinds: ExerciseKind[] = ['choice', 'numeric', 'query']
const levels = ['easy', 'medium', 'hard'] as const
const pool = Array.from({ length: 30 }, (_, i) => ({
  id: `q${i}`,
  kind: kinds[i % 3] ?? 'choice',
  difficulty: levels[Math.floor(i / 3) % 3] ?? 'easy',
  covers: [`T${i % 6}`],
}))
const seeds = Array.from({ length: 40 }, (_, i) => `class-${i}`)
const questionOf = (id: string) => pool.find((question) => question.id === id)

describe('a draw', () => {
  test('depends on the seed alone, and seeds differ', () => {
    for (const seed of seeds) expect(draw(pool, 12, seed)).toEqual(draw(pool, 12, seed))
    expect(new Set(seeds.map((seed) => draw(pool, 12, seed).toSorted().join())).size).toBe(seeds.length)
  })

  test('holds no question twice, all topics equally often, easy ones first', () => {
    for (const seed of seeds) {
      const drawn = draw(pool, 12, seed).flatMap((id) => questionOf(id) ?? [])
      expect(new Set(drawn).size).toBe(12)
      for (let topic = 0; topic < 6; topic++)
        expect(drawn.filter(({ covers }) => covers.includes(`T${topic}`))).toHaveLength(2)
      const places = drawn.map(({ difficulty }) => levels.indexOf(difficulty))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      for (const level of [0, 1, 2]) {
        const { length } = places.filter((place) => place === level)
        expect(length >= 3 && length <= 5, `${seed}: ${length} of level ${level}`).toBe(true)
      }
    }
  })

  test('takes each question for some seed, and the whole pool at most', () => {
    expect(new Set(seeds.flatMap((seed) => draw(pool, 12, seed))).size).toBe(pool.length)
    expect(draw(pool, 99, 'x').toSorted()).toEqual(pool.map(({ id }) => id).toSorted())
  })
})

const asked = {
  ...{ id: 'a/b', slug: 'b', title: 'B', kind: 'choice', difficulty: 'easy', covers: ['T1'], version: 1 },
  ...{ taskHtml: '', start: '', solution: '', hints: ['<p>Look.</p>'] },
} satisfies Omit<Exercise, 'check'>
const option = (html: string, correct: boolean) => ({ html, correct, why: '' })

test('options stand in every order, by the seed, and hints are gone', () => {
  const check = {
    kind: 'choice' as const,
    many: false,
    options: [option('a', true), option('b', false), option('c', false)],
  }
  const orders = seeds.map((seed) => {
    const { check: spec, hints } = arranged({ ...asked, check }, seed)
    expect(hints).toEqual([])
    if (spec.kind !== 'choice') throw new Error(spec.kind)
    expect(spec.options.filter(({ correct }) => correct).map(({ html }) => html)).toEqual(['a'])
    return spec.options.map(({ html }) => html).join('')
  })
  expect([...new Set(orders)].toSorted()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba'])
})

test('pairs stay pairs in another order, and what belongs to nothing stays last', () => {
  const check = { kind: 'matching' as const, left: ['a', 'b', 'c'], right: ['A', 'B', 'C', 'D'], why: '' }
  for (const seed of seeds) {
    const { check: spec } = arranged({ ...asked, kind: 'matching', check }, seed)
    if (spec.kind !== 'matching') throw new Error(spec.kind)
    expect(spec.right).toEqual([...spec.left.map((left) => left.toUpperCase()), 'D'])
  }
})

test('an answer is shown as if it were right', () => {
  const choice = { kind: 'choice' as const, many: true, options: [option('a', true), option('b', false)] }
  expect(asIfRight(choice, { kind: 'choice', chosen: [1] })).toMatchObject({
    options: [{ correct: false }, { correct: true }],
  })
  const ordering = { kind: 'ordering' as const, items: ['a', 'b', 'c'], why: '' }
  expect(asIfRight(ordering, { kind: 'ordering', order: [2, 0, 1] })).toMatchObject({
    items: ['c', 'a', 'b'],
  })
  expect(() => asIfRight(ordering, { kind: 'choice', chosen: [] })).toThrow('does not fit')
})

test('a score counts a question for all its topics, and a percentage is never rounded up', () => {
  const score = scoreOf([
    { covers: ['T2', 'T1'], passed: true },
    { covers: ['T2'], passed: false },
    { covers: ['T3'], passed: true },
  ])
  expect(score).toEqual({
    ...{ right: 2, of: 3 },
    topics: { T1: { right: 1, of: 1 }, T2: { right: 1, of: 2 }, T3: { right: 1, of: 1 } },
  })
  expect(percent(score)).toBe(66)
  expect(percent({ right: 0, of: 0 })).toBe(0)
})

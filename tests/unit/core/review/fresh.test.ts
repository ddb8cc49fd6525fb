import { expect, it } from 'vitest'
import { freshExercise } from '#core/review/fresh.ts'
import type { CheckSpec, Variant } from '#core/check/types.ts'
import { exercise } from '#tests/support/exercises.ts'

const variants: Variant[] = ['ties', 'nulls', 'edges'].map((name) => ({
  name,
  fails: name,
  sql: `-- ${name}`,
}))
const query: CheckSpec = { kind: 'query', reference: 'select 1', variants, named: false, tolerance: 0 }
const turns = [1, 2, 3, 4, 5, 6]

it('shows each hidden dataset in turn, and checks on the others and the lesson’s too', () => {
  const task = exercise('count', 'Count', query)
  const seen = turns.map((turn) => freshExercise(task, turn))
  expect(seen.map(({ data }) => data?.name)).toEqual(seen.map((_, at) => seen[(at + 3) % 6]?.data?.name))
  expect(new Set(seen.map(({ data }) => data?.name)).size).toBe(3)
  for (const { exercise: fresh, data } of seen) {
    if (fresh.check.kind !== 'query') throw new Error('it stays a query')
    expect(fresh.check.seen).toBe(data)
    const names = fresh.check.variants.map(({ name }) => name)
    expect([...names, data?.name].toSorted()).toEqual(['edges', 'lesson', 'nulls', 'ties'])
    expect(names[0]).toBe('lesson')
  }
})

it('never shows hidden data that no review may show, and still checks on it', () => {
  const check = { ...query, variants: variants.map((one) => ({ ...one, unseen: one.name === 'nulls' })) }
  for (const turn of turns) {
    const { exercise: fresh, data } = freshExercise(exercise('count', 'Count', check), turn)
    expect(data?.name).toMatch(/ties|edges/)
    if (fresh.check.kind !== 'query') throw new Error('it stays a query')
    expect(fresh.check.variants.map(({ name }) => name)).toContain('nulls')
  }
})

it('stays on the lesson’s data where there is no other', () => {
  const task = exercise('count', 'Count', { ...query, variants: [] })
  expect(freshExercise(task, 1)).toEqual({ exercise: task })
})

it('puts options in another order and keeps what is right', () => {
  const options = ['a', 'b', 'c', 'd'].map((html) => ({ html, correct: html === 'b', why: `${html}.` }))
  const task = exercise('choose', 'Choose', { kind: 'choice', many: false, options })
  const orders = turns.map((turn) => {
    const { check } = freshExercise(task, turn).exercise
    if (check.kind !== 'choice') throw new Error('it stays a choice')
    expect(check.options.toSorted((a, b) => (a.html < b.html ? -1 : 1))).toEqual(options)
    return check.options.map(({ html }) => html).join('')
  })
  expect(new Set(orders).size).toBeGreaterThan(1)
  expect(orders).not.toContain('abcd')
})

it('puts lines in another order each time, never in the right one', () => {
  const check: CheckSpec = { kind: 'ordering', items: ['FROM', 'WHERE', 'SELECT', 'ORDER BY'], why: '' }
  const orders = turns.map((turn) => {
    const { answer } = freshExercise(exercise('order', 'Order', check), turn)
    return answer?.kind === 'ordering' ? answer.order.join('') : ''
  })
  expect(new Set(orders).size).toBeGreaterThan(1)
  expect(orders).not.toContain('0123')
})

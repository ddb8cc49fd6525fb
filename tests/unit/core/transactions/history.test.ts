import { describe, expect, test } from 'vitest'
import { historyText, lettersOf, parseHistory, stepsIn } from '#core/transactions/history.ts'
import { countOrders, ordersOf, serialOrders } from '#core/transactions/orders.ts'

const turns = (steps: readonly { session: string }[]): string => steps.map(({ session }) => session).join('')

describe('a history', () => {
  test('has a step for each statement, with its line; further lines belong to the statement', () => {
    const { steps } = parseHistory(`-- a remark
A: BEGIN; SELECT 1;
B: UPDATE t
     SET a = 'B: no step'
   WHERE id = 1;

A: COMMIT`)
    expect(steps).toEqual([
      { session: 'A', sql: 'BEGIN', line: 2 },
      { session: 'A', sql: 'SELECT 1', line: 2 },
      { session: 'B', sql: "UPDATE t\n     SET a = 'B: no step'\n   WHERE id = 1", line: 3 },
      { session: 'A', sql: 'COMMIT', line: 7 },
    ])
  })

  test('says which errors a session’s application tries again', () => {
    expect(parseHistory('A: SELECT 1;\nA retries: 40001, 40P01').retries).toEqual({ A: ['40001', '40P01'] })
  })

  test('written as text is the same history', () => {
    const history = parseHistory('B: SELECT a FROM t \\gset\nA: SELECT :a;\nB retries: 40001')
    const again = parseHistory(historyText(history))
    expect({ ...again, steps: again.steps.map(({ session, sql }) => [session, sql]) }).toEqual({
      ...history,
      steps: history.steps.map(({ session, sql }) => [session, sql]),
    })
    expect(lettersOf(history)).toEqual(['A', 'B'])
    expect(stepsIn(history, 'B')).toHaveLength(1)
  })

  test.each([
    ['SELECT 1;', 1, 'does not say which session'],
    ['A: SELECT 1;\nA retries: 4001', 2, 'not by 4001'],
    ['A: SELECT 1;\nB retries:', 2, 'followed by SQLSTATEs'],
    ['A: SELECT 1;\nB:', 2, 'B has no statement'],
  ])('is not %j, and line %i is to blame', (text, line, words) => {
    let fault: unknown
    try {
      parseHistory(text)
    } catch (error) {
      fault = error
    }
    expect(fault).toMatchObject({ line, message: expect.stringContaining(words) as string })
  })
})

describe('the orders of a history', () => {
  const two = parseHistory('A: SELECT 1; SELECT 2;\nB: SELECT 3; SELECT 4;')

  test('are all that keep each session’s own order', () => {
    expect(countOrders(two)).toBe(6)
    expect(ordersOf(two, 10).map(turns)).toEqual(['AABB', 'ABAB', 'ABBA', 'BAAB', 'BABA', 'BBAA'])
    expect(ordersOf(two, 10).every((steps) => stepsIn({ steps }, 'A')[0]?.sql === 'SELECT 1')).toBe(true)
  })

  test('are drawn where there are too many, each once and the same ones each time', () => {
    const many = parseHistory(['A', 'B', 'C'].map((s) => `${s}: ${'SELECT 1; '.repeat(4)}`).join('\n'))
    expect(countOrders(many)).toBe(34650)
    const drawn = ordersOf(many, 40).map(turns)
    expect(new Set(drawn).size).toBe(40)
    expect(ordersOf(many, 40).map(turns)).toEqual(drawn)
  })

  test('one session after the other are as many as there are ways to line the sessions up', () => {
    expect(serialOrders(two).map(turns)).toEqual(['AABB', 'BBAA'])
  })
})

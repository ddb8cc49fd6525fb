import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseScenario, sessionsOf } from '#core/transactions/scenario.ts'

const text = `# Two sessions
Who is first?
And who is second?

A: BEGIN;
B: UPDATE t
   SET v = 1;

## Notice
B is.
`

describe('a scenario', () => {
  test('has a title, a question, steps and what to notice', () => {
    expect(parseScenario('two', text)).toEqual({
      name: 'two',
      title: 'Two sessions',
      question: 'Who is first? And who is second?',
      steps: [
        { session: 'A', sql: 'BEGIN;' },
        { session: 'B', sql: 'UPDATE t\n   SET v = 1;' },
      ],
      notice: 'B is.',
    })
  })

  test.each([
    ['no title', text.replace('# Two sessions', ''), 'two: there is no title'],
    ['no question', text.replace(/Who.*\n.*\?\n/, ''), 'two: there is no question'],
    ['no steps', text.replace(/^[AB]:.*\n|^ {3}.*\n/gm, ''), 'two: there are no steps'],
    ['nothing to notice', text.replace('B is.', ''), 'two: there is no notice'],
    ['prose between steps', text.replace('\nB: UPDATE', '\nthen\nB: UPDATE'), 'two:6: after the first step'],
    ['a session beyond F', text.replace('B: UPDATE', 'G: UPDATE'), 'two:6: after the first step'],
  ])('with %s is refused by name', (_, wrong, why) => {
    expect(() => parseScenario('two', wrong)).toThrow(why)
  })

  test('needs all sessions up to its last one', () => {
    expect(sessionsOf(parseScenario('two', text.replace('B:', 'C:')))).toEqual(['A', 'B', 'C'])
  })

  const folder = 'lessons/_scenarios/'
  test.each(readdirSync(folder).filter((name) => name.endsWith('.txt')))(
    'of the course reads: %s',
    (name) => {
      const scenario = parseScenario(name, readFileSync(folder + name, 'utf8'))
      expect(sessionsOf(scenario).length).toBeGreaterThan(1)
    },
  )
})

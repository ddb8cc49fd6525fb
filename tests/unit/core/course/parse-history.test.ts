import { describe, expect, test } from 'vitest'
import { parseHistoryCheck } from '#core/course/parse-history.ts'

const folder = 'lessons/010-x/exercises/01-y'
const parse = (criterion: string) =>
  parseHistoryCheck(
    {
      [`${folder}/check.yaml`]: `criteria:\n  - must: It holds.\n${criterion.replace(/^/gm, '    ')}\n`,
      [`${folder}/solution.sql`]: 'A: SELECT 1;\nB: SELECT 2;\n',
    },
    folder,
    '',
    [],
  ).criteria

describe('a criterion of a history', () => {
  test.each([
    ['waits: none\nwith: SELECT', { kind: 'no waits', verb: 'SELECT' }],
    ['rereads: A\nquery: SELECT 1', { kind: 'rereads', session: 'A', differ: true, query: 'SELECT 1' }],
    [
      'gives: SELECT 1\nrows: [["1"]]\nalone: B',
      { kind: 'gives', sql: 'SELECT 1', rows: [['1']], alone: 'B' },
    ],
  ])('%s', (source, criterion) => {
    expect(parse(source)).toEqual([{ must: 'It holds.', ...criterion }])
  })

  // Each would hold of everything, and nobody would see it.
  test.each([
    ['waits: none\nwith: select', /in capitals/],
    ['gives: SELECT 1\nrows: [["1"]]\nalone: C', /alone: C is no session/],
  ])('%s is refused', (source, said) => {
    expect(() => parse(source)).toThrow(said)
  })
})

import { expect, test } from 'vitest'
import { pairLines } from '#core/text/line-diff.ts'

// Lines parted by /; of the pairs `=` is the same, `|` differs, `-` is missing.
const cases: [left: string, right: string, pairs: string[]][] = [
  ['a/b', 'a/b', ['a=a', 'b=b']],
  ['a  b ', ' a b', ['a  b= a b']],
  ['a/x/c', 'a/y/c', ['a=a', 'x|y', 'c=c']],
  ['a/c', 'a/b/c', ['a=a', '-|b', 'c=c']],
  ['a/b/c', 'c', ['a|-', 'b|-', 'c=c']],
  ['a/b', 'x/a/y', ['-|x', 'a=a', 'b|y']],
  ['b/c/a', 'a/b/c', ['-|a', 'b=b', 'c=c', 'a|-']],
  ['', 'a', ['|a']],
]

test.each(cases)('%j beside %j', (left, right, expected) => {
  const lines = (text: string) => text.replaceAll('/', '\n')
  const told = pairLines(lines(left), lines(right)).map(
    ({ left: own = '-', right: other = '-', same }) => `${own}${same ? '=' : '|'}${other}`,
  )
  expect(told).toEqual(expected)
})

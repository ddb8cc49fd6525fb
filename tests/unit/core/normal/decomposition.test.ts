import { expect, test } from 'vitest'
import { candidateKeys, type Dependency, type NormalForm } from '#core/normal/closure.ts'
import { isLossless, lostDependency, violation } from '#core/normal/decomposition.ts'

const letters = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0) - 97)
const spelled = (numbers: readonly number[]): string =>
  numbers.map((n) => String.fromCharCode(97 + n)).join('')
// `ab>c d>a`: ab determines c, d determines a.
const deps = (text: string): Dependency[] =>
  text.split(' ').map((one) => {
    const [from = '', to = ''] = one.split('>')
    return { from: letters(from), to: letters(to) }
  })

test.each([
  ['abc', 'a>b b>c', 'a'],
  ['abc', 'ab>c c>a', 'ab bc'],
  ['abcd', 'a>b c>d', 'ac'],
  ['ab', 'c>a', 'ab'],
])('the keys of %s under %s are %s', (relation, dependencies, keys) => {
  expect(candidateKeys(letters(relation), deps(dependencies)).map(spelled).sort().join(' ')).toBe(keys)
})

test.each<[string, string, NormalForm, string | undefined]>([
  ['abc', 'ab>c', 'BCNF', undefined],
  ['abc', 'a>b b>c', '2NF', undefined],
  ['abc', 'a>b b>c', '3NF', 'b>c'],
  ['abcd', 'ab>cd a>c', '2NF', 'a>c'],
  ['abc', 'ab>c c>a', '3NF', undefined],
  ['abc', 'ab>c c>a', 'BCNF', 'c>a'],
  ['ac', 'a>b b>c', 'BCNF', undefined],
  ['acd', 'a>b b>c d>a', 'BCNF', 'a>c'],
])('%s under %s, %s: %s', (relation, dependencies, form, broken) => {
  const found = violation(letters(relation), deps(dependencies), form)
  expect(found && `${spelled(found.from)}>${spelled([found.to])}`).toBe(broken)
})

test.each([
  ['abc', 'ab bc', 'b>c', true],
  ['abc', 'ab bc', 'a>b', false],
  ['abcd', 'ab bc cd', 'a>b b>c c>d', true],
  ['abcd', 'ab cd', 'a>b c>d', false],
  ['abcde', 'ad ab be cde ae', 'a>c b>c c>d de>c ce>a', true],
])('%s as %s under %s is lossless: %s', (whole, parts, dependencies, lossless) => {
  expect(isLossless(letters(whole), parts.split(' ').map(letters), deps(dependencies))).toBe(lossless)
})

test.each([
  ['ab bc', 'a>b b>c', undefined],
  ['ab ac', 'a>b b>c', 'b>c'],
  ['ab bc', 'a>b b>c a>c', undefined],
  ['bc ca', 'ab>c c>a', 'ab>c'],
])('%s keeps %s but for %s', (parts, dependencies, lost) => {
  const found = lostDependency(parts.split(' ').map(letters), deps(dependencies))
  expect(found && `${spelled(found.from)}>${spelled(found.to)}`).toBe(lost)
})

import { expect, test } from 'vitest'
import { gradeChoice, gradeOrdering, gradePredict } from '#core/check/answers.ts'
import type { ExamDatabase } from '#core/check/exam.ts'
import { examine } from '#core/check/examine.ts'
import type { CheckSpec, PredictField, Step } from '#core/check/types.ts'

type Spec<K extends CheckSpec['kind']> = Extract<CheckSpec, { kind: K }>

const options = [
  { html: 'a', correct: true, why: 'A is.' },
  { html: 'b', correct: false, why: 'B is not.' },
  { html: 'c', correct: true, why: 'C is.' },
]
const many: Spec<'choice'> = { kind: 'choice', many: true, options }
const one: Spec<'choice'> = { kind: 'choice', many: false, options: options.slice(0, 2) }

test.each<[string, Spec<'choice'>, number[], Step, string[]]>([
  ['nothing', one, [], 'empty', []],
  ['the right one', one, [0], 'passed', ['A is.']],
  ['the wrong one', one, [1], 'answer', ['B is not.']],
  ['all right ones', many, [2, 0], 'passed', ['A is.', 'C is.']],
  ['one of two', many, [0], 'answer', []],
  ['one too many', many, [0, 1, 2], 'answer', ['B is not.']],
  ['one wrong and one missing', many, [0, 1], 'answer', ['B is not.', 'There is also more to choose.']],
])('a choice: %s', (_name, spec, chosen, step, details) => {
  const verdict = gradeChoice(spec, chosen)
  expect(verdict).toMatchObject({ pass: step === 'passed', step, details })
})

test('a choice says how many are right', () => {
  expect(gradeChoice(many, [0, 1]).sentence).toBe('1 of your 2 choices is right.')
  expect(gradeChoice(many, [1]).sentence).toBe('Your choice is not right.')
})

const ordering: Spec<'ordering'> = {
  kind: 'ordering',
  items: ['FROM', 'WHERE', 'SELECT', 'WHERE'],
  why: 'So.',
}

test.each<[number[], Step, string]>([
  [[], 'empty', 'nothing to check'],
  [[0, 1, 2, 3], 'passed', 'every piece'],
  [[0, 3, 2, 1], 'passed', 'every piece'],
  [[0, 2, 1, 3], 'answer', 'The first piece is in the right place, the second is not.'],
  [[0, 1, 3, 2], 'answer', 'The first 2 of 4 are in the right place.'],
  [[2, 0, 1, 3], 'answer', 'The first piece is not the right one yet.'],
])('an ordering %j: %s', (order, step, says) => {
  const verdict = gradeOrdering(ordering, order)
  expect(verdict.step).toBe(step)
  expect(verdict.sentence).toContain(says)
})

const field = (label: string, expected: string | null, typeOid: number): PredictField => ({
  label,
  expected,
  typeOid,
})

test.each<[PredictField, string, string | undefined]>([
  [field('n', '1.50', 1700), ' 1.5 ', undefined],
  [field('n', '1.50', 1700), '1,5', 'n is a number'],
  [field('n', '1.50', 1700), '2', 'n is not right.'],
  [field('n', '0.333333333333', 701), '0.33333333', undefined],
  [field('x', null, 25), 'null', undefined],
  [field('x', null, 25), 'NULL', undefined],
  [field('x', null, 25), '0', 'x is not right.'],
  [field('x', 'a', 25), 'NULL', 'x is not right.'],
  [field('x', 'Bern', 25), 'Bern', undefined],
  [field('x', 'Bern', 25), 'bern', 'x: look at upper and lower case.'],
  [field('x', 'Bern', 25), "'Bern'", 'without quotes'],
  [field('x', 'Bern', 25), 'Rome', 'x is not right.'],
  [field('b', 't', 16), 'TRUE', undefined],
  [field('b', 't', 16), 'false', 'b is not right.'],
  [field('d', '2024-01-01', 1082), '2024-01-01', undefined],
])('a prediction of %j with %s: %s', (predicted, typed, says) => {
  const spec: Spec<'predict'> = { kind: 'predict', fields: [predicted], why: 'So.' }
  const verdict = gradePredict(spec, [typed])
  expect(verdict.pass).toBe(says === undefined)
  if (says === undefined) expect(verdict.details).toEqual(['So.'])
  else expect(verdict.details[0]).toContain(says)
})

test('a prediction names the wrong fields and tells no value', () => {
  const fields = [field('rows', '7', 23), field('first', 'Ada', 25), field('last', 'Eve', 25)]
  const verdict = gradePredict({ kind: 'predict', fields, why: '' }, ['7', 'Bob', ''])
  expect(verdict.sentence).toBe('1 of 3 values is right.')
  expect(verdict.details).toEqual(['first is not right.', 'last is still empty. Write NULL for NULL.'])
  expect(gradePredict({ kind: 'predict', fields, why: '' }, ['', ' ', '']).step).toBe('empty')
})

test('an answer of another kind is refused', async () => {
  const unused = () => Promise.reject(new Error('unused'))
  const database: ExamDatabase = { restore: unused, apply: unused, table: unused, run: unused, parse: unused }
  await expect(examine(one, { kind: 'query', sql: 'SELECT 1' }, database)).rejects.toThrow('does not fit')
  await expect(examine(one, { kind: 'choice', chosen: [0] }, database)).resolves.toMatchObject({ pass: true })
})

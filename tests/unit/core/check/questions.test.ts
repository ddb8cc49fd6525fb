import { describe, expect, test } from 'vitest'
import { blankAnswer, gradeQuestion, rightAnswer, wrongAnswers } from '#core/check/questions.ts'
import type { Answer, QuestionSpec, Step } from '#core/check/types.ts'

const grid: QuestionSpec = {
  kind: 'grid',
  columns: [
    { name: 'city', typeOid: 25 },
    { name: 'n', typeOid: 20 },
  ],
  rows: [
    ['Bern', '2'],
    [null, '1'],
    ['Oslo', '1'],
  ],
  ordered: false,
  why: 'Because.',
}
const matching: QuestionSpec = {
  kind: 'matching',
  left: ['a', 'b', 'c'],
  right: ['A', 'B', 'B', 'D'],
  why: 'So.',
}
const numeric: QuestionSpec = { kind: 'numeric', expected: 8192, tolerance: 0, unit: 'bytes', why: '' }
const normal: QuestionSpec = {
  kind: 'normal-form',
  attributes: ['order', 'day', 'customer', 'city'],
  dependencies: [
    { from: [0], to: [1, 2] },
    { from: [2], to: [3] },
  ],
  form: '3NF',
  preserving: true,
  solution: [
    [0, 1, 2],
    [2, 3],
  ],
  why: '',
}
const erd: QuestionSpec = {
  kind: 'erd',
  entities: ['customer', 'order', 'product'],
  relationships: [
    { from: 0, to: 1, toEach: 'zero or more', fromEach: 'exactly one' },
    { from: 1, to: 2, toEach: 'one or more', fromEach: 'zero or more' },
  ],
  why: '',
}
const choice: QuestionSpec = {
  kind: 'choice',
  many: false,
  options: [
    { html: 'a', correct: true, why: '' },
    { html: 'b', correct: false, why: '' },
  ],
}
const ordering: QuestionSpec = { kind: 'ordering', items: ['a', 'b', 'c'], why: '' }
const predict: QuestionSpec = {
  kind: 'predict',
  fields: [{ label: 'n', expected: '1', typeOid: 23 }],
  why: '',
}

describe.each(
  [grid, matching, numeric, normal, erd, choice, ordering, predict].map((spec) => [spec.kind, spec] as const),
)('%s', (_kind, spec) => {
  test('the right answer passes, wrong ones and the blank one do not', () => {
    expect(gradeQuestion(spec, rightAnswer(spec))).toMatchObject({ pass: true, step: 'passed' })
    for (const answer of [blankAnswer(spec, 'seed'), ...wrongAnswers(spec)])
      expect(gradeQuestion(spec, answer).pass).toBe(false)
  })
  test('an answer of another kind is refused', () => {
    const other: Answer =
      spec.kind === 'numeric' ? { kind: 'choice', chosen: [] } : { kind: 'numeric', value: '' }
    expect(() => gradeQuestion(spec, other)).toThrow('does not fit')
  })
})

test('an order that nobody has changed is no answer; the same order put together by the learner is one', () => {
  const blank = blankAnswer(ordering, 'seed')
  expect(gradeQuestion(ordering, blank).step).toBe('empty')
  if (blank.kind !== 'ordering') throw new Error('an ordering starts from an order')
  expect(gradeQuestion(ordering, { kind: 'ordering', order: blank.order }).step).toBe('answer')
})

const cells = (text: string): Answer => ({
  kind: 'grid',
  values: text.split('; ').map((row) => row.split(',')),
})
const matches = (...list: number[]): Answer => ({ kind: 'matching', matches: list })
const number = (value: string): Answer => ({ kind: 'numeric', value })
const tables = (...relations: number[][]): Answer => ({ kind: 'normal-form', relations })
const related = (...relationships: Extract<Answer, { kind: 'erd' }>['relationships']): Answer => ({
  kind: 'erd',
  relationships,
})
const [places, contains] = erd.relationships as [
  (typeof erd.relationships)[number],
  (typeof erd.relationships)[number],
]

test.each<[string, QuestionSpec, Answer, Step, string]>([
  ['rows in another order', grid, cells('Oslo,1; Bern, 2; NULL,1'), 'passed', '3 rows'],
  [
    'an order that counts',
    { ...grid, ordered: true },
    cells('Oslo,1; Bern,2; null,1'),
    'answer',
    'another order',
  ],
  ['an empty row is no row', grid, cells('Bern,2; ,; null,1; Oslo,1'), 'passed', ''],
  ['too many rows', grid, cells('Bern,2; Oslo,1; null,1; Rome,1'), 'answer', 'PostgreSQL gives fewer'],
  ['too few rows', grid, cells('Bern,2'), 'answer', 'PostgreSQL gives more'],
  ['a wrong cell', grid, cells('Bern,2; Oslo,1; null,3'), 'answer', 'Row 3: look at n again.'],
  ['nothing', grid, cells(','), 'empty', 'nothing to check'],
  ['equal partners change places', matching, matches(0, 2, 1), 'passed', ''],
  ['a line left open', matching, matches(0, 1, -1), 'answer', '1 line has no partner'],
  ['a partner that belongs to nothing', matching, matches(3, 1, 2), 'answer', '2 of 3 lines have'],
  ['a number with its unit', numeric, number(' 8192 bytes'), 'passed', ''],
  ['a number as a power', numeric, number('8.192e3'), 'passed', ''],
  ['a thousands mark', numeric, number('8,192'), 'answer', 'with a point'],
  ['words', numeric, number('eight'), 'answer', 'Write a number'],
  ['a wrong sign', numeric, number('-8192'), 'answer', 'sign'],
  ['a wrong unit', numeric, number('8'), 'answer', 'factor of 1024'],
  ['nearly', numeric, number('8190'), 'answer', 'Close'],
  ['within the tolerance', { ...numeric, tolerance: 2 }, number('8190'), 'passed', ''],
  ['a float’s last digit', { ...numeric, expected: 0.1 + 0.2 }, number('0.3'), 'passed', ''],
  [
    'another decomposition that is as good',
    normal,
    tables([0, 2], [0, 1], [2, 3]),
    'passed',
    '3 tables in 3NF',
  ],
  ['an attribute lost', normal, tables([0, 1], [2, 3]), 'answer', 'key'],
  ['an attribute in no table', normal, tables([0, 1, 2]), 'answer', 'city is in no table'],
  ['one table', normal, tables([0, 1, 2, 3]), 'answer', '(order, day, customer, city) is not in 3NF'],
  [
    'a dependency lost',
    normal,
    tables([0, 1, 2], [0, 3]),
    'answer',
    'customer determines city can no longer',
  ],
  [
    'a table that is part of another',
    normal,
    tables([0, 1, 2], [2, 3], [1, 0]),
    'answer',
    'is part of table 1',
  ],
  ['an empty table', normal, tables([0, 1, 2], [], [2, 3]), 'passed', ''],
  [
    'a relationship told from the other side',
    erd,
    related({ from: 1, to: 0, toEach: 'exactly one', fromEach: 'zero or more' }, contains),
    'passed',
    '',
  ],
  ['one missing', erd, related(places), 'answer', '1 relationship is still missing'],
  [
    'one too many',
    erd,
    related(places, contains, { ...places, to: 2 }),
    'answer',
    'customer and product are not',
  ],
  ['one twice', erd, related(places, places, contains), 'answer', 'more relationships of customer and order'],
  [
    'a wrong end',
    erd,
    related({ ...places, fromEach: 'zero or one' }, contains),
    'answer',
    'each order has zero or one customer',
  ],
  [
    'with itself',
    erd,
    related({ ...places, to: 0 }, contains),
    'answer',
    'No relationship of customer with itself',
  ],
])('%s', (_name, spec, answer, step, says) => {
  const verdict = gradeQuestion(spec, answer)
  const told = [verdict.sentence, ...verdict.details].join('\n')
  expect({ step: verdict.step, told }).toMatchObject({ step })
  expect(told).toContain(says)
})

import { describe, expect, test } from 'vitest'
import { aggregateSteps, type Aggregates } from '#core/result/aggregate.ts'
import { finish } from '#core/result/steps.ts'
import type { Cell } from '#core/result/types.ts'
import { encodeRows } from '#core/result/wire.ts'

const cases: [string, Cell[][], number[], Aggregates][] = [
  ['nothing', [], [], { count: 0, nulls: 0 }],
  [
    'exact decimals',
    [['0.1', '0.2', null]],
    [1700],
    { count: 3, nulls: 1, sum: '0.3', avg: '0.15', min: '0.1', max: '0.2' },
  ],
  [
    'big integers',
    [['9007199254740993', '1']],
    [20],
    {
      count: 2,
      nulls: 0,
      sum: '9007199254740994',
      avg: '4503599627370497',
      min: '1',
      max: '9007199254740993',
    },
  ],
  [
    'numbers by value',
    [['9', '10']],
    [23],
    { count: 2, nulls: 0, sum: '19', avg: '9.5', min: '9', max: '10' },
  ],
  ['text', [['b', 'a', '']], [25], { count: 3, nulls: 0, min: '', max: 'b' }],
  [
    'integers beside numerics',
    [['1'], ['0.50']],
    [23, 1700],
    { count: 2, nulls: 0, sum: '1.5', avg: '0.75', min: '0.50', max: '1' },
  ],
  [
    'numbers beside text',
    [
      ['1', '2'],
      ['a', 'b'],
    ],
    [23, 25],
    { count: 4, nulls: 0, sum: '3', avg: '1.5' },
  ],
  ['only NULL', [[null]], [23], { count: 1, nulls: 1 }],
]

describe('aggregate', () => {
  test.each(cases)('%s', (_, cells, oids, expected) => {
    const columns = oids.map((typeOid) => ({ name: 'x', typeOid, typeModifier: -1, type: '' }))
    const count = cells[0]?.length ?? 0
    const rows = encodeRows(Array.from({ length: count }, (_, row) => cells.map((one) => one[row] ?? null)))
    const range = { rows: Array.from({ length: count }, (_, row) => row), columns: [...oids.keys()] }
    expect(finish(aggregateSteps({ columns, rows }, range))).toEqual(expected)
  })
})

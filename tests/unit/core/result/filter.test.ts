import { expect, test } from 'vitest'
import { filterSteps, isFiltering, type Condition, type FilterOperator } from '#core/result/filter.ts'
import { finish } from '#core/result/steps.ts'
import type { Cell } from '#core/result/types.ts'
import { encodeRows } from '#core/result/wire.ts'

const oids = {
  integer: 23,
  numeric: 1700,
  text: 25,
  boolean: 16,
  date: 1082,
  timestamptz: 1184,
  time: 1083,
  interval: 1186,
}

function kept(type: keyof typeof oids, values: Cell[], operator: FilterOperator, value: string): Cell[] {
  const result = {
    columns: [{ name: 'x', typeOid: oids[type], typeModifier: -1, type }],
    rows: encodeRows(values.map((each) => [each])),
  }
  const filter = { text: '', conditions: [{ column: 0, operator, value }] }
  return Array.from(finish(filterSteps(result, filter)), (row) => values[row] ?? null)
}

const big = ['9007199254740992', '9007199254740993', null]
const cases: [keyof typeof oids, Cell[], FilterOperator, string, Cell[]][] = [
  ['integer', ['9', '10', null, '-1'], '>', '9', ['10']],
  ['integer', ['9', '10', null], '<>', ' 9 ', ['10']],
  ['integer', big, '=', '9007199254740993', ['9007199254740993']],
  ['integer', big, 'is null', '', [null]],
  ['integer', big, 'is not null', '', big.slice(0, 2)],
  ['integer', ['19', '9'], 'contains', '1', ['19']],
  ['integer', ['19', '9'], '=', 'nine', ['19', '9']],
  ['numeric', ['1.50', '1.5', 'NaN', '2'], '=', '1.5', ['1.50', '1.5']],
  ['numeric', ['1.50', 'NaN', 'Infinity'], '>', '2', ['NaN', 'Infinity']],
  ['numeric', ['1.50', 'NaN'], '=', 'NaN', ['NaN']],
  ['text', ['b', 'B', 'ab', ''], '=', 'b', ['b']],
  ['text', ['b', 'B', 'ab', ''], '=', '', ['']],
  ['text', ['b', 'B', 'ab', ''], 'contains', 'b', ['b', 'B', 'ab']],
  ['text', ['10', '9'], '<', '9', ['10']],
  ['boolean', ['t', 'f', null], '=', 'TRUE', ['t']],
  [
    'date',
    ['2024-12-31', '2025-01-01', '0001-01-01 BC', 'infinity'],
    '<',
    '2025-01-01',
    ['2024-12-31', '0001-01-01 BC'],
  ],
  ['date', ['infinity', '2025-01-01'], '=', 'infinity', ['infinity']],
  [
    'timestamptz',
    ['2025-06-01 12:00:00+02', '2025-06-01 11:00:00+00'],
    '=',
    '2025-06-01T10:00+00',
    ['2025-06-01 12:00:00+02'],
  ],
  [
    'timestamptz',
    ['2025-06-01 12:00:00+02', '2025-05-31 23:00:00+00'],
    '>=',
    '2025-06-01',
    ['2025-06-01 12:00:00+02'],
  ],
  ['time', ['09:00:00', '10:00:00'], '<', '09:30', ['09:00:00']],
  ['interval', ['1 day', '23:00:00'], '>', '23:30:00', ['1 day']],
]
test.each(cases)('%s %j %s %j', (type, values, operator, value, expected) => {
  expect(kept(type, values, operator, value)).toEqual(expected)
})

const result = {
  columns: [
    { name: 'id', typeOid: 23, typeModifier: -1, type: 'integer' },
    { name: 'name', typeOid: 25, typeModifier: -1, type: 'text' },
  ],
  rows: encodeRows([
    ['1', 'ash'],
    ['2', 'oak 1'],
    ['3', null],
    ['11', 'yew'],
  ]),
}

const both: [string, Condition[], number[]][] = [
  ['', [], [0, 1, 2, 3]],
  ['1', [], [0, 1, 3]],
  ['OAK', [], [1]],
  ['1', [{ column: 0, operator: '>', value: '1' }], [1, 3]],
  [
    '',
    [
      { column: 0, operator: '>', value: '1' },
      { column: 1, operator: 'is not null', value: '' },
    ],
    [1, 3],
  ],
  ['é', [], []],
]
test.each(both)('“%s” and %j', (text, conditions, rows) => {
  expect([...finish(filterSteps(result, { text, conditions }))]).toEqual(rows)
})

test('a condition that can not be read filters nothing', () => {
  const filter = (value: string) => ({ text: '', conditions: [{ column: 0, operator: '=' as const, value }] })
  expect([isFiltering(filter('x'), result), isFiltering(filter('1'), result)]).toEqual([false, true])
})

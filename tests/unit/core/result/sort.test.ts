import { describe, expect, test } from 'vitest'
import { sortSteps } from '#core/result/sort.ts'
import { finish } from '#core/result/steps.ts'
import type { Cell } from '#core/result/types.ts'
import { cellAt, encodeRows } from '#core/result/wire.ts'

const oids = {
  bigint: 20,
  text: 25,
  boolean: 16,
  float8: 701,
  numeric: 1700,
  date: 1082,
  timestamp: 1114,
  timestamptz: 1184,
  timetz: 1266,
  interval: 1186,
}

function ordered(
  type: keyof typeof oids,
  values: Cell[],
  direction: 'ascending' | 'descending' = 'ascending',
): Cell[] {
  const rows = encodeRows(values.map((value) => [value]))
  const result = { columns: [{ name: 'x', typeOid: oids[type], typeModifier: -1, type }], rows }
  return Array.from(finish(sortSteps(result, 0, direction)), (row) => cellAt(rows, row, 0))
}

describe('each list stands in ascending order and is found again from its reverse', () => {
  const lists: [keyof typeof oids, Cell[]][] = [
    ['bigint', ['-10', '-9', '0', '9', '10', '9007199254740992', '9007199254740993', null]],
    [
      'numeric',
      ['-Infinity', '-1.5', '0.1', '0.10000000000000000000000001', '2', '10', 'Infinity', 'NaN', null],
    ],
    ['float8', ['-Infinity', '-1e-20', '0', '1e-20', '2.5', '1e+20', 'Infinity', 'NaN']],
    ['text', ['', 'A', 'B', 'a', 'abcdef', 'abcdefg', 'abcdefh', 'b', 'é', '\uE000', '\uFFFD', '🌳', null]],
    ['boolean', ['f', 't', null]],
    [
      'date',
      ['-infinity', '4713-01-01 BC', '0002-01-01 BC', '0001-01-01', '1999-12-31', '10000-01-01', 'infinity'],
    ],
    [
      'timestamp',
      [
        '1999-01-01 00:00:00',
        '1999-01-01 00:00:00.000001',
        '1999-01-01 00:00:00.5',
        '12000-01-01 00:00:00.000001',
        '12000-01-01 00:00:00.000002',
      ],
    ],
    ['timestamptz', ['2025-06-01 12:00:00+05:30', '2025-06-01 07:00:00+00', '2025-06-01 04:00:00-04']],
    ['timetz', ['12:00:00+02', '11:00:00+00', '10:30:00.5-01']],
    [
      'interval',
      [
        '-1 years',
        '-00:00:01',
        '00:00:00',
        '23:59:59.5',
        '1 day',
        '1 day 00:00:01',
        '1 mon',
        '31 days',
        '1 year 2 mons',
      ],
    ],
  ]
  test.each(lists)('%s', (type, values) => {
    expect(ordered(type, values.toReversed())).toEqual(values)
  })
})

test('descending puts NULL first', () => {
  expect(ordered('bigint', ['2', null, '10'], 'descending')).toEqual([null, '10', '2'])
})

test.each(['ascending', 'descending'] as const)('equal values keep their order: %s', (direction) => {
  const rows = encodeRows(['1.0', '1.00', '1', null, '1.000', null].map((value) => [value]))
  const result = { columns: [{ name: 'x', typeOid: 1700, typeModifier: -1, type: 'numeric' }], rows }
  const nulls = [3, 5]
  const ones = [0, 1, 2, 4]
  expect([...finish(sortSteps(result, 0, direction))]).toEqual(
    direction === 'ascending' ? [...ones, ...nulls] : [...nulls, ...ones],
  )
})

test('dates in another DateStyle are sorted as text', () => {
  expect(ordered('date', ['31.12.1999', '01.01.2000'])).toEqual(['01.01.2000', '31.12.1999'])
})

test('rows of many steps, some of them only, are sorted as Array sorts them', () => {
  const values = Array.from({ length: 20_000 }, (_, index) => String((index * 7919) % 1009))
  const rows = encodeRows(values.map((value) => [value]))
  const result = { columns: [{ name: 'x', typeOid: 23, typeModifier: -1, type: 'integer' }], rows }
  const among = Uint32Array.from({ length: 7000 }, (_, index) => index * 2 + 1)
  const expected = [...among].sort((a, b) => Number(values[a]) - Number(values[b]) || a - b)
  expect([...finish(sortSteps(result, 0, 'ascending', among))]).toEqual(expected)
})

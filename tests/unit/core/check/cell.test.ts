import { expect, test } from 'vitest'
import { comparisonOf, rowKey, sameCell, type Comparison } from '#core/check/cell.ts'
import { canonicalNumber } from '#core/check/number.ts'
import type { Cell, Column } from '#core/result/types.ts'

const numbers: [string, string | undefined][] = [
  ['0', '0'],
  ['-0.00', '0'],
  ['1.50', '15e-1'],
  ['1.5', '15e-1'],
  ['0150e-2', '15e-1'],
  ['-1200', '-12e2'],
  ['1.2e+3', '12e2'],
  ['.5', '5e-1'],
  ['5.', '5e0'],
  ['123456789012345678901', '123456789012345678901e0'],
  ['NaN', 'nan'],
  ['-Infinity', '-infinity'],
  ['', undefined],
  ['.', undefined],
  ['1,5', undefined],
  ['abc', undefined],
]

test.each(numbers)('the one spelling of %s is %s', (text, spelling) => {
  expect(canonicalNumber(text)).toBe(spelling)
})

const pairs: [Cell, Cell, Comparison, boolean][] = [
  ['1.50', '1.5', 'number', true],
  ['1.50', '1.51', 'number', false],
  ['9007199254740993', '9007199254740992', 'number', false],
  ['0.1', '0.10000000001', 'number', false],
  ['66.6666666666666667', '66.66666666666666667', 'number', true],
  ['66.6666666666666667', '66.67', 'number', false],
  ['0.30000000000000004', '0.3', 'approximate', true],
  ['0.31', '0.3', 'approximate', false],
  ['5.551115123125783e-17', '0', 'approximate', true],
  ['NaN', 'NaN', 'approximate', true],
  ['NaN', '0', 'approximate', false],
  ['Infinity', '1e308', 'approximate', false],
  ['abc', '1', 'number', false],
  ['2024-01-01', '2024-01-01 00:00:00', 'instant', true],
  ['2024-01-01 10:00:00+00', '2024-01-01 10:00:00', 'instant', true],
  ['2024-01-01', '2024-01-01 00:00:01', 'instant', false],
  ['t', 'true', 'truth', true],
  ['t', 'f', 'truth', false],
  ['{"a":1,"b":[1, 2]}', '{"b": [1,2], "a": 1}', 'document', true],
  ['{"a":1}', '{"a":2}', 'document', false],
  ['{"n":9007199254740993}', '{"n":9007199254740992}', 'document', false],
  ['{"n":1.50,"t":"1.50"}', '{"t":"1.50","n":15e-1}', 'document', true],
  ['{"t":"1.50"}', '{"t":"1.5"}', 'document', false],
  ['[1, "a\\"2"]', '[1.0,"a\\"2"]', 'document', true],
  ['2024-05-01 12:00:00+02', '2024-05-01 10:00:00+00', 'instant', true],
  ['2024-05-01 15:45:00.000001+05:45', '2024-05-01 10:00:00.000001', 'instant', true],
  ['2024-05-01 10:00:00.000001+00', '2024-05-01 10:00:00+00', 'instant', false],
  ['0044-03-15 BC', '0044-03-15', 'instant', false],
  ['infinity', 'infinity', 'instant', true],
  ['infinity', '-infinity', 'instant', false],
  ['1 day', '24:00:00', 'span', true],
  ['P1DT2H3.5S', '1 day 02:00:03.5', 'span', true],
  ['-1 days +02:03:00', '-21:57:00', 'span', true],
  ['1 year 2 mons', '14 mons', 'span', true],
  ['1 mon', '30 days', 'span', false],
  ['00:00:00.000001', '00:00:00', 'span', false],
  ['00:00:00', 'PT0S', 'span', true],
  ['{1.0,NULL,{2}}', '{1,NULL,{2.00}}', 'composed', true],
  ['{1,2}', '{2,1}', 'composed', false],
  ['{NULL}', '{"NULL"}', 'composed', false],
  ['{0.30000000000000004}', '{0.3}', 'composed', true],
  ['{9007199254740993}', '{9007199254740992}', 'composed', false],
  ['[0:1]={1,2}', '{1,2}', 'composed', false],
  ['{}', '{}', 'composed', true],
  ['[1.0,2)', '[1,2.00)', 'composed', true],
  ['[1,2)', '[1,2]', 'composed', false],
  ['(,2)', '(0,2)', 'composed', false],
  ['empty', 'empty', 'composed', true],
  ['{[1,2),[3.0,4)}', '{[1,2),[3,4)}', 'composed', true],
  [
    '["2024-05-01 12:00:00+02","2024-05-02 00:00:00+02")',
    '["2024-05-01 10:00:00+00","2024-05-01 22:00:00+00")',
    'composed',
    true,
  ],
  ['(1.0,a,)', '(1,a,)', 'composed', true],
  ['(1,"")', '(1,)', 'composed', false],
  ['a', 'A', 'exact', false],
  ['a', 'a ', 'exact', false],
  [null, null, 'number', true],
  [null, null, 'exact', true],
  [null, '', 'exact', false],
  ['0', null, 'number', false],
]

test.each(pairs)('%s and %s as %s: %s', (a, b, comparison, same) => {
  expect(sameCell(a, b, comparison, 1e-9)).toBe(same)
  expect(sameCell(b, a, comparison, 1e-9)).toBe(same)
})

const types: Record<number, string> = { 2249: 'record', 3906: 'numrange' }
const column = (typeOid: number): Column => ({
  name: 'x',
  typeOid,
  typeModifier: -1,
  type: types[typeOid] ?? '',
})

test.each<[number, number, Comparison]>([
  [23, 20, 'number'],
  [1700, 701, 'approximate'],
  [23, 25, 'number'],
  [1082, 1114, 'instant'],
  [16, 25, 'truth'],
  [114, 3802, 'document'],
  [25, 1043, 'exact'],
  [1186, 25, 'span'],
  [1231, 1007, 'composed'],
  [1009, 1009, 'exact'],
  [2249, 2249, 'composed'],
  [3906, 3906, 'composed'],
])('types %i and %i compare as %s', (a, b, comparison) => {
  expect(comparisonOf(column(a), column(b))).toBe(comparison)
  expect(comparisonOf(column(b), column(a))).toBe(comparison)
})

test('keys of rows tell NULL from text and do not run together', () => {
  const keys = [
    [null, 'a'],
    ['null', 'a'],
    ['', 'a'],
    ['a', ''],
    ['a', null],
  ].map((row) => rowKey(row, ['exact', 'exact']))
  expect(new Set(keys).size).toBe(keys.length)
})

import { expect, test } from 'vitest'
import { canonicalNumber, comparisonOf, rowKey, sameCell, type Comparison } from '#core/check/cell.ts'
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

const column = (typeOid: number): Column => ({ name: 'x', typeOid, typeModifier: -1, type: '' })

test.each<[number, number, Comparison]>([
  [23, 20, 'number'],
  [1700, 701, 'approximate'],
  [23, 25, 'number'],
  [1082, 1114, 'instant'],
  [16, 25, 'truth'],
  [114, 3802, 'document'],
  [25, 1043, 'exact'],
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

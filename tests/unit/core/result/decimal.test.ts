import { describe, expect, test } from 'vitest'
import { addDecimal, compareDecimal, DecimalSum } from '#core/result/decimal.ts'

describe('compareDecimal', () => {
  const cases: [string, string, number][] = [
    ['1.0', '1.00', 0],
    ['-0', '0', 0],
    ['9', '10', -1],
    ['-9', '-10', 1],
    ['9007199254740993', '9007199254740992', 1],
    ['0.1000000000000000000000001', '0.1', 1],
    ['1e+20', '100000000000000000000', 0],
    ['1e-7', '0.0000001', 0],
    ['2.5e3', '2499.9999', 1],
    ['NaN', 'NaN', 0],
    ['NaN', 'Infinity', 1],
    ['Infinity', '1e308', 1],
    ['-Infinity', '-1e308', -1],
    ['-Infinity', '-Infinity', 0],
    ['.5', '0.5', 0],
  ]
  test.each(cases)('%s and %s', (a, b, sign) => {
    expect(Math.sign(compareDecimal(a, b))).toBe(sign)
    expect(Math.sign(compareDecimal(b, a))).toBe(sign === 0 ? 0 : -sign)
  })
})

describe('addDecimal', () => {
  const cases: [string, string, string][] = [
    ['0.1', '0.2', '0.3'],
    ['1.50', '1', '2.50'],
    ['-0.05', '0.05', '0.00'],
    ['-1', '-0.001', '-1.001'],
    ['99999999999999999999', '1', '100000000000000000000'],
    ['1e3', '0.5', '1000.5'],
    ['NaN', '1', 'NaN'],
    ['Infinity', '-5', 'Infinity'],
    ['Infinity', '-Infinity', 'NaN'],
    ['-Infinity', 'NaN', 'NaN'],
  ]
  test.each(cases)('%s + %s = %s', (a, b, sum) => {
    expect(addDecimal(a, b)).toBe(sum)
    expect(addDecimal(b, a)).toBe(sum)
  })
})

describe('the mean of a sum', () => {
  const cases: [string[], string | undefined][] = [
    [[], undefined],
    [['1', '2'], '1.5'],
    [['1', '1', '2'], '1.3333333333333333'],
    [['-1', '-1', '-3'], '-1.6666666666666667'],
    [['2.00', '4.00'], '3'],
    [['NaN', '1'], 'NaN'],
  ]
  test.each(cases)('of %j is %s', (numbers, mean) => {
    const sum = new DecimalSum()
    for (const number of numbers) sum.add(number)
    expect(sum.mean()).toBe(mean)
  })
})

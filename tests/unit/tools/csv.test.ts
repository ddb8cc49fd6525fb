import { expect, test } from 'vitest'
import { toCsv } from '#tools/datasets/csv.ts'

test('NULL is nothing, the empty string is quoted', () => {
  expect(toCsv('t', [[null, '', 'a']]).csv).toBe(',"",a\n')
})

test('quotes, commas and line breaks are quoted', () => {
  expect(toCsv('t', [['a,b', 'say "yes"', 'two\nlines']]).csv).toBe('"a,b","say ""yes""","two\nlines"\n')
})

test('numbers and booleans are written as PostgreSQL reads them', () => {
  expect(toCsv('t', [[1.5, true, false]]).csv).toBe('1.5,t,f\n')
})

import { expect, test } from 'vitest'
import { penguinTables } from '#tools/datasets/penguins.ts'

const lines = penguinTables()[0]?.csv.trimEnd().split('\n') ?? []

test('344 penguins in the order of the source', () => {
  expect(lines).toHaveLength(344)
  expect(lines[0]).toBe('1,Adelie,Torgersen,39.1,18.7,181,3750,male')
})

test('what was not measured is NULL, and so is the sex that the source writes as a full stop', () => {
  expect(lines[3]).toBe('4,Adelie,Torgersen,,,,,')
  expect(new Set(lines.map((line) => line.split(',')[7]))).toEqual(new Set(['male', 'female', '']))
  expect(lines.filter((line) => line.endsWith(','))).toHaveLength(11)
})

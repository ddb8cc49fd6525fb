import { expect, test } from 'vitest'
import { birdstrikeTables } from '#tools/datasets/birdstrikes.ts'

const tables = new Map(
  birdstrikeTables().map(({ table, csv }) => [
    table,
    csv
      .trimEnd()
      .split('\n')
      .map((line) => line.split(',')),
  ]),
)
const nameOf = (table: string, id: string | undefined): string | undefined =>
  tables.get(table)?.find(([own]) => own === id)?.[1]

test('10,000 reports in the order of the source, whose names lead to rows', () => {
  const strikes = tables.get('strikes') ?? []
  expect(strikes).toHaveLength(10_000)
  const [id, day, airport, operator, aircraft, species, ...rest] = strikes[0] ?? []
  expect([id, day, ...rest]).toEqual(['1', '1990-01-08', 'Large', 'Climb', 'Day', '300', 'None', '0', '0'])
  expect(nameOf('airports', airport)).toBe('BARKSDALE AIR FORCE BASE ARPT')
  expect(nameOf('operators', operator)).toBe('MILITARY')
  expect(nameOf('aircraft', aircraft)).toBe('T-38A')
  expect(nameOf('species', species)).toBe('Turkey vulture')
})

test('what reports share has a table of its own, numbered by name', () => {
  const sizes = [...tables].map(([table, rows]) => [table, rows.length])
  expect(sizes).toEqual([
    ['airports', 50],
    ['operators', 46],
    ['aircraft', 225],
    ['species', 37],
    ['strikes', 10_000],
  ])
  expect(tables.get('airports')?.[0]).toEqual(['1', 'ATLANTA INTL', 'Georgia'])
})

test('a speed that was not reported is NULL', () => {
  const speeds = (tables.get('strikes') ?? []).map((row) => row[9])
  expect(speeds.filter((speed) => speed === '')).toHaveLength(2836)
  expect(speeds).toContain('0')
})

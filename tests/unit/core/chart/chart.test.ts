import { describe, expect, test } from 'vitest'
import { chartSteps, otherSeries } from '#core/chart/data.ts'
import { profileColumns, proposeChart } from '#core/chart/propose.ts'
import type { ChartSpec } from '#core/chart/spec.ts'
import { finish } from '#core/result/steps.ts'
import type { Cell, ResultSet } from '#core/result/types.ts'
import { encodeRows } from '#core/result/wire.ts'

const oids: Record<string, number> = {
  int: 23,
  num: 1700,
  text: 25,
  date: 1082,
  tstz: 1184,
  json: 3802,
  bool: 16,
}

/** `head` names columns as `name:type`. */
const set = (head: string, cells: Cell[][]): ResultSet => ({
  columns: head.split(' ').map((one) => {
    const [name = '', type = ''] = one.split(':')
    return { name, typeOid: oids[type] ?? 0, typeModifier: -1, type }
  }),
  rows: encodeRows(cells),
})
const rows = (count: number, row: (index: number) => Cell[]) =>
  Array.from({ length: count }, (_, index) => row(index))
const day = (index: number) => new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10)

const proposals: [string, ResultSet, ReturnType<typeof proposeChart>][] = [
  ['nothing', set('a:int', []), 'no-rows'],
  ['only JSON', set('a:json', [['{}'], ['[]']]), 'no-columns'],
  ['one number', set('count:int', [['42']]), { mark: 'number', y: 0, aggregation: 'none', sort: 'data' }],
  [
    'a series of days',
    set(
      'day:date total:num',
      rows(30, (i) => [day(i), String(i)]),
    ),
    { mark: 'line', x: 0, y: 1, aggregation: 'none', sort: 'data' },
  ],
  [
    'days in groups',
    set(
      'day:date kind:text total:num',
      rows(40, (i) => [day(i % 20), `k${i % 2}`, '1']),
    ),
    { mark: 'line', x: 0, y: 2, colour: 1, aggregation: 'none', sort: 'data' },
  ],
  [
    'days that repeat',
    set(
      'day:date total:num',
      rows(40, (i) => [day(i % 20), '1']),
    ),
    { mark: 'line', x: 0, y: 1, aggregation: 'sum', sort: 'data' },
  ],
  [
    'events',
    set(
      'day:date',
      rows(9, (i) => [day(i)]),
    ),
    { mark: 'line', x: 0, aggregation: 'count', sort: 'data' },
  ],
  [
    'categories and a number, the key left aside',
    set(
      'id:int name:text total:num',
      rows(9, (i) => [String(i), `n${i}`, '1']),
    ),
    { mark: 'bar', x: 1, y: 2, aggregation: 'none', sort: 'data' },
  ],
  [
    'two categories, one small',
    set(
      'a:text b:text n:int',
      rows(60, (i) => [`a${i % 20}`, `b${i % 3}`, '1']),
    ),
    { mark: 'bar', x: 0, y: 2, colour: 1, aggregation: 'none', sort: 'data' },
  ],
  [
    'two large categories',
    set(
      'a:text b:text n:int',
      rows(300, (i) => [`a${i % 20}`, `b${i % 15}`, '1']),
    ),
    { mark: 'heatmap', x: 0, y: 2, colour: 1, aggregation: 'none', sort: 'data' },
  ],
  [
    'two numbers',
    set(
      'w:num h:num',
      rows(50, (i) => [String(i), String(i * 2)]),
    ),
    { mark: 'dot', x: 0, y: 1, aggregation: 'none', sort: 'data' },
  ],
  [
    'a number',
    set(
      'w:num',
      rows(50, (i) => [String(i)]),
    ),
    { mark: 'histogram', x: 0, aggregation: 'count', sort: 'data' },
  ],
  [
    'names only',
    set(
      'name:text',
      rows(9, (i) => [`n${i % 3}`]),
    ),
    { mark: 'bar', x: 0, aggregation: 'count', sort: 'value' },
  ],
]
test.each(proposals)('%s', (_, result, expected) => {
  expect(proposeChart(profileColumns(result), result.rows.offsets.length)).toEqual(expected)
})

const draw = (result: ResultSet, spec: Partial<ChartSpec> & Pick<ChartSpec, 'mark'>) =>
  finish(chartSteps(result, { aggregation: 'none', sort: 'data', ...spec }))

describe('points', () => {
  const shop = set('kind:text total:num', [
    ['a', '1.5'],
    ['b', 'NaN'],
    ['a', '2.5'],
    ['c', null],
    [null, '9'],
    ['b', 'Infinity'],
    ['b', '10'],
  ])
  test('NULL, NaN and infinity are left out and counted', () => {
    const { points, used, skipped } = draw(shop, { mark: 'bar', x: 0, y: 1, aggregation: 'sum' })
    expect(points.map(({ x, y }) => [x, y])).toEqual([
      ['a', 4],
      ['b', 10],
    ])
    expect([used, skipped]).toEqual([3, 4])
  })
  test('averages and counts, by size', () => {
    expect(draw(shop, { mark: 'bar', x: 0, y: 1, aggregation: 'avg' }).points.map(({ y }) => y)).toEqual([
      2, 10,
    ])
    const counted = draw(shop, { mark: 'bar', x: 0, aggregation: 'count', sort: 'value' })
    expect(counted.points.map(({ x, y }) => [x, y])).toEqual([
      ['b', 3],
      ['a', 2],
      ['c', 1],
    ])
  })
  test('dates are days in UTC, times with a zone the instant; a line goes by time', () => {
    const dates = set('d:date n:int', [
      ['2025-03-02', '2'],
      ['2025-03-01', '1'],
      ['infinity', '3'],
    ])
    expect(draw(dates, { mark: 'line', x: 0, y: 1 }).points.map(({ x }) => x)).toEqual([
      Date.UTC(2025, 2, 1),
      Date.UTC(2025, 2, 2),
    ])
    const zoned = set('t:tstz n:int', [['2025-03-01 12:00:00+02', '1']])
    expect(draw(zoned, { mark: 'line', x: 0, y: 1 }).points[0]?.x).toBe(Date.UTC(2025, 2, 1, 10))
  })
  test('a histogram holds every number once', () => {
    const { points } = draw(
      set(
        'n:num',
        rows(1000, (i) => [String(i / 10)]),
      ),
      { mark: 'histogram', x: 0 },
    )
    expect(points.reduce((sum, { y }) => sum + y, 0)).toBe(1000)
    expect(points[0]).toEqual({ x: 0, x2: 5, y: 50, colour: '' })
    expect(draw(set('n:num', [['7'], ['7']]), { mark: 'histogram', x: 0 }).points).toHaveLength(1)
  })
  test('what is too much is sampled or cut, and said', () => {
    const dots = draw(
      set(
        'a:int b:int',
        rows(10_000, (i) => [String(i), '1']),
      ),
      { mark: 'dot', x: 0, y: 1 },
    )
    expect([dots.points.length, dots.outOf]).toEqual([3334, 10_000])
    const bars = draw(
      set(
        'a:text b:int',
        rows(100, (i) => [`n${i}`, String(i)]),
      ),
      { mark: 'bar', x: 0, y: 1 },
    )
    expect([bars.points.length, bars.outOf, bars.points[0]?.x]).toEqual([60, 100, 'n40'])
  })
  test('small series are added up as others', () => {
    const many = set(
      'a:text s:text n:int',
      rows(20, (i) => ['x', `s${i}`, String(20 - i)]),
    )
    const { points, series } = draw(many, { mark: 'bar', x: 0, y: 2, colour: 1, aggregation: 'sum' })
    expect(series).toHaveLength(8)
    expect(points.find(({ colour }) => colour === otherSeries)?.y).toBe(91)
  })
})

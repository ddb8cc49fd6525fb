import { describe, expect, test } from 'vitest'
import * as geometry from '#ui/result/viewport.ts'

const small = { rows: 100, rowHeight: 28, height: 280 }
const huge = { rows: 5_000_000, rowHeight: 28, height: 280 }

test('rows in sight with some to spare', () => {
  expect(geometry.visibleRows(small, 0, 2)).toEqual({ first: 0, last: 12 })
  expect(geometry.visibleRows(small, 280, 2)).toEqual({ first: 8, last: 22 })
  expect(geometry.visibleRows(small, 2520, 2)).toEqual({ first: 88, last: 100 })
  expect(geometry.visibleRows({ ...small, rows: 0 }, 0, 2)).toEqual({ first: 0, last: 0 })
})

describe('a track that is shorter than its rows', () => {
  const start = { scrollTop: 0, top: 0 }
  const end = geometry.trackHeight(huge) - huge.height

  test('fits in every browser', () => {
    expect(geometry.trackHeight(huge)).toBeLessThan(17_000_000)
    expect(geometry.trackHeight(small)).toBe(2800)
  })

  test('reaches the first and the last row', () => {
    const { top } = geometry.scrolledTo(huge, end, start)
    expect(geometry.visibleRows(huge, top, 0)).toEqual({ first: 4_999_990, last: 5_000_000 })
    expect(geometry.scrolledTo(huge, 0, { scrollTop: 100, top: 5000 }).top).toBe(0)
  })

  test('a turn of the wheel moves by as many px, a drag in proportion', () => {
    const middle = geometry.scrolledTo(huge, end / 2, start)
    expect(middle.top).toBeCloseTo((huge.rows * huge.rowHeight - huge.height) / 2)
    expect(geometry.scrolledTo(huge, end / 2 + 100, middle).top).toBeCloseTo(middle.top + 100)
  })

  test('the scroll bar is put to where a row belongs', () => {
    const top = 3_000_000 * huge.rowHeight
    expect(geometry.scrolledTo(huge, geometry.scrollTopFor(huge, top), start).top).toBeCloseTo(top, 3)
  })
})

test('a row is brought into sight by the shortest way', () => {
  expect(geometry.topToShow(small, 280, 12)).toBe(280)
  expect(geometry.topToShow(small, 280, 5)).toBe(140)
  expect(geometry.topToShow(small, 280, 20)).toBe(308)
})

test('columns in sight beside the gutter', () => {
  const edges = geometry.columnEdges(50, [100, 100, 100, 100])
  expect(edges).toEqual([50, 150, 250, 350, 450])
  expect(geometry.visibleColumns(edges, 0, 200)).toEqual({ first: 0, last: 2 })
  expect(geometry.visibleColumns(edges, 160, 200)).toEqual({ first: 1, last: 4 })
  expect(geometry.visibleColumns([50], 0, 200)).toEqual({ first: 0, last: 0 })
  expect(geometry.leftToShow(edges, 0, 200, 3)).toBe(250)
  expect(geometry.leftToShow(edges, 250, 200, 0)).toBe(0)
})

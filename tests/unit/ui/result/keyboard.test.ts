import { expect, test } from 'vitest'
import { destination } from '#ui/result/keyboard.ts'

const extent = { rows: 100, columns: 5, page: 10 }

test.each([
  ['ArrowDown', false, 3, 2, 4, 2],
  ['ArrowDown', false, 99, 2, 99, 2],
  ['ArrowDown', true, 3, 2, 99, 2],
  ['ArrowUp', false, 0, 2, -1, 2],
  ['ArrowUp', false, -1, 2, -1, 2],
  ['ArrowUp', true, 50, 2, 0, 2],
  ['ArrowDown', false, -1, 2, 0, 2],
  ['ArrowRight', false, -1, 2, -1, 3],
  ['ArrowRight', false, 3, 4, 3, 4],
  ['ArrowLeft', true, 3, 4, 3, 0],
  ['Home', false, 3, 4, 3, 0],
  ['End', true, 3, 0, 99, 4],
  ['Home', true, 50, 4, 0, 0],
  ['PageDown', false, 3, 1, 13, 1],
  ['PageUp', false, 3, 1, 0, 1],
] as const)('%s (far: %s) from %i,%i leads to %i,%i', (key, far, row, column, toRow, toColumn) => {
  expect(destination(key, far, { row, column }, extent)).toEqual({ row: toRow, column: toColumn })
})

test('other keys lead nowhere, and without rows only the header is left', () => {
  expect(destination('a', false, { row: 0, column: 0 }, extent)).toBeUndefined()
  expect(destination('ArrowDown', false, { row: -1, column: 0 }, { ...extent, rows: 0 })).toEqual({
    row: -1,
    column: 0,
  })
})

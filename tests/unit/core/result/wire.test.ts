import { describe, expect, test } from 'vitest'
import type { Cell } from '#core/result/types.ts'
import {
  appendRows,
  byteCount,
  cellAt,
  decodeRow,
  decodeRows,
  decodeSpan,
  encodeRows,
  gatherRows,
  indexRows,
  joinRows,
  pieceEnd,
  rowCount,
} from '#core/result/wire.ts'

const shapes: [string, Cell[][]][] = [
  ['no rows', []],
  ['rows without columns', [[], []]],
  ['null, empty and the word null', [[null, '', 'null']]],
  [
    'all planes of Unicode',
    [
      ['é', '漢字', '🌳', '\u{10FFFF}'],
      ['a\tb', 'a\nb', '\\N', '"'],
    ],
  ],
  [
    'a value longer than the first buffer',
    [
      ['x'.repeat(5000), null],
      ['', '漢'.repeat(3000)],
    ],
  ],
]

test.each<[string, number[]]>([
  ['a byte order mark, which belongs to the value', [0xef, 0xbb, 0xbf, 0x61]],
  ['bytes that are no UTF-8', [0x61, 0xff, 0xc3, 0x61, 0xed, 0xa0, 0x80]],
  [
    'the smallest and the largest of each length',
    [0x7f, 0xc2, 0x80, 0xdf, 0xbf, 0xe0, 0xa0, 0x80, 0xef, 0xbf, 0xbf],
  ],
  ['longer forms than are allowed', [0xc0, 0xaf, 0xe0, 0x80, 0xaf]],
  ['a character that is cut', [0x61, 0xe6, 0xbc]],
])('%s: decoded as TextDecoder does', (_, given) => {
  const bytes = Uint8Array.from(given)
  const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  expect(decodeSpan({ bytes, from: 0, to: bytes.length })).toBe(whole)
})

test('a view in pieces, each in new memory', () => {
  const rows = appendRows(
    encodeRows([
      ['a', null],
      ['bb', ''],
    ]),
    encodeRows([['c'.repeat(50), 'd']]),
  )
  const order = Uint32Array.of(2, 0, 1)
  const size = { most: 2, mostBytes: 30 }
  const ends = [0, 1].map((from) => pieceEnd(rows, order, from, size))
  expect(ends).toEqual([1, 3])
  expect(pieceEnd(rows, undefined, 0, { most: 5, mostBytes: 1000 })).toBe(3)
  expect(decodeRows(gatherRows(rows, order, 0, 1))).toEqual([['c'.repeat(50), 'd']])
  expect(decodeRows(gatherRows(rows, order, 1, 3))).toEqual([
    ['a', null],
    ['bb', ''],
  ])
  expect(decodeRows(gatherRows(rows, undefined, 1, 1))).toEqual([])
})

describe('a round trip over the wire format', () => {
  test.each(shapes)('%s', (_, cells) => {
    const rows = encodeRows(cells)
    expect(rowCount(rows)).toBe(cells.length)
    expect(decodeRows(rows)).toEqual(cells)
    expect(indexRows(rows.bytes)).toEqual(rows.offsets)
  })
})

test('the bytes are those of the protocol', () => {
  expect([...encodeRows([['1', null]]).bytes]).toEqual([
    0x44, 0, 0, 0, 15, 0, 2, 0, 0, 0, 1, 0x31, 255, 255, 255, 255,
  ])
})

test('one cell is decoded alone', () => {
  const rows = encodeRows([
    ['a', null, 'c'],
    ['d', '', 'f'],
  ])
  expect([cellAt(rows, 0, 1), cellAt(rows, 0, 2), cellAt(rows, 1, 1), cellAt(rows, 1, 2)]).toEqual([
    null,
    'c',
    '',
    'f',
  ])
  expect(() => cellAt(rows, 2, 0)).toThrow(RangeError)
  expect(() => cellAt(rows, 0, 3)).toThrow(RangeError)
})

test('more rows are appended behind the first', () => {
  const both = appendRows(encodeRows([['a'], [null]]), encodeRows([['b'], ['']]))
  expect(decodeRows(both)).toEqual([['a'], [null], ['b'], ['']])
  expect(decodeRow(appendRows(encodeRows([]), both), 2)).toEqual(['b'])
  const more = appendRows(both, both)
  expect(decodeRows(more)).toEqual([['a'], [null], ['b'], [''], ['a'], [null], ['b'], ['']])
  expect(cellAt(more, 6, 0)).toBe('b')
  expect(() => cellAt(more, 8, 0)).toThrow('No row 8 in a result of 8')
  expect(byteCount(more)).toBe(2 * byteCount(both))
})

test('two blocks become one', () => {
  const both = joinRows(encodeRows([['a'], [null]]), encodeRows([['b'], ['']]))
  expect(decodeRows(both)).toEqual([['a'], [null], ['b'], ['']])
  expect(indexRows(both.bytes)).toEqual(both.offsets)
})

test('of a long value only its beginning is decoded', () => {
  const rows = encodeRows([
    ['x'.repeat(5000), null, 'é'],
    ['ab', '', null],
  ])
  expect(decodeRow(rows, 0, 10)).toEqual(['xxxxxxxxxx', null, 'é'])
  expect(decodeRow(rows, 1, 10)).toEqual(['ab', '', null])
})

test('bytes that are no DataRow are refused', () => {
  expect(() => indexRows(Uint8Array.of(0x43, 0, 0, 0, 4))).toThrow('No DataRow')
})

import { describe, expect, test } from 'vitest'
import { jsonCell, members, objectRows, splitValues } from '#core/files/json-rows.ts'
import { readRows } from '#core/files/read-rows.ts'
import { scanRows } from '#core/files/scan-rows.ts'

const dialect = { delimiter: ',', quote: '"', rowEnd: 'lf', nullText: '' } as const
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('rows that are found sound are read', () => {
  test.each([
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['"a ""x""","b,\nc"\r\n', [['a "x"', 'b,\nc']]],
    [',""\n', [[null, '']]],
    ['5" disk,x\n', [['5" disk', 'x']]],
    [
      'a,"b\r\nc"\r\nd,e\r\n',
      [
        ['a', 'b\r\nc'],
        ['d', 'e'],
      ],
    ],
    ['"",\n', [['', null]]],
  ])('%j', (text, cells) => {
    const scan = scanRows(bytes(text), 0, dialect, 2, true)
    expect(scan).toMatchObject({ end: bytes(text).length, rows: cells.length })
    expect(readRows(text, dialect).map((row) => row.cells)).toEqual(cells)
  })

  test('with their lines and as they are written', () => {
    expect(readRows('a,"b\nc"\r\nd,e\n', dialect, 7)).toEqual([
      { line: 7, raw: 'a,"b\nc"', cells: ['a', 'b\nc'] },
      { line: 9, raw: 'd,e', cells: ['d', 'e'] },
    ])
  })

  test('a word for NULL counts where it is not quoted', () => {
    expect(readRows('NA,"NA"\n', { ...dialect, nullText: 'NA' })[0]?.cells).toEqual([null, 'NA'])
  })

  test('single quotes, no quotes, old line ends', () => {
    expect(readRows("'a,b',c\n", { ...dialect, quote: "'" })[0]?.cells).toEqual(['a,b', 'c'])
    expect(readRows('"a,b"\n', { ...dialect, quote: '' })[0]?.cells).toEqual(['"a', 'b"'])
    expect(readRows('a,b\rc,d\r', { ...dialect, rowEnd: 'cr' }).map(({ line }) => line)).toEqual([1, 2])
  })
})

describe('a row that is not sound ends the scan', () => {
  test.each([
    ['too few cells', '1,2\n3\n', { end: 4, rows: 1, broken: { fault: 'fields', fields: 1, to: 6 } }],
    ['too many cells', '1,2,3\n', { end: 0, broken: { fault: 'fields', fields: 3 } }],
    ['a blank line', '1,2\n\n3,4\n', { end: 4, rows: 1, broken: { fault: 'blank', to: 5 } }],
    ['text after a quote', '"a"b,c\nd,e\n', { end: 0, broken: { fault: 'quotes', to: 7 } }],
    [
      'a quote that never closes',
      'a,b\n"c,d\ne,f\n',
      { end: 4, rows: 1, broken: { fault: 'quotes', to: 9 } },
    ],
  ])('%s', (_, text, found) => {
    expect(scanRows(bytes(text), 0, dialect, 2, true)).toMatchObject(found)
  })

  test.each(['1,2\n3,', '1,2\n"3', '1,2\n"3"', '1,2\n3,4', '1,2\n"3"\r'])(
    'a row that goes on: %j',
    (text) => {
      expect(scanRows(bytes(text), 0, dialect, 2, false)).toEqual({ end: 4, rows: 1, lines: 1, odd: false })
    },
  )

  test('a quote inside a cell is told', () => {
    expect(scanRows(bytes('5" disk,x\n'), 0, dialect, 2, true).odd).toBe(true)
  })
})

describe('JSON', () => {
  test('values of an array, with their lines', () => {
    expect(splitValues('\n {"a": "]"},\n {"b": [1,\n 2]} , 3]', 1, true)).toMatchObject({
      parts: [
        { raw: '{"a": "]"}', line: 2 },
        { raw: '{"b": [1,\n 2]}', line: 3 },
        { raw: '3', line: 4 },
      ],
      ended: true,
    })
  })

  test('a value that is not all there waits', () => {
    expect(splitValues('{"a":1},{"b":', 1, false)).toMatchObject({ parts: [{ raw: '{"a":1}' }], used: 8 })
  })

  test('members keep how numbers are written', () => {
    expect(members('{"a": 12345678901234567890, "b\\n": "x\\"y", "c": {"d": [1.50]}, "e": null}')).toEqual([
      ['a', '12345678901234567890'],
      ['b\n', '"x\\"y"'],
      ['c', '{"d": [1.50]}'],
      ['e', 'null'],
    ])
    expect(members('[1, "b"]')).toEqual([
      ['column_1', '1'],
      ['column_2', '"b"'],
    ])
    expect(members('7')).toEqual([['value', '7']])
    expect(() => members('{"a": }')).toThrow()
  })

  test('cells', () => {
    expect(['"x\\ny"', 'null', '1.50', '[1]', undefined].map(jsonCell)).toEqual([
      'x\ny',
      null,
      '1.50',
      '[1]',
      null,
    ])
  })

  test.each([
    ['columns side by side', '{"a": [1, 2], "b": ["x"]}', ['{"a": 1, "b": "x"}', '{"a": 2, "b": null}']],
    ['the one array of objects', '{"count": 2, "data": [{"a": 1}, {"a": 2}]}', ['{"a": 1}', '{"a": 2}']],
    ['one row', '{"a": 1, "b": 2}', ['{"a": 1, "b": 2}']],
  ])('an object: %s', (_, raw, rows) => {
    expect(objectRows(raw).map((part) => part.raw)).toEqual(rows)
  })
})

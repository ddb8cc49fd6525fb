import { expect, test } from 'vitest'
import { exportPieces, type ExportForm } from '#core/result/export.ts'
import type { Cell } from '#core/result/types.ts'
import { appendRows, encodeRows } from '#core/result/wire.ts'

const column = (name: string, typeOid: number, type: string) => ({ name, typeOid, typeModifier: -1, type })
const columns = [
  column('id', 20, 'bigint'),
  column('ok', 16, 'boolean'),
  column('id', 3802, 'jsonb'),
  column('t', 25, 'text'),
]
const rows: Cell[][] = [
  ['9223372036854775807', 't', '{"a": 1.50}', 'x, "y"'],
  ['2', null, null, ''],
]
const whole = (form: ExportForm, cells = rows): string =>
  [...exportPieces({ columns, rows: encodeRows(cells) }, form, 'things')].join('')

test.each<[ExportForm, string]>([
  ['csv', 'id,ok,id,t\r\n9223372036854775807,t,"{""a"": 1.50}","x, ""y"""\r\n2,,,""\r\n'],
  ['tsv', 'id\tok\tid\tt\n9223372036854775807\tt\t{"a": 1.50}\tx, "y"\n2\t\t\t\n'],
  [
    'json',
    '[\n  {"id": 9223372036854775807, "ok": true, "id_2": {"a": 1.50}, "t": "x, \\"y\\""},\n' +
      '  {"id": 2, "ok": null, "id_2": null, "t": ""}\n]\n',
  ],
  [
    'inserts',
    'INSERT INTO things (id, ok, id_2, t) VALUES\n  (9223372036854775807, true, \'{"a": 1.50}\', \'x, "y"\'),\n' +
      "  (2, NULL, NULL, '');\n",
  ],
])('%s', (form, text) => {
  expect(whole(form)).toBe(text)
})

test('rows that were fetched later, and more than go at once', () => {
  const first = Array.from({ length: 700 }, (_, at): Cell[] => [String(at), 't', null, 'x'])
  const later = Array.from({ length: 900 }, (_, at): Cell[] => [
    String(700 + at),
    'f',
    null,
    'y'.repeat(2000),
  ])
  const text = [
    ...exportPieces({ columns, rows: appendRows(encodeRows(first), encodeRows(later)) }, 'csv', 'things'),
  ].join('')
  expect(text).toBe(whole('csv', [...first, ...later]))
  expect(text.split('\r\n').length).toBe(1602)
})

test('for Excel a byte order mark comes first', () => {
  expect(whole('excel')).toBe(`\ufeff${whole('csv')}`)
})

test.each<ExportForm>(['csv', 'tsv', 'markdown'])('%s of many rows has its head once', (form) => {
  const many = whole(
    form,
    Array.from({ length: 2500 }, (_, at) => [String(at), 't', null, 'x']),
  ).trimEnd()
  expect(many.split('\n')).toHaveLength(2500 + (form === 'markdown' ? 2 : 1))
  expect(many.match(/\bok\b/g)).toHaveLength(1)
})

test('JSON of many rows can be read back', () => {
  const cells = Array.from({ length: 2500 }, (_, at): Cell[] => [String(at), 'f', null, 'x'])
  expect(JSON.parse(whole('json', cells))).toHaveLength(2500)
  expect(whole('ndjson', cells).trimEnd().split('\n')).toHaveLength(2500)
  expect(whole('json', [])).toBe('[\n]\n')
})

import { describe, expect, test } from 'vitest'
import { copyLine, readCell } from '#core/files/cells.ts'
import { ColumnKinds } from '#core/files/kinds.ts'
import { columnNames, snakeName, tableName } from '#core/files/names.ts'
import type { ColumnKind } from '#core/files/types.ts'

function kindOf(cells: (string | null)[], commas = false): ColumnKind {
  const kinds = new ColumnKinds()
  for (const cell of cells) kinds.add(cell)
  return kinds.kind(commas)
}

describe('what a column is', () => {
  test.each<[ColumnKind, (string | null)[]]>([
    ['integer', ['1', '-20', null, '2147483647']],
    ['bigint', ['1', '2147483648']],
    ['numeric', ['1', '9223372036854775808']],
    ['numeric', ['1', '2.50', '.5']],
    ['double precision', ['1e5', '2.5', '3']],
    ['numeric-comma', ['1,5', '2']],
    ['numeric-comma', ['1.234,50', '7,5']],
    ['numeric-grouped', ['1,234.50', '7']],
    ['text', ['1,234', '5,678']],
    ['text', ['007', '12']],
    ['text', ['+49 30 1234']],
    ['boolean', ['true', 'FALSE', 'yes', 'n']],
    ['integer', ['0', '1']],
    ['date', ['2024-02-29', '1999-12-31']],
    ['date-dmy', ['01.02.2024', '31.12.1999']],
    ['date-dmy', ['31/01/2024', '01/02/2024']],
    ['date-mdy', ['01/31/2024', '01/02/2024']],
    ['text', ['01/02/2024', '03/04/2024']],
    ['timestamp', ['2024-01-01 10:00', '2024-01-01T10:00:00.5', '2024-01-01']],
    ['timestamptz', ['2024-01-01T10:00:00Z', '2024-01-01 10:00:00+02:00']],
    ['timestamp-dmy', ['31.12.2024 10:00', '01.01.2025 09:30:15']],
    ['time', ['10:00', '23:59:59']],
    ['uuid', ['a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', '10eebc99-9c0b-4ef8-bb6d-6bb9bd380a11']],
    ['jsonb', ['{"a":1}', '[1,2]']],
    ['text', ['{broken', '[1']],
    ['text', ['2024-13-01']],
    ['text', ['1', 'x']],
    ['text', [null, '']],
    ['text', ['true', '1']],
  ])('%s: %j', (kind, cells) => {
    expect(kindOf(cells)).toBe(kind)
  })

  test('where semicolons part the cells, a comma is a decimal one', () => {
    expect(kindOf(['1,234', '5,678'], true)).toBe('numeric-comma')
  })

  test('a text of JSON is never a number', () => {
    const kinds = new ColumnKinds()
    kinds.add('12', true)
    expect(kinds.kind(false)).toBe('text')
  })
})

describe('a cell as PostgreSQL reads it', () => {
  test.each<[ColumnKind, string | null, string | null | undefined]>([
    ['numeric-comma', '1.234,50', '1234.50'],
    ['numeric-comma', '-7', '-7'],
    ['numeric-comma', '1.5', undefined],
    ['numeric-grouped', '1,234,567.8', '1234567.8'],
    ['date-dmy', '1.2.2024', '2024-02-01'],
    ['date-mdy', '1/2/24', '2024-01-02'],
    ['date-dmy', 'soon', undefined],
    ['timestamp-dmy', '31.12.2024 10:00', '2024-12-31 10:00'],
    ['integer', ' 5 ', '5'],
    ['integer', ' ', null],
    ['text', '', ''],
    ['text', ' x ', ' x '],
    ['date', null, null],
  ])('%s: %j', (kind, cell, read) => {
    expect(readCell(cell, { at: 0, name: 'a', kind })).toBe(read)
  })

  test('in a column that exists already its type says whether an empty text can be', () => {
    expect(readCell('', { at: 0, name: 'a', kind: 'text', type: 'integer' })).toBe(null)
    expect(readCell('', { at: 0, name: 'a', kind: 'integer', type: 'character varying(20)' })).toBe('')
  })

  test("COPY's own characters are escaped", () => {
    expect(copyLine(['a\tb', null, '\\N', 'c\r\nd'])).toBe('a\\tb\t\\N\t\\\\N\tc\\r\\nd\n')
  })
})

describe('names', () => {
  test.each([
    ['Order ID', 'order_id'],
    ['orderId', 'order_id'],
    ['Straße (€)', 'strasse'],
    ['Größe', 'grosse'],
    ['2024', '_2024'],
    ['Имя', 'имя'],
    ['  ', ''],
  ])('%j', (text, name) => {
    expect(snakeName(text)).toBe(name)
  })

  test('of columns are there and not twice', () => {
    expect(columnNames(['Name', '', 'name', 'NAME'])).toEqual(['name', 'column_2', 'name_2', 'name_3'])
  })

  test('of a table come from the file', () => {
    expect(['C:\\data\\My Orders.csv', 'a.b.ndjson', '.csv'].map(tableName)).toEqual([
      'my_orders',
      'a_b',
      'imported',
    ])
  })
})

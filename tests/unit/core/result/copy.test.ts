import { describe, expect, test } from 'vitest'
import { guessTable, sqlLiteral, toCsv, toInserts, toMarkdown, toTsv } from '#core/result/copy.ts'
import type { Cell, ResultSet } from '#core/result/types.ts'
import { encodeRows } from '#core/result/wire.ts'

const columns = [
  { name: 'id', typeOid: 23, typeModifier: -1, type: 'integer' },
  { name: 'Name', typeOid: 25, typeModifier: -1, type: 'text' },
  { name: 'Name', typeOid: 16, typeModifier: -1, type: 'boolean' },
]
const cells: Cell[][] = [
  ['1', "O'Hara", 't'],
  ['-2', '', 'f'],
  [null, 'a|b\n"c"\td', null],
  ['4', 'null', 't'],
]
const result: ResultSet = { columns, rows: encodeRows(cells) }
const all = { rows: [0, 1, 2, 3], columns: [0, 1, 2] }

test('TSV for spreadsheets', () => {
  expect(toTsv(result, all)).toBe('1\tO\'Hara\tt\n-2\t\tf\n\t"a|b\n""c""\td"\t\n4\tnull\tt')
  expect(toTsv(result, { rows: [1], columns: [0] }, true)).toBe('id\n-2')
})

test('CSV tells NULL from the empty string', () => {
  expect(toCsv(result, all)).toBe(
    'id,Name,Name\r\n1,O\'Hara,t\r\n-2,"",f\r\n,"a|b\n""c""\td",\r\n4,null,t\r\n',
  )
})

test('Markdown', () => {
  expect(toMarkdown(result, { rows: [2, 3], columns: [0, 1] })).toBe(
    '| id | Name |\n| ---: | --- |\n| *null* | a\\|b<br>"c"\td |\n| 4 | null |\n',
  )
})

test('INSERT', () => {
  expect(toInserts(result, { rows: [3, 0, 2], columns: [0, 1, 2] }, 'people')).toBe(
    'INSERT INTO people (id, "Name", "Name_2") VALUES\n' +
      "  (4, 'null', true),\n  (1, 'O''Hara', true),\n  (NULL, 'a|b\n\"c\"\td', NULL);\n",
  )
})

test('INSERT is cut into statements of 500 rows', () => {
  const long = {
    columns: columns.slice(0, 1),
    rows: encodeRows(Array.from({ length: 501 }, (_, i) => [String(i)])),
  }
  const sql = toInserts(long, { rows: Array.from({ length: 501 }, (_, i) => i), columns: [0] }, 't')
  expect(sql.match(/INSERT INTO t \(id\) VALUES/g)).toHaveLength(2)
  expect(sql.endsWith('VALUES\n  (500);\n')).toBe(true)
})

describe('literals', () => {
  const cases: [Cell, number, string][] = [
    ['NaN', 1700, "'NaN'"],
    ['1e+20', 701, '1e+20'],
    ['007', 25, "'007'"],
    ['{"a": 1}', 3802, `'{"a": 1}'`],
    ['2025-01-01', 1082, "'2025-01-01'"],
  ]
  test.each(cases)('%s of type %i is %s', (cell, oid, literal) => {
    expect(sqlLiteral(cell, oid)).toBe(literal)
  })
})

describe('the table of a query', () => {
  const cases: [string | undefined, string][] = [
    ['SELECT * FROM plants p JOIN x ON true', 'plants'],
    ['select 1 from public."My Table" where true', 'public."My Table"'],
    ['select * from generate_series(1, 3)', 'copied_rows'],
    ['select 1', 'copied_rows'],
    [undefined, 'copied_rows'],
  ]
  test.each(cases)('%s', (sql, table) => {
    expect(guessTable(sql)).toBe(table)
  })
})

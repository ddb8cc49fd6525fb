import { expect, test } from 'vitest'
import { contractOf } from '#core/check/contract.ts'
import { expectedOf, expectedRows } from '#core/check/expected.ts'
import { matchRows } from '#core/check/match.ts'
import { parseReference, referencePlan } from '#core/check/reference.ts'
import type { Cell, Column } from '#core/result/types.ts'
import type { Expected } from '#core/check/types.ts'

const oids: Record<string, number> = { int: 23, text: 25, float: 701, numeric: 1700, date: 1082, boolean: 16 }
const column = (name: string, type: string): Column => ({
  name,
  type,
  typeOid: oids[type] ?? 0,
  typeModifier: -1,
})
const columns = [column('name', 'text'), column('points', 'numeric')]
// Sorted by points, high to low; 20 is written in two ways.
const rows: Cell[][] = [
  ['Ada', '30'],
  ['Ben', '20'],
  ['Cem', '20.0'],
  ['Dee', '20'],
  ['Eve', null],
  ['Flo', null],
]

function groups(sql: string, table = { columns, rows }): [string, number][] {
  const plan = referencePlan(parseReference(sql), ['name', 'points'])
  return expectedOf(plan, table).groups.map((group) => [group.rows.map((row) => row[0]).join(''), group.take])
}

const order = 'SELECT name, points FROM t ORDER BY points DESC NULLS LAST'

test.each<[string, [string, number][]]>([
  ['SELECT name, points FROM t', [['AdaBenCemDeeEveFlo', 6]]],
  ['SELECT name, points FROM t LIMIT 4', [['AdaBenCemDeeEveFlo', 4]]],
  ['SELECT name, points FROM t LIMIT 4 OFFSET 4', [['AdaBenCemDeeEveFlo', 2]]],
  ['SELECT name, points FROM t LIMIT 0', []],
  [
    order,
    [
      ['Ada', 1],
      ['BenCemDee', 3],
      ['EveFlo', 2],
    ],
  ],
  [`${order} LIMIT 1`, [['Ada', 1]]],
  [
    `${order} LIMIT 2`,
    [
      ['Ada', 1],
      ['BenCemDee', 1],
    ],
  ],
  [
    `${order} LIMIT 4`,
    [
      ['Ada', 1],
      ['BenCemDee', 3],
    ],
  ],
  [
    `${order} LIMIT 9`,
    [
      ['Ada', 1],
      ['BenCemDee', 3],
      ['EveFlo', 2],
    ],
  ],
  [
    `${order} LIMIT 3 OFFSET 2`,
    [
      ['BenCemDee', 2],
      ['EveFlo', 1],
    ],
  ],
  [`${order} LIMIT 1 OFFSET 2`, [['BenCemDee', 1]]],
  [`${order} OFFSET 5`, [['EveFlo', 1]]],
  [`${order} OFFSET 6`, []],
  [
    `${order} FETCH FIRST 2 ROWS WITH TIES`,
    [
      ['Ada', 1],
      ['BenCemDee', 3],
    ],
  ],
  [`${order} FETCH FIRST 1 ROW WITH TIES`, [['Ada', 1]]],
])('%s accepts', (sql, wanted) => {
  expect(groups(sql)).toEqual(wanted)
})

test('hidden keys group the rows and are left out', () => {
  const plan = referencePlan(parseReference('SELECT name FROM t ORDER BY points'), ['name'])
  const expected = expectedOf(plan, { columns, rows: rows.slice(0, 4) })
  expect(expected.columns.map(({ name }) => name)).toEqual(['name'])
  expect(expected.groups).toEqual([
    { rows: [['Ada']], take: 1 },
    { rows: [['Ben'], ['Cem'], ['Dee']], take: 3 },
  ])
  expect(expectedRows(expected)).toBe(4)
})

function match(wanted: [string[], number][], actual: string[]): string {
  const expected: Expected = {
    columns: [column('x', 'float')],
    groups: wanted.map(([cells, take]) => ({ rows: cells.map((cell) => [cell]), take })),
  }
  const left = matchRows(
    expected,
    actual.map((cell) => [cell]),
    ['approximate'],
    1e-9,
  )
  return `-${left.missing.join()} +${left.extra.join()}`
}

test.each<[string, [string[], number][], string[], string]>([
  ['nothing', [], [], '- +'],
  ['equal', [[['1', '2'], 2]], ['2', '1.0'], '- +'],
  ['a duplicate too many', [[['1', '2'], 2]], ['1', '1', '2'], '- +1'],
  ['a duplicate too few', [[['1', '1', '2'], 3]], ['1', '2'], '-1 +'],
  ['within the tolerance', [[['0.3', '0.1'], 2]], ['0.1', '0.30000000000000004'], '- +'],
  ['within the tolerance of one only', [[['0.3', '0.3'], 2]], ['0.30000000000000004', '0.4'], '-0.3 +0.4'],
  [
    'some of several',
    [
      [['1'], 1],
      [['2', '3', '4'], 2],
    ],
    ['1', '4', '2'],
    '- +',
  ],
  [
    'too many of several',
    [
      [['1'], 1],
      [['2', '3', '4'], 1],
    ],
    ['1', '4', '2'],
    '- +4',
  ],
  [
    'too few of several',
    [
      [['1'], 1],
      [['2', '3', '4'], 2],
    ],
    ['1', '4'],
    '-2 +',
  ],
  [
    'another instead',
    [
      [['1'], 1],
      [['2', '3'], 1],
    ],
    ['1', '9'],
    '-2 +9',
  ],
])('rows left over: %s', (_name, wanted, actual, left) => {
  expect(match(wanted, actual)).toBe(left)
})

test('twenty thousand rows match at once, those within the tolerance too', () => {
  const cells = Array.from({ length: 20_000 }, (_, i) => String(i / 7))
  const near = cells.map((cell) => String(Number(cell) * (1 + 1e-13))).reverse()
  expect(match([[cells, cells.length]], near)).toBe('- +')
})

test.each([
  ['SELECT name, points FROM t', undefined],
  ['SELECT name, points FROM t ORDER BY points DESC, name', 'points, high to low; then name, A to Z'],
  ['SELECT name, points FROM t ORDER BY 2 NULLS FIRST', 'points, low to high, NULLs first'],
])('the contract of %s is in order: %s', (sql, words) => {
  const plan = referencePlan(parseReference(sql), ['name', 'points'])
  const contract = contractOf(plan, [{ columns, rows }], { rowPer: 'person', named: true })
  expect(contract).toEqual({
    columns: [
      { name: 'name', type: 'text', nullable: false },
      { name: 'points', type: 'numeric', nullable: true },
    ],
    named: true,
    rowPer: 'person',
    ...(words === undefined ? {} : { order: words }),
  })
})

test('dates, truth values and hidden expressions in the words of an order', () => {
  const plan = referencePlan(parseReference('SELECT d FROM t ORDER BY d DESC, b, lower( c ) DESC'), ['d'])
  const keyed = { columns: [column('d', 'date'), column('b', 'boolean'), column('lower', 'text')], rows: [] }
  expect(contractOf(plan, [keyed], { rowPer: 'x', named: false }).order).toBe(
    'd, newest first; then b, false first; then lower( c ), Z to A',
  )
})

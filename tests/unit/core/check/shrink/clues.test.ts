import { expect, test } from 'vitest'
import { asked, textClues, type Clues } from '#core/check/shrink/clues.ts'
import type { TableShape } from '#core/check/shrink/shape.ts'

test.each([
  ['select * from metrics where run_id = 6', [['run_id', '6']]],
  [
    "select * from m where m.name in ('it''s', 'loss') and 7 = step",
    [
      ['name', "it's"],
      ['name', 'loss'],
    ],
  ],
  ['select * from m where a = b and n <> 4 and n in (select 1)', []],
  ['select 1', []],
])('what %s asks a column to be', (text, wanted) => {
  expect(
    textClues([text])
      .equal.flat()
      .map(({ name, value }) => [name, value]),
  ).toEqual(wanted)
})

const column = (name: string, typeOid: number) => ({
  name,
  sql: name,
  typeOid,
  nullable: false,
  generated: false,
  identity: false,
})

const metrics: TableShape = {
  schema: 'public',
  name: 'metrics',
  sql: 'metrics',
  columns: [column('run_id', 23), column('name', 25), column('step', 23)],
  primaryKey: [0, 1, 2],
  foreignKeys: [{ columns: [0], table: 1, references: [0] }],
  estimate: 100,
}

const cluesOf = (texts: string[], cells: Clues['cells'] = []): Clues => ({ ...textClues(texts), cells })

test('rows are looked for by all that each query asks of the columns they have', () => {
  const narrow = "select 1 from metrics where run_id = 6 and name in ('a', 'b') and other = 'x'"
  const wide = 'select 1 from metrics where run_id = 6'
  expect(asked(metrics, cluesOf([narrow, narrow]))).toEqual(["run_id IN (6) AND name IN ('a', 'b')"])
  expect(asked(metrics, cluesOf([narrow, wide]))).toEqual([
    "run_id IN (6) AND name IN ('a', 'b')",
    'run_id IN (6)',
  ])
  expect(asked(metrics, cluesOf(["select 1 from metrics where other = 'x'"]))).toEqual([])
})

test('rows are looked for first by a key of the rows that differ', () => {
  const cell = (name: string, value: string) => ({
    column: { name, typeOid: 23, typeModifier: -1, type: 'integer' },
    cell: value,
    first: true,
  })
  const cells = [cell('run_id', '7'), cell('step', '3'), cell('best', '9'), cell('run_id', '8')]
  expect(asked(metrics, cluesOf(['select 1 from metrics where run_id = 6'], cells))).toEqual([
    'run_id IN (7, 8)',
    'run_id IN (6)',
  ])
})

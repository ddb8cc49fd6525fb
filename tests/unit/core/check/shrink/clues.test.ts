import { expect, test } from 'vitest'
import { asked, textClues, type Clues } from '#core/check/shrink/clues.ts'

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
  expect(textClues([text]).equal.map(({ name, value }) => [name, value])).toEqual(wanted)
})

const column = (name: string, typeOid: number) => ({
  name,
  sql: name,
  typeOid,
  nullable: false,
  generated: false,
  identity: false,
})

test('rows are looked for by all that is asked of the columns they have', () => {
  const clues: Clues = {
    ...textClues(["select 1 from metrics where run_id = 6 and name in ('a', 'b') and other = 'x'"]),
    cells: [],
  }
  expect(asked([column('run_id', 23), column('name', 25), column('step', 23)], clues)).toBe(
    "run_id IN (6) AND name IN ('a', 'b')",
  )
  expect(asked([column('step', 23)], clues)).toBeUndefined()
})

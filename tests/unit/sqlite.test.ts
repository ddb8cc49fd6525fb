import { expect, test } from 'vitest'
import { answerOfSqlite } from '#tools/engine/sqlite.ts'

test.each([
  [
    "select 7 / 2 as a, 7 / 2.0 as b, 1.0 as c, null as d, x'00ff' as e",
    [['3', '3.5', '1.0', null, "x'00ff'"]],
  ],
  [
    "create table t (n integer); insert into t values ('wide'), ('3'); select n, typeof(n) from t",
    [
      ['wide', 'text'],
      ['3', 'integer'],
    ],
  ],
  ['select 9007199254740993 as big', [['9007199254740993']]],
  ['create table t (n)', []],
])('SQLite answers %s', async (script, rows) => {
  const answer = await answerOfSqlite(script)
  expect(answer.error).toBeUndefined()
  expect(answer.rows).toEqual(rows)
  expect(answer.version).toMatch(/^3\./)
})

test('its error is told, and the next script finds an empty database', async () => {
  const { error, rows } = await answerOfSqlite('create table t (n); insert into t values (1, 2)')
  expect(error).toBe('table t has 1 columns but 2 values were supplied')
  expect(rows).toEqual([])
  expect((await answerOfSqlite('create table t (n); select 1')).rows).toEqual([['1']])
})

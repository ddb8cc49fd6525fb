import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { RowChange, TableChange } from '#core/changes/types.ts'
import type { Engine } from '#engine/engine.ts'
import { openEngine } from '#tools/engine/open.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine('shop')
})
afterAll(() => engine.close())
beforeEach(() => engine.reset())

/** `+` a row that was added, `-` one that was removed, `~` one that was changed, with its values. */
function line({ fate, before, after }: RowChange): string {
  const cells = (row: RowChange['after']): string => (row ?? []).map((cell) => cell ?? String(cell)).join('|')
  if (fate === 'changed') return `~${cells(before)} > ${cells(after)}`
  return fate === 'added' ? `+${cells(after)}` : `-${cells(before)}`
}
const told = (table: TableChange): string =>
  [
    `${table.name} ${table.fate} ${table.rowsBefore}>${table.rowsAfter}`,
    ...(table.fate === 'changed' ? table.columnsAdded.map((column) => `with ${column}`) : []),
    ...(table.fate === 'changed' ? table.columnsDropped.map((column) => `without ${column}`) : []),
    ...table.rows.map(line),
  ].join(' ')

async function run(statements: string[]): Promise<void> {
  for (const sql of statements) expect((await engine.run(sql)).error).toBeUndefined()
}

const keyed = [
  'create table t (id int primary key, v text)',
  "insert into t values (1, 'a'), (2, null), (3, 'c')",
]
const bare = ['create table t (v text)', "insert into t values ('a'), ('a'), (null)"]

test.each<[string, string[], string[], string[]]>([
  [
    'a change by its key',
    keyed,
    ["update t set v = 'b' where id < 3"],
    ['t changed 3>3 ~1|a > 1|b ~2|null > 2|b'],
  ],
  ['rows added', keyed, ["insert into t values (4, 'd')"], ['t changed 3>4 +4|d']],
  ['rows removed', keyed, ['delete from t where id = 1'], ['t changed 3>2 -1|a']],
  ['a new key is another row', keyed, ['update t set id = 9 where id = 1'], ['t changed 3>3 -1|a +9|a']],
  ['equal rows without a key', bare, ["update t set v = 'b' where ctid = '(0,1)'"], ['t changed 3>3 -a +b']],
  ['nothing', keyed, ['update t set v = v'], []],
  ['a table written anew', keyed, ['vacuum full t'], []],
  ['a table emptied', keyed, ['truncate t'], ['t changed 3>0 -1|a -2|null -3|c']],
  ['a table dropped', keyed, ['drop table t'], ['t dropped 3>0']],
  ['a table made', keyed, ['create table u as select * from t'], ['u created 0>3']],
  ['a temporary table', [], ['create temp table u as select 1 as n'], ['u created 0>1']],
  [
    'a column added',
    keyed,
    ['alter table t add w int default 7', 'delete from t where id > 1'],
    ['t changed 3>1 with w -2|null|undefined -3|c|undefined'],
  ],
  [
    'a column dropped from an empty table',
    ['create table t (a int, b int)'],
    ['alter table t drop b'],
    ['t changed 0>0 without b'],
  ],
  [
    'inside a transaction, where a place is used again',
    ['begin', ...keyed],
    ['truncate t', "insert into t values (1, 'z')"],
    ['t changed 3>1 ~1|a > 1|z -2|null -3|c'],
  ],
  [
    'rows that the role may not read',
    [...keyed, 'create role reader', 'grant insert on t to reader', 'set role reader'],
    ["insert into t values (4, 'd')"],
    ['t changed 3>4 +4|d'],
  ],
  [
    'a long table',
    ['create table t as select g from generate_series(1, 300000) g'],
    ['delete from t where g > 9'],
    ['t large 300000>9'],
  ],
])('tells %s', async (_, earlier, statements, expected) => {
  await run(earlier)
  await engine.mark()
  await run(statements)
  expect((await engine.changes()).map(told)).toEqual(expected)
})

test('the database is afterwards as it was: role, transaction, rows, and the run can still be undone', async () => {
  await run([...keyed, 'create role reader', 'grant all on t to reader', 'begin', 'set role reader'])
  await engine.mark()
  await run(['savepoint s', 'delete from t where id = 1'])
  expect((await engine.changes()).map(told)).toEqual(['t changed 3>2 -1|a'])
  expect(engine.transaction).toBe('open')
  await run(['rollback to s'])
  const { result } = await engine.run('select current_user, count(*) from t')
  expect(new TextDecoder().decode(result?.rows.bytes)).toMatch(/reader[^]*3/)
  await engine.undo()
  expect(engine.transaction).toBe('open')
})

test('rows that wait to be fetched can be fetched', async () => {
  await run(keyed)
  await engine.mark()
  await run(['delete from t where id = 1'])
  expect((await engine.run('select generate_series(1, 300000)')).more).toBe(true)
  expect(await engine.changes()).toHaveLength(1)
  expect((await engine.more()).rows.offsets.length).toBeGreaterThan(0)
})

test('says why it can not tell', async () => {
  await expect(engine.changes()).rejects.toThrow('no run to look back at')
  await engine.mark()
  await run(['begin'])
  await engine.run('select 1 / 0')
  await expect(engine.changes()).rejects.toThrow('ROLLBACK')
})

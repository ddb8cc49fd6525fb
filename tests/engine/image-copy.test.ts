import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { cellAt } from '#core/result/wire.ts'
import { Engine } from '#engine/engine.ts'
import type { EngineParts } from '#engine/protocol.ts'
import { engineParts } from '#tools/engine/open.ts'

let parts: EngineParts
let engine: Engine
beforeAll(async () => {
  parts = await engineParts('shop')
  engine = await Engine.boot(parts)
})
afterAll(() => engine.close())
beforeEach(() => engine.reset())

const one = async (from: Engine, sql: string): Promise<string | null> =>
  cellAt((await from.inspect(sql)).rows, 0, 0)
const run = async (...statements: string[]): Promise<void> => {
  for (const sql of statements) expect((await engine.run(sql)).error).toBeUndefined()
}

/** Another engine on a copy of this one's database, with its session. */
async function copy(): Promise<Engine> {
  const { tar, session } = await engine.image()
  const other = await Engine.boot({ ...parts, image: tar })
  for (const sql of session) expect((await other.run(sql)).error).toBeUndefined()
  return other
}

test.each([
  ['rows', ['update products set price = price + 1'], 'select sum(price) from products'],
  [
    'a large table with an index',
    [
      'create table many as select g as n, md5(g::text) as h from generate_series(1, 200000) g',
      'create index on many (h)',
    ],
    "select n from many where h = md5('199999')",
  ],
  ['a sequence', ['create sequence ticket', "select nextval('ticket')"], "select nextval('ticket')"],
  [
    'an unlogged table',
    ['create unlogged table quick as select g from generate_series(1, 1000) g'],
    `select count(*) || relpersistence from quick, pg_class where oid = 'quick'::regclass group by relpersistence`,
  ],
  [
    'unlogged tables that lean on each other',
    [
      'create unlogged table a (id int primary key)',
      'create unlogged table b (id int references a)',
      'insert into a values (1)',
      'insert into b values (1)',
    ],
    'select count(*) from a join b using (id)',
  ],
  ['settings', ["set work_mem = '7MB'", 'set search_path = pg_catalog'], 'show work_mem'],
  [
    'a role with its rights',
    ['create role bob', 'grant select on products to bob', 'set role bob'],
    `select current_user || has_table_privilege('products', 'insert')`,
  ],
  [
    'another session user',
    ['create role eve', 'set session authorization eve'],
    'select session_user || current_user',
  ],
])('the copy has %s', async (_, statements, question) => {
  await run(...statements)
  const other = await copy()
  try {
    expect(await one(other, question)).toBe(await one(engine, question))
  } finally {
    await other.close()
  }
})

test('the database that was copied goes on as it was', async () => {
  await run('create unlogged table quick (n int)', "set work_mem = '7MB'", 'create role bob', 'set role bob')
  await engine.image()
  expect(await one(engine, "select current_user || current_setting('work_mem')")).toBe('bob7MB')
  await run('reset role', 'insert into quick values (1)')
  expect(await one(engine, "select relpersistence from pg_class where relname = 'quick'")).toBe('u')
})

test('a temporary table stays with its session, and the copy can make its own', async () => {
  await run('create temp table mine (n int)')
  const other = await copy()
  expect((await other.run('select * from mine')).error?.code).toBe('42P01')
  expect((await other.run('create temp table mine (n int)')).tag).toBe('CREATE TABLE')
  await other.close()
})

test('the log does not grow the copy', async () => {
  await run('create table many as select g as n from generate_series(1, 100000) g')
  const { size } = (await engine.image()).tar
  for (let round = 0; round < 3; round++) await run('update many set n = n + 1', 'vacuum full many')
  expect((await engine.image()).tar.size).toBeLessThan(size + 2 ** 22)
})

test('nothing is copied in the middle of a transaction', async () => {
  await run('begin')
  await expect(engine.image()).rejects.toThrow('transaction')
})

test("the page's own reads do not fall under the learner's time limit", async () => {
  await run("set statement_timeout = '1ms'")
  expect(Number(await one(engine, 'select count(*) from generate_series(1, 1500000)'))).toBe(1500000)
})

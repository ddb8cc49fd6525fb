import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cellAt } from '#core/result/wire.ts'
import type { Engine } from '#engine/engine.ts'
import { openEngine } from '#tools/engine/open.ts'
import { figure, median } from '../support/figure.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine('shop')
})
afterAll(() => engine.close())
beforeEach(() => engine.reset())

const one = async (sql: string): Promise<string | null> => {
  const { rows } = await engine.inspect(sql)
  return cellAt(rows, 0, 0)
}
/** What all rows of the database, its tables, indexes and functions, and where they lie, come to. */
const fingerprint = async (): Promise<string> => {
  const tables = await one(
    "select string_agg(oid::regclass::text, ',') from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
  ).catch(() => null)
  const sums = [
    await one(`select string_agg(relname || relfilenode, ' ' order by oid) from pg_class where oid >= 16384`),
    await one('select count(*) from pg_proc'),
  ]
  for (const table of tables?.split(',') ?? [])
    sums.push(await one(`select sum(hashtext(t::text)::bigint) || '/' || count(*) from ${table} t`))
  return sums.join(' ')
}

const earlier = ['create table mine (n int primary key)', 'insert into mine select generate_series(1, 1000)']

test.each([
  ['rows', 'update products set price = price * 2'],
  ['a table dropped', 'drop table reviews'],
  ['a table emptied', 'truncate mine'],
  ['a table written anew', 'vacuum full orders'],
  ['a column', 'alter table mine add column label text default $$x$$'],
  ['an index', 'create index on orders (status)'],
  ['everything', 'drop schema public cascade'],
  ['a large table', 'create table many as select g from generate_series(1, 300000) g'],
  ['a function', 'create function f() returns int language plpgsql as $$ begin return 1; end $$'],
])('undoes %s, and keeps what was changed before', async (_, sql) => {
  for (const statement of earlier) await engine.run(statement)
  const before = await fingerprint()
  expect(await engine.mark()).toBe(1)
  expect((await engine.run(sql)).error).toBeUndefined()
  expect((await fingerprint().catch(() => 'gone')) === before && !/index|function|vacuum/.test(sql)).toBe(
    false,
  )
  await engine.undo()
  expect(await fingerprint()).toBe(before)
  expect((await engine.run('insert into mine values (1001)')).tag).toBe('INSERT 0 1')
})

describe('what undo gives back', () => {
  test('an open transaction goes on where it was', async () => {
    for (const sql of ['begin', 'delete from reviews', 'savepoint s']) await engine.run(sql)
    await engine.mark()
    await engine.run('rollback')
    expect(engine.transaction).toBe('idle')
    await engine.undo()
    expect(engine.transaction).toBe('open')
    expect(await one('select count(*) from reviews')).toBe('0')
    expect((await engine.run('rollback to s')).error).toBeUndefined()
    expect((await engine.run('commit')).tag).toBe('COMMIT')
  })

  test('a transaction that has failed is still failed, one that failed since is open', async () => {
    await engine.run('begin')
    await engine.mark()
    await engine.run('select 1 / 0')
    expect(engine.transaction).toBe('failed')
    await engine.undo()
    expect(engine.transaction).toBe('open')
    expect(await one('select 42')).toBe('42')
  })

  test('sequences and settings, which a rollback would not', async () => {
    await engine.run('create sequence ticket')
    await engine.run("set work_mem = '5MB'")
    await engine.mark()
    await engine.run("select nextval('ticket'), set_config('work_mem', '9MB', false)")
    await engine.undo()
    expect(await one("select nextval('ticket') || current_setting('work_mem')")).toBe('15MB')
  })

  test('run after run, three deep', async () => {
    await engine.run('create table log (n int)')
    for (const n of [1, 2, 3, 4]) {
      expect(await engine.mark()).toBe(Math.min(n, 3))
      await engine.run(`insert into log values (${n})`)
    }
    for (const left of [3, 2, 1]) {
      await engine.undo()
      expect(await one('select count(*) from log')).toBe(String(left))
    }
    await expect(engine.undo()).rejects.toThrow('no run to undo')
  })

  test('once; a reset leaves nothing to undo', async () => {
    await engine.mark()
    await engine.run('delete from reviews')
    await engine.undo()
    await expect(engine.undo()).rejects.toThrow('no run to undo')
    await engine.mark()
    await engine.reset()
    await expect(engine.undo()).rejects.toThrow('no run to undo')
  })
})

test('comes in time', async () => {
  const marks: number[] = []
  const undos: number[] = []
  for (let i = 0; i < 5; i++) {
    const started = performance.now()
    await engine.mark()
    const marked = performance.now()
    await engine.run('delete from reviews')
    const ran = performance.now()
    await engine.undo()
    marks.push(marked - started)
    undos.push(performance.now() - ran)
  }
  figure('undo_ms', median(undos), '<=', 150, 1)
  figure('undo_mark_ms', median(marks), '<=', 150, 1)
  expect(await one('select count(*) from reviews')).toBe('4389')
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { figure, median } from '../support/figure.ts'
import type { Engine } from '#engine/engine.ts'
import { BrokenEngine } from '#engine/trap.ts'
import type { StatementOutcome } from '#core/result/types.ts'
import { cellAt, decodeRow } from '#core/result/wire.ts'
import { openEngine } from '#tools/engine/open.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine('shop')
})
afterAll(() => engine.close())
beforeEach(() => engine.reset())

const rowsOf = ({ result }: StatementOutcome): (string | null)[][] =>
  result ? Array.from(result.rows.offsets, (_, row) => decodeRow(result.rows, row)) : []
const one = async (sql: string): Promise<string | null> => {
  const { rows } = await engine.inspect(sql)
  return cellAt(rows, 0, 0)
}

describe('results', () => {
  test("keep the server's text, duplicate names, and NULL apart from '' and 'null'", async () => {
    const outcome = await engine.run(
      `select 1 as a, 9223372036854775807 as a, 0.10::numeric(10,2), 'infinity'::timestamp, null, '', 'null'`,
    )
    expect(rowsOf(outcome)).toEqual([['1', '9223372036854775807', '0.10', 'infinity', null, '', 'null']])
    expect(outcome.result?.columns.map(({ name, type }) => [name, type])).toEqual([
      ['a', 'integer'],
      ['a', 'bigint'],
      ['numeric', 'numeric(10,2)'],
      ['timestamp', 'timestamp without time zone'],
      ['?column?', 'text'],
      ['?column?', 'text'],
      ['?column?', 'text'],
    ])
    expect(outcome.tag).toBe('SELECT 1')
  })

  test('a SELECT without end is cut by a cursor and goes on', async () => {
    const first = await engine.run('select generate_series(1, 10000000000)')
    expect(first).toMatchObject({ more: true, transaction: 'idle' })
    expect(first.result?.rows.offsets.length).toBe(100_000)
    const next = await engine.more()
    expect(cellAt(next.rows, 0, 0)).toBe('100001')
    expect(await one('select 42')).toBe('42')
    await engine.run('create table after_cursor()')
    await expect(engine.more()).rejects.toThrow(/let go/)
  })

  test('counts, tags and notices', async () => {
    expect(await engine.run('update products set price = price + 1 where id <= 3')).toMatchObject({
      tag: 'UPDATE 3',
      rowCount: 3,
    })
    const { notices } = await engine.run('drop table if exists nowhere')
    expect(notices).toMatchObject([{ severity: 'NOTICE', code: '00000' }])
    const inserted = await engine.run("insert into categories values (99, 'New') returning id, name")
    expect(rowsOf(inserted)).toEqual([['99', 'New']])
  })

  test('an error has all fields and a position in the statement', async () => {
    const text = 'select custmer_id from orders'
    const { error } = await engine.run(text)
    expect(error).toMatchObject({
      code: '42703',
      severity: 'ERROR',
      position: text.indexOf('custmer_id') + 1,
    })
    expect(error?.hint).toContain('customer_id')
    const broken = await engine.run("insert into categories values (1, 'Plants again')")
    expect(broken.error).toMatchObject({ code: '23505', table: 'categories', constraint: 'categories_pkey' })
    expect(broken.error?.detail).toContain('(id)=(1)')
  })

  test('an error in the middle of a cursor keeps the session', async () => {
    const { error } = await engine.run('select 10 / (5 - g) from generate_series(1, 10) g')
    expect(error?.code).toBe('22012')
    expect(engine.transaction).toBe('idle')
  })
})

describe('transactions', () => {
  test('are shown as the learner made them', async () => {
    expect(await engine.run('select 1')).toMatchObject({ transaction: 'idle' })
    expect(await engine.run('begin')).toMatchObject({ transaction: 'open' })
    expect(await engine.run('select * from orders')).toMatchObject({ transaction: 'open' })
    expect(await engine.run('select 1/0')).toMatchObject({ transaction: 'failed' })
    expect((await engine.run('select 1')).error?.code).toBe('25P02')
    expect(await engine.run('rollback')).toMatchObject({ transaction: 'idle' })
  })
})

describe('reset', () => {
  const vandalism = [
    'begin; delete from reviews',
    'begin; select 1/0',
    'create index on orders (status); vacuum full orders; checkpoint',
    'drop table reviews; drop table order_items cascade',
    'create function f() returns int language plpgsql as $$ begin return 1; end $$; select f()',
    "set timezone = 'Asia/Tokyo'; set search_path = nowhere; prepare p as select 1",
    'create temp table t as select * from orders; declare c cursor with hold for select * from t; fetch 5 from c',
    'truncate customers cascade; analyze',
    'drop schema public cascade',
  ]
  const fingerprint = `select md5(string_agg(h, '' order by h)) from (
    select md5(c::text) h from customers c union all select md5(o::text) from orders o
    union all select md5(i::text) from order_items i union all select md5(r::text) from reviews r
    union all select relname from pg_class where relnamespace = 'public'::regnamespace) x`

  test.for(vandalism)('undoes: %s', async (script) => {
    const before = await one(fingerprint)
    for (const sql of script.split('; ')) await engine.run(sql)
    await engine.reset()
    expect(await one(fingerprint)).toBe(before)
    expect(await one('show timezone')).toBe('UTC')
    expect(engine.transaction).toBe('idle')
    expect((await engine.run('create table fresh (id int primary key)')).tag).toBe('CREATE TABLE')
  })

  test('leaves libraries usable that were loaded before it', async () => {
    for (let round = 0; round < 3; round++) {
      expect((await engine.run('do $$ begin perform 1; end $$')).tag).toBe('DO')
      expect(await one("select to_tsvector('english', 'running shoes')::text")).toBe("'run':1 'shoe':2")
      await engine.reset()
    }
  })

  test('costs little against loading the tables again', async () => {
    const time = async (work: () => Promise<unknown>): Promise<number> => {
      const started = performance.now()
      await work()
      return performance.now() - started
    }
    const resets: number[] = []
    for (let i = 0; i < 5; i++) {
      await engine.run('delete from reviews')
      resets.push(await time(() => engine.reset()))
    }
    figure('reset_ms', median(resets), '<=', 100, 1)
    expect(resets).toHaveLength(5)
  })
})

describe('what would hang or hurt', () => {
  test('COPY FROM STDIN without data is refused, with data it loads', async () => {
    expect((await engine.run('copy categories from stdin')).error?.hint).toContain('\\.')
    const loaded = await engine.run('copy categories from stdin', {
      copyData: '901\tMoss\t\\N\n902\tLichen\t1\n',
    })
    expect(loaded.tag).toBe('COPY 2')
    expect(await one('select name from categories where id = 902')).toBe('Lichen')
    expect((await engine.run('copy categories from stdin', { copyData: 'no number\n' })).error?.code).toBe(
      '22P02',
    )
    expect(await one('select 42')).toBe('42')
  })

  test('COPY TO PROGRAM is refused, COPY TO STDOUT shows its lines', async () => {
    expect((await engine.run("copy categories to program 'cat'")).error?.message).toContain('PROGRAM')
    const lines = rowsOf(
      await engine.run('copy (select id, name from categories order by id limit 2) to stdout'),
    )
    expect(lines).toEqual([['1\tPlants'], ['2\tSeeds']])
  })

  test.for([
    [
      'a function that calls itself',
      ['create function deep() returns int language plpgsql as $$ begin return deep(); end $$'],
      'select deep()',
    ],
    [
      'a trigger that fires itself',
      [
        'create table t (a int)',
        'create function f() returns trigger language plpgsql as $$ begin insert into t values (1); return new; end $$',
        'create trigger t before insert on t for each row execute function f()',
      ],
      'insert into t values (1)',
    ],
    ['a huge string', [], "select length(repeat('x', 1000000000) || repeat('y', 1000000000))"],
  ] as const)('%s ends in an error and the next statement answers', async ([, setup, sql]) => {
    for (const statement of setup) expect((await engine.run(statement)).error).toBeUndefined()
    const outcome = await engine.run(sql)
    expect(outcome.error?.code).toMatch(/^(54|53)/)
    expect(await one('select 42')).toBe('42')
  })

  test('a trap that is swallowed below us is noticed', async () => {
    const poisoned = await openEngine('empty')
    const json = `select ('[' || repeat('[', 20000) || repeat(']', 20001))::json`
    await expect(poisoned.run(json)).rejects.toThrow(BrokenEngine)
  })

  test('a zero byte is refused before it is sent', async () => {
    await expect(engine.run("select '\0'")).rejects.toThrow('zero byte')
    expect(await one('select 42')).toBe('42')
  })
})

test('the catalog tells tables, keys, counts and views', async () => {
  await engine.run('create view dear as select * from products where price > 50')
  const catalog = await engine.catalog()
  const orders = catalog.relations.find(({ name }) => name === 'orders')
  expect(orders).toMatchObject({ schema: 'public', kind: 'table', rowsExact: true })
  expect(orders?.rows).toBe(Number(await one('select count(*) from orders')))
  expect(orders?.columns[0]).toMatchObject({ name: 'id', type: 'integer', primaryKey: true, notNull: true })
  expect(orders?.columns[1]?.references).toEqual({ schema: 'public', table: 'customers', column: 'id' })
  expect(orders?.constraints.map(({ kind }) => kind)).toContain('check')
  expect(catalog.relations.find(({ name }) => name === 'dear')).toMatchObject({ kind: 'view' })
})

test('the catalog tells types, extensions and comments of all kinds', async () => {
  for (const sql of [
    "create type mood as enum ('calm', 'it''s')",
    'create domain share as numeric(3,2) not null check (value between 0 and 1)',
    'create type pair as (a int, b text)',
    'create type span as range (subtype = date)',
    'create table t (id int constraint t_key primary key)',
    'create function f(n int) returns int return n',
    ...[
      'type mood',
      'index t_key',
      'constraint t_key on t',
      'function f',
      'column t.id',
      'extension plpgsql',
    ].map((what) => `comment on ${what} is 'about ${what}'`),
  ])
    expect((await engine.run(sql)).error).toBeUndefined()
  const { types, extensions, functions, relations } = await engine.catalog()
  expect(types).toEqual([
    {
      schema: 'public',
      name: 'mood',
      kind: 'enum',
      definition: "'calm', 'it''s'",
      comment: 'about type mood',
    },
    { schema: 'public', name: 'pair', kind: 'composite type', definition: 'a integer, b text' },
    {
      schema: 'public',
      name: 'share',
      kind: 'domain',
      definition: 'numeric(3,2) NOT NULL CHECK (VALUE >= 0::numeric AND VALUE <= 1::numeric)',
    },
    { schema: 'public', name: 'span', kind: 'range type', definition: 'date' },
  ])
  expect(extensions).toContainEqual({
    name: 'plpgsql',
    version: '1.0',
    comment: 'about extension plpgsql',
  })
  expect(functions.find(({ name }) => name === 'f')?.comment).toBe('about function f')
  const table = relations.find(({ name }) => name === 't')
  expect(table?.columns[0]?.comment).toBe('about column t.id')
  expect(table?.indexes[0]?.comment).toBe('about index t_key')
  expect(table?.constraints[0]?.comment).toBe('about constraint t_key on t')
})

test.each(['reset session authorization', 'SET SESSION AUTHORIZATION DEFAULT', 'discard all'])(
  '%s brings the first user back',
  async (sql) => {
    await engine.run('create role eve')
    await engine.run('set session authorization eve')
    expect((await engine.run(sql)).error).toBeUndefined()
    expect(await one('select session_user || current_user')).toBe('postgrespostgres')
  },
)

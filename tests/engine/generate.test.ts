import { afterAll, expect, test } from 'vitest'
import { factsQuery } from '#core/generate/facts.ts'
import { propose } from '#core/generate/propose.ts'
import { generateStatement } from '#core/generate/statement.ts'
import type { TableFacts } from '#core/generate/types.ts'
import { cellAt } from '#core/result/wire.ts'
import { splitStatements } from '#core/sql/split.ts'
import type { Engine } from '#engine/engine.ts'
import { extensionFiles, openEngine } from '#tools/engine/open.ts'
import { figure } from '../support/figure.ts'

const today = '2025-06-15'
const engines: Engine[] = []

async function open(dataset: string, setup: string[] = []): Promise<Engine> {
  const engine = await openEngine(dataset)
  engines.push(engine)
  for (const sql of setup) expect([(await engine.run(sql)).error?.message, sql]).toEqual([undefined, sql])
  return engine
}
afterAll(async () => {
  for (const engine of engines) await engine.close()
})

async function one(engine: Engine, sql: string): Promise<string | null> {
  const { result, error } = await engine.run(sql)
  expect([error?.message, sql]).toEqual([undefined, sql])
  return result ? cellAt(result.rows, 0, 0) : null
}

async function generate(engine: Engine, table: string, rows: number, seed = 0.42) {
  const [schema = '', name = ''] = table.includes('.') ? table.split('.') : ['public', table]
  const facts = JSON.parse((await one(engine, factsQuery(schema, name))) ?? '') as TableFacts
  const counts = new Map<string, boolean>()
  for (const key of facts.foreignKeys)
    counts.set(
      `${key.schema}.${key.table}`,
      (await one(engine, `select not exists (select from "${key.schema}"."${key.table}")`)) === 't',
    )
  const plans = propose(facts, today, (s, t) => counts.get(`${s}.${t}`) === true)
  const sql = generateStatement({ facts, plans, rows, seed })
  let made = 0
  for (const { text } of splitStatements(sql)) {
    const outcome = await engine.run(text)
    expect([outcome.error?.message, sql]).toEqual([undefined, sql])
    made = Number(/INSERT 0 (\d+)/.exec(outcome.tag ?? '')?.[1] ?? made)
  }
  return { sql, made }
}

/** A fingerprint of a table's rows. */
const digest = (engine: Engine, table: string) =>
  one(engine, `select md5(string_agg(t::text, '|' order by t::text)) from ${table} t`)

test('each table of the datasets takes 200 rows, and the same seed gives the same ones', async () => {
  let [asked, made] = [0, 0]
  for (const dataset of ['shop', 'penguins']) {
    const engine = await open(dataset)
    const tables = (await engine.catalog()).relations.map(({ name }) => name)
    expect(tables.length).toBeGreaterThan(0)
    for (const table of tables) {
      await engine.mark()
      const first = await generate(engine, table, 200)
      const rows = await digest(engine, table)
      await engine.undo()
      await generate(engine, table, 200)
      expect([table, await digest(engine, table)]).toEqual([table, rows])
      asked += 200
      made += first.made
    }
  }
  figure('generated-rows-of-the-datasets', (100 * made) / asked, '>=', 99)
})

const types = [
  ...['smallint', 'bigint', 'numeric', 'numeric(4,4)', 'numeric(3,0)', 'real', 'double precision', 'money'],
  ...['text', 'varchar(2)', 'char', 'char(12)', 'name', 'bytea', 'uuid', 'json', 'jsonb', 'xml', 'boolean'],
  ...['date', 'time', 'timetz', 'timestamp(0)', 'timestamptz', 'interval', 'bit(3)', 'bit(70)', 'varbit(20)'],
  ...['inet', 'cidr', 'macaddr', 'macaddr8', 'point', 'line', 'lseg', 'box', 'path', 'polygon', 'circle'],
  ...[
    'int4range',
    'int8range',
    'numrange',
    'daterange',
    'tsrange',
    'tstzrange',
    'int4multirange',
    'tstzmultirange',
  ],
  ...[
    'int[]',
    'text[]',
    'numeric(5,1)[]',
    'mood[]',
    'timestamptz[]',
    'jsonb[]',
    'mood',
    '"Odd Type"',
    'percent',
    'tag',
  ],
  ...[
    'vector(3)',
    'vector(3)[]',
    'halfvec(2)',
    'citext',
    'hstore',
    'ltree',
    'tsquery',
    'oid',
    'pg_lsn',
    '"char"',
  ],
]

test('a column of each type is filled where it must not be NULL', async () => {
  const engine = await open('empty')
  for (const pack of ['vector', 'citext', 'hstore', 'ltree'])
    engine.equip({ name: pack, tar: await extensionFiles(pack) })
  for (const sql of [
    'create extension vector; create extension citext; create extension hstore; create extension ltree',
    "create type mood as enum ('calm', 'it''s', 'wild')",
    `create type "Odd Type" as enum ('a b')`,
    'create domain percent as numeric(5,2) not null check (value between 0 and 100)',
    "create domain tag as varchar(12) check (value ~ '^[a-z]' and length(value) > 2)",
  ])
    for (const { text } of splitStatements(sql)) await one(engine, text)
  const failed: string[] = []
  for (const [at, type] of types.entries()) {
    await one(engine, `create table t${at} (c ${type} not null)`)
    const { made } = await generate(engine, `t${at}`, 50)
    if (made !== 50) failed.push(`${type}: ${made}`)
  }
  expect(failed).toEqual([])
})

// A table, how many rows are asked for and must come, and what must be true of them.
test.each<[string, string[], number, number, string]>([
  [
    'serial, identity, generated and defaults are left out',
    [
      'create table t (a serial, b int generated always as identity primary key, c int generated always as (d * 2) stored, d int not null, e date default current_date)',
    ],
    20,
    20,
    'select min(c - d * 2) = 0 and count(distinct a) = 20 and bool_and(e = current_date) from t',
  ],
  ['nothing but defaults', ['create table t (a serial)'], 5, 5, 'select max(a) = 5 from t'],
  ['a table without columns', ['create table t ()'], 5, 5, 'select count(*) = 5 from t'],
  [
    'names that need quotes',
    ['create schema "My Shop"', 'create table "My Shop"."A ""b" ("from" int primary key, "I" text not null)'],
    10,
    10,
    'select count(*) = 10 from "My Shop"."A ""b"',
  ],
  [
    'unique numbers go on after the greatest',
    [
      'create table t (a int primary key, b text unique, c date unique)',
      "insert into t values (7, 'x', '2030-01-01')",
    ],
    30,
    30,
    'select max(a) = 37 and count(distinct b) = 31 from t',
  ],
  [
    'ranges, lists and lengths of checks',
    [
      "create table t (a int not null check (a > 10 and a <= 12), b numeric(4,1) not null check (b between -5 and -2.5), c text not null check (c in ('x', 'y')), d varchar(30) not null check (length(d) >= 3 and length(d) < 7), e date not null check (e >= date '2031-02-03'))",
    ],
    60,
    60,
    'select count(distinct a) = 2 from t',
  ],
  [
    'checks that can not be read are tried',
    [
      "create table t (a date not null, b date not null check (b >= a), c text not null check (c !~ '[xyz]'), check (extract(isodow from a) < 6))",
    ],
    50,
    50,
    'select count(*) = 50 from t',
  ],
  [
    'a check that nothing passes',
    ['create table t (a int not null check (a % 2 = 3))'],
    20,
    0,
    'select true',
  ],
  [
    'an order of two columns by their check',
    ['create table t (low int not null, high int not null, check (low < high))'],
    100,
    100,
    'select bool_and(low < high) from t',
  ],
  [
    'parents are picked, over two columns too',
    [
      'create table p (a int, b text, primary key (a, b))',
      "insert into p values (1, 'x'), (2, 'y'), (3, 'z')",
      'create table t (id int primary key, pa int not null, pb text not null, foreign key (pa, pb) references p)',
    ],
    40,
    40,
    'select count(distinct pa) = 3 from t',
  ],
  [
    'each parent once',
    [
      'create table p (id int primary key)',
      'insert into p select generate_series(1, 9)',
      'create table t (id int primary key references p)',
      'insert into t values (4)',
    ],
    40,
    8,
    'select count(*) = 9 from t',
  ],
  [
    'a tree that begins with nothing',
    ['create table t (id int primary key, parent int references t)'],
    10,
    10,
    'select count(parent) = 0 from t',
  ],
  [
    'pairs that may stand once',
    [
      'create table p (id int primary key)',
      'insert into p select generate_series(1, 40)',
      'create table t (a int references p, b int references p, primary key (a, b))',
    ],
    100,
    95,
    'select count(*) >= 90 from t',
  ],
  [
    'a unique key that is checked late',
    ['create table t (a int unique deferrable initially deferred, b text)'],
    25,
    25,
    'select count(*) = 25 from t',
  ],
  [
    'ranges that must not overlap',
    ['create table t (during tstzrange not null, exclude using gist (during with &&))'],
    50,
    50,
    'select count(*) = 50 from t',
  ],
  [
    'a column of the name of ours',
    [
      'create table p (i int primary key, n int, key_1 int)',
      'insert into p values (1, 2, 3)',
      'create table t (i int primary key, n int references p, made int, numbered int not null check (numbered % 2 = 0))',
    ],
    30,
    30,
    'select count(*) = 30 from t',
  ],
  [
    'parts of a table',
    [
      'create table t (a int not null, b text) partition by hash (a)',
      'create table t0 partition of t for values with (modulus 2, remainder 0)',
      'create table t1 partition of t for values with (modulus 2, remainder 1)',
    ],
    30,
    30,
    'select count(*) = 30 from t',
  ],
])('%s', async (_, setup, rows, expected, truth) => {
  const engine = await open('empty', setup)
  const table = setup.some((sql) => sql.includes('My Shop')) ? 'My Shop.A "b' : 't'
  const { made, sql } = await generate(engine, table, rows)
  if (expected === 95) expect(made).toBeGreaterThanOrEqual(90)
  else expect([made, sql]).toEqual([expected, sql])
  expect([await one(engine, truth), sql]).toEqual(['t', sql])
})

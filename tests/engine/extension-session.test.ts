import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cellAt, decodeRows } from '#core/result/wire.ts'
import { Session } from '#engine/session.ts'
import type { Replacement } from '#engine/session-types.ts'
import { engineParts, extensionFiles } from '#tools/engine/open.ts'
import { threadlessWorker } from '../support/threadless.ts'

let session: Session
let replacements: Replacement[]
let asked: string[]
let source: (pack: string) => Promise<Uint8Array<ArrayBuffer>>
beforeEach(async () => {
  replacements = []
  asked = []
  source = extensionFiles
  session = new Session({
    parts: engineParts('shop'),
    spawn: threadlessWorker,
    extension: (pack) => {
      asked.push(pack)
      return source(pack)
    },
    onreplaced: (replacement) => replacements.push(replacement),
  })
  await session.ready()
})
afterEach(() => {
  session.close()
})

const run = (sql: string) => session.run({ sql })
const ok = async (...statements: string[]): Promise<void> => {
  for (const sql of statements) expect([sql, (await run(sql)).error]).toEqual([sql, undefined])
}
const one = async (sql: string) => cellAt((await session.inspect(sql)).rows, 0, 0)
const nearest = "select '[1,1]'::vector <-> '[1,2]'"
const trap = `select ('[' || repeat('[', 20000) || repeat(']', 20001))::json`

test('an extension comes when it is first asked for, and once', async () => {
  await ok(
    'create extension vector',
    nearest,
    'drop extension vector',
    'create extension if not exists "vector"',
  )
  expect(asked).toEqual(['vector'])
  expect(await one(nearest)).toBe('1')
})

test('what an extension requires comes with it', async () => {
  await ok('CREATE EXTENSION earthdistance CASCADE')
  expect(asked).toEqual(['cube', 'earthdistance'])
})

test('an extension named inside a block is found too', async () => {
  await ok("do $$ begin execute 'select 1'; create extension hstore; end $$")
  expect(await one("select 'a=>1'::hstore -> 'a'")).toBe('1')
})

describe('after an extension was loaded', () => {
  test.each([
    ['a type', 'vector', nearest, '1'],
    ['a trigram operator', 'pg_trgm', "select similarity('abc', 'abc')", '1'],
    ['a library with memory of its own', 'pgcrypto', "select length(gen_salt('bf'))", '29'],
    ['a dictionary', 'unaccent', "select unaccent('é')", 'e'],
    ['tests', 'pgtap', 'select plan(1)', '1..1'],
  ])('undo, use again, reset, use again: %s (%s)', async (_, name, use, value) => {
    const create = `create extension ${name}`
    await ok('create table kept as select 7 as a')
    await session.mark()
    await ok(create, use)
    await session.undo()
    expect(await one('select a from kept')).toBe('7')
    expect(await one(`select count(*) from pg_extension where extname = '${name}'`)).toBe('0')
    await ok(create)
    expect(await one(use)).toBe(value)
    await session.reset()
    expect(await one("select to_regclass('kept')")).toBe(null)
    expect((await run(use)).error).toBeDefined()
    await ok(create)
    expect(await one(use)).toBe(value)
    expect(replacements).toEqual([])
  })

  test('a run after it can be undone without another engine', async () => {
    await ok(
      'create extension vector',
      'create table places (v vector(2))',
      "insert into places values ('[1,1]')",
    )
    await session.mark()
    await ok('delete from places')
    await session.undo()
    expect(await one("select v <-> '[1,2]' from places")).toBe('1')
    await ok('create index on places using hnsw (v vector_l2_ops)')
  })

  test('two extensions, undone one by one', async () => {
    await session.mark()
    await ok('create extension hstore')
    await session.mark()
    await ok('create extension citext', "select 'A'::citext = 'a'")
    await session.undo()
    expect(await one("select 'a=>1'::hstore -> 'a'")).toBe('1')
    expect((await run("select 'A'::citext")).error?.code).toBe('42704')
    await ok('create extension citext')
    expect(await one("select 'A'::citext = 'a'")).toBe('t')
  })

  test('a library that a function loads long after counts too', async () => {
    await ok('create extension citext', 'create extension hstore')
    await run(trap)
    expect(replacements).toMatchObject([{ replayed: 2, lost: 0 }])
    await session.mark()
    await ok("select 'a=>1'::hstore", "select 'A'::citext = 'a'")
    await session.undo()
    expect(await one("select 'a=>1'::hstore -> 'a'")).toBe('1')
    expect(await one("select 'A'::citext = 'a'")).toBe('t')
  })

  test('another engine has it, whether it was warm before or not', async () => {
    await session.warmSpare()
    await ok('create extension vector', 'create table places (v vector(2))')
    const running = run('select count(*) from orders a, orders b')
    await session.stop('Stopped after 0.1 s.')
    expect((await running).error?.code).toBe('57014')
    expect(replacements).toMatchObject([{ replayed: 2, lost: 0 }])
    await ok("insert into places values ('[1,1]')")
    await run(trap)
    expect(replacements).toHaveLength(2)
    expect(await one("select v <-> '[1,2]' from places")).toBe('1')
  })

  test('an open transaction that undo cannot bring back is told', async () => {
    await ok('begin', 'create table kept (a int)')
    await session.mark()
    await ok('create extension vector', nearest)
    await session.undo()
    expect(replacements).toMatchObject([{ rolledBack: 2 }])
    expect(await one("select to_regclass('kept')")).toBe(null)
  })
})

test('the changes of an earlier visit bring their extensions', async () => {
  await ok('create extension hstore', "create table h as select 'a=>1'::hstore as h")
  const { state } = session
  await session.reset()
  expect(await session.redo(state)).toMatchObject({ replayed: 2, lost: 0 })
  expect(await one("select h -> 'a' from h")).toBe('1')
})

test('a copy of a database with extensions goes on in another engine', async () => {
  await ok('create extension vector', 'create extension pg_stat_statements')
  await ok('create table places (v vector(2))', "insert into places values ('[1,1]')")
  await session.renew()
  await ok("insert into places values ('[2,2]')")
  expect(await one("select max(v <-> '[1,1]') > 1 from places")).toBe('t')
  expect(await one('select count(*) > 0 from pg_stat_statements')).toBe('t')
  await session.mark()
  await ok('create extension hstore', "select 'a=>1'::hstore")
  await session.undo()
  expect(await one('select count(*) from places')).toBe('2')
  expect(await one("select count(*) from pg_extension where extname = 'hstore'")).toBe('0')
})

describe('an extension that PostgreSQL must start with', () => {
  const counted = "select calls || ' ' || rows from pg_stat_statements where query like '%from kept%'"

  test('pg_stat_statements counts calls and rows, of the learner only', async () => {
    await ok('create table kept as select generate_series(1, 3) as a', 'create extension pg_stat_statements')
    await ok('select * from kept', 'select * from kept')
    await session.catalog()
    expect(await one(counted)).toBe('2 6')
    const queries = decodeRows((await session.inspect('select query from pg_stat_statements')).rows).flat()
    expect(queries.filter((query) => /pg_namespace|tupelo|set_config/.test(query ?? ''))).toEqual([])
    expect(replacements).toEqual([])
  })

  test('it is undone, made again, and still there after a Reset and a fault', async () => {
    await session.mark()
    await ok('create extension pg_stat_statements')
    await session.undo()
    expect(await one("select to_regclass('pg_stat_statements')")).toBe(null)
    await ok('create extension pg_stat_statements', 'create table kept (a int)', 'select * from kept')
    expect(await one(counted)).toBe('1 0')
    await run(trap)
    expect(replacements).toMatchObject([{ replayed: 2, lost: 0 }])
    await ok('select * from kept')
    await session.reset()
    await ok('create extension pg_stat_statements')
    expect(await one('select count(*) > 0 from pg_stat_statements')).toBe('t')
  })

  test('not inside a transaction, which would be lost', async () => {
    await ok('begin', 'create table kept (a int)')
    expect((await run('create extension pg_stat_statements')).error).toMatchObject({ code: '25001' })
    await ok('commit', 'create extension pg_stat_statements')
    expect(await one("select to_regclass('kept')")).toBe('kept')
  })

  test('a long result still comes in pages', async () => {
    await ok('create extension pg_stat_statements')
    const outcome = await run('select g from generate_series(1, 100005) g')
    expect(outcome).toMatchObject({ more: true, tag: 'SELECT 100000' })
    expect((await session.more()).rows.offsets).toHaveLength(5)
    expect((await run('select 1 where false')).tag).toBe('SELECT 0')
    expect((await run('selec')).error).toMatchObject({ code: '42601', position: 1 })
    expect((await run('select 1 / 0')).error).toMatchObject({ code: '22012' })
    await ok('begin', 'select 1', 'select 2', 'commit')
  })
})

describe('what goes wrong', () => {
  test('no connection: it says so, and the next try fetches again', async () => {
    source = () => Promise.reject(new Error('no answer. Check the connection.'))
    const { error } = await run('create extension vector')
    expect(error).toMatchObject({
      code: '58030',
      message: 'The extension vector could not be loaded: no answer. Check the connection.',
    })
    expect(error?.hint).toContain('run the statement again')
    source = extensionFiles
    await ok('create extension vector')
  })

  test('Stop ends the wait for a file', async () => {
    source = () => new Promise(() => undefined)
    const waiting = run('create extension vector')
    await new Promise((resolve) => setTimeout(resolve, 50))
    await session.stop('Stopped after 0.1 s.')
    expect((await waiting).error).toMatchObject({ code: '57014', message: 'Stopped after 0.1 s.' })
    expect((await run('select 1')).tag).toBe('SELECT 1')
  })

  test.each([
    ['postgis', 'earthdistance'],
    ['timescaledb', 'date_bin'],
    ['no_such_thing', 'Extensions panel'],
  ])('%s is not here: what to do instead', async (name, instead) => {
    const { error } = await run(`create extension ${name}`)
    expect(error).toMatchObject({ code: '0A000', message: `extension "${name}" is not available` })
    expect(error?.hint).toContain(instead)
    expect(asked).toEqual([])
  })
})

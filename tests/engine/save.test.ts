import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellAt } from '#core/result/wire.ts'
import type { DumpOrder } from '#engine/dump-on.ts'
import { Session } from '#engine/session.ts'
import { engineParts, extensionFiles } from '#tools/engine/open.ts'
import { pgDumpWasm } from '#tools/engine/pg-dump.ts'
import { figure } from '../support/figure.ts'
import { facts, heldBy, openFixtures, openSaved, saved, withoutKey } from '../support/saved.ts'
import { loadScripts } from '../support/script.ts'
import { threadlessWorker } from '../support/threadless.ts'

// What a real server held after psql had loaded the same dump: tests/support/record-saved.mjs.
const server = JSON.parse(
  readFileSync(new URL('../fixtures/saved/expected.json', import.meta.url), 'utf8'),
) as { version: string; dump: string; complaints: string[]; facts: string[] }

const same = (one: string[], other: string[]): number => one.filter((fact) => other.includes(fact)).length

test.each([
  ['what every supported server knows', ['dumps/schema.sql', 'saved/schema.sql'], 400],
  ['what PostgreSQL 18 brought', ['saved/newest.sql'], 20],
])('a database saved as SQL is loaded again whole: %s', async (title, fixtures, least) => {
  const engine = await openFixtures(...fixtures)
  const again = await openSaved()
  const dump = await (await saved(engine)).text()
  const { failures, notes } = await loadScripts(again, [{ name: 'saved.sql', text: dump }])
  expect([...failures, ...notes]).toEqual([])
  const all = [facts.any, facts.newest]
  const [held, loaded] = [[], []] as [string[], string[]]
  for (const sql of all) {
    held.push(...(await heldBy(engine, sql)))
    loaded.push(...(await heldBy(again, sql)))
  }
  expect(held.length).toBeGreaterThan(least)
  figure(`dump_round_trip_equal, ${title}`, same(held, loaded), '>=', held.length, 0)
  expect(loaded).toEqual(held)
  if (fixtures.includes('saved/schema.sql')) {
    // The recording is of this very dump; make it anew when this fails.
    expect(createHash('sha256').update(withoutKey(dump)).digest('hex')).toBe(server.dump)
    const own = await heldBy(engine, facts.any)
    figure(`dump_on_postgresql_${server.version}_equal`, same(own, server.facts), '>=', own.length, 0)
    expect(server.facts).toEqual(own)
    expect(server.complaints).toEqual(['unrecognized configuration parameter "transaction_timeout"'])
  }
  await engine.close()
  await again.close()
})

// Each is a fact of a role that pg_dumpall would bring along.
const roleFacts = `
  select format('role %s', rolname), format('%s %s %s %s %s %s %s %s %s', rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin,
    rolreplication, rolbypassrls, rolconnlimit, rolvaliduntil) || coalesce(shobj_description(oid, 'pg_authid'), '') from pg_roles where oid >= 16384
  union all select format('setting %s', setrole::regrole), setconfig::text from pg_db_role_setting
  union all select format('member %s of %s by %s', member::regrole, roleid::regrole, grantor::regrole),
    format('%s %s %s', admin_option, inherit_option, set_option) from pg_auth_members where member >= 16384
  union all select format('parameter %s', parname), paracl::text from pg_parameter_acl
  order by 1`

test('a database saved as SQL brings its roles as they are, and no password', async () => {
  const engine = await openSaved()
  for (const sql of [
    "create role clerk login createdb noinherit connection limit 3 password 'secret' valid until '2030-01-01 00:00+00'",
    'create role "The ""boss""" superuser createrole replication bypassrls',
    "comment on role clerk is 'writes what''s sold'",
    'create role "All"',
    'alter role clerk set search_path = "$user", public, "Odd"',
    "alter role clerk set application_name = 'it''s me'",
    "alter role clerk set my.word = 'a, b'",
    'alter role postgres set work_mem = 8192',
    'grant "All" to "The ""boss""" with admin option',
    'grant "All" to clerk with inherit false, set false granted by "The ""boss"""',
    'grant pg_read_all_data to clerk',
    'grant set on parameter log_min_messages to clerk with grant option',
  ])
    expect((await engine.run(sql)).error).toBeUndefined()
  const dump = await (await saved(engine)).text()
  const again = await openSaved()
  // One of the roles is there already, with other attributes.
  await again.run('create role clerk superuser')
  const { failures } = await loadScripts(again, [{ name: 'saved.sql', text: dump }])
  expect(failures).toEqual([])
  const held = await heldBy(engine, roleFacts)
  expect(held.length).toBe(9)
  expect(await heldBy(again, roleFacts)).toEqual(held)
  expect(dump).not.toMatch(/secret|SCRAM/)
  await engine.close()
  await again.close()
})

describe('while it is saved, a session goes on as it was', () => {
  let session: Session
  beforeAll(async () => {
    session = new Session({
      parts: engineParts('shop'),
      spawn: threadlessWorker,
      extension: extensionFiles,
      onreplaced: () => undefined,
    })
    await session.ready()
  })
  afterAll(() => {
    session.close()
  })

  const order = async (signal = new AbortController().signal): Promise<DumpOrder> => ({
    program: await WebAssembly.compile(pgDumpWasm()),
    tell: () => undefined,
    signal,
  })

  test('its role, settings, temporary tables, prepared statements and undo', async () => {
    for (const sql of [
      'create role visitor',
      'grant select on products to visitor',
      'create temp table mine as select 7 as n',
      'prepare seven as select n from mine',
      'create table hidden (n int)',
      'create unlogged table quick (n int)',
      "set search_path = 'nowhere'",
      'grant select on mine to visitor',
      'set role visitor',
    ])
      expect((await session.run({ sql })).error).toBeUndefined()
    const written: number[] = []
    const dump = await session.dump({ ...(await order()), tell: (bytes) => void written.push(bytes) })
    const text = await dump.text()
    expect(written.at(-1)).toBe(dump.size)
    for (const line of [
      'CREATE TABLE public.hidden',
      'CREATE UNLOGGED TABLE public.quick',
      'CREATE ROLE visitor',
    ])
      expect(text).toContain(line)
    expect(text).not.toContain('mine')
    const { result } = await session.run({
      sql: "select current_user || ' ' || current_setting('search_path') || ' ' || (select n from pg_temp.mine)",
    })
    expect(result && cellAt(result.rows, 0, 0)).toBe('visitor nowhere 7')
    expect((await session.run({ sql: 'execute seven' })).tag).toBe('SELECT 1')
    await session.run({ sql: 'reset role' })
  })

  test('in a transaction it is refused, and what was begun stays', async () => {
    await session.run({ sql: 'begin' })
    await session.run({ sql: 'create table public.begun (n int)' })
    await expect(session.dump(await order())).rejects.toThrow('transaction')
    expect((await session.run({ sql: 'commit' })).tag).toBe('COMMIT')
  })

  test('it can be ended', async () => {
    await expect(session.dump(await order(AbortSignal.abort()))).rejects.toThrow('not saved')
    expect((await session.run({ sql: 'table public.begun' })).tag).toBe('SELECT 0')
  })

  test('what pg_dump can not read is said, and the session goes on', async () => {
    const engine = await openFixtures('saved/newest.sql')
    await engine.run('create function broken() returns int language sql as $$ select 1 $$')
    await engine.run("update pg_proc set prolang = 4711 where proname = 'broken'")
    await expect(saved(engine)).rejects.toThrow(/^query returned 0 rows/)
    await engine.close()
  })
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cellAt } from '#core/result/wire.ts'
import { Session } from '#engine/session.ts'
import type { Replacement } from '#engine/session-types.ts'
import { engineParts, extensionFiles } from '#tools/engine/open.ts'
import { threadlessWorker } from '../support/threadless.ts'

const trap = `select ('[' || repeat('[', 20000) || repeat(']', 20001))::json`
let session: Session
let replacements: Replacement[]
let changes = 0
const options = () => ({
  parts: engineParts('shop'),
  spawn: threadlessWorker,
  extension: extensionFiles,
  onreplaced: (replacement: Replacement) => replacements.push(replacement),
  onchange: () => changes++,
})
beforeEach(async () => {
  replacements = []
  session = new Session(options())
  expect(await session.ready()).toMatch(/^PostgreSQL 18\./)
})
afterEach(() => {
  session.close()
})

const run = (sql: string) => session.run({ sql })
const one = async (sql: string) => cellAt((await session.inspect(sql)).rows, 0, 0)

test('a trap replaces the engine and makes earlier changes again', async () => {
  await run('create table kept (a int)')
  await run('insert into kept values (1), (2)')
  const outcome = await run(trap)
  expect(outcome.error).toMatchObject({ code: '54001', message: 'stack depth limit exceeded' })
  expect(replacements).toMatchObject([{ reason: 'fault', replayed: 2, rolledBack: 0, lost: 0 }])
  expect(await one('select count(*) from kept')).toBe('2')
  expect(await one('select count(*) from orders')).toBe('9047')
})

test('an open transaction is rolled back, as the server does when a session ends', async () => {
  await run('create table kept (a int)')
  await run('begin')
  await run('insert into kept values (1)')
  await run(trap)
  expect(replacements).toMatchObject([{ replayed: 1, rolledBack: 2 }])
  expect(await one('select count(*) from kept')).toBe('0')
})

test('Stop answers with SQLSTATE 57014 and the database stays usable', async () => {
  await session.warmSpare()
  await run('create table kept (a int)')
  const running = run('select count(*) from orders a, orders b')
  await session.stop('Stopped after 0.1 s.')
  expect((await running).error).toMatchObject({ code: '57014', message: 'Stopped after 0.1 s.' })
  expect(replacements).toMatchObject([{ reason: 'stopped', replayed: 1 }])
  expect((await run('insert into kept values (1)')).tag).toBe('INSERT 0 1')
})

test('a statement that fills a table tells by how much it grows, and one that does not tells nothing', async () => {
  await run('create table kept (a int, b text)')
  const told: number[] = []
  const tell = (bytes: number): number => told.push(bytes)
  const filling = `insert into kept select g, repeat('x', 100) from generate_series(1, 400000) g`
  expect((await session.run({ sql: filling }, tell)).tag).toBe('INSERT 0 400000')
  expect(told.length).toBeGreaterThan(0)
  expect(told).toEqual([...new Set(told)].sort((one, other) => one - other))
  const size = Number(await one("select pg_relation_size('kept')"))
  expect(told.at(-1)).toBeLessThanOrEqual(size * 1.1)
  told.length = 0
  await session.run(
    { sql: 'select count(*) from kept a where exists (select from kept b where b.a = a.a)' },
    tell,
  )
  expect(told).toEqual([])
})

test('a reset forgets what was changed', async () => {
  await run('drop table reviews')
  expect(session.isDirty).toBe(true)
  await session.reset()
  expect(session.isDirty).toBe(false)
  await run(trap)
  expect(replacements).toMatchObject([{ replayed: 0 }])
  expect(await one('select count(*) from reviews')).toBe('4389')
})

test('a check never touches the database of the learner', async () => {
  await run('delete from reviews')
  const reference = 'select count(*) from reviews'
  const spec = { kind: 'query', reference, variants: [], named: false, tolerance: 1e-9 } as const
  const verdict = await session.examiner.check({ ...spec, variants: [] }, { kind: 'query', sql: reference })
  expect(verdict.pass).toBe(true)
  const greedy = await session.examiner.check(
    { ...spec, variants: [] },
    { kind: 'query', sql: 'drop table reviews' },
  )
  expect(greedy).toMatchObject({ pass: false, step: 'statement' })
  expect(await one(reference)).toBe('0')
})

test("an owner's changes can be made again on a fresh database", async () => {
  await run('create table mine (a int)')
  const { state } = session
  await session.reset()
  expect(await session.redo(state)).toMatchObject({ replayed: 1, lost: 0 })
  expect(await one('select count(*) from mine')).toBe('0')
})

test('parts that do not come end the boot with their reason', async () => {
  const failing = new Session({
    parts: Promise.reject(new Error('Could not load x.bin: the host answered 404.')),
    spawn: threadlessWorker,
    extension: extensionFiles,
    onreplaced: () => undefined,
  })
  await expect(failing.ready()).rejects.toThrow('x.bin')
})

test('what was undone is not made again on another engine', async () => {
  await run('create table kept (a int)')
  await session.mark()
  await run('drop table kept')
  expect(session.canUndo).toBe(true)
  await session.undo()
  expect(session.canUndo).toBe(false)
  await run(trap)
  expect(replacements).toMatchObject([{ replayed: 1, lost: 0 }])
  expect(await one("select to_regclass('kept')")).toBe('kept')
})

test('after another engine took over there is nothing to undo', async () => {
  await session.mark()
  await run(trap)
  expect(session.canUndo).toBe(false)
  await expect(session.undo()).rejects.toThrow('no run to undo')
})

describe('a copy', () => {
  const adopted = async () => {
    const { adopt } = await session.copy()
    adopt()
  }
  const made = async () => {
    await run('create table mine as select 1 as n, random() as chance')
    await adopted()
    await run('insert into mine values (2, 0.5)')
    return one('select sum(chance) from mine')
  }

  test('and what was changed since it go on in another session, with the same random numbers', async () => {
    const sum = await made()
    const { state } = session
    expect(state.entries).toHaveLength(1)
    const other = new Session({ ...options(), from: state })
    expect(await other.opened).toEqual({ replayed: 1, lost: 0 })
    expect(cellAt((await other.inspect('select sum(chance) from mine')).rows, 0, 0)).toBe(sum)
    other.close()
  })

  test('is what another engine starts from', async () => {
    const sum = await made()
    await run(trap)
    expect(replacements).toMatchObject([{ replayed: 1, lost: 0 }])
    expect(await one('select sum(chance) from mine')).toBe(sum)
  })

  test('does not keep a reset from bringing the dataset back, nor an undo what was there before', async () => {
    await run('create table mine (n int)')
    await session.mark()
    await run('drop table mine')
    await adopted()
    await session.undo()
    await run(trap)
    expect(await one("select to_regclass('mine')")).toBe('mine')
    await adopted()
    await session.reset()
    expect(session.isDirty).toBe(false)
    expect(await one("select to_regclass('mine')")).toBe(null)
    await run(trap)
    expect(replacements.at(-1)).toMatchObject({ replayed: 0, lost: 0 })
  })

  test('moves to an engine with less memory, settings and all', async () => {
    await run("set work_mem = '7MB'")
    await run("select length(repeat('x', 300000000))")
    await run('create table mine (n int)')
    const before = await session.heapBytes()
    await session.renew()
    expect(await session.heapBytes()).toBeLessThan(before / 2)
    expect(await one("select current_setting('work_mem') || to_regclass('mine')")).toBe('7MBmine')
    expect(session.canUndo).toBe(false)
  })

  test('knows what came after it, until an undo or a reset comes between', async () => {
    await run('create table mine (n int)')
    const copy = await session.copy()
    await session.mark()
    await run('insert into mine values (1)')
    expect(copy.after()).toEqual([{ sql: 'insert into mine values (1)' }])
    await session.undo()
    expect(copy.after()).toBeUndefined()
    copy.adopt()
    expect(session.state).toEqual({ entries: [{ sql: 'create table mine (n int)' }] })
  })

  test('is refused in a transaction, which goes on', async () => {
    await run('begin')
    await expect(session.copy()).rejects.toThrow('transaction')
    expect((await run('commit')).tag).toBe('COMMIT')
  })

  test('of which the changes are told', async () => {
    changes = 0
    await run('select 1')
    expect(changes).toBe(0)
    await run('create table mine (n int)')
    await adopted()
    await session.reset()
    expect(changes).toBe(2)
  })
})

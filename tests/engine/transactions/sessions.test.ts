import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { BrokenEngine } from '#engine/trap.ts'
import type { Lab } from '#labs/transactions/runtime/lab.ts'
import { signal } from '#labs/transactions/runtime/signals.ts'
import type { Statements } from '#labs/transactions/statements.ts'
import { figure, timed } from '../../support/figure.ts'
import { addSession, openLab, rowsOf as rows, untilWaits } from '../../support/transactions/lab.ts'
import { labProgram } from '#tools/labs/transactions/program.ts'

let lab: Lab
let a: Statements
let b: Statements

const session = () => addSession(lab)
const code = async (work: Promise<{ error?: { code: string } }[]>) => (await work).at(-1)?.error?.code

beforeAll(async () => {
  // Made before: what a build does once is no part of a boot.
  const program = labProgram()
  const first = await timed(async () => ({ lab } = await openLab(program)))
  a = await session()
  const third = await timed(async () => (b = await session()))
  figure('transactions_third_session_over_first', third / first, '<=', 0.5)
})
beforeEach(async () => {
  await a.run(
    'DROP TABLE IF EXISTS t; CREATE TABLE t (id int PRIMARY KEY, v int); INSERT INTO t VALUES (1, 10), (2, 20)',
  )
})
afterEach(async () => {
  for (const one of [a, b]) await one.run('ROLLBACK')
})

describe('two sessions', () => {
  test('by turns: each statement takes the shared memory over from the other session', async () => {
    const turns = 200
    const ms = await timed(async () => {
      for (let i = 0; i < turns; i++)
        expect(await rows(i % 2 ? a : b, 'SELECT v FROM t WHERE id = 1')).toEqual([['10']])
    })
    figure('transactions_alternating_ms', ms / turns, '<=', 5)
  })

  test('see each other’s commits, and nothing before', async () => {
    await a.run('BEGIN; UPDATE t SET v = 11 WHERE id = 1')
    expect(await rows(b, 'SELECT v FROM t ORDER BY id')).toEqual([['10'], ['20']])
    await a.run('COMMIT')
    expect(await rows(b, 'SELECT v FROM t ORDER BY id')).toEqual([['11'], ['20']])
  })

  test('the isolation level is told without a snapshot being taken', async () => {
    await b.run('BEGIN')
    expect(await b.isolation()).toBe('read committed')
    await b.run('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ')
    expect(await b.isolation()).toBe('repeatable read')
    await a.run('UPDATE t SET v = 11 WHERE id = 1')
    expect(await rows(b, 'SELECT v FROM t WHERE id = 1')).toEqual([['11']])
    await b.run('ROLLBACK')
    expect(await b.isolation()).toBeUndefined()
  })

  test.each([
    ['UPDATE t SET v = 12 WHERE id = 1', ['Lock', 'transactionid']],
    ['LOCK TABLE t', ['Lock', 'relation']],
    ['SELECT pg_sleep(60)', ['Timeout', 'PgSleep']],
  ])('what one waits for stands in pg_stat_activity: %s', async (sql, event) => {
    const look = `SELECT wait_event_type, wait_event FROM pg_stat_activity WHERE pid = ${b.process.pid}`
    await a.run('BEGIN; UPDATE t SET v = 11 WHERE id = 1')
    await b.run('BEGIN')
    const waits = b.run(sql)
    await untilWaits(b)
    expect(await rows(a, look)).toEqual([event])
    lab.send(b.process, signal.interrupt)
    await waits
    expect(await rows(a, look)).toEqual([['Client', 'ClientRead']])
  })

  test('pg_stat_activity has a client of a user for each session, and one that is nobody’s', async () => {
    await b.run('BEGIN')
    const look = `SELECT pid, usename, datname, backend_type, state, wait_event
                  FROM pg_stat_activity ORDER BY pid DESC`
    const [ofB, ofA, ...others] = await rows(a, look)
    const client = ['postgres', 'postgres', 'client backend']
    expect(ofB).toEqual([String(b.process.pid), ...client, 'idle in transaction', 'ClientRead'])
    expect(ofA).toEqual([String(a.process.pid), ...client, 'active', null])
    expect(others.map((row) => [row[1], row[3]])).toEqual([[null, 'standalone backend']])
  })

  test('a Stop ends a statement that waits, and the session goes on', async () => {
    await a.run('BEGIN; UPDATE t SET v = 11 WHERE id = 1')
    const waiting = b.run('UPDATE t SET v = 12 WHERE id = 1')
    await untilWaits(b)
    lab.send(b.process, signal.interrupt)
    expect(await code(waiting)).toBe('57014')
    expect(await rows(b, 'SELECT 1')).toEqual([['1']])
  })

  test('a Stop ends a statement that computes', async () => {
    let asked = 0
    lab.asked = () => ++asked > 20
    expect(await code(b.run('SELECT count(*) FROM generate_series(1, 100000000)'))).toBe('57014')
    lab.asked = () => false
    expect(await rows(b, 'SELECT 1')).toEqual([['1']])
  })

  test('lock_timeout and statement_timeout end a wait', async () => {
    await a.run('BEGIN; LOCK TABLE t')
    expect(await code(b.run("SET lock_timeout = '50ms'; SELECT * FROM t"))).toBe('55P03')
    expect(await code(b.run("SET lock_timeout = 0; SET statement_timeout = '50ms'; SELECT * FROM t"))).toBe(
      '57014',
    )
    await b.run('RESET ALL')
  })

  test('a notification comes to who listens', async () => {
    await b.run('LISTEN news')
    await a.run("NOTIFY news, 'hello'")
    const [outcome] = await b.run('SELECT 1')
    const from = a.process.pid
    expect(outcome?.notices.map(({ message }) => message)).toEqual([
      `notification "news" with payload "hello" from process ${from}`,
    ])
    await b.run('UNLISTEN *')
  })

  test('a session that is terminated lets go of its locks', async () => {
    const c = await session()
    await c.run('BEGIN; UPDATE t SET v = 12 WHERE id = 1')
    const waiting = b.run('UPDATE t SET v = v + 1 WHERE id = 1')
    await untilWaits(b)
    lab.send(c.process, signal.terminate)
    expect(await code(c.run('SELECT 1'))).toBe('57P01')
    expect(await code(waiting)).toBeUndefined()
    expect(await rows(b, 'SELECT v FROM t WHERE id = 1')).toEqual([['11']])
    expect(await code(c.run('SELECT 1'))).toBe('57P01')
  })

  test('a place that was let go can be taken again, more often than there are places', async () => {
    for (let i = 0; i < 12; i++) {
      const c = await session()
      expect(await rows(c, 'SELECT count(*) FROM t')).toEqual([['2']])
      lab.send(c.process, signal.terminate)
      expect(await code(c.run('SELECT 1'))).toBe('57P01')
    }
  })
})

test('a wait that can’t be put aside is refused in plain words, and the session goes on', async () => {
  // A program whose list of functions that can be suspended is empty: V8 gives sections of one name in their order.
  const head = 8
  const name = Buffer.from('tupelo.suspendable')
  const empty = Buffer.from([0, name.length + 1, name.length, ...name])
  const program = Buffer.from(labProgram())
  const { lab: other } = await openLab(
    new Uint8Array(Buffer.concat([program.subarray(0, head), empty, program.subarray(head)])),
  )
  const one = await addSession(other)
  const [outcome] = await one.run('SELECT pg_sleep(0.01)')
  expect(outcome?.error).toMatchObject({
    code: '0A000',
    hint: expect.stringContaining('by itself') as string,
  })
  expect(await rows(one, 'SELECT 1')).toEqual([['1']])
})

test('a recursion without an end is refused, by PostgreSQL’s limit or with the lab', async () => {
  const { lab: other } = await openLab()
  const own = await addSession(other)
  await own.run(
    'CREATE FUNCTION deeper(n int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN deeper(n + 1); END $$',
  )
  const end = await code(own.run('SELECT deeper(0)')).catch((error: unknown) => (error as BrokenEngine).code)
  expect(end).toBe('54001')
})

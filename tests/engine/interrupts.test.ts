import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { cellAt } from '#core/result/wire.ts'
import type { Engine } from '#engine/engine.ts'
import { openEngine } from '#tools/engine/open.ts'
import { figure } from '../support/figure.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine('shop')
})
afterAll(() => engine.close())
afterEach(() => engine.reset())

const one = async (sql: string): Promise<string | null> => {
  const { rows } = await engine.inspect(sql)
  return cellAt(rows, 0, 0)
}

/** Asks for the end of the statement after `ms`, and gives what came of it and how many ms after that. */
async function stopped(sql: string, ms = 200) {
  const started = performance.now()
  const outcome = await engine.run(sql, { asked: () => performance.now() - started >= ms })
  return { outcome, late: performance.now() - started - ms }
}

const runaways: { name: string; sql: string }[] = [
  {
    name: 'a series in the select list',
    sql: 'select count(*) from (select generate_series(1, 1000000000)) x',
  },
  { name: 'a series in FROM, which spills', sql: 'select count(*) from generate_series(1, 1000000000)' },
  {
    name: 'a cross join',
    sql: 'select count(*) from order_items a, order_items b where a.quantity * b.quantity <> a.order_id + b.order_id',
  },
  {
    name: 'a recursion without end',
    sql: 'with recursive t(n) as (select 1 union all select n + 1 from t) select count(*) from t',
  },
  {
    name: 'a recursion whose rows grow',
    sql: `with recursive t(n, s) as (select 1, 'x' union select n + 1, s || 'x' from t) select max(n) from t`,
  },
  { name: 'a loop in PL/pgSQL', sql: 'do $$ declare i bigint := 0; begin loop i := i + 1; end loop; end $$' },
  {
    name: 'a loop that catches errors',
    sql: 'do $$ declare i bigint := 0; begin loop begin i := i + 1; exception when others then null; end; end loop; end $$',
  },
  { name: 'pg_sleep', sql: 'select pg_sleep(600)' },
  {
    name: 'a regular expression',
    sql: `select repeat('ab', 300) || 'c' ~ '^(.*)(.*)(.*)(.*)\\1\\2\\3\\4$'`,
  },
  { name: 'a sort', sql: 'select * from generate_series(1, 100000000) g order by -g limit 5' },
]

describe('Stop', () => {
  const lates: number[] = []

  test.each(runaways)('ends $name and keeps the session', async ({ sql }) => {
    await engine.run('create temp table mine as select 7 as kept')
    const { outcome, late } = await stopped(sql)
    lates.push(late)
    expect(outcome.error).toMatchObject({
      code: '57014',
      message: 'canceling statement due to user request',
    })
    expect(outcome.transaction).toBe('idle')
    expect(await one('select kept from mine')).toBe('7')
  })

  test('comes in time', () => {
    figure('soft_stop_within_100_ms_of_10', lates.filter((late) => late <= 100).length, '>=', 9, 0)
    expect(lates).toHaveLength(runaways.length)
    expect(lates.filter((late) => late <= 100).length).toBeGreaterThanOrEqual(9)
  })

  test('in a transaction it fails the transaction, as any error does', async () => {
    await engine.run('begin')
    await engine.run('delete from reviews')
    const { outcome } = await stopped('select pg_sleep(600)')
    expect(outcome).toMatchObject({ error: { code: '57014' }, transaction: 'failed' })
    await engine.run('rollback')
    expect(await one('select count(*) > 0 from reviews')).toBe('t')
  })

  test('goes back to a savepoint', async () => {
    for (const sql of ['begin', 'create table kept()', 'savepoint s']) await engine.run(sql)
    await stopped('select count(*) from generate_series(1, 1000000000)')
    await engine.run('rollback to s')
    await engine.run('commit')
    expect(await one("select to_regclass('kept')")).toBe('kept')
  })

  test('comes between rows that take long each', async () => {
    const { outcome, late } = await stopped(
      `select sum(repeat('9', 65000)::numeric * (repeat('8', 64990) || g)::numeric) from generate_series(1, 1000) g`,
    )
    expect(outcome.error?.code).toBe('57014')
    expect(late).toBeLessThan(5000)
  })

  test('that comes when nothing runs stops nothing', async () => {
    expect((await engine.run('select 1', { asked: () => true })).error).toBeUndefined()
    expect((await stopped('select pg_sleep(0.1)', 200)).outcome.error).toBeUndefined()
    expect(await one('select count(*) from generate_series(1, 1000000)')).toBe('1000000')
  })
})

describe('timeouts are the ones of PostgreSQL', () => {
  test('statement_timeout', async () => {
    await engine.run("set statement_timeout = '150ms'")
    const started = performance.now()
    const { error } = await engine.run('select count(*) from generate_series(1, 1000000000)')
    expect(error).toMatchObject({
      code: '57014',
      message: 'canceling statement due to statement timeout',
    })
    expect(performance.now() - started).toBeGreaterThan(140)
    expect((await engine.run('select pg_sleep(0.05)')).error).toBeUndefined()
    expect((await engine.run('select pg_sleep(5)')).error?.code).toBe('57014')
  })

  test('pg_sleep takes as long as it says', async () => {
    const { ms } = await engine.run('select pg_sleep(0.3)')
    expect(ms).toBeGreaterThan(299)
  })
})

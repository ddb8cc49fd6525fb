import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { decodeRows } from '#core/result/wire.ts'
import { pagePlaces } from '#core/transactions/versions.ts'
import { viewsOf, type Seer } from '#core/transactions/snapshot.ts'
import { Inspection } from '#labs/transactions/inspection.ts'
import { Statements } from '#labs/transactions/statements.ts'
import { extensionPacks } from '#tools/engine/extensions.ts'
import { addSession, openLab } from '../../support/transactions/lab.ts'

let observer: Statements
let inspection: Inspection
const sessions = new Map<string, Statements>()
const seers = new Map<string, Seer>()
const repeated = 'word '.repeat(60)
const letterOf = (pid: number) => [...sessions].find(([, { process }]) => process.pid === pid)?.[0]

async function run(letter: string, sql: string): Promise<void> {
  const session = sessions.get(letter)
  if (!session) throw new Error(`no session ${letter}`)
  const outcomes = await session.run(sql)
  expect(outcomes.flatMap(({ error }) => error ?? [])).toEqual([])
  const isolation = await session.isolation()
  await inspection.ran(session, isolation)
  const transaction = outcomes.at(-1)?.transaction ?? 'idle'
  seers.set(letter, { letter, id: session.process.pid, running: false, transaction, isolation })
}

/** Each version as text: its place, its values, what was done to it, who sees it. */
async function look(): Promise<string[]> {
  const report = await inspection.look('t')
  if (!report.report) throw new Error('there is no report')
  const views = viewsOf([...seers.values()], report.report.snapshot, report.snapshots)
  return pagePlaces(report.report, report, views, letterOf).map((one) => {
    if ('leadsTo' in one) return `${one.place} -> ${one.leadsTo}`
    const xact = ({ state, session = '' }: { state: string; session?: string }) =>
      `${state} ${session}`.trim()
    const marks = one.marks.map((mark) => `${mark.did} ${xact(mark)}`)
    return [one.place, one.values.join(' '), xact(one.made), ...marks, one.next, one.seenBy.join('')]
      .filter((part) => part !== undefined)
      .join('|')
  })
}

beforeAll(async () => {
  const opened = await openLab()
  observer = new Statements(opened.lab, opened.observer)
  inspection = new Inspection(observer)
  const pack = extensionPacks().find(({ name }) => name === 'pageinspect')
  if (!pack) throw new Error('no pack')
  await inspection.prepare({ name: pack.name, tar: pack.tar })
  for (const letter of ['A', 'B', 'C']) sessions.set(letter, await addSession(opened.lab))
})
beforeEach(async () => {
  for (const session of sessions.values()) await session.run('ROLLBACK')
  for (const letter of sessions.keys()) await run(letter, 'SELECT 1')
  await run('A', "DROP TABLE IF EXISTS t; CREATE TABLE t (id int, v text); INSERT INTO t VALUES (1, 'one')")
})

describe('the versions of a table’s rows', () => {
  test('an update makes a new one that only its session sees; a kept snapshot sees the old one to the end', async () => {
    await run('B', 'BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT * FROM t')
    await run('A', "BEGIN; UPDATE t SET v = 'two'")
    expect(await look()).toEqual([
      '(0,1)|1 one|committed|updated in progress A|(0,2)|BC',
      '(0,2)|1 two|in progress A|A',
    ])
    await run('A', 'COMMIT')
    expect(await look()).toEqual([
      '(0,1)|1 one|committed|updated committed|(0,2)|B',
      '(0,2)|1 two|committed|AC',
    ])
    await run('B', 'COMMIT')
    expect((await look())[1]).toBe('(0,2)|1 two|committed|ABC')
  })

  test('VACUUM takes the dead ones away and leaves the way to the living', async () => {
    await run('A', "UPDATE t SET v = 'two'")
    await run('A', 'VACUUM t')
    expect(await look()).toEqual(['(0,1) -> (0,2)', '(0,2)|1 two|committed|ABC'])
  })

  test('what is rolled back nobody sees, what is only locked all see, also when several lock it', async () => {
    await run('A', "BEGIN; INSERT INTO t VALUES (2, 'gone')")
    await run('A', 'ROLLBACK')
    await run('A', 'BEGIN; SELECT * FROM t FOR SHARE')
    expect((await look())[0]).toBe('(0,1)|1 one|committed|locked in progress A|ABC')
    await run('B', 'BEGIN; SELECT * FROM t FOR SHARE')
    expect(await look()).toEqual([
      '(0,1)|1 one|committed|locked in progress A|locked in progress B|ABC',
      '(0,2)|2 gone|rolled back|',
    ])
  })

  test('a deleted one, and one of a savepoint, count by the whole transaction', async () => {
    await run('B', "BEGIN; INSERT INTO t VALUES (2, 'b')")
    await run('B', "SAVEPOINT s; INSERT INTO t VALUES (3, 'savepoint'); DELETE FROM t WHERE id = 1")
    await look()
    await run('C', 'BEGIN ISOLATION LEVEL SERIALIZABLE; SELECT 1 FROM t')
    await run('B', 'COMMIT')
    expect(await look()).toEqual([
      '(0,1)|1 one|committed|deleted committed|C',
      '(0,2)|2 b|committed|AB',
      '(0,3)|3 savepoint|committed|AB',
    ])
  })

  test('a transaction that has not looked yet keeps no snapshot, and the question does not make it take one', async () => {
    await run('B', 'BEGIN ISOLATION LEVEL REPEATABLE READ')
    await run('A', "UPDATE t SET v = 'two'")
    expect((await look())[1]).toBe('(0,2)|1 two|committed|ABC')
    await run('B', 'SELECT 1 FROM t')
    await run('A', "UPDATE t SET v = 'three'")
    expect((await look()).map((one) => one.split('|').at(-1))).toEqual(['', 'B', 'AC'])
  })

  test('a table that is locked for all is told as such, and one that is gone gives its place to another', async () => {
    await run('A', 'BEGIN; LOCK TABLE t')
    expect((await inspection.look('t')).locked).toBe('t')
    await run('A', 'ROLLBACK')
    expect((await inspection.look('nothing')).report?.table).toBe('t')
    expect((await inspection.look('t')).tables).toEqual(['t'])
  })

  test('values are read from the page as PostgreSQL writes them', async () => {
    const values = [
      ['smallint', '-7'],
      ['bigint', '-9007199254740993'],
      ['boolean', 'true'],
      ['real', '1.5'],
      ['double precision', '-0.1'],
      ['text', repeated],
      ['varchar(9)', 'größe'],
      ['char(3)', 'x'],
      ['"char"', 'c'],
      ['name', 'nom'],
      ['date', '1999-12-31'],
      ['timestamp', '2024-02-29 12:30:00.25'],
      ['timestamptz', '1969-07-20 20:17:40+00'],
      ['uuid', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'],
      ...['0', '0.00', '-12345.678', '100000000', '0.00001234', '1e20', '9999.99', 'NaN', '-Infinity'].map(
        (number) => ['numeric', number] as const,
      ),
      ['json', '{"a": 1}'],
      ['integer', null],
    ] as const
    const text = (value: string | null) => (value === null ? 'NULL' : `'${value}'`)
    await run('A', `DROP TABLE t; CREATE TABLE t (${values.map(([type], i) => `c${i} ${type}`).join(', ')})`)
    await run(
      'A',
      `ALTER TABLE t DROP COLUMN c0; INSERT INTO t VALUES (${values
        .slice(1)
        .map(([, value]) => text(value))
        .join(', ')})`,
    )
    const { report, tops } = await inspection.look('t')
    const [place] = report ? pagePlaces(report, { tops }, [], letterOf) : []
    const told = (await observer.table('SELECT * FROM t')).rows
    expect(place).toMatchObject({ values: decodeRows(told)[0] })
  })

  test('what is compressed or of a type that is not known is not told', async () => {
    await run(
      'A',
      "DROP TABLE t; CREATE TABLE t (a text, b point); INSERT INTO t VALUES (repeat('long', 5000), '(1,2)')",
    )
    const { report, tops } = await inspection.look('t')
    const [place] = report ? pagePlaces(report, { tops }, [], letterOf) : []
    expect(place).toMatchObject({ values: [undefined, undefined] })
  })
})

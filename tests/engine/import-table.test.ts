import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ImportPlan, PlannedColumn } from '#core/files/types.ts'
import { cellAt, decodeRows } from '#core/result/wire.ts'
import type { Engine } from '#engine/engine.ts'
import type { ImportOutcome } from '#engine/import-outcome.ts'
import { openEngine } from '#tools/engine/open.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine('shop')
})
afterAll(() => engine.close())
beforeEach(() => engine.reset())

const all = async (sql: string) => decodeRows((await engine.inspect(sql)).rows)
const one = async (sql: string) => cellAt((await engine.inspect(sql)).rows, 0, 0)
const columns = (...kinds: PlannedColumn['kind'][]): PlannedColumn[] =>
  kinds.map((kind, at) => ({ at, name: 'abcdef'[at] ?? '', kind }))

function plan(part: Partial<ImportPlan> = {}): ImportPlan {
  return {
    fileName: 'things.csv',
    format: {
      kind: 'delimited',
      encoding: 'utf-8',
      delimiter: ',',
      quote: '"',
      rowEnd: 'lf',
      skip: 0,
      header: true,
      nullText: '',
    },
    fields: ['a', 'b'],
    columns: columns('integer', 'text'),
    schema: 'public',
    table: 'things',
    into: 'create',
    misfits: 'table',
    ...part,
  }
}

const load = (
  data: BlobPart,
  part: Partial<ImportPlan> = {},
  asked?: () => boolean,
): Promise<ImportOutcome> => engine.importTable(new Blob([data]), plan(part), () => undefined, asked)
const latin1 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
const lines = (count: number, line: (number: number) => string): string =>
  `a,b\n${Array.from({ length: count }, (_, at) => line(at + 1)).join('\n')}\n`

describe('rows arrive as they are in the file', () => {
  test('empty cells, quotes and line breaks, read here and by PostgreSQL alike', async () => {
    const special = '1,\n2,""\n"3","x ""y"""\n,"a\r\nb"\n'
    const few = await load(`a,b\n${special}`)
    expect(few).toMatchObject({ rows: 4, misfits: 0, transaction: 'idle', table: 'public.things' })
    const filler = lines(600, (at) => `${at + 10},plain`).slice(4)
    const many = await load(`a,b\n${special}${filler}`, { table: 'more' })
    expect(many).toMatchObject({ rows: 604, misfits: 0 })
    const rows = [
      ['1', null],
      ['2', ''],
      ['3', 'x "y"'],
      [null, 'a\r\nb'],
    ]
    expect(await all('select a, b from things order by a')).toEqual(rows)
    expect(await all('select a, b from more where a is null or a < 10 order by a')).toEqual(rows)
  })

  test('cp1252 with decimal commas and days first, and a column left out', async () => {
    const text = 'id;name;when;price\r\n1;M\xfcller;31.12.2024;1.234,50\r\n'
    const outcome = await load(latin1(text), {
      format: { ...plan().format, kind: 'delimited', encoding: 'windows-1252', delimiter: ';' } as never,
      fields: ['id', 'name', 'when', 'price'],
      columns: [
        { at: 1, name: 'name', kind: 'text' },
        { at: 2, name: 'when', kind: 'date-dmy' },
        { at: 3, name: 'price', kind: 'numeric-comma' },
      ],
    })
    expect(outcome).toMatchObject({ rows: 1, misfits: 0 })
    expect(await all('select * from things')).toEqual([['Müller', '2024-12-31', '1234.50']])
  })

  test.each([
    ['an array', 'array', '[{"a": 12345678901234567890, "b": {"x": [1.50]}},\n {"b": null, "a": 2}]'],
    ['lines', 'lines', '{"a": 12345678901234567890, "b": {"x": [1.50]}}\n{"a": 2}\n'],
    ['columns', 'columns', '{"a": [12345678901234567890, 2], "b": [{"x": [1.50]}, null]}'],
  ] as const)('JSON: %s', async (_, shape, text) => {
    const format = { kind: 'json', encoding: 'utf-8', shape } as const
    expect(await load(text, { format, columns: columns('numeric', 'jsonb') })).toMatchObject({
      rows: 2,
      misfits: 0,
    })
    expect(await all('select * from things')).toEqual([
      ['12345678901234567890', '{"x": [1.50]}'],
      ['2', null],
    ])
  })

  test('into a table that is there, whose other columns keep their defaults', async () => {
    await engine.run(
      "create table things (id int generated always as identity, b text, c text default 'new', a int)",
    )
    await load('a,b\n7,x\n', { into: 'append' })
    expect(await all('select * from things')).toEqual([['1', 'x', 'new', '7']])
  })

  test.each([
    ['a column of the file', 'a', [['1', 'x']]],
    ['a number of its own', 'id', [['1', '1', 'x']]],
  ])('with a primary key: %s', async (_, primaryKey, rows) => {
    await load('a,b\n1,x\n', { primaryKey })
    expect(await all('select * from things')).toEqual(rows)
    expect(
      await one("select count(*) from pg_index where indrelid = 'things'::regclass and indisprimary"),
    ).toBe('1')
  })

  test('the planner knows the table afterwards', async () => {
    await load(lines(1000, (at) => `${at},x`))
    expect(await one("select reltuples from pg_class where relname = 'things'")).toBe('1000')
  })
})

describe('rows that do not fit', () => {
  const bad = 'a,b\n1,ok\nx,wrong type\n2\n3,"not closed\n4,ok\n\n5,ok,more\n99999999999,too big\n6,ok\n'

  test('go into a table beside it, with their lines and reasons', async () => {
    const outcome = await load(bad)
    expect(outcome).toMatchObject({ rows: 3, misfits: 5, misfitTable: 'public.things_rejected' })
    expect(await all('select a from things order by a')).toEqual([['1'], ['4'], ['6']])
    expect(await all('select line, raw from things_rejected order by line')).toEqual([
      ['3', 'x,wrong type'],
      ['4', '2'],
      ['5', '3,"not closed'],
      ['8', '5,ok,more'],
      ['9', '99999999999,too big'],
    ])
    expect(
      outcome.first.toSorted((one, other) => one.line - other.line).map(({ problem }) => problem),
    ).toEqual([
      expect.stringContaining('a: "x"'),
      'This row has 1 cell, the table has 2.',
      expect.stringContaining('quote'),
      'This row has 3 cells, the table has 2.',
      expect.stringContaining('a: "99999999999"'),
    ])
  })

  test('are left out and counted', async () => {
    expect(await load(bad, { misfits: 'skip' })).toMatchObject({ rows: 3, misfits: 5 })
    expect(await one("select to_regclass('things_rejected')")).toBe(null)
  })

  test('end the import, and nothing has changed', async () => {
    const outcome = await load(bad, { misfits: 'stop' })
    expect(outcome).toMatchObject({ rows: 0, transaction: 'idle' })
    expect(outcome.error?.message).toMatch(/^Line \d+ does not fit, so nothing was imported/)
    expect(await one("select to_regclass('things')")).toBe(null)
  })

  test('among many, by the thousand', async () => {
    const outcome = await load(lines(20_000, (at) => (at % 100 === 0 ? `x${at},bad` : `${at},row ${at}`)))
    expect(outcome).toMatchObject({ rows: 19_800, misfits: 200 })
    expect(await all('select line, raw from things_rejected order by line limit 1')).toEqual([
      ['101', 'x100,bad'],
    ])
    expect(await one('select count(*) from things t join things_rejected r on r.line = t.a + 1')).toBe('0')
  })

  test('by the rules of the table: keys, checks, references, triggers', async () => {
    await engine.run('create table parents (id int primary key)')
    await engine.run('insert into parents select generate_series(1, 50)')
    await engine.run(
      'create table things (a int primary key references parents, b text not null check (b <> $$no$$))',
    )
    const text = 'a,b\n1,x\n1,again\n2,no\n3,\n4,x\n77,no parent\n5,x\n'
    expect(await load(text, { into: 'append' })).toMatchObject({ rows: 3, misfits: 4 })
    const problems = await all('select line, problem from things_rejected order by line')
    expect(problems.map(([line]) => line)).toEqual(['3', '4', '5', '7'])
    expect(problems.map(([, problem]) => problem).join()).toMatch(
      /duplicate key.*check.*not-null.*foreign key/,
    )
  })

  test('also where the learner wants to hear no notices', async () => {
    await engine.run('set client_min_messages = error')
    expect(await load('a,b\n1,x\ny,z\n2,x\n')).toMatchObject({ rows: 2, misfits: 1 })
  })

  test('bytes that are no UTF-8', async () => {
    const data = latin1('a,b\n1,ok\n2,\xff\n3,ok\n')
    expect(await load(data)).toMatchObject({ rows: 2, misfits: 1, first: [{ line: 3 }] })
  })

  test('line ends of two kinds and a quote in the middle are no fault', async () => {
    const text = lines(600, (at) => (at % 2 ? `${at},5" disk` : `${at},x\r`))
    expect(await load(text)).toMatchObject({ rows: 600, misfits: 0 })
    expect(await all("select count(*) from things where b in ('5\" disk', 'x')")).toEqual([['600']])
  })

  test('JSON that is none, or has a key that no column takes', async () => {
    const format = { kind: 'json', encoding: 'utf-8', shape: 'lines' } as const
    const outcome = await load('{"a":1}\n{"a":\n{"a":2,"z":3}\n', { format })
    expect(outcome).toMatchObject({ rows: 1, misfits: 2, first: [{ line: 2 }, { line: 3 }] })
  })
})

describe('all or nothing', () => {
  test('a cancelled import leaves nothing and the session goes on', async () => {
    let asked = 0
    const text = lines(400_000, (at) => `${at},${'x'.repeat(30)}`)
    const outcome = await load(text, {}, () => ++asked > 2)
    expect(outcome).toMatchObject({ error: { code: '57014' }, rows: 0, transaction: 'idle' })
    expect(await one("select to_regclass('things')")).toBe(null)
  })

  test('inside a transaction it is part of it', async () => {
    await engine.run('begin')
    expect(await load('a,b\n1,x\n')).toMatchObject({ rows: 1, transaction: 'open' })
    expect(await load('a,b\n1,x\n')).toMatchObject({ error: { code: '42P07' }, transaction: 'open' })
    await engine.run('rollback')
    expect(await one("select to_regclass('things')")).toBe(null)
  })

  test('a failed transaction refuses it', async () => {
    await engine.run('begin')
    await engine.run('select 1/0')
    expect(await load('a,b\n1,x\n')).toMatchObject({ error: { code: '25P02' }, transaction: 'failed' })
  })

  test('progress runs from the start of the file to its end', async () => {
    const seen: number[] = []
    const file = new Blob([lines(300_000, (at) => `${at},${'x'.repeat(30)}`)])
    await engine.importTable(file, plan(), ({ bytes }) => seen.push(bytes))
    expect(seen[0]).toBe(0)
    expect(seen.at(-1)).toBe(file.size)
    expect(seen.length).toBeGreaterThan(2)
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  })
})

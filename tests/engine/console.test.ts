import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from '#core/psql/console/commands.ts'
import { PsqlConsole } from '#core/psql/console/console.ts'
import type { TransactionState } from '#core/result/types.ts'
import { splitStatements } from '#core/sql/split.ts'
import type { Engine } from '#engine/engine.ts'
import { openEngine } from '#tools/engine/open.ts'
import { figure } from '../support/figure.ts'

const folder = new URL('../fixtures/console/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
const expected = JSON.parse(read('expected.json')) as Record<string, string>
const sessions = Array.from(
  read('commands.txt').matchAll(/==== ([^\n]+)\n([^]*?)(?=\n==== |\n?$(?![^]))/g),
  ([, title = '', input = '']) => ({ title, input }),
)

let engine: Engine
beforeAll(async () => {
  engine = await openEngine('empty')
  for (const { text } of splitStatements(read('schema.sql'))) {
    const { error } = await engine.run(text)
    if (error) throw new Error(`${error.message} in ${text}`)
  }
})
afterAll(() => engine.close())

interface Files {
  /** The files that are given when a command asks, by name. */
  given?: Record<string, string>
  saved?: Record<string, string>
}

async function printed(input: string, { given = {}, saved = {} }: Files = {}): Promise<string> {
  let text = ''
  let transaction: TransactionState = 'idle'
  const psql = new PsqlConsole(
    {
      run: async (sql, copyData) => {
        const outcome = await engine.run(sql, { copyData })
        transaction = outcome.transaction
        return outcome
      },
      transaction: () => transaction,
      query: (name) => (name === 'Totals' ? 'select sum(n) from generate_series(1, 3) n;' : undefined),
      pick: (name) => Promise.resolve(given[name]),
      save: (name, file) => (saved[name] = file),
      read: (sql) => engine.inspect(sql),
      print: (more) => (text += more),
      cut: () => (text += 'cut\n'),
      edit: () => undefined,
      clear: () => undefined,
      history: () => [],
      now: () => 0,
      sleep: () => Promise.resolve(true),
      columns: () => 0,
    },
    runCommand,
  )
  for (const line of input.split('\n')) await psql.enter(line)
  return text
}

let equal = 0
test.each(sessions)('prints what psql 18 prints: $title', async ({ title, input }) => {
  const mine = await printed(input)
  if (mine === expected[title]) equal++
  expect(mine).toBe(expected[title])
})

// Lines that are entered, what is printed, and the files that come of it.
const withFiles: [title: string, input: string, prints: string, saves?: Record<string, string>][] = [
  ['\\i', '\\i one.sql\n\\echo :x', ' a \n---\n 1\n(1 row)\n\n7\n'],
  ['\\i of a query of the workspace', '\\i Totals', ' sum \n-----\n   6\n(1 row)\n\n'],
  ['\\i of a file that is not given', '\\i none.sql', 'none.sql: no file was given\n'],
  ['\\i of a file that takes in itself', '\\i loop.sql', 'loop.sql: too many levels of \\i\n'],
  ['\\i with ON_ERROR_STOP', '\\set ON_ERROR_STOP on\n\\i fails.sql', 'invalid command \\foo\n'],
  ['\\i without ON_ERROR_STOP', '\\i fails.sql', 'invalid command \\foo\non\n'],
  [
    '\\copy from',
    '\\copy filled from rows.csv csv\nTABLE filled \\g out.txt',
    'COPY 2\n',
    { 'out.txt': ' a | b  \n---+----\n 1 | it\n 2 | is\n(2 rows)\n\n' },
  ],
  [
    '\\copy from stdin',
    '\\copy filled from stdin csv\n3,three\n\\.\nselect b from filled where a = 3 \\g (format=csv) b.csv',
    'COPY 1\n',
    { 'b.csv': 'b\nthree\n' },
  ],
  ['\\copy to', "\\copy (select 1, 'a b') to 'a b.csv' csv", 'COPY 1\n', { 'a b.csv': '1,a b\n' }],
  [
    '\\copy of a query with a FROM to',
    "\\copy (select n, ')' from generate_series(1, 2) n) to two.csv csv",
    'COPY 2\n',
    { 'two.csv': '1,)\n2,)\n' },
  ],
  ['\\copy to stdout', '\\copy (select 1, 2) to stdout', '1\t2\n'],
  ['\\copy of a program', "\\copy filled from program 'ls'", '\\copy: a browser has no shell\n'],
  [
    '\\o',
    '\\o all.txt\n\\t\nselect 1 as a;\n\\echo here\n\\qecho there\n\\o\nselect 2 as a;\n',
    'Tuples only is on.\nhere\n 2\n\n',
    { 'all.txt': ' 1\n\nthere\n' },
  ],
  [
    '\\w',
    'select 1\n\\w one.sql\n;',
    ' ?column? \n----------\n        1\n(1 row)\n\n',
    { 'one.sql': 'select 1\n' },
  ],
  [
    '\\; is one transaction',
    'insert into filled values (9)\\; select 1/0;\n\\t \\a\nselect count(*) from filled where a = 9;',
    'INSERT 0 1\nERROR:  division by zero\nTuples only is on.\nOutput format is unaligned.\n0\n',
  ],
  [
    '\\; with a transaction of its own',
    'begin\\; select 1 as a\\; commit;',
    'BEGIN\n a \n---\n 1\n(1 row)\n\nCOMMIT\n',
  ],
  [
    'a name with an apostrophe',
    'create table "it\'s" (a int);\n\\d "it\'s"\ndrop table "it\'s";',
    'CREATE TABLE\n                Table "public.it\'s"\n Column |  Type   | Collation | Nullable | Default \n--------+---------+-----------+----------+---------\n a      | integer |           |          | \n\nDROP TABLE\n',
  ],
]
const given = {
  'one.sql': 'select 1 as a;\n\\set x 7\n',
  'loop.sql': '\\i loop.sql\n',
  'fails.sql': '\\foo\n\\echo on\n',
  'rows.csv': '1,it\n2,is\n',
}

test.each(withFiles)('files and joined statements: %s', async (_, input, prints, saves = {}) => {
  await engine.run('create temp table if not exists filled (a int, b text)')
  const saved: Record<string, string> = {}
  expect(await printed(input, { given, saved })).toBe(prints)
  expect(saved).toEqual(saves)
})

test('the figure', () => {
  figure('psql_outputs_equal', equal, '>=', sessions.length, 0)
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Variables } from '#core/psql/variables.ts'
import type { TransactionState } from '#core/result/types.ts'
import { cellAt } from '#core/result/wire.ts'
import type { Engine } from '#engine/engine.ts'
import type { AfterError } from '#state/settings.svelte.ts'
import { runText } from '#state/text-run.ts'
import type { EditorFault, LogEntry, ShownOutcome } from '#state/workbench-types.ts'
import { openEngine } from '#tools/engine/open.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine('empty')
})
afterAll(() => engine.close())
beforeEach(() => engine.reset())

interface Told {
  outcomes: ShownOutcome[]
  faults: EditorFault[]
  log: LogEntry[]
  saved: { file: Blob; name: string }[]
  marks: number
  transaction: TransactionState
}

// The other queries of the workspace.
const queries: Record<string, string> = { 'more.sql': 'select 2;\nselect nme from pg_class;\nselect 3' }

async function run(
  text: string,
  given: { afterError?: AfterError; range?: [number, number] } = {},
): Promise<Told> {
  const told: Told = { outcomes: [], faults: [], log: [], saved: [], marks: 0, transaction: 'idle' }
  await runText({
    session: {
      run: ({ sql, copyData }) => engine.run(sql, { copyData }),
      mark: async () => {
        await engine.mark()
        told.marks++
      },
      unmark: () => {
        engine.unmark()
        told.marks--
        return Promise.resolve()
      },
      inspect: (sql) => engine.inspect(sql),
    },
    outside: { query: (name) => queries[name], save: (file, name) => told.saved.push({ file, name }) },
    text,
    range: { from: given.range?.[0] ?? 0, to: given.range?.[1] ?? text.length },
    afterError: given.afterError ?? 'stop',
    variables: new Variables(),
    transaction: 'idle',
    stopAsked: () => undefined,
    replaced: () => false,
    changed: (transaction) => (told.transaction = transaction),
    take: (outcome) => told.outcomes.push(outcome),
    fault: (fault) => told.faults.push(fault),
    log: (entry) => told.log.push(entry),
  })
  return told
}

/** What a run gave: the last value of each result, else the tag or the code. */
const gave = ({ outcomes }: Told): string[] =>
  outcomes.map(({ result, tag = '', error }) => {
    const cell =
      result && result.rows.offsets.length > 0 ? cellAt(result.rows, 0, result.columns.length - 1) : null
    return error?.code ?? cell ?? tag
  })

const said = ({ log }: Told): string[] =>
  log
    .filter(({ kind, message }) => ['info', 'printed'].includes(kind) || (kind === 'error' && !message))
    .map(({ text }) => text)

// What a person may paste, what its statements give, and what is said besides.
const pasted: [title: string, text: string, gives: string[], says?: string[]][] = [
  ['a variable', '\\set x 5\nselect :x + 1;', ['6']],
  ['a variable as a literal', "\\set who 'O\\'Hara'\nselect :'who';", ["O'Hara"]],
  [
    'a variable as a name',
    '\\set t "T 1"\ncreate table :"t" (a int);\nselect count(*) from "T 1"',
    ['CREATE TABLE', '42P01'],
    ['1 of 2 statements failed, the rest succeeded.'],
  ],
  ['what is no variable', 'select (array[1,2,3])[1:2], 1::int', ['1']],
  ['\\gset', 'select 7 as a, 8 as b \\gset p_\nselect :p_a * :p_b', ['8', '56']],
  [
    '\\gset of two rows',
    'select generate_series(1, 2) as a \\gset\nselect 1',
    ['1'],
    ['more than one row returned for \\gset', '1 statement after the error was not run.'],
  ],
  [
    '\\gexec',
    "select 'create table g' || n from generate_series(1, 2) n \\gexec\nselect 3",
    ['create table g1', '42601'],
    ['1 statement after the error was not run.'],
  ],
  [
    '\\gexec that runs',
    "select format('create table g%s (a int)', n) from generate_series(1, 2) n \\gexec\nselect count(*) from pg_tables where tablename in ('g1', 'g2')",
    ['create table g1 (a int)', 'CREATE TABLE', 'CREATE TABLE', '2'],
  ],
  ['\\if', '\\set there yes\n\\if :there\nselect 1;\n\\else\nselect 2;\n\\endif', ['1']],
  [
    'the version',
    'select :SERVER_VERSION_NUM >= 140000 as new \\gset\n\\if :new\nselect 14;\n\\endif',
    ['t', '14'],
  ],
  ['\\echo', '\\echo one :two three\nselect 1;', ['1'], ['one :two three']],
  ['only \\echo', "\\echo it's 'here'", [], ['\\echo: unterminated quoted string']],
  ['\\c', '\\c other\nselect 1;', ['1'], ['There is one database here: \\connect other went on in it.']],
  [
    '\\pset and \\timing',
    '\\pset null -\n\\timing on\nselect 1',
    ['1'],
    ['\\pset has no effect here.', '\\timing has no effect here.'],
  ],
  ['\\restrict', '\\restrict abc\nselect 1;\n\\unrestrict abc\nselect 2;', ['1', '2']],
  [
    '\\d',
    'create table t (a int);\n\\d t\nselect 1',
    ['CREATE TABLE', '1'],
    [
      '                 Table "public.t"\n Column |  Type   | Collation | Nullable | Default \n--------+---------+-----------+----------+---------\n a      | integer |           |          |',
    ],
  ],
  [
    '\\d of what is not there',
    '\\d none\nselect 1',
    [],
    ['Did not find any relation named "none".', '1 statement after the error was not run.'],
  ],
  [
    'an unknown command',
    '\\foo\nselect 1',
    [],
    ['invalid command \\foo', '1 statement after the error was not run.'],
  ],
  [
    '\\i',
    '\\i less.sql\nselect 1',
    [],
    [
      "less.sql: there is no such file here, nor a query of this name in the playground's workspace. Import takes files together with the script that names them, e.g. in a zip.",
      '1 statement after the error was not run.',
    ],
  ],
  [
    'COPY data',
    'create table t (a int, b text);\ncopy t from stdin;\n1\tone\n2\ttwo\n\\.\nselect count(*) from t',
    ['CREATE TABLE', 'COPY 2', '2'],
  ],
  [
    '\\copy with data',
    'create table t (a int);\n\\copy t from stdin\n4\n\\.\nselect a from t',
    ['CREATE TABLE', 'COPY 1', '4'],
  ],
  ['\\; joins', 'select 1\\; select 2;', ['1', '2']],
  [
    '\\; is one transaction',
    'create table t (a int)\\; select 1/0;\nselect 2',
    ['CREATE TABLE', '22012'],
    ['1 statement after the error was not run.'],
  ],
  ['\\g', 'select 1 \\g\nselect 2 \\gx', ['1', '2']],
  ['\\q', 'select 1;\n\\q\nselect 2;', ['1']],
  [
    'a role that is missing',
    'create table t (a int);\nalter table t owner to bob;',
    ['CREATE TABLE', '42704'],
    ['1 of 2 statements failed, the rest succeeded.'],
  ],
  [
    'a dump',
    '--\n-- PostgreSQL database dump\n--\nSET transaction_timeout = 0;\nSET from_the_future = 1;\nCREATE TABLE t (a int);\nALTER TABLE t OWNER TO bob;\nSELECT 5;',
    ['SET', 'CREATE TABLE', 'ALTER TABLE', '5'],
    [
      'A setting that PostgreSQL 18 does not know was left out: unrecognized configuration parameter "from_the_future".',
      'The role bob did not exist. It was made, without a login, so that owners and grants could be kept.',
    ],
  ],
  ['nothing', ' -- nothing\n', [], ['There is no statement to run. Write one in the editor.']],
  ['an open quote', "select 'abc", ['42601'], []],
  ['plain statements', 'select 1; select 2;; select 3', ['1', '2', '3']],
]

describe('the editor runs what psql takes', () => {
  test.each(pasted)('%s', async (_, text, gives, says = []) => {
    const told = await run(text)
    expect(gave(told)).toEqual(gives)
    expect(said(told)).toEqual(says)
  })
})

// The place of the fault stands between the brackets; an empty pair is the word there.
const underlined: [title: string, marked: string][] = [
  ['an error', 'select 1;\n-- ü 🐦\nselect []nme from pg_class'],
  ['after a variable', '\\set x 12345678\nselect :x, []nme from pg_class'],
  ['in a variable', '\\set x nme\nselect 1, []:x from pg_class'],
  ['behind \\;', "select 'a;b'\\; select []nme from pg_class;"],
  ['after COPY data', 'create table t (a text);\ncopy t from stdin;\nselect nme;\n\\.\nselect []nme from t'],
  ['in a query that is taken in', 'select 1;\n[]\\i more.sql\nselect 2'],
  ['of a command', 'select 1;\n[\\foo bar]\nselect 2'],
  ['before \\gset', 'select []nme from pg_class \\gset'],
  ['in what \\gexec sends', "[]select 'select nme' \\gexec"],
]

describe('faults are underlined where they stand', () => {
  test.each(underlined)('%s', async (_, marked) => {
    const from = marked.indexOf('[')
    const to = marked.indexOf(']') - 1
    const text = marked.replace(/[[\]]/g, '')
    const { faults } = await run(text)
    expect(faults.map((fault) => [fault.from, fault.to])).toEqual([[from, to]])
    // A part that is run counts in the whole text.
    const all = `select 0;\n${text}`
    await engine.reset()
    const part = await run(all, { range: [10, all.length] })
    expect(part.faults.map((fault) => [fault.from, fault.to])).toEqual([[from + 10, to + 10]])
    expect(part.log.find(({ kind }) => kind === 'error')?.line).toBe(
      all.slice(0, (part.outcomes.find(({ error }) => error)?.from ?? from + 10) + 1).split('\n').length,
    )
  })
})

const script = 'create table t (a int);\ninsert into t values (1);\nselect 1/0;\ninsert into t values (2)'
const ends: [
  then: AfterError,
  text: string,
  gives: string[],
  says: string[],
  held: string | null,
  marks: number,
][] = [
  [
    'stop',
    script,
    ['CREATE TABLE', 'INSERT 0 1', '22012'],
    ['1 statement after the error was not run.'],
    '1',
    1,
  ],
  [
    'go on',
    script,
    ['CREATE TABLE', 'INSERT 0 1', '22012', 'INSERT 0 1'],
    ['1 of 4 statements failed, the rest succeeded.'],
    '2',
    1,
  ],
  [
    'all or nothing',
    script,
    ['CREATE TABLE', 'INSERT 0 1', '22012'],
    [
      '1 statement after the error was not run.',
      'The text was run in one transaction, which was rolled back: nothing has changed.',
    ],
    null,
    0,
  ],
  [
    'all or nothing',
    script.replace('select 1/0;', ''),
    ['CREATE TABLE', 'INSERT 0 1', 'INSERT 0 1'],
    [],
    '2',
    1,
  ],
  ['all or nothing', 'create table t (a int)', ['CREATE TABLE'], [], '0', 1],
]

test('\\copy to hands the person a file', async () => {
  const { saved, log } = await run(
    "\\copy (select n, null, 'a' || chr(9) || 'b' from generate_series(1, 2) n) to 'C:\\out\\two.txt'",
  )
  expect(saved.map(({ name }) => name)).toEqual(['two.txt'])
  expect(await saved[0]?.file.text()).toBe('1\t\\N\ta\\tb\n2\t\\N\ta\\tb\n')
  expect(log.at(-1)?.text).toBe('two.txt is in your downloads.')
})

describe('after an error', () => {
  test.each(ends)('%s: %j', async (afterError, text, gives, says, held, marks) => {
    const told = await run(text, { afterError })
    expect(gave(told)).toEqual(gives)
    expect(said(told)).toEqual(says)
    expect(told.transaction).toBe('idle')
    expect(told.marks).toBe(marks)
    const { result } = await engine.run(
      "select case when to_regclass('t') is not null then (xpath('//c/text()', query_to_xml('select count(*) as c from t', true, true, '')))[1]::text end",
    )
    expect(result && cellAt(result.rows, 0, 0)).toBe(held)
  })

  test('one transaction for a single statement does not end what the person begins', async () => {
    expect((await run('begin', { afterError: 'all or nothing' })).transaction).toBe('open')
    await engine.run('rollback')
  })

  test('what only reads leaves no mark', async () => {
    expect((await run('\\set x 1\nselect :x; select 2')).marks).toBe(0)
  })
})

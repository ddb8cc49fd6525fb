import { readFileSync, readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ExamDatabase } from '#core/check/exam.ts'
import { examine } from '#core/check/examine.ts'
import type { CheckSpec, Variant } from '#core/check/types.ts'
import { figure } from '../support/figure.ts'
import { openWith } from './database.ts'

const folder = 'tests/fixtures/lessons/grading'

const schema = `
CREATE TABLE team (
  id int PRIMARY KEY, name text NOT NULL, city text, points int NOT NULL, paid numeric(8,2), ratio float8, joined date);
INSERT INTO team VALUES
  (1, 'Ada', 'Bern', 30, 10.50, 0.1, '2024-01-05'),
  (2, 'Ben', NULL,   20, 7.25, 0.2, '2024-02-01'),
  (3, 'Cem', 'Bern', 20, NULL, 0.3, '2024-02-01'),
  (4, 'Dee', 'Oslo', 20, 8.00, NULL, '2024-03-09'),
  (5, 'Eve', 'Rome', 10, 10.50, 0.5, '2023-12-31');
CREATE TYPE stage AS ENUM ('group', 'final');
CREATE TABLE game (
  id int PRIMARY KEY, host int, guest int, goals int, played timestamptz NOT NULL,
  home boolean, lasted interval, round stage, facts jsonb);
INSERT INTO game VALUES
  (1, 1, 2, 3,    '2024-03-05 12:00+00', true,  '1:30',    'group', '{"fans": 10, "rain": false}'),
  (2, 2, 3, 0,    '2024-05-02 23:30+00', false, '2 hours', 'group', '{"fans": 5}'),
  (3, 1, 3, NULL, '2024-06-01 00:00+00', NULL,  NULL,      NULL,    NULL),
  (4, 4, NULL, 2, '2024-06-01 00:00+00', true,  '1 day',   'final', '{"rain": true, "fans": 10}');`

interface GradeCase {
  name: string
  reference: string
  answer: string
  gives: string
  says: string[]
  never: string[]
  named: boolean
  variants: Variant[]
}

// A case is: "## name" or "## name (named)", the reference, "-- variant name (fails)" and its SQL, "-- answer" and
// the answer, "-- gives step" or "-- gives step on variant", lines that the feedback must hold, "-- never" and lines that
// it must not hold.
function parseCase(text: string): GradeCase {
  const [head = '', ...lines] = text.trimEnd().split('\n')
  const [, name = '', named] = /^(.*?)( \(named\))?$/.exec(head) ?? []
  const found: GradeCase = {
    name,
    reference: '',
    answer: '',
    gives: '',
    says: [],
    never: [],
    named: named !== undefined,
    variants: [],
  }
  let put = (line: string): unknown => (found.reference += `${line}\n`)
  for (const line of lines) {
    const variant = /^-- variant (\S+) \((.*)\)$/.exec(line)
    const gives = /^-- gives (.*)$/.exec(line)?.[1]
    if (variant) {
      const added: Variant = { name: variant[1] ?? '', fails: variant[2] ?? '', sql: '' }
      found.variants.push(added)
      put = (sql) => (added.sql += `${sql}\n`)
    } else if (line === '-- answer') put = (sql) => (found.answer += `${sql}\n`)
    else if (line === '-- never') put = (text) => found.never.push(text)
    else if (gives !== undefined) {
      found.gives = gives
      put = (says) => found.says.push(says)
    } else put(line)
  }
  return found
}

function casesIn(file: string): GradeCase[] {
  const [, ...texts] = `\n${readFileSync(`${folder}/${file}`, 'utf8')}`.split('\n## ')
  return texts.map(parseCase)
}

let database: ExamDatabase & { close(): Promise<void> }
beforeAll(async () => {
  database = await openWith(schema)
})
afterAll(() => database.close())

let unusualAccepted = 0

describe.each(readdirSync(folder))('%s', (file) => {
  test.each(casesIn(file))('$name', async ({ reference, answer, gives, says, never, named, variants }) => {
    const spec: CheckSpec = { kind: 'query', reference, variants, named, tolerance: 1e-9 }
    const verdict = await examine(spec, { kind: 'query', sql: answer }, database)
    const told = [verdict.sentence, ...verdict.details, ...verdict.notes].join('\n')
    const gave = verdict.step + (verdict.variant ? ` on ${verdict.variant.name}` : '')
    expect({ gave, told }).toMatchObject({ gave: gives })
    expect(verdict.pass).toBe(gives === 'passed')
    for (const text of says) expect(told).toContain(text)
    for (const text of never) expect(told).not.toContain(text)
    if (file.startsWith('unusual')) unusualAccepted++
  })
})

test('many right answers that nobody foresaw are accepted', () => {
  figure('unusual_answers_accepted', unusualAccepted, '>=', 40, 0)
})

test('an error is placed in the whole text', async () => {
  const spec: CheckSpec = { kind: 'query', reference: 'SELECT 1', variants: [], named: false, tolerance: 0 }
  const sql = "SELECT 'ü😀';\n  SELECT nam FROM team"
  const verdict = await examine(spec, { kind: 'query', sql }, database)
  expect(verdict.errorAt).toBe(sql.indexOf('nam'))
  expect(verdict.error?.code).toBe('42703')
})

test('a difference shows a few rows of each kind and how many there are', async () => {
  const spec: CheckSpec = {
    kind: 'query',
    reference: 'SELECT id, name, city FROM team WHERE id <= 4',
    variants: [],
    named: false,
    tolerance: 0,
  }
  const sql = "SELECT city, id, CASE id WHEN 1 THEN 'ada' ELSE name END AS name FROM team WHERE id <> 4"
  const { diff } = await examine(spec, { kind: 'query', sql }, database)
  expect(diff).toEqual({
    columns: ['id', 'name', 'city'],
    own: ['id', 'name', 'city'],
    missing: [['4', 'Dee', 'Oslo']],
    extra: [['5', 'Eve', 'Rome']],
    expectedTimes: [0],
    changed: [{ expected: ['1', 'Ada', 'Bern'], actual: ['1', 'ada', 'Bern'], cells: [1] }],
    totals: { missing: 1, extra: 1, changed: 1, expectedRows: 4, actualRows: 4 },
  })
})

test.each<[string, string, string, RegExp]>([
  [
    'no condition is blamed where NULL was replaced',
    'SELECT DISTINCT joined, city FROM team WHERE id < 4',
    "SELECT DISTINCT joined, coalesce(city, '') FROM team WHERE id < 4",
    /never true/,
  ],
  [
    'an expected row that stands too often is not called wrong',
    'SELECT DISTINCT city FROM team',
    'SELECT city FROM team',
    /should not be there/,
  ],
  [
    'one example is called one',
    'SELECT name, city FROM team WHERE id IN (1, 3)',
    'SELECT name, city FROM team WHERE id IN (1, 4, 5)',
    /For example[^]*For example/,
  ],
])('never said: %s', async (_name, reference, sql, never) => {
  const spec: CheckSpec = { kind: 'query', reference, variants: [], named: false, tolerance: 0 }
  const verdict = await examine(spec, { kind: 'query', sql }, database)
  expect(verdict.pass).toBe(false)
  expect([verdict.sentence, ...verdict.details].join('\n')).not.toMatch(never)
})

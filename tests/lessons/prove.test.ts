import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseCourse } from '#core/course/parse-course.ts'
import type { Files } from '#core/course/files.ts'
import { casesOf } from '#tools/lessons/cases.ts'
import { compileCourse } from '#tools/lessons/compile.ts'
import { Databases } from '#tools/lessons/databases.ts'
import { readLessons } from '#tools/lessons/read.ts'
import { openWith } from './database.ts'

const lesson = 'lessons/010-crew/lesson.md'
const away = 'lessons/010-crew/exercises/10-away'
const topics = new Set(['T2.3.1', 'T2.4.1'])

let files: Files
let databases: Databases
beforeAll(async () => {
  files = await readLessons('tests/fixtures/lessons')
  databases = new Databases(() => openWith(files['lessons/_datasets/crew/schema.sql'] ?? ''))
})
afterAll(() => databases.close())

async function faults(changed: Files, path = ''): Promise<string[]> {
  const found: string[] = []
  const slug = /exercises\/\d+-([^/]+)/.exec(path)?.[1] ?? ''
  const cases = casesOf(parseCourse(changed), topics, databases)
  for (const { name, run } of cases.filter(({ exercise }) => path === '' || exercise === slug)) {
    await run().catch((error: unknown) => found.push(`${name}: ${String(error)}`))
  }
  return found
}

test('a sound lesson has no fault', async () => {
  expect(await faults(files)).toEqual([])
})

const replace = (path: string, from: string | RegExp, to: string) => ({
  path,
  text: (text: string) => text.replace(from, to),
})

const mistakes: { name: string; path: string; text: (text: string) => string; says: string }[] = [
  {
    name: 'a block with an error',
    ...replace(lesson, 'SELECT * FROM crew', 'SELECT * FROM ship'),
    says: 'lesson.md:15: the block gives 42P01',
  },
  {
    name: 'a block without its error',
    ...replace(lesson, 'SELECT dog', 'SELECT id'),
    says: 'lesson.md:19: the block gives no error, not 42703',
  },
  {
    name: 'a block with another error',
    ...replace(lesson, 'fails=42703', 'fails=42P01'),
    says: 'gives 42703',
  },
  {
    name: 'a block that leaves changes',
    ...replace(lesson, 'ROLLBACK', 'COMMIT'),
    says: 'lesson.md:23: the block leaves changes',
  },
  {
    name: 'a link to no lesson',
    ...replace(lesson, '#/lesson/crew/2', '#/lesson/ship'),
    says: 'the link #/lesson/ship leads nowhere',
  },
  {
    name: 'a link to no exercise',
    ...replace(lesson, '#/lesson/crew/2', '#/lesson/crew/9'),
    says: 'the link #/lesson/crew/9 leads nowhere',
  },
  {
    name: 'a link to http',
    ...replace(lesson, '#/playground', 'http://a.b'),
    says: 'the link http://a.b leads nowhere',
  },
  { name: 'an unknown topic', ...replace(lesson, '[T2.3.1]', '[T9.9.9]'), says: 'there is no topic T9.9.9' },
  {
    name: 'a wrong answer that is right',
    ...replace(`${away}/wrong/10-null.sql`, "city <> 'Bern'", 'id > 1 ORDER BY name'),
    says: 'wrong/10-null is refused as stated: Error: lessons/010-crew/exercises/10-away/wrong/10-null.sql: it passes',
  },
  {
    name: 'a wrong answer at another step',
    ...replace(`${away}/wrong/10-null.sql`, 'step: count', 'step: rows'),
    says: 'it must fail at step rows',
  },
  {
    name: 'a wrong answer told something else',
    ...replace(`${away}/wrong/10-null.sql`, 'NULL in city', 'two rows'),
    says: 'it must be told "two rows"',
  },
  {
    name: 'a wrong answer that fails at once',
    ...replace(`${away}/wrong/20-by-id.sql`, 'ORDER BY id', 'ORDER BY id DESC'),
    says: 'it must fail on other-names',
  },
  {
    name: 'a variant that catches nothing',
    ...replace(`${away}/variants/other-names.sql`, 'Zoe', 'Bea'),
    says: 'no wrong answer passes on the visible dataset and fails on the hidden other-names',
  },
  {
    name: 'a variant that does not run',
    ...replace(`${away}/variants/other-names.sql`, 'SET name', 'SET nam'),
    says: 'solution.sql:1: column "nam"',
  },
  {
    name: 'a solution that does not run',
    ...replace(`${away}/solution.sql`, 'FROM crew', 'FROM ship'),
    says: 'relation "ship" does not exist',
  },
]

test.each(mistakes)('a mistake is found: $name', async ({ path, text, says }) => {
  const changed = text(files[path] ?? '')
  expect(changed).not.toBe(files[path])
  expect((await faults({ ...files, [path]: changed }, path)).join('\n')).toContain(says)
})

const home = 'lessons/_datasets/crew/variants/all-at-home.sql'
const named = { [`${away}/task.md`]: 'version: 1\nvariants: [all-at-home]\n' }
const withHome = (sql: string, tasks: Readonly<Record<string, string>> = named): Files => {
  const changed = Object.entries(tasks).map(([path, text]) => [
    path,
    (files[path] ?? '').replace('version: 1\n', text),
  ])
  return { ...files, ...(Object.fromEntries(changed) as Files), [home]: `-- fails for: nobody away\n${sql}` }
}

test('hidden data of a dataset that an exercise names must catch a wrong answer of it', async () => {
  const changed = withHome("UPDATE crew SET city = 'Bern'")
  const fault = 'no wrong answer passes on the visible dataset and fails on the hidden all-at-home'
  expect((await faults(changed)).join('\n')).toContain(fault)
  const wrong =
    '-- step: count\n-- variant: all-at-home\nSELECT name, city FROM crew WHERE id > 1 ORDER BY name'
  const caught = { ...changed, [`${away}/wrong/30-by-number.sql`]: wrong }
  expect(await faults(caught)).toEqual([])
})

test('hidden data of a dataset must be named by an exercise, and be made without an error', async () => {
  expect((await faults(withHome('SELECT 1', {}))).join('\n')).toContain(`${home}: no exercise names it`)
  const broken = (await faults(withHome('UPDATE crew SET town = NULL'))).join('\n')
  expect(broken).toContain(`${home}: column "town"`)
})

test('compiling fills in contract and predictions', async () => {
  const open = async () => ({ ...(await databases.get('crew')), close: () => Promise.resolve() })
  const { parts, lessons } = await compileCourse({ files, open })
  expect(parts).toMatchObject([{ number: 1, planned: ['Later'], lessons: [{ slug: 'crew', part: 'First' }] }])
  const [first, second] = lessons[0]?.exercises ?? []
  expect(first?.contract).toMatchObject({
    columns: [
      { name: 'name', nullable: false },
      { name: 'city', nullable: true },
    ],
    rowPer: 'person',
    order: 'name, A to Z',
  })
  expect(second?.check).toMatchObject({
    fields: [
      { label: 'rows', expected: '3' },
      { label: 'cities', expected: '2' },
    ],
  })
})

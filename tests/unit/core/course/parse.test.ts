import { describe, expect, test } from 'vitest'
import { parseCourse } from '#core/course/parse-course.ts'
import { parseLesson } from '#core/course/parse-lesson.ts'
import { SourceError } from '#core/course/source-error.ts'
import type { Files } from '#core/course/files.ts'

const folder = 'lessons/010-cats'
const exercise = `${folder}/exercises/10-all-cats`
const task = (kind: string, more = '') =>
  `---\ntitle: All cats\nkind: ${kind}\ndifficulty: easy\ncovers: [T2.3.1]\nversion: 1\n${more}---\n\nList **all** cats.\n`
const front =
  '---\ntitle: Cats\nnumber: "2.1"\npart: 2\nsummary: All of them.\nminutes: 10\ndataset: zoo\ncovers: [T2.3.1]\n---\n'

const good: Files = {
  'lessons/course.yaml': 'parts:\n  - number: 2\n    title: First rows\n    summary: Ask.\n',
  'lessons/_datasets/zoo/dataset.yaml': 'title: Zoo\nsummary: Cats.\nsource: our own\n',
  'lessons/_datasets/zoo/schema.sql': 'CREATE TABLE cats (id int);',
  'lessons/_datasets/zoo/story.md': 'Cats.\n' + '\n```sql\nSELECT 1\n```\n'.repeat(3),
  [`${folder}/lesson.md`]: `${front}
> How many *cats* are there?

Some prose at 10:30, a:b and \`x::int\`.

\`\`\`sql
SELECT count(*) FROM cats WHERE name = 'a<b'
\`\`\`

\`\`\`sql fails=42703
SELECT dog FROM cats
\`\`\`

\`\`\`sql static
SELECT
\`\`\`

:::note[On a real server]
It is *the same*.
:::

:::term[table]
Rows of one kind.
:::

::exercise[all-cats]

| a | b |
|---|---|
| 1 | 2 |
`,
  [`${exercise}/task.md`]: task('query', 'row: cat\n'),
  [`${exercise}/solution.sql`]: 'SELECT * FROM cats',
  [`${exercise}/hints.md`]: '1. Look at `cats`.\n2. Take all columns.\n',
  [`${exercise}/wrong/10-one.sql`]: '-- step: count\n-- variant: many\n-- says: 1 row\nSELECT 1',
  [`${exercise}/wrong/20-none.sql`]: '-- step: statement\nDELETE FROM cats',
  [`${exercise}/variants/many.sql`]: '-- fails for: many cats\nINSERT INTO cats VALUES (7)',
}

describe('a lesson', () => {
  const lesson = parseLesson(good, folder)

  test('has its question, blocks in reading order and their lines', () => {
    expect(lesson.question).toBe('<p>How many <em>cats</em> are there?</p>')
    expect(lesson.blocks.map((block) => block.kind)).toEqual(
      'prose sql sql sql note term exercise prose'.split(' '),
    )
    expect(lesson.lines.slice(0, 3)).toEqual([13, 15, 19])
  })

  test('keeps colons in prose', () => {
    expect(lesson.blocks[0]).toEqual({
      kind: 'prose',
      html: '<p>Some prose at 10:30, a:b and <code>x::int</code>.</p>',
    })
  })

  test('has SQL blocks that run, that fail and that are only shown', () => {
    const [, run, fails, shown] = lesson.blocks
    expect(run).toMatchObject({ runnable: true, code: "SELECT count(*) FROM cats WHERE name = 'a<b'" })
    expect(fails).toMatchObject({ runnable: true, fails: '42703' })
    expect(shown).toMatchObject({ runnable: false })
  })

  test('has SQL coloured and escaped', () => {
    const block = lesson.blocks[1]
    expect(block?.kind === 'sql' && block.html).toBe(
      '<span class="k">SELECT</span> <span class="f">count</span>(*) <span class="k">FROM</span> cats ' +
        '<span class="k">WHERE</span> name = <span class="s">\'a&#x3C;b\'</span>',
    )
  })

  test('has notes and terms', () => {
    expect(lesson.blocks[4]).toEqual({
      kind: 'note',
      title: 'On a real server',
      html: '<p>It is <em>the same</em>.</p>',
    })
    expect(lesson.blocks[5]).toEqual({ kind: 'term', term: 'table', html: '<p>Rows of one kind.</p>' })
  })

  test('has its exercises with wrong answers and variants', () => {
    const [found] = lesson.exercises
    expect(found).toMatchObject({
      id: 'cats/all-cats',
      taskHtml: '<p>List <strong>all</strong> cats.</p>',
      hints: ['Look at <code>cats</code>.', 'Take all columns.'],
      check: { kind: 'query', rowPer: 'cat', named: false, variants: [{ name: 'many', fails: 'many cats' }] },
    })
    expect(found?.wrong[0]).toMatchObject({ step: 'count', variant: 'many', says: ['1 row'] })
  })
})

const choice =
  'many: false\noptions:\n  - {text: "`a`", correct: true, why: It is.}\n  - {text: b, correct: false, why: No.}\n'

test('a choice, an ordering and a prediction', () => {
  const parse = (kind: string, check: string) => {
    const kept = Object.entries(good).filter(([path]) => !/wrong|variants|solution/.test(path))
    const solution = kind === 'predict' ? { [`${exercise}/solution.sql`]: 'SELECT 1 AS "one"' } : {}
    const own = { [`${exercise}/task.md`]: task(kind), [`${exercise}/check.yaml`]: check, ...solution }
    const files = { ...Object.fromEntries(kept), ...own }
    return parseLesson(files, folder).exercises[0]?.check
  }
  expect(parse('choice', choice)).toMatchObject({
    kind: 'choice',
    options: [{ html: '<code>a</code>', correct: true }, { html: 'b' }],
  })
  expect(parse('ordering', 'items: [FROM, WHERE, SELECT]\nwhy: So.\n')).toEqual({
    kind: 'ordering',
    items: ['FROM', 'WHERE', 'SELECT'],
    why: 'So.',
  })
  expect(parse('predict', 'why: So.\n')).toEqual({ kind: 'predict', ordered: false, why: 'So.' })
  expect(
    parse(
      'matching',
      'pairs: [{left: a, right: x}, {left: b, right: y}, {left: c, right: x}]\nothers: [z]\nwhy: So.\n',
    ),
  ).toEqual({ kind: 'matching', left: ['a', 'b', 'c'], right: ['x', 'y', 'x', 'z'], why: 'So.' })
  expect(parse('numeric', 'is: 8\nunit: kB\nwhy: So.\n')).toEqual({
    kind: 'numeric',
    expected: 8,
    tolerance: 0,
    unit: 'kB',
    why: 'So.',
  })
  expect(
    parse(
      'normal-form',
      'attributes: [a, b, c]\ndependencies: [{from: [a], to: [b]}]\nform: 3NF\nsolution: [[a, b], [a, c]]\nwhy: So.\n',
    ),
  ).toMatchObject({
    dependencies: [{ from: [0], to: [1] }],
    solution: [
      [0, 1],
      [0, 2],
    ],
    preserving: true,
  })
  const relationship = '{from: b, to: a, to each: exactly one, from each: zero or more}'
  expect(parse('erd', `entities: [a, b]\nrelationships: [${relationship}]\nwhy: So.\n`)).toMatchObject({
    relationships: [{ from: 1, to: 0, toEach: 'exactly one', fromEach: 'zero or more' }],
  })
  const stranger = relationship.replace('to: a', 'to: z')
  expect(() => parse('erd', `entities: [a, b]\nrelationships: [${stranger}]\nwhy: So.\n`)).toThrow(
    'there is no z',
  )
})

function script(kind: string, check?: string) {
  const wrong = Object.fromEntries(
    [10, 20].map((n) => [`${exercise}/wrong/${n}-a.sql`, '-- step: state\nSELECT 1']),
  )
  const kept = Object.entries(good).filter(([path]) => !path.includes('/wrong/'))
  const own = {
    [`${exercise}/task.md`]: task(kind),
    ...(check === undefined ? {} : { [`${exercise}/check.yaml`]: check }),
  }
  return parseLesson({ ...Object.fromEntries(kept), ...wrong, ...own }, folder).exercises[0]?.check
}

test('a change needs no check.yaml; a script says what must hold', () => {
  expect(script('change')).toMatchObject({ kind: 'script', tables: true, criteria: [], reversible: false })
  const check = `enough: 2
criteria:
  - {must: a second Tom is refused, refused: "INSERT INTO cats VALUES ('Tom')", with: "23505"}
  - {must: one cat is found by its index, points: 2, plan: yours, uses: [Index Scan on cats], buffers: 5}
  - {must: both cats come together, transaction: one}
`
  expect(script('migration', check)).toEqual({
    kind: 'script',
    reference: good[`${exercise}/solution.sql`],
    variants: [{ name: 'many', fails: 'many cats', sql: good[`${exercise}/variants/many.sql`] }],
    tables: false,
    except: [],
    reversible: true,
    enough: 2,
    criteria: [
      {
        must: 'a second Tom is refused',
        points: 1,
        kind: 'refused',
        sql: "INSERT INTO cats VALUES ('Tom')",
        code: '23505',
      },
      {
        must: 'one cat is found by its index',
        points: 2,
        kind: 'plan',
        uses: ['Index Scan on cats'],
        without: [],
        buffers: 5,
      },
      { must: 'both cats come together', points: 1, kind: 'transaction' },
    ],
  })
})

test.each([
  ['nothing', '{}', 'checks nothing'],
  ['a criterion of no kind', 'criteria:\n  - {must: a}\n', 'criteria.0: must be same'],
  ['a criterion of two kinds', 'criteria:\n  - {must: a, same: b, passes: c}\n', 'criteria.0: must be same'],
  ['two transactions', 'criteria:\n  - {must: a, transaction: two}\n', 'criteria.0'],
  ['no SQLSTATE', 'criteria:\n  - {must: a, refused: b, with: no}\n', 'criteria.0'],
  ['more points than there are', 'enough: 3\ncriteria:\n  - {must: a, passes: b}\n', 'only 1 points'],
  ['a column without its table', 'tables: same\nexcept: [id]\n', 'must be table.column'],
])('a script that checks %s is refused', (_name, check, says) => {
  expect(() => script('schema', check)).toThrow(says)
})

const mistakes: { name: string; path: string; text: string | undefined; says: string }[] = [
  {
    name: 'an unknown key',
    path: `${exercise}/task.md`,
    text: task('query', 'row: cat\nrows: 3\n'),
    says: `${exercise}/task.md:8: unknown key rows`,
  },
  { name: 'a missing key', path: `${exercise}/task.md`, text: task('query'), says: 'row is missing' },
  {
    name: 'a wrong kind',
    path: `${exercise}/task.md`,
    text: task('quiz'),
    says: 'task.md:3: kind: must be query',
  },
  {
    name: 'a key of another kind',
    path: `${exercise}/task.md`,
    text: task('choice', 'row: cat\n'),
    says: 'task.md:7: unknown key row',
  },
  { name: 'broken YAML', path: `${exercise}/task.md`, text: task('query', 'row: "cat\n'), says: 'task.md:' },
  {
    name: 'no front matter',
    path: `${exercise}/task.md`,
    text: 'List all.',
    says: 'task.md:1: must begin with front matter',
  },
  {
    name: 'a misnamed file',
    path: `${exercise}/wrongs/10-one.sql`,
    text: 'SELECT 1',
    says: 'wrongs/10-one.sql:1: an exercise of kind query has no such file',
  },
  {
    name: 'no solution',
    path: `${exercise}/solution.sql`,
    text: undefined,
    says: 'solution.sql:1: this file is missing',
  },
  { name: 'one hint', path: `${exercise}/hints.md`, text: '1. Look.\n', says: 'has 1 hints' },
  {
    name: 'a wrong answer without a step',
    path: `${exercise}/wrong/20-none.sql`,
    text: 'SELECT 1',
    says: 'needs a first line "-- step: …"',
  },
  {
    name: 'a wrong answer for no variant',
    path: `${exercise}/wrong/10-one.sql`,
    text: '-- step: count\n-- variant: few\nSELECT 1',
    says: '10-one.sql:2: there is no variants/few.sql',
  },
  {
    name: 'too few wrong answers',
    path: `${exercise}/wrong/20-none.sql`,
    text: undefined,
    says: 'two wrong answers',
  },
  {
    name: 'a variant that says nothing',
    path: `${exercise}/variants/many.sql`,
    text: 'SELECT 1',
    says: 'many.sql:1: needs a first line',
  },
  {
    name: 'a number as a lesson number',
    path: `${folder}/lesson.md`,
    text: front.replace('"2.1"', '2.1'),
    says: 'lesson.md:3: number: must be quoted',
  },
  {
    name: 'no question',
    path: `${folder}/lesson.md`,
    text: `${front}\nHello.\n`,
    says: 'lesson.md:11: must open with a question',
  },
  {
    name: 'an exercise that is not there',
    path: `${folder}/lesson.md`,
    text: `${front}\n> Q\n\n::exercise[all-cats]\n\n::exercise[dogs]\n`,
    says: 'lesson.md:15: there is no exercise dogs',
  },
  {
    name: 'an exercise placed nowhere',
    path: `${folder}/lesson.md`,
    text: `${front}\n> Q\n\nText\n`,
    says: 'all-cats is placed nowhere',
  },
  {
    name: 'an unknown directive',
    path: `${folder}/lesson.md`,
    text: `${front}\n> Q\n\n:::tip[A]\nB\n:::\n\n::exercise[all-cats]\n`,
    says: 'lesson.md:13: there is no directive tip',
  },
  {
    name: 'HTML',
    path: `${folder}/lesson.md`,
    text: `${front}\n> Q\n\n<b>bold</b>\n`,
    says: 'lesson.md:13: HTML is not allowed',
  },
  {
    name: 'an unknown mark on a block',
    path: `${folder}/lesson.md`,
    text: `${front}\n> Q\n\n\`\`\`sql fail\nSELECT\n\`\`\`\n`,
    says: 'lesson.md:13: sql blocks know',
  },
  {
    name: 'an unknown dataset',
    path: `${folder}/lesson.md`,
    text: front.replace('zoo', 'farm') + '\n> Q\n',
    says: 'there is no dataset farm',
  },
  {
    name: 'an unknown part',
    path: 'lessons/course.yaml',
    text: 'parts:\n  - {number: 1, title: A, summary: B}\n',
    says: 'there is no part 2',
  },
]

test.each(mistakes)('a mistake is told with file and line: $name', ({ path, text, says }) => {
  const files: Record<string, string> = { ...good }
  if (text === undefined) Reflect.deleteProperty(files, path)
  else files[path] = text
  let caught: unknown
  try {
    parseCourse(files)
  } catch (error) {
    caught = error
  }
  expect(caught).toBeInstanceOf(SourceError)
  expect(String(caught)).toContain(says)
})

test('Markdown is sanitised', () => {
  const text = `${front}\n> Q\n\n[click](javascript:alert%281%29) ![x](https://a.b/c.png)\n\n::exercise[all-cats]\n`
  const [prose] = parseLesson({ ...good, [`${folder}/lesson.md`]: text }, folder).blocks
  expect(prose?.kind === 'prose' && prose.html).toBe(
    '<p><a>click</a> <img src="https://a.b/c.png" alt="x"></p>',
  )
})

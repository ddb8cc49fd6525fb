import { expect, test } from 'vitest'
import { anchorOf, indexOf } from '#core/course/course-index.ts'
import { parseSheets } from '#core/course/parse-sheet.ts'

const term = (word: string) => ({ kind: 'term' as const, term: word, html: `<p>${word}</p>` })

test.each([
  ['Which columns', 'which-columns'],
  ['There is one, there is none', 'there-is-one-there-is-none'],
  ['count(*)', 'count'],
  ['Łódź & “café”', 'łodz-cafe'],
])('%s is called', (text, anchor) => {
  expect(anchorOf(text)).toBe(anchor)
})

test('the index has all headings in order and each term once, A to Z', () => {
  const index = indexOf([
    { slug: 'a', headings: ['One', 'Two'], blocks: [term('view'), term('alias')] },
    {
      slug: 'b',
      headings: ['Three'],
      blocks: [{ kind: 'exercise', slug: 'x' }, term('Alias'), term('join')],
    },
  ])
  expect(index.headings).toEqual([
    { lesson: 'a', text: 'One' },
    { lesson: 'a', text: 'Two' },
    { lesson: 'b', text: 'Three' },
  ])
  expect(index.terms.map(({ term, lesson }) => [term, lesson])).toEqual([
    ['alias', 'a'],
    ['join', 'b'],
    ['view', 'a'],
  ])
})

const front = '---\ntitle: Basics\nsummary: All.\ndataset: zoo\n---\n'
const dataset = { 'lessons/_datasets/zoo/dataset.yaml': 'title: Zoo\n' }

test('a cheat sheet has its section from its name, and blocks with their lines', () => {
  const text = `${front}\n## Rows\n\n\`\`\`sql\nSELECT 1\n\`\`\`\n\n## Columns\n`
  const [sheet] = parseSheets({ ...dataset, 'lessons/_sheets/2.md': text })
  expect(sheet).toMatchObject({ section: 2, title: 'Basics', dataset: 'zoo', lines: [[7, 9], [13]] })
  expect(sheet?.parts.map((blocks) => blocks.map(({ kind }) => kind))).toEqual([['prose', 'sql'], ['prose']])
})

test.each([
  ['lessons/_sheets/basics.md', front, 'must be named like 2.md'],
  ['lessons/_sheets/2.md', front.replace('zoo', 'sea'), 'there is no dataset sea'],
  ['lessons/_sheets/2.md', `${front}\n::exercise[x]\n`, 'lessons/_sheets/2.md:7: a sheet has no exercises'],
  ['lessons/_sheets/2.md', 'text', 'must begin with front matter'],
])('a mistake in %s is told', (file, text, told) => {
  expect(() => parseSheets({ ...dataset, [file]: text })).toThrow(told)
})

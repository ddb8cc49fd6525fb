import { expect, test } from 'vitest'
import type { Files } from '#core/course/files.ts'
import { parseQuiz } from '#core/course/parse-quiz.ts'
import { SourceError } from '#core/course/source-error.ts'

const folder = 'lessons/_quizzes/cats'
const meta =
  'title: Cats\nkind: quiz\npart: 2\nsummary: All of them.\nminutes: 5\ndataset: zoo\ndraw: 1\npass: 50\n'
const question = `${folder}/questions/01-legs`
const task =
  '---\ntitle: Legs\nkind: numeric\ndifficulty: easy\ncovers: [T2.3.1]\nversion: 1\n---\n\nHow many?\n'
const good: Files = {
  'lessons/_datasets/zoo/dataset.yaml': 'title: Zoo\nsummary: Cats.\nsource: our own\n',
  [`${folder}/quiz.yaml`]: meta,
  [`${question}/task.md`]: task,
  [`${question}/check.yaml`]: 'is: 4\nwhy: Count them.\n',
}
const course = { parts: [{ number: 2 }], lessons: [] }

test('a quiz has its questions, and they need no hints', () => {
  const quiz = parseQuiz(good, folder, course)
  expect(quiz).toMatchObject({ slug: 'cats', draw: 1, pass: 50, pool: 1, borrowed: [] })
  expect(quiz.exercises).toMatchObject([
    { id: 'cats/legs', hints: [], check: { kind: 'numeric', expected: 4 } },
  ])
})

const mistakes = [
  { name: 'an unknown key', yaml: `${meta}colour: red\n`, says: 'quiz.yaml:9: unknown key colour' },
  {
    name: 'an unknown kind',
    yaml: meta.replace('kind: quiz', 'kind: exam'),
    says: 'quiz.yaml:2: kind: must be quiz or assessment',
  },
  {
    name: 'a pass mark above all',
    yaml: meta.replace('50', '150'),
    says: 'quiz.yaml:8: pass: must be 100 at most',
  },
  {
    name: 'more drawn than there are',
    yaml: meta.replace('draw: 1', 'draw: 3'),
    says: '3 are drawn, but the pool holds 1',
  },
  { name: 'an unknown dataset', yaml: meta.replace('zoo', 'farm'), says: 'there is no dataset farm' },
  { name: 'an unknown part', yaml: meta.replace('part: 2', 'part: 7'), says: 'there is no part 7' },
  {
    name: 'an exercise that there is not',
    yaml: `${meta}also: [cats/tails]\n`,
    says: 'there is no exercise cats/tails',
  },
]

test.each(mistakes)('a mistake is told with file and line: $name', ({ yaml, says }) => {
  const parse = () => parseQuiz({ ...good, [`${folder}/quiz.yaml`]: yaml }, folder, course)
  expect(parse).toThrow(SourceError)
  expect(parse).toThrow(says)
})

test('a stray file of a question is told', () => {
  const files = { ...good, [`${question}/solution.txt`]: '4' }
  expect(() => parseQuiz(files, folder, course)).toThrow('an exercise of kind numeric has no such file')
})

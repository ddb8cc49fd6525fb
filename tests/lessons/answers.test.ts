import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { examine } from '#core/check/examine.ts'
import { parseCourse } from '#core/course/parse-course.ts'
import type { Exercise } from '#core/course/types.ts'
import { openExamDatabase } from '#tools/engine/open.ts'
import { compileExercise } from '#tools/lessons/compile.ts'
import { Databases } from '#tools/lessons/databases.ts'
import { readLessons } from '#tools/lessons/read.ts'
import { figure } from '../support/figure.ts'

// "# lesson/exercise", then answers, each after "-- right" or "-- wrong": right ones that are written as nobody would, and
// wrong ones that are wrong in little.
const source = readFileSync('tests/fixtures/lessons/answers/sections-2-3.txt', 'utf8')
const groups = source
  .split(/^# /m)
  .slice(1)
  .map((text) => {
    const [name = '', ...answers] = text.split(/\n-- (?=right\n|wrong\n)/)
    return {
      name: name.trim(),
      answers: answers.map((answer) => {
        const [verdict = '', ...sql] = answer.split('\n')
        return { right: verdict === 'right', sql: sql.join('\n').trim() }
      }),
    }
  })

const course = parseCourse(await readLessons())
const databases = new Databases(openExamDatabase)
afterAll(() => databases.close())

const judged = { right: 0, wrong: 0 }

describe.each(groups)('$name', ({ name, answers }) => {
  const [lesson, slug] = name.split('/')
  const set = course.lessons.find((each) => each.slug === lesson)
  const exercise = set?.exercises.find((each) => each.slug === slug)
  let compiled: Exercise | undefined
  test.each(answers)('$right: $sql', async ({ right, sql }) => {
    if (!set || !exercise) throw new Error(`There is no exercise ${name}.`)
    const database = await databases.get(set.dataset)
    compiled ??= await compileExercise(exercise, database, databases.play)
    const { check } = compiled
    if (check.kind === 'history') throw new Error(`${name} is a history`)
    const { pass, sentence, variant, error } = await examine(check, { kind: 'query', sql }, database)
    expect({ pass, sentence, variant: variant?.name, error: error?.message }).toMatchObject({ pass: right })
    // A wrong answer is to be wrong in what it gives, not in how it is written.
    if (!right) expect(error?.message).toBeUndefined()
    judged[right ? 'right' : 'wrong']++
  })
})

test('the check judges many answers as a person would', () => {
  figure('answers_right_accepted', judged.right, '>=', 60, 0)
  figure('answers_wrong_refused', judged.wrong, '>=', 60, 0)
})

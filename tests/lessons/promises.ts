import { afterAll, describe, test } from 'vitest'
import { parseCourse } from '#core/course/parse-course.ts'
import { openExamDatabase } from '#tools/engine/open.ts'
import { casesOf } from '#tools/lessons/cases.ts'
import { Databases } from '#tools/lessons/databases.ts'
import { readLessons, readTopics } from '#tools/lessons/read.ts'

const course = parseCourse(await readLessons())
const topics = new Set(Object.keys(await readTopics()))

/** Every promise of the lessons and sheets, or of the quizzes: two files, so that two processes prove them. */
export function provePromises(of: 'quizzes' | 'all else'): void {
  const databases = new Databases(openExamDatabase)
  const quizzes = new Set(course.quizzes.map(({ slug }) => slug))
  const cases = casesOf(course, topics, databases).filter(
    ({ lesson }) => quizzes.has(lesson) === (of === 'quizzes'),
  )
  afterAll(() => databases.close())
  describe.each([...new Set(cases.map(({ lesson }) => lesson))])('%s', (slug) => {
    test.each(cases.filter(({ lesson }) => lesson === slug))('$exercise: $name', ({ run }) => run())
  })
}

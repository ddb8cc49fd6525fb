import { examine } from '#core/check/examine.ts'
import { prepare } from '#core/check/exam.ts'
import { parseCourse } from '#core/course/parse-course.ts'
import { openExamDatabase } from '#tools/engine/open.ts'
import { compileExercise } from '#tools/lessons/compile.ts'
import { Databases } from '#tools/lessons/databases.ts'
import { readLessons } from '#tools/lessons/read.ts'
import { figure, median, note, timed } from '../support/figure.ts'

const rounds = 3

/** What a check of each exercise's own solution takes beyond twice the time of the query alone, on all its datasets. */
export async function checkOverhead(): Promise<void> {
  const databases = new Databases(openExamDatabase)
  const [checks, overheads]: [number[], number[]] = [[], []]
  try {
    for (const lesson of parseCourse(await readLessons()).lessons) {
      const database = await databases.get(lesson.dataset)
      for (const exercise of lesson.exercises) {
        if (exercise.check.kind !== 'query') continue
        const { check } = await compileExercise(exercise, database, databases.play)
        if (check.kind !== 'query') continue
        for (let round = 0; round < rounds; round++) {
          await prepare(database, undefined)
          const query = await timed(() => database.run(exercise.solution))
          const whole = await timed(() => examine(check, { kind: 'query', sql: exercise.solution }, database))
          checks.push(whole)
          overheads.push(whole - 2 * query)
        }
      }
    }
  } finally {
    await databases.close()
  }
  note('check_ms_median', median(checks), 'ms')
  figure('check_overhead_ms_median', median(overheads), '<=', 150, 0)
}

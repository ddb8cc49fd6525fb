import { exerciseSets, type CourseSource } from '#core/course/parse-course.ts'
import type { Files } from '#core/course/files.ts'
import type { ExerciseSet, ExerciseSource } from '#core/course/parse-exercise.ts'
import { cached } from '../cache.ts'
import { compileExercise } from '../compile.ts'
import type { Databases } from '../databases.ts'
import { propose } from './propose.ts'
import { scoreExercise, type Score } from './score.ts'

/** The score of one exercise; `id` is the exercise's. */
export interface ExerciseScore extends Score {
  id: string
}

interface Source {
  course: CourseSource
  files: Files
}

async function specOf(set: ExerciseSet, exercise: ExerciseSource, databases: Databases) {
  const database = await databases.get(set.dataset)
  const { check } = await compileExercise(exercise, database, databases.play)
  if (check.kind !== 'query') throw new Error(`${exercise.id} is no query`)
  return { spec: check, database }
}

async function scoreOf(
  files: Files,
  set: ExerciseSet,
  exercise: ExerciseSource,
  databases: Databases,
): Promise<ExerciseScore> {
  const name = `${set.slug}-${exercise.slug}-score`
  const score = await cached(files, { dataset: set.dataset, within: exercise.folder, name }, async () => {
    const { spec, database } = await specOf(set, exercise, databases)
    return scoreExercise(spec, database)
  })
  return { id: exercise.id, ...score }
}

/** Scores the query exercises of the lessons and quizzes that are wanted, by slug. Throws SourceError when one can't be compiled. */
export async function scoreCourse(
  { course, files }: Source,
  databases: Databases,
  wanted: (slug: string) => boolean,
): Promise<ExerciseScore[]> {
  const scores: ExerciseScore[] = []
  for (const set of exerciseSets(course).filter(({ slug }) => wanted(slug)))
    for (const exercise of set.exercises.filter(({ check }) => check.kind === 'query'))
      scores.push(await scoreOf(files, set, exercise, databases))
  return scores
}

/** Scores one exercise and proposes hidden data for what survives; undefined when there is no such query exercise. */
export async function proposeFor({ course, files }: Source, databases: Databases, id: string) {
  for (const set of exerciseSets(course)) {
    const exercise = set.exercises.find((one) => one.id === id && one.check.kind === 'query')
    if (!exercise) continue
    const score = await scoreOf(files, set, exercise, databases)
    const { spec, database } = await specOf(set, exercise, databases)
    return { folder: exercise.folder, score, proposals: await propose(spec, score.survivors, database) }
  }
  return undefined
}

/** The share of the result-changing mutants that are rejected; 1 when there are none. */
export function shareRejected(scores: readonly Score[]): number {
  const rejected = scores.reduce((sum, score) => sum + score.rejected, 0)
  const survived = scores.reduce((sum, score) => sum + score.survivors.length, 0)
  return rejected + survived === 0 ? 1 : rejected / (rejected + survived)
}

import { foldersIn, required, type Files } from './files.ts'
import { parseExercise, type ExerciseSet, type ExerciseSource } from './parse-exercise.ts'
import type { LessonSource } from './parse-lesson.ts'
import { quizSchema } from './schema.ts'
import { SourceError } from './source-error.ts'
import type { Part, QuizMeta } from './types.ts'
import { parseYaml } from './yaml.ts'

/** A quiz as its files tell it; `exercises` are its own questions. */
export interface QuizSource extends QuizMeta, ExerciseSet {
  /** The exercises of lessons that may be drawn too. */
  borrowed: ExerciseSource[]
}

interface Course {
  parts: Pick<Part, 'number'>[]
  lessons: LessonSource[]
}

function borrow(file: string, id: string, dataset: string, lessons: readonly LessonSource[]): ExerciseSource {
  const lesson = lessons.find(({ exercises }) => exercises.some((exercise) => exercise.id === id))
  const exercise = lesson?.exercises.find((candidate) => candidate.id === id)
  if (!lesson || !exercise) throw new SourceError(file, 1, `there is no exercise ${id}`)
  if (lesson.dataset !== dataset)
    throw new SourceError(file, 1, `${id} stands on the dataset ${lesson.dataset}, not on ${dataset}`)
  return exercise
}

/** Reads a quiz's folder, e.g. `lessons/_quizzes/first-rows`. Throws SourceError at the first mistake. */
export function parseQuiz(files: Files, folder: string, { parts, lessons }: Course): QuizSource {
  const file = `${folder}/quiz.yaml`
  const fault = (reason: string) => new SourceError(file, 1, reason)
  const slug = /^lessons\/_quizzes\/([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(folder)?.[1]
  if (slug === undefined) throw fault('the folder must be named like first-rows')
  const { also, ...meta } = parseYaml(file, required(files, file), quizSchema)
  if (files[`lessons/_datasets/${meta.dataset}/dataset.yaml`] === undefined)
    throw fault(`there is no dataset ${meta.dataset}`)
  if (!parts.some(({ number }) => number === meta.part)) throw fault(`there is no part ${meta.part}`)
  if (lessons.some((lesson) => lesson.slug === slug)) throw fault(`a lesson has the slug ${slug} too`)
  const within = `${folder}/questions/`
  const exercises = foldersIn(files, within).map((name) =>
    parseExercise(files, within + name, { slug, dataset: meta.dataset }, 'optional'),
  )
  const borrowed = also.map((id) => borrow(file, id, meta.dataset, lessons))
  const played = [...exercises, ...borrowed].find(({ kind }) => kind === 'history')
  if (played) throw fault(`${played.id} is a history, which a quiz can't ask for`)
  const ids = [...exercises, ...borrowed].map(({ id }) => id)
  const twin = ids.find((id, place) => ids.indexOf(id) !== place)
  if (twin !== undefined) throw fault(`${twin} stands in the pool twice`)
  if (ids.length < meta.draw) throw fault(`${meta.draw} are drawn, but the pool holds ${ids.length}`)
  return { slug, ...meta, folder, exercises, borrowed, pool: ids.length }
}

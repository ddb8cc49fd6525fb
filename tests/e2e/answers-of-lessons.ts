import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** An exercise as it is written in the folder `lessons`. */
export interface WrittenExercise {
  slug: string
  /** The text of one of its files; empty when it has none of that name. */
  read: (file: string) => string
}

/** The exercises of a lesson in their order. */
export function exercisesOf(lesson: string): WrittenExercise[] {
  const folder = readdirSync('lessons').find((name) => name.replace(/^\d+-/, '') === lesson)
  if (!folder) throw new Error(`There is no lesson ${lesson}`)
  const exercises = join('lessons', folder, 'exercises')
  return readdirSync(exercises)
    .toSorted()
    .map((name) => ({
      slug: name.replace(/^\d+-/, ''),
      read: (file) => {
        try {
          return readFileSync(join(exercises, name, file), 'utf8')
        } catch {
          return ''
        }
      },
    }))
}

/** One exercise of a lesson. */
export function exerciseOf(lesson: string, slug: string): WrittenExercise {
  const found = exercisesOf(lesson).find((exercise) => exercise.slug === slug)
  if (!found) throw new Error(`The lesson ${lesson} has no exercise ${slug}`)
  return found
}

/** The exercise's check.yaml. */
export function checkOf(exercise: WrittenExercise): unknown {
  return parse(exercise.read('check.yaml'))
}

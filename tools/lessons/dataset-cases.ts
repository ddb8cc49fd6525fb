import { prepare } from '#core/check/exam.ts'
import { exerciseSets, type CourseSource } from '#core/course/parse-course.ts'
import type { Variant } from '#core/check/types.ts'
import type { Case } from './case.ts'
import type { Databases } from './databases.ts'

/** What the datasets' own hidden data promises: each can be made of the pristine dataset, and some exercise names it. */
export function datasetCases(course: CourseSource, databases: Databases): Case[] {
  const sets = exerciseSets(course)
  const isNamed = (dataset: string, { sql }: Variant) =>
    sets
      .filter((set) => set.dataset === dataset)
      .flatMap(({ exercises }) => exercises)
      .some(({ check }) => 'variants' in check && check.variants.some((one) => one.sql === sql))
  return Object.entries(course.variants).flatMap(([dataset, variants]) =>
    variants.map((variant): Case => {
      const file = `lessons/_datasets/${dataset}/variants/${variant.name}.sql`
      const run = async () => {
        if (!isNamed(dataset, variant)) throw new Error(`${file}: no exercise names it`)
        const database = await databases.get(dataset)
        await prepare(database, variant).catch((error: unknown) => {
          throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`)
        })
        await database.restore()
      }
      return {
        lesson: `data-${dataset}`,
        exercise: '',
        name: `variants/${variant.name} can be made`,
        mutant: false,
        run,
      }
    }),
  )
}

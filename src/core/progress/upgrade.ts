import { firstPass } from './change.ts'
import type { ExerciseRecord, ProgressRecord } from './record.ts'

/** An exercise's record as it was before there were reviews. */
type FirstExerciseRecord = Omit<ExerciseRecord, 'schema' | 'reviews'> & { schema: 1 }

/** A record of any version as one of today: a pass becomes the first of the reviews. */
export function upgraded(record: ProgressRecord | FirstExerciseRecord): ProgressRecord {
  if (record.kind !== 'exercise' || record.schema !== 1) return record
  const { firstPassedAt: at } = record
  return { ...record, schema: 2, reviews: at === undefined ? [] : [firstPass(record, at)] }
}

import type { Draft, ExerciseRecord } from '#core/progress/record.ts'

/** What the course map needs of a record. */
export interface ExerciseView {
  passedAt?: number
  passedVersion?: number
  attempts: number
  draft?: Draft
}

/** The part of an exercise's record that the course map needs. */
export function viewOf({ attempts, firstPassedAt, passedVersion, draft }: ExerciseRecord): ExerciseView {
  return {
    attempts: attempts.length,
    ...(firstPassedAt !== undefined && { passedAt: firstPassedAt }),
    ...(passedVersion !== undefined && { passedVersion }),
    ...(draft && { draft }),
  }
}

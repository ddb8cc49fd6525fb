import type { ExerciseState } from '#state/exercise-state.svelte.ts'

/** How far the learner is with an exercise; `seen` means that the solution was shown before a pass. */
export type ExerciseStatus = 'done' | 'seen' | 'tried' | 'new'

/** The status of an exercise from its record. */
export function exerciseStatus(exercise: ExerciseState): ExerciseStatus {
  if (exercise.passed) return 'done'
  if (exercise.solutionShown) return 'seen'
  return exercise.attempts > 0 ? 'tried' : 'new'
}

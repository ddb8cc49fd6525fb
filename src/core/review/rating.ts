/** How well an exercise was recalled, in the scheduler's four words. */
export type Rating = 'again' | 'hard' | 'good' | 'easy'

/** From the worst to the best. */
export const ratings: readonly Rating[] = ['again', 'hard', 'good', 'easy']

/** What a learner did from opening an exercise to passing it. */
export interface Work {
  /** Where each Check before the pass stopped. */
  failed: readonly string[]
  /** How many hints were opened. */
  hints: number
  solutionShown: boolean
  /** How long it took; left out where the time says nothing about recall. */
  seconds?: number
}

// Reading the task and typing two lines takes a person about a minute.
const quick = 90

/**
 * The rating that a piece of work deserves. First that fits:
 *
 * 1. `again` when the solution was shown: then it was read, not recalled.
 * 2. `again` after four wrong results, or two wrong answers to a question with given choices: that is trying until it fits.
 * 3. `hard` with any hint, after two wrong results, or after one wrong answer to a question: it came back, with help.
 * 4. `easy` in under 90 seconds with nothing wrong at all, not even a mistyped word.
 * 5. `good` otherwise. What PostgreSQL refuses (`error`) does not count as wrong: a slip of the keyboard is no gap in memory.
 */
export function ratingOf({ failed, hints, solutionShown, seconds }: Work): Rating {
  const guesses = failed.filter((step) => step === 'answer').length
  const wrong = failed.filter((step) => step !== 'answer' && step !== 'error').length
  if (solutionShown || wrong >= 4 || guesses >= 2) return 'again'
  if (hints > 0 || wrong >= 2 || guesses === 1) return 'hard'
  return failed.length === 0 && seconds !== undefined && seconds < quick ? 'easy' : 'good'
}

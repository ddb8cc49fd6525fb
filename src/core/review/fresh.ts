import { blankAnswer } from '../check/questions.ts'
import { shuffled } from '../check/shuffle.ts'
import type { Answer, CheckSpec, Variant } from '../check/types.ts'
import type { Exercise } from '../course/types.ts'
import { freshMessages } from './messages.ts'

/** An exercise as it stands in a review. */
export interface Fresh {
  exercise: Exercise
  /** What makes the data that is seen, of the lesson's; without it the data is the lesson's. */
  data?: Variant
  /** What an ordering starts from. */
  answer?: Answer
}

/** A choice's options in another order. */
function shuffledChoice(check: Extract<CheckSpec, { kind: 'choice' }>, seed: string): CheckSpec {
  return {
    ...check,
    options: shuffled(check.options.length, seed).flatMap((index) => check.options[index] ?? []),
  }
}

/** The variant of the turn: all that may be seen have their turn, and each exercise starts with another. */
function pick(all: readonly Variant[], id: string, turn: number): Variant | undefined {
  const variants = all.filter(({ unseen }) => !unseen)
  const start = shuffled(variants.length, id)[0] ?? 0
  return variants[(start + turn) % variants.length]
}

/**
 * The exercise for its review number `turn`, other than it was the last time: a query on one of the hidden datasets, with
 * the lesson's own as a hidden one; options and lines in another order. It depends on the exercise's id and `turn` alone.
 */
export function freshExercise(exercise: Exercise, turn: number): Fresh {
  const { check, id } = exercise
  const seed = `${id} ${turn}`
  if (check.kind === 'choice') return { exercise: { ...exercise, check: shuffledChoice(check, seed) } }
  if (check.kind === 'ordering') return { exercise, answer: blankAnswer(check, seed) }
  // What must be cheaper is so on much data only: there the lesson's stays.
  const seen = check.kind === 'query' && !check.cheaper ? pick(check.variants, id, turn) : undefined
  if (check.kind !== 'query' || !seen) return { exercise }
  const others = check.variants.filter((variant) => variant !== seen)
  const lesson = { name: 'lesson', fails: freshMessages.lesson, sql: '' }
  return { exercise: { ...exercise, check: { ...check, seen, variants: [lesson, ...others] } }, data: seen }
}

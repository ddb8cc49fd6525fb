import { permuted } from '../check/shuffle.ts'
import type { CheckSpec } from '../check/types.ts'
import type { Exercise } from '../course/types.ts'

function inOrder<T>(items: readonly T[], order: readonly number[]): T[] {
  return order.flatMap((place) => items.slice(place, place + 1))
}

function arrangedCheck(check: CheckSpec, seed: string): CheckSpec {
  if (check.kind === 'choice')
    return { ...check, options: inOrder(check.options, permuted(check.options.length, seed)) }
  if (check.kind !== 'matching') return check
  const { left, right } = check
  const order = permuted(left.length, seed)
  return {
    ...check,
    left: inOrder(left, order),
    right: [...inOrder(right, order), ...right.slice(left.length)],
  }
}

/** An exercise as a quiz asks it: without hints, its options or pairs in the order that the seed gives. */
export function arranged(exercise: Exercise, seed: string): Exercise {
  return { ...exercise, hints: [], check: arrangedCheck(exercise.check, `${seed}/${exercise.id}`) }
}

import type { Difficulty } from '../course/types.ts'
import type { Rating } from './rating.ts'
import { recallAt, type Schedule } from './schedule.ts'

/** How well a learner knows a topic. `planned` is one that nothing covers yet. */
export type Level = 'planned' | 'new' | 'learning' | 'able' | 'mastered' | 'fading'

/** What a learner has done in one exercise that covers a topic. */
export interface Evidence {
  difficulty: Difficulty
  /** Whether anything was tried. */
  begun: boolean
  /** Once it is passed. */
  schedule?: Schedule | undefined
}

const weights: Record<Difficulty, number> = { easy: 1, medium: 2, hard: 3 }
// What the last time is worth: with the solution it shows little, with hints most of it.
const credits: Record<Rating, number> = { again: 0.25, hard: 0.75, good: 1, easy: 1 }
/** How much of the exercises' weight makes a topic known. */
const enough = 0.7
/** Below this chance of recall a topic fades; reviews come at 0.9. */
const fading = 0.8
/** Days of stability from which an exercise sits. */
const firm = 21

/**
 * The level of a topic at `now` (epoch ms), from all exercises that cover it. It is known once exercises of 70 % of the
 * weight (easy 1, medium 2, hard 3) are passed, each counting by how its last time went; it fades when it would be
 * recalled with less than 80 % on average, and is mastered when every exercise is passed and sits for three weeks.
 */
export function levelOf(evidence: readonly Evidence[], now: number): Level {
  if (!evidence.some(({ begun, schedule }) => begun || schedule)) return 'new'
  const passed = evidence.flatMap(({ difficulty, schedule }) =>
    schedule ? [{ weight: weights[difficulty], schedule }] : [],
  )
  const all = evidence.reduce((sum, { difficulty }) => sum + weights[difficulty], 0)
  const weight = passed.reduce((sum, one) => sum + one.weight, 0)
  const credit = passed.reduce((sum, one) => sum + one.weight * credits[one.schedule.rating], 0)
  if (credit / all < enough) return 'learning'
  const recall = passed.reduce((sum, one) => sum + one.weight * recallAt(one.schedule, now), 0)
  if (recall / weight < fading) return 'fading'
  const sits = passed.every(({ schedule }) => schedule.stability >= firm)
  return sits && passed.length === evidence.length ? 'mastered' : 'able'
}

import { createEmptyCard, fsrs, Rating as Grade, type Card, type Grade as GradeOf } from 'ts-fsrs'
import type { Rating } from './rating.ts'

/** One time that an exercise was recalled, the first pass included; `at` is epoch ms. */
export interface Review {
  at: number
  rating: Rating
  /** How often the learner changed the rating; the highest counts. */
  revised?: number
  /** The exercise's version that was recalled; the first where it is not told. */
  version?: number
}

/** The exercise's version that a review was of. */
export const versionOf = ({ version = 1 }: Review): number => version

/** When an exercise is to be recalled next (epoch ms), and how well it sits. */
export interface Schedule {
  due: number
  /** The last time, epoch ms. */
  last: number
  /** Days after which it is recalled with a chance of 90 %. */
  stability: number
  /** The last rating. */
  rating: Rating
  /** How often it was recalled, the first pass included. */
  times: number
  /** Only older versions of the exercise were recalled: it is due, and its dates begin again with the next pass. */
  changed?: true
}

/** The longest time between two reviews, in days: a course wants to be met once a year at least. */
const longest = 365

// No random days, so that the same record means the same date everywhere; and none of the steps within a day that cards
// of single words have: an exercise is too much for that.
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false, maximum_interval: longest })
const grades: Record<Rating, GradeOf> = {
  again: Grade.Again,
  hard: Grade.Hard,
  good: Grade.Good,
  easy: Grade.Easy,
}

function cardOf(reviews: readonly Review[]): Card | undefined {
  const [first] = reviews
  if (!first) return undefined
  let card = createEmptyCard(new Date(first.at))
  for (const { at, rating } of reviews) card = scheduler.next(card, new Date(at), grades[rating]).card
  return card
}

/** What follows from the reviews, oldest first, of an exercise that is now at `version`; undefined before the first. */
export function scheduleOf(reviews: readonly Review[], version = 1): Schedule | undefined {
  const own = reviews.filter((review) => versionOf(review) >= version)
  // What was shown of an older version says how well the topic is known, and nothing of when the new one is to come.
  const counted = own.length > 0 ? own : reviews
  const card = cardOf(counted)
  const last = counted.at(-1)
  if (!card || !last) return undefined
  const changed = own.length === 0
  return {
    due: changed ? last.at : card.due.getTime(),
    last: last.at,
    stability: card.stability,
    rating: last.rating,
    times: counted.length,
    ...(changed && { changed }),
  }
}

/** The chance from 0 to 1 that an exercise is recalled at `now` (epoch ms), by FSRS's forgetting curve. */
export function recallAt({ last, stability }: Schedule, now: number): number {
  const day = 86_400_000
  return scheduler.forgetting_curve(Math.max(0, now - last) / day, stability)
}

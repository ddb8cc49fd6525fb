import type { Rating } from '#core/review/rating.ts'
import { dueWhen } from './when.ts'

/** The words of the four ratings. */
export const ratingWord: Record<Rating, string> = {
  again: 'Again',
  hard: 'Hard',
  good: 'Good',
  easy: 'Easy',
}

/** The list of what is due on the course page. */
export const dueText = {
  heading: 'Due for review',
  count: (count: number) => `${count} ${count === 1 ? 'exercise' : 'exercises'}`,
  start: 'Start the review',
  more: (count: number) => `and ${count} more`,
  changed: (lesson: string) => `${lesson}; changed since you passed it`,
  none: (next: number, now: number) => `Nothing to review now. The next is due ${dueWhen(next, now)}.`,
  topics: 'How far you are with each topic',
} as const

/** A review and its end. */
export const reviewText = {
  heading: 'Review',
  progress: 'Exercises of this review',
  cell: (place: number, word: string) => `Exercise ${place}: ${word}`,
  done: 'reviewed',
  skipped: 'left for later',
  here: 'open',
  waits: 'to come',
  of: (place: number, count: number) => `${place} of ${count}`,
  skip: 'Skip for now',
  giveUp: 'Go on: counts as Again',
  leave: 'To the course',
  fresh: 'The data is not quite the lesson’s this time. Look at it before you trust your memory.',
  same: 'The data is the lesson’s.',
  changed:
    'This exercise has changed since you passed it. What you did before no longer sets its dates: they begin again when you pass it now.',
  from: (number: string, title: string) => `From lesson ${number}, ${title}`,
  rate: 'How well did you know it?',
  why: 'This is what your work looks like. Choose another if it felt different.',
  next: 'Next exercise',
  finish: 'Finish',
  again: 'Review what is still due',
  reload: 'Try again',
  nothing: 'Nothing is due',
  nothingYet: 'Exercises come here some days after you pass them.',
  nothingNow: (next: number, now: number) => `The next exercise is due ${dueWhen(next, now)}.`,
  over: 'The review is done',
  sum: (reviewed: number, later: number) =>
    later === 0
      ? `${dueText.count(reviewed)} reviewed.`
      : `${dueText.count(reviewed)} reviewed, ${later} left for later.`,
  exercise: 'Exercise',
  rating: 'Rating',
  due: 'Due again',
  failed: (why: string) =>
    `This exercise could not be loaded: ${why} Check the connection and try again, or skip it.`,
} as const

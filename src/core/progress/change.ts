import { ratingOf } from '../review/rating.ts'
import { versionOf, type Review } from '../review/schedule.ts'
import { mergeExercise } from './merge-exercise.ts'
import {
  type Attempt,
  blankExercise,
  type ExerciseRecord,
  type GivenAnswer,
  type HistoryRecord,
} from './record.ts'

/** Adds to a record by joining it with what is new, so that every change is one that tabs can exchange. */
function add(record: ExerciseRecord, more: Partial<ExerciseRecord>): ExerciseRecord {
  return mergeExercise(record, { ...blankExercise(record.id), ...more })
}

/** A time after `before` even when this device's clock is behind the one that wrote it: `now` or 1 ms more. */
export function after(now: number, before: number | undefined): number {
  return before === undefined ? now : Math.max(now, before + 1)
}

/** The record with one Check more, of the exercise's version `version`. */
export function withAttempt(record: ExerciseRecord, version: number, attempt: Attempt): ExerciseRecord {
  const passed = attempt.passed && { firstPassedAt: attempt.at, passedVersion: version }
  const known = record.reviews.some((review) => versionOf(review) >= version)
  const reviews = attempt.passed && !known ? [firstPass(record, attempt.at, version)] : []
  return add(record, { exerciseVersion: version, attempts: [attempt], reviews, ...passed })
}

/**
 * The first pass of an exercise's version as the scheduler takes it. Its time is left out, for with the lesson's text at
 * hand it tells nothing of what will be remembered; so `good` is the best that it can be.
 */
export function firstPass(
  record: Pick<ExerciseRecord, 'attempts' | 'hintsShown' | 'solutionShownAt'> & { reviews?: Review[] },
  at: number,
  version = 1,
): Review {
  // What went wrong with an older version was rated with it.
  const since = record.reviews?.at(-1)?.at ?? -Infinity
  const failed = record.attempts.filter(({ passed, at: tried }) => !passed && tried <= at && tried > since)
  const { hintsShown: hints, solutionShownAt = Infinity } = record
  const solutionShown = solutionShownAt <= at && solutionShownAt > since
  const work = { failed: failed.map(({ step }) => step), hints, solutionShown }
  return { at, rating: ratingOf(work), ...(version > 1 && { version }) }
}

/** The record with one review more, or with another rating of one that it holds. */
export function withReview(record: ExerciseRecord, review: Review): ExerciseRecord {
  return add(record, { reviews: [review] })
}

/** The record with `sql` as the newest text; the same record when that is its draft already. */
export function withDraft(record: ExerciseRecord, sql: string, now: number, tab: string): ExerciseRecord {
  if (record.draft?.sql === sql) return record
  return add(record, { draft: { sql, at: after(now, record.draft?.at), tab } })
}

/** The record with its draft put away too, before something else replaces the text. */
export function withDraftKept(record: ExerciseRecord): ExerciseRecord {
  const { draft } = record
  return draft && draft.sql.trim() !== '' ? add(record, { drafts: [{ ...draft, kept: true }] }) : record
}

/** The record after `count` hints in all were shown. */
export function withHints(record: ExerciseRecord, count: number): ExerciseRecord {
  return add(record, { hintsShown: count })
}

/** The record after the solution was shown at `at` (epoch ms). */
export function withSolutionShown(record: ExerciseRecord, at: number): ExerciseRecord {
  return add(record, { solutionShownAt: at })
}

/** The record with the newest answer that is not SQL. */
export function withAnswer(
  record: ExerciseRecord,
  value: GivenAnswer,
  now: number,
  tab: string,
): ExerciseRecord {
  return add(record, { answer: { value, at: after(now, record.answer?.at), tab } })
}

/** The record with `seconds` more that were spent in the browser tab `tab`. */
export function withSeconds(record: ExerciseRecord, seconds: number, tab: string): ExerciseRecord {
  const before = record.secondsActive[tab] ?? 0
  return add(record, { secondsActive: { [tab]: before + Math.max(0, seconds) } })
}

/** A history before anything was run. */
export function blankHistory(context: string): HistoryRecord {
  return { kind: 'history', schema: 1, context, entries: [] }
}

/** The empty history that, joined with any other, clears what it holds so far. */
export function clearedHistory(history: HistoryRecord, now: number): HistoryRecord {
  const newest = history.entries[0]?.at ?? now
  return { ...blankHistory(history.context), clearedAt: Math.max(now, newest, history.clearedAt ?? now) }
}

/** A text as it is kept for reading again: above 100,000 characters it is cut, and says so. */
export function cutText(sql: string): string {
  const longest = 100_000
  return sql.length <= longest
    ? sql
    : `${sql.slice(0, longest)}\n-- cut: it was ${sql.length} characters long`
}

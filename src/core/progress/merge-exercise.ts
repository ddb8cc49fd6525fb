import { ratings } from '../review/rating.ts'
import type { Review } from '../review/schedule.ts'
import { compareKeys, greatest, greatestBy, greatestOf, least, newestFirst } from './order.ts'
import {
  type Attempt,
  type Draft,
  type ExerciseRecord,
  KEPT_DRAFTS,
  KEPT_REVIEWS,
  KEPT_SQL,
  OTHER_DRAFTS,
} from './record.ts'

/** Joins two records of one exercise; see `merge`. */
export function mergeExercise(a: ExerciseRecord, b: ExerciseRecord): ExerciseRecord {
  const solutionShownAt = least(a.solutionShownAt, b.solutionShownAt)
  const firstPassedAt = least(a.firstPassedAt, b.firstPassedAt)
  const passedVersion = greatest(a.passedVersion, b.passedVersion)
  const answer = laterAnswer(a.answer, b.answer)
  return {
    kind: 'exercise',
    schema: 2,
    id: a.id,
    exerciseVersion: Math.max(a.exerciseVersion, b.exerciseVersion),
    attempts: mergeAttempts([...a.attempts, ...b.attempts]),
    hintsShown: Math.max(a.hintsShown, b.hintsShown),
    ...(solutionShownAt !== undefined && { solutionShownAt }),
    ...(firstPassedAt !== undefined && { firstPassedAt }),
    ...(passedVersion !== undefined && { passedVersion }),
    ...mergeDrafts([a, b].flatMap(({ draft, drafts }) => (draft ? [draft, ...drafts] : drafts))),
    ...(answer && { answer }),
    secondsActive: greatestOf(a.secondsActive, b.secondsActive),
    reviews: mergeReviews([...a.reviews, ...b.reviews]),
  }
}

function mergeAttempts(all: Attempt[]): Attempt[] {
  const byId = new Map<string, Attempt>()
  for (const attempt of all) {
    const held = byId.get(attempt.id)
    byId.set(attempt.id, held ? joinAttempt(held, attempt) : attempt)
  }
  const ordered = newestFirst([...byId.values()], ({ at, id }) => [at, id])
  return ordered.map((attempt, index) => (index < KEPT_SQL ? attempt : withoutSql(attempt))).reverse()
}

// One id names one attempt, so that two copies differ only in the text; an edited file may hold anything.
function joinAttempt(a: Attempt, b: Attempt): Attempt {
  const sql = [a.sql, b.sql].filter((text) => text !== undefined).sort()
  return {
    id: a.id,
    at: Math.max(a.at, b.at),
    passed: a.passed || b.passed,
    step: a.step > b.step ? a.step : b.step,
    ...(sql.length > 0 && { sql: sql.at(-1) ?? '' }),
  }
}

function withoutSql({ id, at, passed, step }: Attempt): Attempt {
  return { id, at, passed, step }
}

/**
 * Each browser tab has one live text, its newest; the newest of all is the draft. Texts put away are held apart, so
 * that going on typing never drops them. Cut by rank alone, hence the result is the same in whatever order tabs meet.
 */
function mergeDrafts(all: Draft[]): Pick<ExerciseRecord, 'draft' | 'drafts'> {
  const rank = ({ at, tab, sql }: Draft) => [at, tab, sql]
  const live = greatestBy(
    all.filter(({ kept }) => !kept),
    ({ tab }) => tab,
    rank,
  )
  const kept = greatestBy(
    all.filter((draft) => draft.kept),
    ({ sql }) => sql,
    rank,
  )
  const [draft, ...others] = newestFirst(live, rank).slice(0, OTHER_DRAFTS + 1)
  const drafts = [...others, ...newestFirst(kept, rank).slice(0, KEPT_DRAFTS)]
  return {
    ...(draft && { draft }),
    drafts: newestFirst(drafts, (item) => [...rank(item), item.kept ?? false]),
  }
}

// One moment is one review, on whatever device it was; of two ratings the one that was changed last counts, else the worse.
function mergeReviews(all: Review[]): Review[] {
  const each = greatestBy(
    all,
    ({ at }) => String(at),
    (review) => [review.revised ?? 0, -ratings.indexOf(review.rating), review.version ?? 0],
  )
  return newestFirst(each, ({ at }) => [at])
    .slice(0, KEPT_REVIEWS)
    .reverse()
}

type Given = ExerciseRecord['answer']

function laterAnswer(a: Given, b: Given): Given {
  if (!a || !b) return a ?? b
  const rank = ({ at, tab, value }: NonNullable<Given>) => [at, tab, ...answerKeys(value)]
  return compareKeys(rank(a), rank(b)) < 0 ? b : a
}

// Two answers of one moment and one tab are told apart by what they say.
function answerKeys(value: NonNullable<Given>['value']): string[] {
  return [JSON.stringify(value)]
}

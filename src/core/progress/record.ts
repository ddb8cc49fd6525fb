import type { Answer } from '../check/types.ts'
import type { Score } from '../quiz/score.ts'
import type { Review } from '../review/schedule.ts'

/** One Check: `id` is unique over all tabs and devices, `at` is epoch ms, `step` is where the check stopped. */
export interface Attempt {
  id: string
  at: number
  passed: boolean
  step: string
  /** Only the newest attempts keep their text, see `KEPT_SQL`. */
  sql?: string
}

/** A text that was typed: `at` epoch ms, `tab` the id of the browser tab that wrote it. */
export interface Draft {
  sql: string
  at: number
  tab: string
  /** Put away on purpose (before Reset or the solution): a newer draft of the same tab does not replace it. */
  kept?: true
}

/** An answer that is not SQL. */
export type GivenAnswer = Exclude<Answer, { kind: 'query' }>

/** What a learner did in one exercise. Points are computed from it, never stored in it. */
export interface ExerciseRecord {
  kind: 'exercise'
  schema: 2
  id: string
  /** Newest version of the exercise that was worked on, 0 before the first attempt. */
  exerciseVersion: number
  /** Oldest first. */
  attempts: Attempt[]
  hintsShown: number
  solutionShownAt?: number
  firstPassedAt?: number
  /** Newest version that was passed. */
  passedVersion?: number
  draft?: Draft
  /** Other texts, newest first: of other tabs, and those put away on purpose. */
  drafts: Draft[]
  answer?: { value: GivenAnswer; at: number; tab: string }
  /** Seconds spent, by browser tab, so that two tabs add up. */
  secondsActive: Record<string, number>
  /** The first pass and the newest reviews, oldest first; when the next is due follows from them. */
  reviews: Review[]
}

/** Where the learner was last. */
export interface PositionRecord {
  kind: 'position'
  schema: 1
  lesson: string
  exercise?: string
  at: number
}

/** One run: `at` epoch ms, `ms` how long it took. */
export interface HistoryRun {
  id: string
  sql: string
  at: number
  ok: boolean
  code?: string
  rowCount?: number
  ms: number
  stopped: boolean
}

/** The runs of one context (an exercise's id, `playground`), newest first. */
export interface HistoryRecord {
  kind: 'history'
  schema: 1
  context: string
  entries: HistoryRun[]
  /** Runs up to this time were cleared by the learner. */
  clearedAt?: number
}

/** A playground tab as one browser tab (`by`) wrote it last; `place` orders the tabs. */
export interface PlaygroundTab {
  id: string
  title: string
  sql: string
  place: number
  at: number
  by: string
}

/** A workspace of the playground: its tabs. `name`, `current`, `dataset` were chosen at `at` in the browser tab `by`. */
export interface PlaygroundRecord {
  kind: 'playground'
  schema: 1
  /** Which one; the first has none. */
  workspace?: string
  /** The first has none until it is renamed. */
  name?: string
  /** When the learner removed it; an edit made later brings it back. */
  removedAt?: number
  /** Open tabs in order. */
  tabs: PlaygroundTab[]
  /** Newest first: closed tabs, and other browser tabs' texts of open ones. */
  closed: PlaygroundTab[]
  /** When a tab was closed, by tab id; an edit made later opens it again. */
  gone: Record<string, number>
  current: string
  dataset: string
  at: number
  by: string
}

/** An answer in a quiz, `at` epoch ms, by the browser tab `tab`; `graded` once it was handed in, `said` a sentence. */
export interface QuizAnswer {
  value: Answer
  at: number
  tab: string
  graded?: { passed: boolean; said: string; at: number }
}

/** One go at a quiz: `id` is unique over all tabs and devices, `at` (epoch ms) when it was begun. */
export interface QuizAttempt {
  id: string
  seed: string
  at: number
  /** The ids of the questions that were drawn, in order. */
  questions: string[]
  /** By question; only the newest attempts keep them, see `QUIZ_ANSWERS`. */
  answers: Record<string, QuizAnswer>
  /** Questions to come back to, and when that was said or taken back. */
  marks: Record<string, { on: boolean; at: number }>
  finished?: Score & { at: number }
}

/** What a learner did in one quiz. */
export interface QuizRecord {
  kind: 'quiz'
  schema: 1
  id: string
  /** Newest first. */
  attempts: QuizAttempt[]
}

/** Anything that is stored under a key. */
export type ProgressRecord = ExerciseRecord | PositionRecord | HistoryRecord | PlaygroundRecord | QuizRecord

/** How many attempts of an exercise keep their text. */
export const KEPT_SQL = 50
/** How many drafts of other tabs are held. */
export const OTHER_DRAFTS = 10
/** How many drafts that were put away are held. */
export const KEPT_DRAFTS = 10
/** How many reviews of an exercise are held, some years' worth: of more the dates that follow are near the true ones. */
export const KEPT_REVIEWS = 20
/** How many runs a history holds. */
export const HISTORY_RUNS = 200
/** How many playground texts are held; open tabs are always held. */
export const PLAYGROUND_TEXTS = 60

/** How many attempts at a quiz are held. */
export const QUIZ_ATTEMPTS = 20
/** How many of them keep their answers. */
export const QUIZ_ANSWERS = 5

/** An exercise's record before anything was done. */
export function blankExercise(id: string): ExerciseRecord {
  return {
    kind: 'exercise',
    schema: 2,
    id,
    exerciseVersion: 0,
    attempts: [],
    hintsShown: 0,
    drafts: [],
    secondsActive: {},
    reviews: [],
  }
}

/** Whole seconds that were spent on an exercise, over all tabs. */
export function secondsSpent(record: ExerciseRecord): number {
  return Math.round(Object.values(record.secondsActive).reduce((sum, seconds) => sum + seconds, 0))
}

/** The texts worth offering beside the draft: newest first, each text once, none equal to the draft. */
export function olderDrafts(record: ExerciseRecord): Draft[] {
  const seen = new Set([record.draft?.sql.trim() ?? '', ''])
  return record.drafts.filter(({ sql }) => !seen.has(sql.trim()) && seen.add(sql.trim()))
}

/** The closed playground tabs that can be opened again: newest first, each tab once, none without text. */
export function closedTabs(record: PlaygroundRecord): PlaygroundTab[] {
  const seen = new Set(record.tabs.map(({ id }) => id))
  return record.closed.filter(({ id, sql }) => sql.trim() !== '' && !seen.has(id) && seen.add(id))
}

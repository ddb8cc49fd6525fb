import { keyOf } from './keys.ts'
import { mergeExercise } from './merge-exercise.ts'
import { mergePlayground } from './merge-playground.ts'
import { mergeQuiz } from './merge-quiz.ts'
import { compareKeys, greatest, greatestBy, newestFirst } from './order.ts'
import {
  type ExerciseRecord,
  HISTORY_RUNS,
  type HistoryRecord,
  type PlaygroundRecord,
  type PositionRecord,
  type ProgressRecord,
  type QuizRecord,
} from './record.ts'

/**
 * Joins two records of one key so that nothing is lost. Commutative, associative, and joining a record with itself
 * only tidies it, so that tabs and files may meet in any order, any number of times. Throws when the keys differ.
 */
export function merge(a: ExerciseRecord, b: ExerciseRecord): ExerciseRecord
export function merge(a: HistoryRecord, b: HistoryRecord): HistoryRecord
export function merge(a: PlaygroundRecord, b: PlaygroundRecord): PlaygroundRecord
export function merge(a: QuizRecord, b: QuizRecord): QuizRecord
export function merge(a: ProgressRecord, b: ProgressRecord): ProgressRecord
export function merge(a: ProgressRecord, b: ProgressRecord): ProgressRecord {
  if (a.kind === 'exercise' && b.kind === 'exercise' && a.id === b.id) return mergeExercise(a, b)
  if (a.kind === 'position' && b.kind === 'position') return mergePosition(a, b)
  if (a.kind === 'history' && b.kind === 'history' && a.context === b.context) return mergeHistory(a, b)
  if (a.kind === 'playground' && b.kind === 'playground') return mergePlayground(a, b)
  if (a.kind === 'quiz' && b.kind === 'quiz' && a.id === b.id) return mergeQuiz(a, b)
  throw new TypeError(`Records of two keys can't be joined: ${keyOf(a)} and ${keyOf(b)}`)
}

function mergePosition(a: PositionRecord, b: PositionRecord): PositionRecord {
  const rank = ({ at, lesson, exercise }: PositionRecord) => [at, lesson, exercise ?? '']
  return compareKeys(rank(a), rank(b)) < 0 ? b : a
}

function mergeHistory(a: HistoryRecord, b: HistoryRecord): HistoryRecord {
  const clearedAt = greatest(a.clearedAt, b.clearedAt)
  const runs = greatestBy(
    [...a.entries, ...b.entries],
    ({ id }) => id,
    ({ at, sql, ok, ms, stopped, code, rowCount }) => [at, sql, ok, ms, stopped, code ?? '', rowCount ?? -1],
  ).filter(({ at }) => at > (clearedAt ?? -Infinity))
  return {
    kind: 'history',
    schema: 1,
    context: a.context,
    entries: newestFirst(runs, ({ at, id }) => [at, id]).slice(0, HISTORY_RUNS),
    ...(clearedAt !== undefined && { clearedAt }),
  }
}

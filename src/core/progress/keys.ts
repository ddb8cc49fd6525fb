import type { ProgressRecord } from './record.ts'

/** The key of an exercise's record; `id` is `<lesson slug>/<exercise slug>`. */
export function exerciseKey(id: string): string {
  return `exercise/${id}`
}

/** The key of a context's history. */
export function historyKey(context: string): string {
  return `history/${context}`
}

/** The key of a workspace; the first has no id. */
export function playgroundKey(workspace = ''): string {
  return workspace === '' ? 'playground' : `playground/${workspace}`
}

/** The key of a quiz's record. */
export function quizKey(id: string): string {
  return `quiz/${id}`
}

/** The key under which a record is stored. */
export function keyOf(record: ProgressRecord): string {
  if (record.kind === 'exercise') return exerciseKey(record.id)
  if (record.kind === 'playground') return playgroundKey(record.workspace)
  if (record.kind === 'quiz') return quizKey(record.id)
  return record.kind === 'history' ? historyKey(record.context) : record.kind
}

/** Whether records of the learner's progress live under this key. */
export function isProgressKey(key: string): boolean {
  return /^(exercise\/.|history\/.|quiz\/.|position$|playground$|playground\/.)/s.test(key)
}

/** Where a record that can't be read is kept; `time` (epoch ms) keeps the keys apart. */
export function asideKey(key: string, time: number): string {
  return `aside/${key}/${time}`
}

/** The key from which a record was put aside, or undefined when `key` is not one of those. */
export function maybeAsideFrom(key: string): string | undefined {
  return /^aside\/(.+)\/\d+$/s.exec(key)?.[1]
}

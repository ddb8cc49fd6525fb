import { compareKeys, greatestBy, newestFirst } from './order.ts'
import { QUIZ_ANSWERS, QUIZ_ATTEMPTS, type QuizAnswer, type QuizAttempt, type QuizRecord } from './record.ts'

// What was handed in first counts; before that, what was written last.
function rank({ value, at, tab, graded }: QuizAnswer): (string | number | boolean)[] {
  const first = graded ? [true, -graded.at, graded.passed, graded.said] : [false, 0, false, '']
  return [...first, at, tab, JSON.stringify(value)]
}

function joined<T>(
  a: Record<string, T>,
  b: Record<string, T>,
  rankOf: (item: T) => (string | number | boolean)[],
): Record<string, T> {
  const both = [...Object.entries(a), ...Object.entries(b)]
  const best = greatestBy(
    both,
    ([name]) => name,
    ([, item]) => rankOf(item),
  )
  return Object.fromEntries(best)
}

function mergeAttempt(a: QuizAttempt, b: QuizAttempt): QuizAttempt {
  const [finished] = [a.finished, b.finished]
    .flatMap((one) => one ?? [])
    .toSorted((left, right) =>
      compareKeys([left.at, JSON.stringify(left)], [right.at, JSON.stringify(right)]),
    )
  return {
    ...a,
    answers: joined(a.answers, b.answers, rank),
    marks: joined(a.marks, b.marks, ({ on, at }) => [at, on]),
    ...(finished && { finished }),
  }
}

/** Joins two records of one quiz, see `merge`. The oldest attempts go, and of older ones the answers. */
export function mergeQuiz(a: QuizRecord, b: QuizRecord): QuizRecord {
  const byId = new Map<string, QuizAttempt>()
  for (const attempt of [...a.attempts, ...b.attempts])
    byId.set(attempt.id, mergeAttempt(byId.get(attempt.id) ?? attempt, attempt))
  const attempts = newestFirst([...byId.values()], ({ at, id }) => [at, id])
    .slice(0, QUIZ_ATTEMPTS)
    .map((attempt, place) => (place < QUIZ_ANSWERS ? attempt : { ...attempt, answers: {}, marks: {} }))
  return { kind: 'quiz', schema: 1, id: a.id, attempts }
}

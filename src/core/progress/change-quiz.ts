import type { Answer } from '../check/types.ts'
import type { Score } from '../quiz/score.ts'
import { after } from './change.ts'
import { mergeQuiz } from './merge-quiz.ts'
import type { QuizAttempt, QuizRecord } from './record.ts'

/** A quiz's record before anything was done. */
export function blankQuiz(id: string): QuizRecord {
  return { kind: 'quiz', schema: 1, id, attempts: [] }
}

/** The record with an attempt more. It is the newest, whatever this device's clock says. */
export function withStarted(
  record: QuizRecord,
  attempt: Pick<QuizAttempt, 'id' | 'seed' | 'questions'>,
  now: number,
): QuizRecord {
  const at = after(now, record.attempts[0]?.at)
  return mergeQuiz(record, { ...record, attempts: [{ ...attempt, at, answers: {}, marks: {} }] })
}

function changed(record: QuizRecord, id: string, change: (attempt: QuizAttempt) => QuizAttempt): QuizRecord {
  const attempts = record.attempts.map((attempt) => (attempt.id === id ? change(attempt) : attempt))
  return { ...record, attempts }
}

/** The attempt `id` with a new answer to a question; one that was handed in stays as it is. */
export function withQuizAnswer(
  record: QuizRecord,
  id: string,
  question: string,
  { value, tab, now }: { value: Answer; tab: string; now: number },
): QuizRecord {
  return changed(record, id, (attempt) => {
    const before = attempt.answers[question]
    if (before?.graded || attempt.finished) return attempt
    const answer = { value, at: after(now, before?.at), tab }
    return { ...attempt, answers: { ...attempt.answers, [question]: answer } }
  })
}

/** The attempt `id` with what the check said of an answer (one sentence), at `now`. */
export function withGraded(
  record: QuizRecord,
  id: string,
  question: string,
  { passed, said, now }: { passed: boolean; said: string; now: number },
): QuizRecord {
  return changed(record, id, (attempt) => {
    const answer = attempt.answers[question]
    if (!answer || answer.graded) return attempt
    const graded = { passed, said, at: now }
    return { ...attempt, answers: { ...attempt.answers, [question]: { ...answer, graded } } }
  })
}

/** The attempt `id` with a question marked to come back to, or no longer. */
export function withMark(
  record: QuizRecord,
  id: string,
  question: string,
  { on, now }: { on: boolean; now: number },
): QuizRecord {
  return changed(record, id, (attempt) => {
    const at = after(now, attempt.marks[question]?.at)
    return { ...attempt, marks: { ...attempt.marks, [question]: { on, at } } }
  })
}

/** The attempt `id` as finished at `now`; the first score counts. */
export function withFinished(record: QuizRecord, id: string, score: Score, now: number): QuizRecord {
  return changed(record, id, (attempt) =>
    attempt.finished ? attempt : { ...attempt, finished: { ...score, at: now } },
  )
}

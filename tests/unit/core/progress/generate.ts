import type {
  Draft,
  ExerciseRecord,
  GivenAnswer,
  HistoryRecord,
  PlaygroundRecord,
  PlaygroundTab,
  PositionRecord,
  ProgressRecord,
  QuizAttempt,
  QuizRecord,
} from '#core/progress/record.ts'

import { ratings } from '#core/review/rating.ts'
import type { Review } from '#core/review/schedule.ts'

/** A repeatable source of small whole numbers below `limit`. */
export type Source = (limit: number) => number

/** mulberry32 */
export function seeded(seed: number): Source {
  let state = seed
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * limit)
  }
}

function list<T>(pick: Source, most: number, make: () => T): T[] {
  return Array.from({ length: pick(most + 1) }, make)
}

function draft(pick: Source): Draft {
  const kept = pick(3) === 0 && ({ kept: true } as const)
  return { sql: `select ${pick(12)}`, at: pick(40), tab: `t${pick(16)}`, ...kept }
}

function answer(pick: Source): GivenAnswer {
  const kind = pick(3)
  if (kind === 0) return { kind: 'choice', chosen: list(pick, 3, () => pick(4)) }
  if (kind === 1) return { kind: 'ordering', order: list(pick, 3, () => pick(4)) }
  return { kind: 'predict', values: list(pick, 3, () => `${pick(4)}`) }
}

function review(pick: Source): Review {
  const revised = pick(3) === 0 && { revised: 1 + pick(3) }
  const version = pick(3) === 0 && { version: 1 + pick(3) }
  return { at: pick(30), rating: ratings[pick(4)] ?? 'good', ...revised, ...version }
}

/** An exercise's record; an attempt's id decides all of it but whether the text was kept. */
export function exercise(pick: Source): ExerciseRecord {
  const { kept: _kept, ...live } = draft(pick)
  const attempts = list(pick, 120, () => {
    const number = pick(200)
    const text = pick(4) > 0 && { sql: `select ${number}` }
    return {
      id: `a${number}`,
      at: (number * 7) % 100,
      passed: number % 5 === 0,
      step: `s${number % 3}`,
      ...text,
    }
  })
  return {
    kind: 'exercise',
    schema: 2,
    id: 'joins/one',
    exerciseVersion: pick(3),
    attempts,
    hintsShown: pick(4),
    ...(pick(2) === 0 && { solutionShownAt: pick(50) }),
    ...(pick(2) === 0 && { firstPassedAt: pick(50), passedVersion: pick(3) }),
    ...(pick(3) > 0 && { draft: live }),
    drafts: list(pick, 25, () => draft(pick)),
    ...(pick(2) === 0 && { answer: { value: answer(pick), at: pick(3), tab: `t${pick(2)}` } }),
    secondsActive: Object.fromEntries(list(pick, 4, () => [`t${pick(5)}`, pick(100)] as const)),
    reviews: list(pick, 20, () => review(pick)),
  }
}

function position(pick: Source): PositionRecord {
  const exercise = pick(2) === 0 && { exercise: `e${pick(3)}` }
  return { kind: 'position', schema: 1, lesson: `l${pick(3)}`, ...exercise, at: pick(4) }
}

function history(pick: Source): HistoryRecord {
  const entries = list(pick, 250, () => {
    const number = pick(500)
    const at = (number * 13) % 300
    return { id: `h${number}`, sql: `select ${number}`, at, ok: number % 2 === 0, ms: number, stopped: false }
  })
  const cleared = pick(3) === 0 && { clearedAt: pick(200) }
  return { kind: 'history', schema: 1, context: 'playground', entries, ...cleared }
}

/** A playground's record with more texts than are held. */
export function playground(pick: Source): PlaygroundRecord {
  const tab = (): PlaygroundTab => ({
    ...{ id: `p${pick(14)}`, title: `Tab ${pick(3)}`, sql: `select ${pick(9)}` },
    ...{ place: pick(4), at: pick(60), by: `t${pick(20)}` },
  })
  return {
    kind: 'playground',
    schema: 1,
    ...(pick(3) > 0 && { name: `w${pick(3)}` }),
    ...(pick(3) === 0 && { removedAt: pick(5) }),
    tabs: list(pick, 40, tab),
    closed: list(pick, 150, tab),
    gone: Object.fromEntries(list(pick, 6, () => [`p${pick(14)}`, pick(60)] as const)),
    current: `p${pick(14)}`,
    dataset: pick(2) === 0 ? 'shop' : 'bikes',
    at: pick(3),
    by: `t${pick(3)}`,
  }
}

/** A quiz's record with more attempts than are held; an attempt's id decides seed, start and questions. */
function quiz(pick: Source): QuizRecord {
  const attempts = list(pick, 40, (): QuizAttempt => {
    const number = pick(60)
    const graded = () =>
      pick(2) === 0 && { graded: { passed: pick(2) === 0, said: `s${pick(2)}`, at: pick(9) } }
    const given = () => ({ value: answer(pick), at: pick(9), tab: `t${pick(3)}`, ...graded() })
    const finished = { right: pick(3), of: 3, topics: { T1: { right: pick(2), of: 1 } }, at: pick(9) }
    return {
      ...{ id: `q${number}`, seed: `s${number}`, at: (number * 7) % 40, questions: ['a', 'b', 'c'] },
      answers: Object.fromEntries(list(pick, 3, () => [`q${pick(3)}`, given()] as const)),
      marks: Object.fromEntries(list(pick, 3, () => [`q${pick(3)}`, { on: pick(2) === 0, at: pick(5) }])),
      ...(pick(2) === 0 && { finished }),
    }
  })
  return { kind: 'quiz', schema: 1, id: 'first-rows', attempts }
}

/** Every kind of record by its name. */
export const generators: Record<ProgressRecord['kind'], (pick: Source) => ProgressRecord> = {
  exercise,
  position,
  history,
  playground,
  quiz,
}

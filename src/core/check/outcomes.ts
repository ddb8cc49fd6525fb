import { verdictOf } from './answers.ts'
import { questionMessages as messages } from './question-messages.ts'
import { fates, type QuestionSpec, type Verdict } from './types.ts'

type Spec = Extract<QuestionSpec, { kind: 'outcomes' }>

/** Grades what is said to become of the steps of a history; names the first step that goes otherwise. */
export function gradeOutcomes({ asked, fates: right, why, play }: Spec, chosen: readonly number[]): Verdict {
  const open = asked.filter((_, i) => (chosen[i] ?? -1) < 0).length
  if (open === asked.length) return verdictOf('empty', messages.outcomesEmpty)
  const isRight = (i: number) => fates[chosen[i] ?? -1] === right[i]
  const correct = asked.filter((_, i) => isRight(i)).length
  if (correct === asked.length) return { ...verdictOf('passed', messages.outcomesRight, [why]), play }
  const first = asked.find((_, i) => (chosen[i] ?? -1) >= 0 && !isRight(i))
  return verdictOf('answer', messages.outcomesWrong(correct, asked.length), [
    ...(first === undefined ? [] : [messages.outcomesLook(first + 1)]),
    ...(open > 0 ? [messages.outcomesOpen(open)] : []),
  ])
}

import { verdictOf } from './answers.ts'
import { questionMessages as messages } from './question-messages.ts'
import type { QuestionSpec, Verdict } from './types.ts'

type Spec<K> = Extract<QuestionSpec, { kind: K }>

/** Grades pairs; says how many are right and not which. Equal partners may change places. */
export function gradeMatching({ left, right, why }: Spec<'matching'>, matches: readonly number[]): Verdict {
  const open = left.filter((_, i) => (matches[i] ?? -1) < 0).length
  if (open === left.length) return verdictOf('empty', messages.matchEmpty)
  const correct = left.filter((_, i) => right[matches[i] ?? -1] === right[i]).length
  if (correct === left.length) return verdictOf('passed', messages.matchRight, why ? [why] : [])
  const details = open > 0 ? [messages.matchOpen(open)] : []
  return verdictOf('answer', messages.matchWrong(correct, left.length), details)
}

function numberFault(typed: string): string | undefined {
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(typed)) return undefined
  return /^[+-]?\d[\d.,'\s]*$/.test(typed) ? messages.numberComma : messages.numberShape
}

function numberHint(value: number, expected: number, tolerance: number): string {
  const near = (a: number) => Math.abs(a - expected) <= tolerance
  if (near(-value)) return messages.numberSign
  const factor = [10, 100, 1000, 1024, 8192, 60, 3600].find(
    (times) => expected !== 0 && (near(value * times) || near(value / times)),
  )
  if (factor !== undefined) return messages.numberPower(factor)
  const close = expected !== 0 && Math.abs(value - expected) <= Math.abs(expected) * 0.05
  return close ? messages.numberClose : messages.numberWrong
}

/** Grades a number within its tolerance. A fraction is written with a point; the unit may stand behind it. */
export function gradeNumeric({ expected, tolerance, unit, why }: Spec<'numeric'>, value: string): Verdict {
  const text = value.trim()
  if (text === '') return verdictOf('empty', messages.numberEmpty)
  const bare =
    unit !== '' && text.toLowerCase().endsWith(unit.toLowerCase()) ? text.slice(0, -unit.length).trim() : text
  const fault = numberFault(bare)
  if (fault !== undefined) return verdictOf('answer', fault)
  const number = Number(bare)
  // What floats add in their last digit is nobody's mistake.
  const right = Math.abs(number - expected) <= tolerance + Math.abs(expected) * 1e-12
  if (right) return verdictOf('passed', messages.numberRight, why ? [why] : [])
  return verdictOf('answer', numberHint(number, expected, tolerance))
}

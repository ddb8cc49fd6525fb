import { typeFamily } from '../result/type-family.ts'
import { sameCell, type Comparison } from './cell.ts'
import { canonicalNumber } from './number.ts'
import { answerMessages as messages } from './messages.ts'
import type { Cell } from '../result/types.ts'
import type { CheckSpec, PredictField, Verdict } from './types.ts'

type Spec<K extends CheckSpec['kind']> = Extract<CheckSpec, { kind: K }>

// A predicted float is written with the digits that a person would write.
const predictTolerance = 1e-6

/** A verdict on a question. */
export function verdictOf(step: Verdict['step'], sentence: string, details: string[] = []): Verdict {
  return { pass: step === 'passed', step, sentence, details, notes: [] }
}

/** Grades chosen options; says why each wrongly chosen one is wrong. */
export function gradeChoice(spec: Spec<'choice'>, chosen: readonly number[]): Verdict {
  const picked = new Set(chosen)
  if (picked.size === 0) return verdictOf('empty', messages.nothingChosen)
  const reasons = (options: Spec<'choice'>['options']) => options.map((option) => option.why).filter(Boolean)
  const wrong = spec.options.filter((option, i) => picked.has(i) && !option.correct)
  const right = spec.options.filter((option, i) => picked.has(i) && option.correct)
  const missed = spec.options.some((option, i) => option.correct && !picked.has(i))
  if (wrong.length === 0 && (!missed || !spec.many)) {
    return verdictOf('passed', messages.choiceRight(right.length), reasons(right))
  }
  if (wrong.length === 0) return verdictOf('answer', messages.choicesMissing)
  if (!spec.many) return verdictOf('answer', messages.choiceWrong, reasons(wrong))
  const more = missed ? [messages.choiceMore] : []
  return verdictOf('answer', messages.choicesWrong(right.length, picked.size), [...reasons(wrong), ...more])
}

/** Grades an order of pieces, none of them when nothing was put in order; says how many of the first ones are right. Equal pieces may change places. */
export function gradeOrdering(spec: Spec<'ordering'>, order: readonly number[]): Verdict {
  const { items } = spec
  if (order.length < items.length) return verdictOf('empty', messages.nothingOrdered)
  const wrong = items.findIndex((item, i) => items[order[i] ?? -1] !== item)
  if (wrong >= 0) return verdictOf('answer', messages.orderingWrong(wrong, items.length))
  return verdictOf('passed', messages.orderingRight, spec.why ? [spec.why] : [])
}

function comparisonFor(typeOid: number): Comparison {
  const family = typeFamily(typeOid)
  if (family === 'number') return 'number'
  if (family === 'float') return 'approximate'
  if (family === 'boolean') return 'truth'
  if (family === 'date' || family === 'timestamp') return 'instant'
  return 'exact'
}

/** Whether a typed value means the expected one: NULL by its name, truth values in words or letters. */
export function typedRight(expected: Cell, typed: string, typeOid: number): boolean {
  const text = typed.trim()
  const comparison = comparisonFor(typeOid)
  const same = (given: string | null) => sameCell(expected, given, comparison, predictTolerance)
  const truth = comparison === 'truth' ? /^(true|false|t|f)$/i.exec(text)?.[0]?.toLowerCase() : undefined
  return same(truth ?? text) || (/^null$/i.test(text) && same(null))
}

function fieldFault(field: PredictField, typed: string): string | undefined {
  const text = typed.trim()
  const { label, expected, typeOid } = field
  const comparison = comparisonFor(typeOid)
  if (typedRight(expected, typed, typeOid)) return undefined
  if (text === '') return messages.fieldEmpty(label)
  const unquoted = /^(['"])(.*)\1$/.exec(text)?.[2]
  if (unquoted !== undefined) return messages.fieldQuotes(label)
  if (expected !== null && comparison === 'exact' && expected.toLowerCase() === text.toLowerCase()) {
    return messages.fieldCase(label)
  }
  const numeric = comparison === 'number' || comparison === 'approximate'
  const shaped = canonicalNumber(text) !== undefined || /^null$/i.test(text)
  return numeric && !shaped ? messages.fieldNumber(label) : messages.fieldWrong(label)
}

/** Grades predicted values, one for each field; names the wrong ones and never tells a value. */
export function gradePredict(spec: Spec<'predict'>, values: readonly string[]): Verdict {
  const { fields } = spec
  if (values.every((value) => value.trim() === '')) return verdictOf('empty', messages.nothingTyped)
  const faults = fields.flatMap((field, i) => fieldFault(field, values[i] ?? '') ?? [])
  if (faults.length === 0)
    return verdictOf('passed', messages.predictRight(fields.length), spec.why ? [spec.why] : [])
  return verdictOf('answer', messages.predictWrong(fields.length - faults.length, fields.length), faults)
}

import { isLossless, lostDependency, violation } from '../normal/decomposition.ts'
import { verdictOf } from './answers.ts'
import { questionMessages as messages } from './question-messages.ts'
import type { QuestionSpec, Verdict } from './types.ts'

type Spec = Extract<QuestionSpec, { kind: 'normal-form' }>

/** Grades a decomposition by what it is worth, not by which one it is: complete, lossless, in its form, preserving. */
export function gradeNormalForm(spec: Spec, given: readonly (readonly number[])[]): Verdict {
  const { attributes, dependencies, form, preserving, why } = spec
  const relations = given.map((relation) => [...relation].sort((a, b) => a - b))
  const used = relations.filter((relation) => relation.length > 0)
  if (used.length === 0) return verdictOf('empty', messages.formEmpty)
  const names = (numbers: Iterable<number>) => [...numbers].map((number) => attributes[number] ?? '')
  const title = (relation: readonly number[]) =>
    `${relations.findIndex((candidate) => candidate === relation) + 1} (${names(relation).join(', ')})`
  const missing = attributes.filter((_, number) => !used.some((relation) => relation.includes(number)))
  if (missing.length > 0) return verdictOf('answer', messages.formMissing(missing))
  for (const relation of used) {
    const broken = violation(relation, dependencies, form)
    if (!broken) continue
    const { from, to, partial } = broken
    const because = partial ? messages.formPartial : messages.formNoKey
    return verdictOf('answer', messages.formViolated(title(relation), form), [
      because(names(from), attributes[to] ?? ''),
    ])
  }
  const all = attributes.map((_, number) => number)
  if (!isLossless(all, used, dependencies)) return verdictOf('answer', messages.formLossy)
  const part = used.find((relation, i) =>
    used.some(
      (other, j) =>
        i !== j && relation.every((a) => other.includes(a)) && (relation.length < other.length || j < i),
    ),
  )
  const whole = part && used.find((other) => other !== part && part.every((a) => other.includes(a)))
  if (part && whole) return verdictOf('answer', messages.formPart(title(part), title(whole)))
  const lost = preserving ? lostDependency(used, dependencies) : undefined
  if (lost) return verdictOf('answer', messages.formLost(names(lost.from), names(lost.to)))
  return verdictOf('passed', messages.formRight(form, used.length), why ? [why] : [])
}

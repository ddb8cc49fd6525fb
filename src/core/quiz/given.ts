import type { Answer, QuestionSpec } from '../check/types.ts'

/**
 * The question as it would be if the answer were right, so that an answer is shown in the hand of the right one. A number
 * is no more than its text and stays as it is. Throws when the two are of different kinds.
 */
export function asIfRight(spec: QuestionSpec, answer: Answer): QuestionSpec {
  switch (spec.kind) {
    case 'choice':
      if (answer.kind !== spec.kind) break
      return {
        ...spec,
        options: spec.options.map((option, at) => ({ ...option, correct: answer.chosen.includes(at) })),
      }
    case 'ordering':
      if (answer.kind !== spec.kind) break
      return { ...spec, items: answer.order.map((at) => spec.items[at] ?? '') }
    case 'predict':
      if (answer.kind !== spec.kind) break
      return {
        ...spec,
        fields: spec.fields.map((field, at) => ({ ...field, expected: answer.values[at] ?? '' })),
      }
    case 'grid':
      if (answer.kind !== spec.kind) break
      return { ...spec, rows: answer.values }
    case 'matching':
      if (answer.kind !== spec.kind) break
      return { ...spec, right: answer.matches.map((at) => spec.right[at] ?? '–') }
    case 'numeric':
      if (answer.kind !== spec.kind) break
      return spec
    case 'normal-form':
      if (answer.kind !== spec.kind) break
      return { ...spec, solution: answer.relations }
    case 'erd':
      if (answer.kind !== spec.kind) break
      return { ...spec, relationships: answer.relationships }
  }
  throw new Error(`An answer of kind ${answer.kind} does not fit a question of kind ${spec.kind}`)
}

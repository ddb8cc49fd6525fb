import { gradeChoice, gradeOrdering, gradePredict } from './answers.ts'
import { shuffled } from './shuffle.ts'
import type { Answer, QuestionSpec, Verdict } from './types.ts'

type Kind = QuestionSpec['kind']
type Spec<K extends Kind> = Extract<QuestionSpec, { kind: K }>
type Given<K extends Kind> = Extract<Answer, { kind: K }>

/** What there is to know of a kind of question. */
interface Question<K extends Kind> {
  grade(spec: Spec<K>, answer: Given<K>): Verdict
  /** The answer before the learner has done anything; `seed` decides what chance decides. */
  blank(spec: Spec<K>, seed: string): Given<K>
  /** An answer that passes. */
  right(spec: Spec<K>): Given<K>
  /** Answers that must not pass. */
  wrong(spec: Spec<K>): Given<K>[]
}

const indexes = (items: readonly unknown[]): number[] => items.map((_, index) => index)

const questions: { [K in Kind]: Question<K> } = {
  choice: {
    grade: (spec, { chosen }) => gradeChoice(spec, chosen),
    blank: () => ({ kind: 'choice', chosen: [] }),
    right: ({ options }) => ({
      kind: 'choice',
      chosen: options.flatMap(({ correct }, index) => (correct ? [index] : [])),
    }),
    wrong: ({ options }) => [
      ...options.flatMap(({ correct }, index) =>
        correct ? [] : [{ kind: 'choice' as const, chosen: [index] }],
      ),
      { kind: 'choice', chosen: [] },
    ],
  },
  ordering: {
    grade: (spec, { order }) => gradeOrdering(spec, order),
    blank: ({ items }, seed) => ({ kind: 'ordering', order: shuffled(items.length, seed) }),
    right: ({ items }) => ({ kind: 'ordering', order: indexes(items) }),
    wrong: ({ items }) => [{ kind: 'ordering', order: indexes(items).reverse() }],
  },
  predict: {
    grade: (spec, { values }) => gradePredict(spec, values),
    blank: ({ fields }) => ({ kind: 'predict', values: fields.map(() => '') }),
    right: ({ fields }) => ({ kind: 'predict', values: fields.map(({ expected }) => expected ?? 'NULL') }),
    wrong: ({ fields }) => [{ kind: 'predict', values: fields.map(() => 'surely not') }],
  },
}

// The table holds for each kind what fits it; only the pairing of spec and kind is beyond the type checker.
const questionOf = (spec: QuestionSpec): Question<Kind> => questions[spec.kind] as unknown as Question<Kind>

/** Grades an answer to a question. Throws when they are of different kinds. */
export function gradeQuestion(spec: QuestionSpec, answer: Answer): Verdict {
  if (answer.kind !== spec.kind)
    throw new Error(`An answer of kind ${answer.kind} does not fit a check of kind ${spec.kind}`)
  return questionOf(spec).grade(spec, answer)
}

/** The answer that a learner starts from; `seed` decides what chance decides. */
export function blankAnswer(spec: QuestionSpec, seed: string): Answer {
  return questionOf(spec).blank(spec, seed)
}

/** An answer that passes. */
export function rightAnswer(spec: QuestionSpec): Answer {
  return questionOf(spec).right(spec)
}

/** Answers that must not pass. */
export function wrongAnswers(spec: QuestionSpec): Answer[] {
  return questionOf(spec).wrong(spec)
}

import { gradeChoice, gradeOrdering, gradePredict } from './answers.ts'
import { gradeErd } from './erd.ts'
import { gradeGrid } from './grid.ts'
import { gradeMatching, gradeNumeric } from './matching.ts'
import { gradeNormalForm } from './normal-form.ts'
import { gradeOutcomes } from './outcomes.ts'
import { shuffled } from './shuffle.ts'
import { fates, type Answer, type QuestionSpec, type Verdict } from './types.ts'

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
    grade: (spec, { order, untouched }) => gradeOrdering(spec, untouched ? [] : order),
    blank: ({ items }, seed) => ({ kind: 'ordering', order: shuffled(items.length, seed), untouched: true }),
    right: ({ items }) => ({ kind: 'ordering', order: indexes(items) }),
    wrong: ({ items }) => [{ kind: 'ordering', order: indexes(items).reverse() }],
  },
  predict: {
    grade: (spec, { values }) => gradePredict(spec, values),
    blank: ({ fields }) => ({ kind: 'predict', values: fields.map(() => '') }),
    right: ({ fields }) => ({ kind: 'predict', values: fields.map(({ expected }) => expected ?? 'NULL') }),
    wrong: ({ fields }) => [{ kind: 'predict', values: fields.map(() => 'surely not') }],
  },
  grid: {
    grade: (spec, { values }) => gradeGrid(spec, values),
    blank: ({ columns }) => ({ kind: 'grid', values: [columns.map(() => '')] }),
    right: ({ rows }) => ({ kind: 'grid', values: rows.map((row) => row.map((cell) => cell ?? 'NULL')) }),
    wrong: ({ columns, rows }) => [
      { kind: 'grid', values: [...rows, ...rows].map((row) => row.map((cell) => cell ?? 'NULL')) },
      { kind: 'grid', values: [columns.map(() => 'surely not')] },
    ],
  },
  matching: {
    grade: (spec, { matches }) => gradeMatching(spec, matches),
    blank: ({ left }) => ({ kind: 'matching', matches: left.map(() => -1) }),
    right: ({ left }) => ({ kind: 'matching', matches: indexes(left) }),
    wrong: ({ left }) => [
      {
        kind: 'matching',
        matches: indexes(left)
          .reverse()
          .map((at, i) => (at === i ? -1 : at)),
      },
    ],
  },
  numeric: {
    grade: (spec, { value }) => gradeNumeric(spec, value),
    blank: () => ({ kind: 'numeric', value: '' }),
    right: ({ expected }) => ({ kind: 'numeric', value: String(expected) }),
    wrong: ({ expected, tolerance }) => [{ kind: 'numeric', value: String(expected + 2 * tolerance + 1) }],
  },
  'normal-form': {
    grade: (spec, { relations }) => gradeNormalForm(spec, relations),
    blank: () => ({ kind: 'normal-form', relations: [[]] }),
    right: ({ solution }) => ({ kind: 'normal-form', relations: solution }),
    wrong: ({ attributes }) => [
      { kind: 'normal-form', relations: [indexes(attributes)] },
      { kind: 'normal-form', relations: indexes(attributes).map((attribute) => [attribute]) },
    ],
  },
  outcomes: {
    grade: (spec, { chosen }) => gradeOutcomes(spec, chosen),
    blank: ({ asked }) => ({ kind: 'outcomes', chosen: asked.map(() => -1) }),
    right: ({ fates: right }) => ({ kind: 'outcomes', chosen: right.map((fate) => fates.indexOf(fate)) }),
    wrong: ({ fates: right }) => [
      { kind: 'outcomes', chosen: right.map(() => -1) },
      ...right.map((_, place) => ({
        kind: 'outcomes' as const,
        chosen: right.map((fate, i) => (fates.indexOf(fate) + Number(i === place)) % fates.length),
      })),
    ],
  },
  erd: {
    grade: (spec, { relationships }) => gradeErd(spec, relationships),
    blank: () => ({ kind: 'erd', relationships: [] }),
    right: ({ relationships }) => ({ kind: 'erd', relationships }),
    wrong: ({ relationships }) => [
      { kind: 'erd', relationships: relationships.slice(1) },
      {
        kind: 'erd',
        relationships: relationships.map(({ toEach, fromEach, ...pair }) => ({
          ...pair,
          toEach: fromEach === toEach ? ('zero or one' as const) : fromEach,
          fromEach: toEach,
        })),
      },
    ],
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

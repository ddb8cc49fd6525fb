import type { CourseSource } from '#core/course/parse-course.ts'
import { sectionOf } from '#core/review/topics.ts'
import { counterExampleFigures } from './counter-examples.ts'
import type { Figure } from './figure.ts'
import { shareRejected } from './mutation/course.ts'
import type { Findings } from './prove.ts'
import { coveredTopics, taughtTopics } from './references.ts'

/** What a proof of the course came to. */
export interface Proof extends Omit<Findings, 'searches' | 'mutants'> {
  figures: Figure[]
  /** How many topics of each section lessons teach, and exercises demand. */
  sections: { id: string; topics: number; taught: number; practised: number }[]
  covered: string[]
  topics: number
}

function figuresOf(
  course: CourseSource,
  topics: readonly string[],
  { mutants, faults, scores }: Findings,
): Figure[] {
  const exercises = course.lessons.flatMap((lesson) => lesson.exercises)
  const queries = exercises.filter((exercise) => exercise.check.kind === 'query')
  const varied = queries.filter(({ check }) => check.kind === 'query' && check.variants.length > 0)
  const first = topics.filter((id) => /^T[123]\./.test(id))
  const concurrency = topics.filter((id) => /^(T6\.3|X6)\./.test(id))
  const taught = taughtTopics(course)
  const refused = mutants - faults.filter(({ mutant }) => mutant).length
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)
  return [
    { name: 'lessons_mutation_score', measured: share(refused, mutants), op: '>=', bar: 1 },
    { name: 'lessons_mutants_rejected', measured: shareRejected(scores), op: '>=', bar: 0.98 },
    {
      name: 'lessons_topics_sections_1_3',
      measured: first.filter((id) => taught.has(id)).length,
      op: '>=',
      bar: first.length,
    },
    {
      name: 'lessons_topics_transactions',
      measured: concurrency.filter((id) => taught.has(id)).length,
      op: '>=',
      bar: concurrency.length,
    },
    {
      name: 'lessons_histories',
      measured: exercises.filter(({ kind }) => kind === 'history' || kind === 'outcomes').length,
      op: '>=',
      bar: 24,
    },
    { name: 'lessons_exercises', measured: exercises.length, op: '>=', bar: 110 },
    {
      name: 'lessons_other_kinds',
      measured: exercises.filter(({ kind }) => kind !== 'query').length,
      op: '>=',
      bar: 25,
    },
    {
      name: 'lessons_quiz_pool',
      measured: Math.min(...course.quizzes.map(({ pool, draw }) => pool / draw)),
      op: '>=',
      bar: 1.5,
    },
    { name: 'lessons_with_variants', measured: share(varied.length, queries.length), op: '>=', bar: 0.5 },
  ]
}

function sectionsOf(
  topics: readonly string[],
  taught: ReadonlySet<string>,
  practised: ReadonlySet<string>,
): Proof['sections'] {
  const ids = new Set(topics.map(sectionOf))
  return [...ids].map((id) => {
    const own = topics.filter((topic) => sectionOf(topic) === id)
    const within = (set: ReadonlySet<string>) => own.filter((topic) => set.has(topic)).length
    return { id, topics: own.length, taught: within(taught), practised: within(practised) }
  })
}

/** What the findings of all parts that were proved come to. */
export function proofOf(course: CourseSource, topics: readonly string[], parts: readonly Findings[]): Proof {
  const total = (count: (part: Findings) => number) => parts.reduce((sum, part) => sum + count(part), 0)
  const findings: Findings = {
    cases: total(({ cases }) => cases),
    mutants: total(({ mutants }) => mutants),
    faults: parts.flatMap(({ faults }) => faults),
    scores: parts.flatMap(({ scores }) => scores),
    searches: parts.flatMap(({ searches }) => searches),
  }
  const { cases, faults, scores, searches } = findings
  return {
    cases,
    faults,
    scores,
    figures: [...figuresOf(course, topics, findings), ...counterExampleFigures(searches)],
    sections: sectionsOf(
      topics,
      taughtTopics(course),
      new Set(course.lessons.flatMap(({ exercises }) => exercises.flatMap(({ covers }) => covers))),
    ),
    covered: [...coveredTopics(course)].sort(),
    topics: topics.length,
  }
}

import { parseCourse, type CourseSource } from '#core/course/parse-course.ts'
import { sectionOf } from '#core/review/topics.ts'
import type { Case } from './case.ts'
import { casesOf } from './cases.ts'
import { CounterExamples } from './counter-examples.ts'
import { Databases, type OpenDatabase } from './databases.ts'
import { scoreCourse, shareRejected, type ExerciseScore } from './mutation/course.ts'
import { readLessons, readTopics } from './read.ts'
import { coveredTopics, taughtTopics } from './references.ts'

/** A measured number and the bar that it is held to. */
export interface Figure {
  name: string
  measured: number
  op: '>=' | '<=' | '='
  bar: number
  /** Whether it depends on the machine, which must fail nothing. */
  timed?: boolean
}

/** What a proof of the course found. */
export interface Proof {
  cases: number
  faults: { test: Case; reason: string }[]
  scores: ExerciseScore[]
  figures: Figure[]
  /** How many topics of each section lessons teach, and exercises demand. */
  sections: { id: string; topics: number; taught: number; practised: number }[]
  covered: string[]
  topics: number
}

/** Whether a figure reaches its bar. */
export function reaches({ measured, op, bar }: Figure): boolean {
  return op === '=' ? measured === bar : op === '<=' ? measured <= bar : measured >= bar
}

function figuresOf(
  course: CourseSource,
  topics: readonly string[],
  refused: number,
  mutants: number,
  scores: readonly ExerciseScore[],
): Figure[] {
  const exercises = course.lessons.flatMap((lesson) => lesson.exercises)
  const queries = exercises.filter((exercise) => exercise.check.kind === 'query')
  const varied = queries.filter(({ check }) => check.kind === 'query' && check.variants.length > 0)
  const first = topics.filter((id) => /^T[123]\./.test(id))
  const taught = taughtTopics(course)
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

function counterExampleFigures({ figures }: CounterExamples): Figure[] {
  const { found, medianRows, withinBudget } = figures
  return [
    { name: 'counter_example_found', measured: found, op: '>=', bar: 0.95 },
    { name: 'counter_example_median_rows', measured: medianRows, op: '<=', bar: 4 },
    { name: 'counter_example_within_budget', measured: withinBudget, op: '>=', bar: 0.95, timed: true },
  ]
}

/** Runs every case of the course, or of one lesson, and measures it. Throws SourceError when the files can't be read. */
export async function proveCourse(options: {
  open: (dataset: string) => Promise<OpenDatabase>
  lesson?: string
}): Promise<Proof> {
  const files = await readLessons()
  const course = parseCourse(files)
  const topics = Object.keys(await readTopics())
  const databases = new Databases(options.open)
  const counterExamples = new CounterExamples()
  const cases = casesOf(course, new Set(topics), databases, counterExamples).filter(
    (test) => options.lesson === undefined || test.lesson === options.lesson,
  )
  const faults: Proof['faults'] = []
  let scores: ExerciseScore[]
  try {
    for (const test of cases) {
      const reason = await test.run().then(
        () => undefined,
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      )
      if (reason !== undefined) faults.push({ test, reason })
    }
    scores = await scoreCourse({ course, files }, databases, (slug) => (options.lesson ?? slug) === slug)
  } finally {
    await databases.close()
  }
  const mutants = cases.filter((test) => test.mutant).length
  const missed = faults.filter(({ test }) => test.mutant).length
  return {
    cases: cases.length,
    faults,
    scores,
    figures: [
      ...figuresOf(course, topics, mutants - missed, mutants, scores),
      ...counterExampleFigures(counterExamples),
    ],
    sections: sectionsOf(
      topics,
      taughtTopics(course),
      new Set(course.lessons.flatMap(({ exercises }) => exercises.flatMap(({ covers }) => covers))),
    ),
    covered: [...coveredTopics(course)].sort(),
    topics: topics.length,
  }
}

import { parseCourse, type CourseSource } from '#core/course/parse-course.ts'
import type { Files } from '#core/course/files.ts'
import { openExamDatabase } from '#tools/engine/open.ts'
import type { Case } from './case.ts'
import { casesOf } from './cases.ts'
import { CounterExamples, type Search } from './counter-examples.ts'
import { Databases } from './databases.ts'
import { scoreCourse, type ExerciseScore } from './mutation/course.ts'
import { readLessons, readTopics } from './read.ts'

// A promise of the course that does not hold.
type Fault = Omit<Case, 'run'> & { reason: string }

/** What the proof of a lesson, a quiz or a page found: plain data, since another process may have found it. */
export interface Findings {
  cases: number
  /** How many of the cases are wrong answers and hidden data. */
  mutants: number
  faults: Fault[]
  scores: ExerciseScore[]
  searches: Search[]
}

/** Proves the course part by part. */
export class Prover {
  readonly course: CourseSource
  #files: Files
  #cases: Case[]
  #databases: Databases
  #counterExamples: CounterExamples

  private constructor(files: Files, topics: readonly string[]) {
    this.#files = files
    this.course = parseCourse(files)
    this.#databases = new Databases(openExamDatabase)
    this.#counterExamples = new CounterExamples()
    this.#cases = casesOf(this.course, new Set(topics), this.#databases, this.#counterExamples)
  }

  /** Throws SourceError when the files can't be read. */
  static async open(): Promise<Prover> {
    return new Prover(await readLessons(), Object.keys(await readTopics()))
  }

  /** The names of all parts: lessons, quizzes and pages. */
  get parts(): string[] {
    return [...new Set(this.#cases.map(({ lesson }) => lesson))]
  }

  /** Runs every case of one part and measures it. */
  async prove(part: string): Promise<Findings> {
    const cases = this.#cases.filter(({ lesson }) => lesson === part)
    const faults: Fault[] = []
    for (const { run, ...test } of cases) {
      const reason = await run().then(
        () => undefined,
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      )
      if (reason !== undefined) faults.push({ ...test, reason })
    }
    const source = { course: this.course, files: this.#files }
    return {
      cases: cases.length,
      mutants: cases.filter(({ mutant }) => mutant).length,
      faults,
      scores: await scoreCourse(source, this.#databases, (slug) => slug === part),
      searches: this.#counterExamples.take(),
    }
  }

  close(): Promise<void> {
    return this.#databases.close()
  }
}

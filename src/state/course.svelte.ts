import type { ExerciseMeta, LessonMeta, Part } from '#core/course/types.ts'

/** What the course needs of the learner's record; its reads must be reactive. `at` and `passedAt` are epoch ms. */
export interface ProgressView {
  record(
    exercise: string,
  ): { passedAt?: number; attempts: number; draft?: { sql: string; at: number } } | undefined
  position: { lesson: string; exercise?: string; at: number } | undefined
}

export type LessonStatus = 'done' | 'here' | 'new'

/** Where the learner left off. */
export interface ContinueAt {
  lesson: LessonMeta
  exercise?: ExerciseMeta
  /** Their last query there. */
  draft?: string
  /** When they were last there, epoch ms. */
  at?: number
}

/** The course as this learner stands in it. */
export class CourseState {
  readonly parts: Part[]
  readonly lessons: LessonMeta[]
  #progress: ProgressView

  constructor(parts: Part[], progress: ProgressView) {
    this.parts = parts
    this.lessons = parts.flatMap((part) => part.lessons)
    this.#progress = progress
  }

  /** The lesson with this slug. */
  lesson(slug: string): LessonMeta | undefined {
    return this.lessons.find((lesson) => lesson.slug === slug)
  }

  /** The part that a lesson is in. */
  partOf(lesson: LessonMeta): Part | undefined {
    return this.parts.find((part) => part.lessons.includes(lesson))
  }

  /** How many of a lesson's exercises are passed. */
  passedIn(lesson: LessonMeta): number {
    return lesson.exercises.filter(({ id }) => this.statusOfExercise(id) === 'done').length
  }

  /** `done` when it is passed, `here` when the learner worked on it, else `new`. */
  statusOfExercise(id: string): LessonStatus {
    const record = this.#progress.record(id)
    if (record === undefined) return 'new'
    return record.passedAt === undefined ? 'here' : 'done'
  }

  /** `done` when every exercise is passed, `here` when the learner is or has worked in it, else `new`. */
  statusOf(lesson: LessonMeta): LessonStatus {
    const passed = this.passedIn(lesson)
    if (lesson.exercises.length > 0 && passed === lesson.exercises.length) return 'done'
    if (this.#progress.position?.lesson === lesson.slug || passed > 0) return 'here'
    return lesson.exercises.some(({ id }) => this.statusOfExercise(id) !== 'new') ? 'here' : 'new'
  }

  /** How many lessons are done, of all that are written. */
  get done(): number {
    return this.lessons.filter((lesson) => this.statusOf(lesson) === 'done').length
  }

  /** Lessons, written and planned. */
  get total(): number {
    return this.parts.reduce((sum, part) => sum + part.lessons.length + part.planned.length, 0)
  }

  /** The first lesson, for someone new. */
  get startAt(): LessonMeta | undefined {
    return this.lessons[0]
  }

  /** Where to go on; from a lesson that is done it is the next one that is not. Undefined for someone new. */
  get continueAt(): ContinueAt | undefined {
    const position = this.#progress.position
    const lesson = position && this.lesson(position.lesson)
    if (!position || !lesson) return undefined
    if (this.statusOf(lesson) === 'done') {
      const next = this.nextAfter(lesson)
      return next === undefined ? undefined : { lesson: next }
    }
    const exercise =
      lesson.exercises.find(({ slug }) => slug === position.exercise) ??
      lesson.exercises.find(({ id }) => this.statusOfExercise(id) !== 'done')
    const record = exercise && this.#progress.record(exercise.id)
    return {
      lesson,
      ...(exercise && { exercise }),
      ...(record?.draft && record.draft.sql.trim() !== '' && { draft: record.draft.sql }),
      at: record?.draft?.at ?? position.at,
    }
  }

  /** The lesson after this one that is not done, else the first that is not. */
  nextAfter(lesson: LessonMeta): LessonMeta | undefined {
    const open = this.lessons.filter((other) => this.statusOf(other) !== 'done')
    const index = this.lessons.indexOf(lesson)
    return open.find((other) => this.lessons.indexOf(other) > index) ?? open[0]
  }

  /** A reader's minutes that are left in a lesson, going by its exercises; at least 1. */
  minutesLeft(lesson: LessonMeta): number {
    const count = lesson.exercises.length
    return Math.max(1, Math.round(lesson.minutes * (1 - this.passedIn(lesson) / (count + 1))))
  }
}

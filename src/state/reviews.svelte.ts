import type { ExerciseMeta, LessonMeta } from '#core/course/types.ts'
import type { Evidence } from '#core/review/mastery.ts'
import { scheduleOf, type Review, type Schedule } from '#core/review/schedule.ts'
import type { CourseState } from './course.svelte.ts'

/** A passed exercise with its place in the course and in time. */
export interface Card {
  lesson: LessonMeta
  exercise: ExerciseMeta
  schedule: Schedule
}

/** An exercise's reviews, oldest first; its reads must be reactive. */
export type ReviewsOf = (exercise: string) => readonly Review[]

/** What is to be recalled, and when: all of it follows from the record. */
export class Reviews {
  readonly course: CourseState
  #reviewsOf: ReviewsOf
  #clock: () => number
  #now = $state(0)
  // A record that changes has another list; the others need not be gone through again.
  #known = new WeakMap<readonly Review[], Schedule>()
  #cards = $derived.by(() => this.#read())
  #due = $derived(this.#cards.filter(({ schedule }) => schedule.due <= this.#now))

  /** `clock` gives epoch ms. */
  constructor(course: CourseState, reviewsOf: ReviewsOf, clock: () => number) {
    this.course = course
    this.#reviewsOf = reviewsOf
    this.#clock = clock
    this.#now = clock()
  }

  /** The time that "due" is told for, epoch ms. */
  get now(): number {
    return this.#now
  }

  /** Looks at the clock again. */
  refresh(): void {
    this.#now = this.#clock()
  }

  /** The exercises to review now, the longest overdue first. */
  get due(): Card[] {
    return this.#due
  }

  /** When the next one that is not due yet will be, epoch ms; undefined when nothing is passed. */
  get next(): number | undefined {
    return this.#cards.find(({ schedule }) => schedule.due > this.#now)?.schedule.due
  }

  /** Whether any of a lesson's exercises is due. */
  isDue(lesson: LessonMeta): boolean {
    return this.#due.some((card) => card.lesson === lesson)
  }

  /** An exercise's reviews, oldest first. */
  reviewsOf(id: string): readonly Review[] {
    return this.#reviewsOf(id)
  }

  /** When an exercise is to be recalled; undefined before it is passed. */
  scheduleOf({ id, version }: Pick<ExerciseMeta, 'id' | 'version'>): Schedule | undefined {
    const reviews = this.#reviewsOf(id)
    const schedule = this.#known.get(reviews) ?? scheduleOf(reviews, version)
    if (schedule) this.#known.set(reviews, schedule)
    return schedule
  }

  /** What the learner has shown in an exercise. */
  evidenceOf(exercise: ExerciseMeta): Evidence {
    const begun = this.course.statusOfExercise(exercise.id) !== 'new'
    return { difficulty: exercise.difficulty, begun, schedule: this.scheduleOf(exercise) }
  }

  #read(): Card[] {
    return this.course.lessons
      .flatMap((lesson) =>
        lesson.exercises.flatMap((exercise): Card[] => {
          const schedule = this.scheduleOf(exercise)
          return schedule ? [{ lesson, exercise, schedule }] : []
        }),
      )
      .toSorted((a, b) => a.schedule.due - b.schedule.due)
  }
}

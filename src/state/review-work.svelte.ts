import { ratingOf, type Rating } from '#core/review/rating.ts'
import type { Answer } from '#core/check/types.ts'
import type { ExerciseKeeper, ExerciseView } from './exercise-state.svelte.ts'

/** Where a review's text is kept beside the exercise's own. */
export interface ReviewDrafts {
  read(id: string): { sql: string; at: number } | undefined
  write(id: string, sql: string): void
  /** Puts the text among the older ones. */
  keep(id: string): void
}

/** What is done in one review, in the place of the exercise's record, which it leaves as it is. */
export class ReviewWork implements ExerciseKeeper {
  #startedAt: number
  #drafts: ReviewDrafts
  #id: string
  #clock: () => number
  #failed: string[] = []
  #attempts = $state(0)
  #hints = $state(0)
  #solutionShown = $state(false)
  #passedAt = $state<number>()
  #answer = $state.raw<Answer>()
  #onpass: (at: number, rating: Rating) => void

  /** `since` is when the exercise fell due: a text from before is not shown. `onpass` is called once. */
  constructor(options: {
    id: string
    since: number
    /** What the editor starts with. */
    start: string
    answer: Answer | undefined
    drafts: ReviewDrafts
    clock: () => number
    onpass: (at: number, rating: Rating) => void
  }) {
    const { id, since, start, answer, drafts, clock, onpass } = options
    this.#id = id
    this.#drafts = drafts
    this.#clock = clock
    this.#answer = answer
    this.#onpass = onpass
    this.#startedAt = clock()
    const held = drafts.read(id)
    if (held && held.at < since) {
      drafts.keep(id)
      drafts.write(id, start)
    }
  }

  view(): ExerciseView {
    const draft = this.#drafts.read(this.#id)
    return {
      attempts: this.#attempts,
      hintsShown: this.#hints,
      solutionShown: this.#solutionShown,
      ...(this.#passedAt !== undefined && { passedAt: this.#passedAt }),
      ...(draft && { draft }),
      ...(this.#answer && { answer: this.#answer }),
    }
  }

  draft(_: string, sql: string): void {
    this.#drafts.write(this.#id, sql)
  }

  keepDraft(): void {
    this.#drafts.keep(this.#id)
  }

  answer(_: string, answer: Answer): void {
    this.#answer = answer
  }

  attempt(_: string, _version: number, { passed, step }: { passed: boolean; step: string }): void {
    this.#attempts++
    if (this.#passedAt !== undefined) return
    if (!passed) {
      this.#failed.push(step)
      return
    }
    const at = this.#clock()
    const work = { failed: this.#failed, hints: this.#hints, solutionShown: this.#solutionShown }
    this.#passedAt = at
    this.#onpass(at, ratingOf({ ...work, seconds: Math.max(0, at - this.#startedAt) / 1000 }))
  }

  hint(_: string, shown: number): void {
    this.#hints = shown
  }

  solutionShown(): void {
    this.#solutionShown = true
  }
}

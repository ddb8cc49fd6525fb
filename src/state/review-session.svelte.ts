import type { Lesson } from '#core/course/types.ts'
import { freshExercise } from '#core/review/fresh.ts'
import { ratings, type Rating } from '#core/review/rating.ts'
import { scheduleOf, type Review } from '#core/review/schedule.ts'
import type { Database } from './database.svelte.ts'
import type { HistoryPlayer } from './transactions/history-player.svelte.ts'
import { examinerOf } from './examiner.ts'
import { ExerciseState } from './exercise-state.svelte.ts'
import { reviewTexts } from './messages.ts'
import { OtherWays } from './other-ways.svelte.ts'
import { ReviewWork, type ReviewDrafts } from './review-work.svelte.ts'
import type { Card, Reviews } from './reviews.svelte.ts'
import type { Settings } from './settings.svelte.ts'
import type { Workbench } from './workbench.svelte.ts'

/** What a review works with. */
export interface ReviewTools {
  reviews: Reviews
  database: Database
  histories: HistoryPlayer
  workbench: Workbench
  settings: Settings
  drafts: ReviewDrafts
  /** Epoch ms. */
  clock: () => number
  /** Where the learner's work is kept, in a sentence. */
  saved(): string
  /** Rejects when the lesson's file does not come. */
  load(lesson: string): Promise<Lesson>
  /** Notes a review in the learner's record. */
  note(id: string, review: Review): void
}

/** How one exercise of a session ended; without a rating it was left for later. */
export interface Reviewed {
  card: Card
  rating?: Rating
  /** When it is due again, epoch ms. */
  due: number
}

/** An exercise that is open. `fresh` tells whether its data is other than the lesson's. */
interface Open {
  card: Card
  exercise: ExerciseState
  fresh: boolean
  before: readonly Review[]
}

/** The exercises that were due when it began, one after the other, each on data of its own. */
export class ReviewSession {
  readonly cards: readonly Card[]
  readonly workbench: Workbench
  readonly settings: Settings
  readonly ways: OtherWays
  readonly histories: HistoryPlayer
  #tools: ReviewTools
  #place = $state(0)
  #open = $state.raw<Open>()
  #failure = $state<string>()
  #done = $state.raw<Reviewed[]>([])
  #review = $state.raw<Review>()

  /** It begins with the exercise of the id `first` where that is due, else with the longest overdue. */
  constructor(tools: ReviewTools, first?: string) {
    this.#tools = tools
    this.ways = new OtherWays(tools.database)
    this.workbench = tools.workbench
    this.settings = tools.settings
    this.histories = tools.histories
    tools.reviews.refresh()
    const { due } = tools.reviews
    const isFirst = ({ exercise }: Card): boolean => exercise.id === first
    this.cards = [...due.filter(isFirst), ...due.filter((card) => !isFirst(card))]
  }

  get saved(): string {
    return this.#tools.saved()
  }

  /** The place of the open exercise, from 0; as many as there are when all are through. */
  get place(): number {
    return this.#place
  }

  get current(): Open | undefined {
    return this.#open
  }

  /** Why the exercise in turn can't be shown. */
  get failure(): string | undefined {
    return this.#failure
  }

  get over(): boolean {
    return this.#place >= this.cards.length
  }

  /** How the exercises so far ended. */
  get done(): readonly Reviewed[] {
    return this.#done
  }

  /** The rating of the open exercise once it is passed. */
  get rating(): Rating | undefined {
    return this.#review?.rating
  }

  /** When it would be due again with each rating, epoch ms. */
  get choices(): { rating: Rating; due: number }[] {
    const { at } = this.#review ?? {}
    if (at === undefined) return []
    return ratings.map((rating) => ({ rating, due: this.#dueAfter({ at, rating }) }))
  }

  /** Opens the exercise in turn. Never rejects. */
  async open(): Promise<void> {
    const card = this.cards[this.#place]
    this.#review = undefined
    this.#failure = undefined
    if (!card || this.#open?.card === card) return
    try {
      const lesson = await this.#tools.load(card.lesson.slug)
      if (card === this.cards[this.#place]) await this.#show(card, lesson)
    } catch (error) {
      this.#failure = error instanceof Error ? error.message : String(error)
    }
  }

  /** Takes the learner's own rating of the exercise that was passed. */
  rate(rating: Rating): void {
    const { card } = this.#open ?? {}
    const held = this.#review
    if (!card || !held || held.rating === rating) return
    this.#note(card, { at: held.at, rating, revised: (held.revised ?? 0) + 1 })
  }

  /** Goes on. What is not passed stays due; once its solution was shown it counts as not recalled. */
  async next(): Promise<void> {
    const card = this.cards[this.#place]
    if (!card) return
    if (!this.#review && this.#open?.exercise.solutionShown)
      this.#note(card, { at: this.#tools.clock(), rating: 'again' })
    const { due } = this.#tools.reviews.scheduleOf(card.exercise) ?? card.schedule
    const rating = this.#review && { rating: this.#review.rating }
    this.#done = [...this.#done, { card, due, ...rating }]
    this.#place++
    this.#open = undefined
    this.#tools.reviews.refresh()
    await this.open()
  }

  async #show(card: Card, lesson: Lesson): Promise<void> {
    const { reviews, database, histories, workbench, drafts, clock } = this.#tools
    const source = lesson.exercises.find(({ id }) => id === card.exercise.id)
    if (!source) throw new Error(reviewTexts.gone(card.exercise.title))
    const before = reviews.reviewsOf(source.id)
    const { exercise, data, answer } = freshExercise(source, before.length)
    const id = `review/${source.id}`
    const onpass = (at: number, rating: Rating): void => this.#note(card, { at, rating })
    const since = card.schedule.due
    const work = new ReviewWork({ id, since, start: exercise.start, answer, drafts, clock, onpass })
    const place = { index: this.#place, count: this.cards.length }
    const examiner = examinerOf(database, workbench, histories)
    const state = new ExerciseState({ ...exercise, id }, place, work, examiner)
    this.#open = { card, exercise: state, fresh: data !== undefined, before }
    workbench.open(state)
    const script = data?.sql ?? ''
    await database.open(lesson.dataset, `${id} ${before.length}`, { script })
  }

  #dueAfter(review: Review): number {
    const { before = [], card } = this.#open ?? {}
    const version = card?.exercise.version ?? 1
    return scheduleOf([...before, { ...review, version }], version)?.due ?? review.at
  }

  #note({ exercise: { id, version } }: Card, review: Review): void {
    this.#review = review
    this.#tools.note(id, version > 1 ? { ...review, version } : review)
  }
}

import type { CounterExample } from '#core/check/types.ts'
import type { Lesson, LessonMeta, Part, SheetMeta } from '#core/course/types.ts'
import type { Database } from './database.svelte.ts'
import { examinerOf } from './examiner.ts'
import { ExerciseState, type ExerciseKeeper } from './exercise-state.svelte.ts'
import { OtherWays } from './other-ways.svelte.ts'
import { play } from './play.ts'
import type { Settings } from './settings.svelte.ts'
import type { HistoryPlayer } from './transactions/history-player.svelte.ts'
import type { Workbench } from './workbench.svelte.ts'
import type { EditorDocument } from './workbench-types.ts'

/** Where a lesson stands in the course. */
export interface LessonPlace {
  meta: LessonMeta
  part: Part
  previous?: LessonMeta
  next?: LessonMeta
  /** The cheat sheet of the section that it belongs to. */
  sheet?: SheetMeta
}

/** What a lesson's page works with. */
export interface LessonTools {
  database: Database
  histories: HistoryPlayer
  workbench: Workbench
  settings: Settings
  keeper: ExerciseKeeper
  /** Where the learner's work is kept, in a sentence. */
  saved(): string
  /** The editor's text while no exercise is open. */
  free(context: string): EditorDocument
  visit(lesson: string, exercise?: string): void
}

/** One lesson as the learner reads it and works on it. */
export class LessonView {
  readonly lesson: Lesson
  readonly place: LessonPlace
  readonly exercises: ExerciseState[]
  readonly workbench: Workbench
  readonly settings: Settings
  readonly ways: OtherWays
  readonly histories: HistoryPlayer
  #tools: LessonTools
  #free: EditorDocument
  #current = $state.raw<ExerciseState>()

  constructor(lesson: Lesson, place: LessonPlace, tools: LessonTools) {
    this.lesson = lesson
    this.place = place
    this.#tools = tools
    this.workbench = tools.workbench
    this.settings = tools.settings
    this.histories = tools.histories
    this.ways = new OtherWays(tools.database)
    this.#free = tools.free(lesson.slug)
    const examiner = examinerOf(tools.database, tools.workbench, tools.histories)
    this.exercises = lesson.exercises.map(
      (exercise, index, { length: count }) =>
        new ExerciseState(exercise, { index, count }, tools.keeper, examiner),
    )
  }

  get saved(): string {
    return this.#tools.saved()
  }

  get meta(): LessonMeta {
    return this.place.meta
  }

  get part(): Part {
    return this.place.part
  }

  get previous(): LessonMeta | undefined {
    return this.place.previous
  }

  get next(): LessonMeta | undefined {
    return this.place.next
  }

  get sheet(): SheetMeta | undefined {
    return this.place.sheet
  }

  /** The exercise in the workbench; undefined while the editor is free. */
  get current(): ExerciseState | undefined {
    return this.#current
  }

  /** Puts an exercise into the workbench, or frees it. */
  open(slug: string | undefined): void {
    this.#current = this.exercises.find(({ exercise }) => exercise.slug === slug)
    this.workbench.open(this.#current ?? this.#free)
    this.#tools.visit(this.lesson.slug, this.#current?.exercise.slug)
  }

  /** Gives the workbench the small database of a counter-example, in the place of the lesson's; undo brings that back. */
  play(example: CounterExample): Promise<void> {
    return play(this.#tools.database, this.workbench, example)
  }
}

import {
  cutText,
  withAnswer,
  withAttempt,
  withDraft,
  withDraftKept,
  withHints,
  withReview,
  withSeconds,
  withSolutionShown,
} from '#core/progress/change.ts'
import { exerciseKey } from '#core/progress/keys.ts'
import { blankExercise, type ExerciseRecord, type GivenAnswer } from '#core/progress/record.ts'
import type { Review } from '#core/review/schedule.ts'
import { viewOf, type ExerciseView } from './exercise-view.ts'
import type { Records } from './records.svelte.ts'
import { soonWritten, type SaveState } from './saver.ts'
import type { Writer } from './writer.ts'

/** What the learner did in each exercise. */
export class ExerciseRecords {
  #records: Records
  #writer: Writer
  #onpass: () => void

  /** `onpass` is called after each pass. */
  constructor(records: Records, writer: Writer, onpass: () => void) {
    this.#records = records
    this.#writer = writer
    this.#onpass = onpass
  }

  /** An exercise's record, or undefined when nothing was done in it. */
  record(id: string): ExerciseRecord | undefined {
    const record = this.#records.get(exerciseKey(id))
    return record?.kind === 'exercise' ? record : undefined
  }

  /** What the course map needs of an exercise's record. */
  view(id: string): ExerciseView | undefined {
    const record = this.record(id)
    return record && viewOf(record)
  }

  /** How the newest change to an exercise is held; undefined when this tab has changed nothing in it. */
  saveState(id: string): SaveState | undefined {
    return this.#records.saveState(exerciseKey(id))
  }

  /** Notes the editor's text. */
  draft(id: string, sql: string): void {
    const before = this.#held(id)
    const record = withDraft(before, sql, this.#writer.now(), this.#writer.tab)
    if (record === before) return
    const spilled = record.draft && this.#records.spill?.write(id, record.draft)
    this.#records.change(record, spilled ? soonWritten : 0)
  }

  /** Puts the draft away among the older ones: to be called before Reset or the solution replaces the text. */
  keepDraft(id: string): void {
    this.#records.change(withDraftKept(this.#held(id)))
  }

  /** Notes a Check of the exercise's version `version`. */
  attempt(
    id: string,
    version: number,
    { passed, step, sql }: { passed: boolean; step: string; sql?: string },
  ): void {
    const text = sql !== undefined && { sql: cutText(sql) }
    const attempt = { id: this.#writer.newId(), at: this.#writer.now(), passed, step, ...text }
    this.#records.change(withAttempt(this.#held(id), version, attempt))
    if (passed) this.#onpass()
  }

  /** Notes a review of a passed exercise, or another rating of one. */
  review(id: string, review: Review): void {
    this.#records.change(withReview(this.#held(id), review))
  }

  /** Notes that `count` hints in all were shown. */
  hint(id: string, count: number): void {
    this.#records.change(withHints(this.#held(id), count))
  }

  /** Notes that the solution was shown. */
  solutionShown(id: string): void {
    this.#records.change(withSolutionShown(this.#held(id), this.#writer.now()))
  }

  /** Notes an answer that is not SQL. */
  answer(id: string, answer: GivenAnswer): void {
    const value = $state.snapshot(answer)
    this.#records.change(withAnswer(this.#held(id), value, this.#writer.now(), this.#writer.tab))
  }

  /** Adds seconds that were spent on an exercise. */
  spent(id: string, seconds: number): void {
    this.#records.change(withSeconds(this.#held(id), seconds, this.#writer.tab), soonWritten)
  }

  #held(id: string): ExerciseRecord {
    const record = this.#records.held(exerciseKey(id))
    return record?.kind === 'exercise' ? record : blankExercise(id)
  }
}

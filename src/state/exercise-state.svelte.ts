import { blankAnswer } from '#core/check/questions.ts'
import {
  isWritten,
  type Answer,
  type CheckSpec,
  type CounterExample,
  type PlayedHistory,
  type Verdict,
} from '#core/check/types.ts'
import type { Exercise } from '#core/course/types.ts'
import type { HistoryPlayer } from './transactions/history-player.svelte.ts'
import type { EditorDocument } from './workbench-types.ts'
import { workbenchTexts } from './messages.ts'

/** What an exercise needs of the learner's record. */
export interface ExerciseKeeper {
  view(id: string): ExerciseView | undefined
  draft(id: string, sql: string): void
  /** Puts the draft among the older ones. */
  keepDraft(id: string): void
  answer(id: string, answer: Answer): void
  attempt(id: string, version: number, attempt: { passed: boolean; step: string; sql?: string }): void
  hint(id: string, shown: number): void
  solutionShown(id: string): void
}

/** The learner's record of one exercise, as far as it is shown. */
export interface ExerciseView {
  attempts: number
  passedAt?: number
  hintsShown: number
  solutionShown: boolean
  draft?: { sql: string; at: number }
  answer?: Answer
}

/** What grades an answer; rejects with a sentence when the check did not come to an end. */
export interface Examiner {
  /** Plays what is answered with a history; absent where none is asked. */
  histories?: Pick<HistoryPlayer, 'text' | 'stop'>
  check(spec: CheckSpec, answer: Answer): Promise<Verdict>
  /** The smallest data on which a query that failed goes wrong, if it is found. */
  counterExample(spec: CheckSpec, sql: string, failed: Verdict): Promise<CounterExample | undefined>
}

/** A history as it was last played. */
export interface PlayedText {
  text: string
  steps: PlayedHistory
  /** Why it was not played. */
  fault?: string
}

function firstAnswer(spec: CheckSpec, id: string): Answer {
  return isWritten(spec) ? { kind: 'query', sql: '' } : blankAnswer(spec, id)
}

/** One exercise as the learner works on it; also the editor's document while it is current. */
export class ExerciseState implements EditorDocument {
  readonly exercise: Exercise
  readonly place: { index: number; count: number }
  #keeper: ExerciseKeeper
  #examiner: Examiner
  #verdict = $state.raw<Verdict>()
  #counterExample = $state.raw<CounterExample>()
  #checking = $state(false)
  #played = $state.raw<PlayedText>()

  constructor(
    exercise: Exercise,
    place: { index: number; count: number },
    keeper: ExerciseKeeper,
    examiner: Examiner,
  ) {
    this.exercise = exercise
    this.place = place
    this.#keeper = keeper
    this.#examiner = examiner
  }

  get #view(): ExerciseView | undefined {
    return this.#keeper.view(this.exercise.id)
  }

  get context(): string {
    return this.exercise.id
  }

  /** The learner's draft, else what the exercise starts from. */
  get text(): string {
    return this.#view?.draft?.sql ?? this.exercise.start
  }

  set text(sql: string) {
    if (sql !== this.text) this.#keeper.draft(this.exercise.id, sql)
  }

  get answer(): Answer {
    const { check, id } = this.exercise
    const kept = this.#view?.answer
    return kept?.kind === check.kind ? kept : firstAnswer(check, id)
  }

  set answer(answer: Answer) {
    this.#keeper.answer(this.exercise.id, answer)
  }

  get verdict(): Verdict | undefined {
    return this.#verdict
  }

  /** The smallest data on which the answer of the verdict goes wrong; it comes some time after the verdict. */
  get counterExample(): CounterExample | undefined {
    return this.#counterExample
  }

  /** What the last play of a history gave; undefined before it. */
  get played(): PlayedText | undefined {
    return this.#played
  }

  /** What runs the text in the place of the page's database: a history is played. */
  get runner(): EditorDocument['runner'] {
    const { check } = this.exercise
    const { histories } = this.#examiner
    if (check.kind !== 'history' || !histories) return undefined
    return {
      run: () => this.#play(histories, check.stage),
      stop: () => {
        histories.stop()
      },
    }
  }

  async #play(histories: Pick<HistoryPlayer, 'text'>, stage: string): Promise<void> {
    const { text } = this
    try {
      this.#played = { text, steps: await histories.text(stage, text) }
    } catch (error) {
      this.#played = { text, steps: [], fault: error instanceof Error ? error.message : String(error) }
    }
  }

  get checking(): boolean {
    return this.#checking
  }

  get attempts(): number {
    return this.#view?.attempts ?? 0
  }

  get hintsShown(): number {
    return Math.min(this.#view?.hintsShown ?? 0, this.exercise.hints.length)
  }

  get solutionShown(): boolean {
    return this.#view?.solutionShown ?? false
  }

  get passed(): boolean {
    return this.#view?.passedAt !== undefined
  }

  /** Grades the answer on fresh copies of the data and keeps the attempt. */
  async check(): Promise<void> {
    if (this.#checking) return
    const { check, id, version } = this.exercise
    const answer: Answer = isWritten(check) ? { kind: 'query', sql: this.text } : this.answer
    this.#checking = true
    this.#counterExample = undefined
    try {
      const verdict = await this.#examiner.check(check, answer)
      this.#verdict = verdict
      if (verdict.play && answer.kind === 'query') this.#played = { text: answer.sql, steps: verdict.play }
      if (answer.kind === 'query') void this.#seek(answer.sql, verdict)
      const { pass: passed, step } = verdict
      if (step === 'empty') return
      this.#keeper.attempt(id, version, {
        passed,
        step,
        ...(answer.kind === 'query' ? { sql: answer.sql } : {}),
      })
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      const sentence = workbenchTexts.checkFailed(why)
      this.#verdict = { pass: false, step: 'error', sentence, details: [], notes: [] }
    } finally {
      this.#checking = false
    }
  }

  // The verdict stands without it: when the search fails there is nothing to say.
  async #seek(sql: string, verdict: Verdict): Promise<void> {
    if (verdict.pass) return
    const { check } = this.exercise
    const found = await this.#examiner.counterExample(check, sql, verdict).catch(() => undefined)
    if (this.#verdict === verdict && !this.#checking) this.#counterExample = found
  }

  /** Brings back what the exercise starts from; the draft is kept among the older ones. */
  startOver(): void {
    this.#keeper.keepDraft(this.exercise.id)
    this.text = this.exercise.start
  }

  showHint(): void {
    if (this.hintsShown < this.exercise.hints.length) this.#keeper.hint(this.exercise.id, this.hintsShown + 1)
  }

  showSolution(): void {
    this.#keeper.solutionShown(this.exercise.id)
  }
}

import { blankAnswer, gradeQuestion } from '#core/check/questions.ts'
import { isWritten, type Answer, type CheckSpec, type ExamSpec, type Verdict } from '#core/check/types.ts'
import type { Exercise, Quiz } from '#core/course/types.ts'
import {
  blankQuiz,
  withFinished,
  withGraded,
  withMark,
  withQuizAnswer,
  withStarted,
} from '#core/progress/change-quiz.ts'
import type { QuizAnswer, QuizAttempt, QuizRecord } from '#core/progress/record.ts'
import { arranged } from '#core/quiz/arrange.ts'
import { draw } from '#core/quiz/draw.ts'
import { scoreOf } from '#core/quiz/score.ts'
import { ExerciseState, type ExerciseKeeper } from './exercise-state.svelte.ts'
import type { Settings } from './settings.svelte.ts'
import type { Workbench } from './workbench.svelte.ts'

/** What a quiz works with. */
export interface QuizTools {
  workbench: Workbench
  settings: Settings
  /** Its reads must be reactive. */
  record(): QuizRecord | undefined
  save(record: QuizRecord): void
  /** Grades what is written in SQL; rejects with a sentence when the check did not come to an end. */
  check(spec: ExamSpec, answer: Answer): Promise<Verdict>
  /** Epoch ms. */
  now(): number
  newId(): string
  tab: string
}

/** One quiz as the learner stands in it: before, within or after an attempt. */
export class QuizView {
  readonly quiz: Quiz
  readonly workbench: Workbench
  readonly settings: Settings
  #tools: QuizTools
  #open = $state.raw<string>()
  #states = $state.raw<ExerciseState[]>([])
  #at = $state(0)
  #grading = $state(false)

  constructor(quiz: Quiz, tools: QuizTools) {
    this.quiz = quiz
    this.workbench = tools.workbench
    this.settings = tools.settings
    this.#tools = tools
  }

  /** The attempt on the page; undefined on the first page. */
  get attempt(): QuizAttempt | undefined {
    return this.#record.attempts.find(({ id }) => id === this.#open)
  }

  /** Finished attempts, newest first. */
  get finished(): QuizAttempt[] {
    return this.#record.attempts.filter(({ finished }) => finished !== undefined)
  }

  /** The questions of the attempt, in order. */
  get questions(): ExerciseState[] {
    return this.#states
  }

  get at(): number {
    return this.#at
  }

  /** The question on the page. */
  get current(): ExerciseState | undefined {
    return this.#states[this.#at]
  }

  get grading(): boolean {
    return this.#grading
  }

  /** Whether each answer is followed by what was right. */
  get tells(): boolean {
    return this.quiz.kind === 'quiz'
  }

  /** How many questions have no answer yet. */
  get open(): number {
    return this.#states.filter((state) => !this.isAnswered(state)).length
  }

  /** What was answered to a question. */
  given(state: ExerciseState): QuizAnswer | undefined {
    return this.attempt?.answers[state.exercise.id]
  }

  /** Whether a question counts as answered: handed in where each answer is told, else given at all. */
  isAnswered(state: ExerciseState): boolean {
    const given = this.given(state)
    if (this.tells) return given?.graded !== undefined
    return given !== undefined && (given.value.kind !== 'query' || given.value.sql.trim() !== '')
  }

  isMarked(state: ExerciseState): boolean {
    return this.attempt?.marks[state.exercise.id]?.on ?? false
  }

  /** Goes on with an attempt that was left, unless the address asks for another seed. */
  resume(seed?: string): void {
    const left = this.#record.attempts.find(
      (attempt) => attempt.finished === undefined && (seed === undefined || attempt.seed === seed),
    )
    if (left && this.#open === undefined) this.#enter(left)
  }

  /** Begins an attempt, with chance's seed when none is given. */
  begin(seed = this.#tools.newId().slice(0, 8)): void {
    const id = this.#tools.newId()
    const questions = draw(this.quiz.exercises, this.quiz.draw, seed)
    this.#tools.save(withStarted(this.#record, { id, seed, questions }, this.#tools.now()))
    const attempt = this.#record.attempts.find((one) => one.id === id)
    if (attempt) this.#enter(attempt)
  }

  /** Shows the result of a finished attempt. */
  show(attempt: QuizAttempt): void {
    this.#enter(attempt)
  }

  /** Goes to the question at a place. */
  go(place: number): void {
    if (place < 0 || place >= this.#states.length) return
    this.#at = place
    const state = this.#states[place]
    if (state && isWritten(state.exercise.check)) this.workbench.open(state)
  }

  mark(state: ExerciseState): void {
    const change = { on: !this.isMarked(state), now: this.#tools.now() }
    this.#change((record, id) => withMark(record, id, state.exercise.id, change))
  }

  /** Hands in the answer on the page and says what was right. */
  async handIn(): Promise<void> {
    const state = this.current
    if (!state || this.given(state)?.graded) return
    this.#note(
      state.exercise.id,
      isWritten(state.exercise.check) ? { kind: 'query', sql: state.text } : state.answer,
    )
    await state.check()
  }

  /** Checks what has not been checked and ends the attempt. An answer that could not be checked keeps it open. */
  async finish(): Promise<void> {
    if (this.#grading) return
    this.#grading = true
    try {
      const answered = this.#states.filter((state) => this.isAnswered(state))
      for (const state of answered) if (!this.given(state)?.graded) await state.check()
      if (answered.some((state) => !this.given(state)?.graded && state.verdict?.step === 'error')) return
      const score = scoreOf(
        this.#states.map((state) => {
          const passed = this.given(state)?.graded?.passed ?? false
          return { covers: state.exercise.covers, passed }
        }),
      )
      this.#change((record, id) => withFinished(record, id, score, this.#tools.now()))
    } finally {
      this.#grading = false
    }
  }

  get #record(): QuizRecord {
    return this.#tools.record() ?? blankQuiz(this.quiz.slug)
  }

  #change(change: (record: QuizRecord, attempt: string) => QuizRecord): void {
    if (this.#open !== undefined) this.#tools.save(change(this.#record, this.#open))
  }

  #note(question: string, value: Answer): void {
    const answer = { value: $state.snapshot(value), tab: this.#tools.tab, now: this.#tools.now() }
    this.#change((record, id) => withQuizAnswer(record, id, question, answer))
  }

  #enter(attempt: QuizAttempt): void {
    const known = attempt.questions.flatMap(
      (id) => this.quiz.exercises.find((exercise) => exercise.id === id) ?? [],
    )
    const keeper = this.#keeper(attempt.seed)
    const examiner = {
      check: async (spec: CheckSpec, answer: Answer) => {
        if (spec.kind === 'history') throw new Error('A quiz asks for no history')
        return isWritten(spec) ? this.#tools.check(spec, answer) : gradeQuestion(spec, answer)
      },
      // It would show rows of the right answer while the question is still open.
      counterExample: () => Promise.resolve(undefined),
    }
    this.#open = attempt.id
    this.#states = known.map(
      (exercise, index, { length: count }) =>
        new ExerciseState(arranged(exercise, attempt.seed), { index, count }, keeper, examiner),
    )
    const first = this.#states.findIndex((state) => !this.isAnswered(state))
    this.go(Math.max(0, first))
  }

  /** An exercise's record, out of the attempt's. */
  #keeper(seed: string): ExerciseKeeper {
    const stateOf = (id: string) => this.#states.find(({ exercise }) => exercise.id === id)
    return {
      view: (id) => {
        const given = this.attempt?.answers[id]
        return {
          attempts: given?.graded ? 1 : 0,
          hintsShown: 0,
          solutionShown: false,
          ...(given?.graded?.passed ? { passedAt: given.graded.at } : {}),
          ...(given?.value.kind === 'query' ? { draft: { sql: given.value.sql, at: given.at } } : {}),
          ...answerOf(stateOf(id)?.exercise, given, seed),
        }
      },
      draft: (id, sql) => {
        this.#note(id, { kind: 'query', sql })
      },
      keepDraft: () => undefined,
      answer: (id, answer) => {
        this.#note(id, answer)
      },
      attempt: (id, _version, { passed }) => {
        const said = stateOf(id)?.verdict?.sentence ?? ''
        const graded = { passed, said, now: this.#tools.now() }
        this.#change((record, attempt) => withGraded(record, attempt, id, graded))
      },
      hint: () => undefined,
      solutionShown: () => undefined,
    }
  }
}

// What chance decides of an answer that is not begun is decided by the seed too.
function answerOf(
  exercise: Exercise | undefined,
  given: QuizAnswer | undefined,
  seed: string,
): { answer?: Answer } {
  if (given && given.value.kind !== 'query') return { answer: given.value }
  if (!exercise || isWritten(exercise.check)) return {}
  return { answer: blankAnswer(exercise.check, `${seed}/${exercise.id}`) }
}

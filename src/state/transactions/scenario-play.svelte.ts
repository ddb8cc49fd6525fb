import { sessionsOf, type Scenario, type ScenarioStep } from '#core/transactions/scenario.ts'
import type { LabSession } from './lab-session.svelte.ts'
import type { TransactionsLab } from './transactions-lab.svelte.ts'

// Milliseconds between two looks whether a step has ended or waits, while a scenario is played.
const look = 20
// Looks that a waiting step is given to end after all, as the victim of a deadlock does, when no other session could move.
const patience = 150

/** A scenario that is being played in the lab. */
export class ScenarioPlay {
  readonly scenario: Scenario
  readonly letters: string[]
  #lab: TransactionsLab
  // Whose steps have begun, in their order, each with how many statements had begun before it.
  #log = $state.raw<{ letter: string; before: number }[]>([])
  #halted = false
  playing = $state(false)

  constructor(lab: TransactionsLab, scenario: Scenario) {
    this.#lab = lab
    this.scenario = scenario
    this.letters = sessionsOf(scenario)
  }

  #count(letter: string): number {
    return this.#log.filter((one) => one.letter === letter).length
  }

  #session(letter: string): LabSession | undefined {
    return this.#lab.sessions.find((one) => one.letter === letter)
  }

  /** A session's next step; undefined when it has none left. */
  next(letter: string): ScenarioStep | undefined {
    const own = this.scenario.steps.filter(({ session }) => session === letter)
    return own[this.#count(letter)]
  }

  /** Whether every step has begun. */
  get over(): boolean {
    return this.letters.every((letter) => this.next(letter) === undefined)
  }

  /** Whose turn it is in the order of the file; who waits lets the others go first, unless all wait. */
  get turn(): string | undefined {
    const seen: Record<string, number> = {}
    const left = this.scenario.steps.filter(({ session }) => {
      seen[session] = (seen[session] ?? 0) + 1
      return seen[session] > this.#count(session)
    })
    const free = left.find(({ session }) => this.#session(session)?.waiting === undefined)
    return (free ?? left[0])?.session
  }

  /** Runs a session's next step, whoever's turn it is. */
  async step(letter: string): Promise<void> {
    const step = this.next(letter)
    const session = this.#session(letter)
    if (!step || !session || session.running) return
    this.#log = [...this.#log, { letter, before: this.#lab.timeline.played.length }]
    await this.#lab.run(session, step.sql)
  }

  /** Runs what is left in the order of the file; a step that waits lets the next one begin. */
  async play(): Promise<void> {
    this.playing = true
    this.#halted = false
    try {
      for (let letter = this.turn; letter !== undefined; letter = this.turn) {
        if (!(await this.#free(letter))) break
        void this.step(letter)
        while (this.#computes(letter)) await pause()
        await pause()
      }
    } finally {
      this.playing = false
    }
  }

  #computes(letter: string): boolean {
    const session = this.#session(letter)
    return session !== undefined && session.running && session.waiting === undefined
  }

  async #free(letter: string): Promise<boolean> {
    for (let looks = 0; looks < patience; looks++) {
      const session = this.#session(letter)
      if (!session || session.ended || this.#halted || this.#lab.status !== 'ready') return false
      if (!session.running) return true
      await pause()
    }
    return false
  }

  get canGoBack(): boolean {
    return this.#log.length > 0
  }

  /**
   * Makes the last step undone: everything from the beginning, and all that began before it again, also what was typed. Says
   * whether something was typed after it, which is gone, and whether a statement could not begin.
   */
  async back(): Promise<'back' | 'typed' | 'stuck' | undefined> {
    const last = this.#log.at(-1)
    if (!last || this.playing) return undefined
    const log = this.#log.slice(0, -1)
    const { played } = this.#lab.timeline
    this.playing = true
    try {
      await this.restart()
      this.#halted = false
      for (const { session: letter, sql } of played.slice(0, last.before)) {
        if (!(await this.#free(letter))) return 'stuck'
        const session = this.#session(letter)
        if (session) void this.#lab.run(session, sql)
        while (this.#computes(letter)) await pause()
        await pause()
      }
      this.#log = log
      return played.length > last.before + 1 ? 'typed' : 'back'
    } finally {
      this.playing = false
    }
  }

  /** Ends `play` after the step that runs. */
  halt(): void {
    this.#halted = true
  }

  /** Everything as at the beginning: the database, the sessions, the steps. */
  async restart(): Promise<void> {
    this.halt()
    this.#log = []
    await this.#lab.start(this.letters.length)
  }
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, look))

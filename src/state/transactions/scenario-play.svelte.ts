import { sessionsOf, type Scenario, type ScenarioStep } from '#core/transactions/scenario.ts'
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
  // How many of its steps each session has begun.
  #begun = $state.raw<Record<string, number>>({})
  #halted = false
  playing = $state(false)

  constructor(lab: TransactionsLab, scenario: Scenario) {
    this.#lab = lab
    this.scenario = scenario
    this.letters = sessionsOf(scenario)
  }

  /** A session's next step; undefined when it has none left. */
  next(letter: string): ScenarioStep | undefined {
    const own = this.scenario.steps.filter(({ session }) => session === letter)
    return own[this.#begun[letter] ?? 0]
  }

  /** Whether every step has begun. */
  get over(): boolean {
    return this.letters.every((letter) => this.next(letter) === undefined)
  }

  /** Whether the steps have begun in the order of the file: which session's turn it is in it. */
  get turn(): string | undefined {
    const seen: Record<string, number> = {}
    return this.scenario.steps.find(({ session }) => {
      seen[session] = (seen[session] ?? 0) + 1
      return seen[session] > (this.#begun[session] ?? 0)
    })?.session
  }

  /** Runs a session's next step, whoever's turn it is. */
  async step(letter: string): Promise<void> {
    const step = this.next(letter)
    const session = this.#lab.sessions.find((one) => one.letter === letter)
    if (!step || !session || session.running) return
    this.#begun = { ...this.#begun, [letter]: (this.#begun[letter] ?? 0) + 1 }
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
    const session = this.#lab.sessions.find((one) => one.letter === letter)
    return session !== undefined && session.running && session.waiting === undefined
  }

  async #free(letter: string): Promise<boolean> {
    for (let looks = 0; looks < patience; looks++) {
      const session = this.#lab.sessions.find((one) => one.letter === letter)
      if (!session || session.ended || this.#halted || this.#lab.status !== 'ready') return false
      if (!session.running) return true
      await pause()
    }
    return false
  }

  /** Ends `play` after the step that runs. */
  halt(): void {
    this.#halted = true
  }

  /** Everything as at the beginning: the database, the sessions, the steps. */
  async restart(): Promise<void> {
    this.halt()
    this.#begun = {}
    await this.#lab.start(this.letters.length)
  }
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, look))

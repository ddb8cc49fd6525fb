import type { Step } from '#core/steps/rows.ts'
import type { Database } from './database.svelte.ts'
import { workbenchTexts } from './messages.ts'

/** A query that is taken apart, clause by clause, on the learner's own database. */
export class QuerySteps {
  #database: Pick<Database, 'session'>
  #steps = $state.raw<Step[]>()
  #open = $state(false)
  #at = $state(0)
  #failure = $state<string>()
  // Which call is the last one: an answer that comes late is not shown.
  #asked = 0

  constructor(database: Pick<Database, 'session'>) {
    this.#database = database
  }

  get open(): boolean {
    return this.#open
  }

  /** Undefined while PostgreSQL works; empty when the text holds no query that only reads. */
  get steps(): Step[] | undefined {
    return this.#steps
  }

  /** Why nothing can be shown, in PostgreSQL's words. */
  get failure(): string | undefined {
    return this.#failure
  }

  /** Which step is shown, from 0. */
  get at(): number {
    return this.#at
  }

  set at(step: number) {
    this.#at = step
  }

  /** Takes the last query of a text apart and shows it. Never rejects. */
  async show(sql: string): Promise<void> {
    const asked = ++this.#asked
    this.#steps = undefined
    this.#failure = undefined
    this.#at = 0
    this.#open = true
    try {
      const { session } = this.#database
      if (!session) throw new Error(workbenchTexts.notReady)
      const steps = await session.takeApart(sql)
      if (asked === this.#asked) this.#steps = steps
    } catch (error) {
      if (asked === this.#asked) this.#failure = error instanceof Error ? error.message : String(error)
    }
  }

  close(): void {
    this.#asked++
    this.#open = false
  }
}

import type { Alternative } from '#core/course/types.ts'
import type { PlanNode } from '#core/plan/parse.ts'
import { onlyReads } from '#core/psql/look.ts'
import type { Database } from './database.svelte.ts'
import { workbenchTexts } from './messages.ts'

/** One way to write an answer, with the plan with which PostgreSQL ran it just now; `goodFor` is missing for the learner's own. */
interface Way {
  sql: string
  goodFor?: string
  /** Undefined until it was measured. */
  plan?: PlanNode
}

/** The learner's answer beside other ways to write it, each measured on the engine that grades. */
export class OtherWays {
  #database: Pick<Database, 'session'>
  #ways = $state.raw<Way[]>([])
  #open = $state(false)
  #failure = $state<string>()
  // Which call is the last one: an answer that comes late is not shown.
  #asked = 0

  constructor(database: Pick<Database, 'session'>) {
    this.#database = database
  }

  get open(): boolean {
    return this.#open
  }

  /** The learner's own first. */
  get ways(): Way[] {
    return this.#ways
  }

  /** Why there are no plans, in PostgreSQL's words. */
  get failure(): string | undefined {
    return this.#failure
  }

  /** Shows the learner's query and the others, and measures them. Never rejects. */
  async show(own: string, alternatives: readonly Alternative[]): Promise<void> {
    const asked = ++this.#asked
    const ways: Way[] = [{ sql: own.trim() }, ...alternatives]
    this.#ways = ways
    this.#failure = undefined
    this.#open = true
    try {
      const { session } = this.#database
      if (!session) throw new Error(workbenchTexts.notReady)
      // What may write is shown, and not run again.
      const measured = ways.filter(({ sql }) => onlyReads(sql))
      const plans = await session.examiner.plans(measured.map(({ sql }) => sql))
      const planOf = (way: Way): PlanNode | undefined => plans[measured.indexOf(way)]
      if (asked !== this.#asked) return
      this.#ways = ways.map((way) => {
        const plan = planOf(way)
        return plan ? { ...way, plan } : way
      })
    } catch (error) {
      if (asked === this.#asked) this.#failure = error instanceof Error ? error.message : String(error)
    }
  }

  close(): void {
    this.#asked++
    this.#open = false
  }
}

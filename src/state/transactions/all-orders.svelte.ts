import type { PlayHistory } from '#core/check/history-judge.ts'
import { orderTree } from '#core/transactions/order-tree.ts'
import { countOrders, ordersOf } from '#core/transactions/orders.ts'
import {
  groupsOf,
  historyOf,
  outcomeOf,
  tablesIn,
  turnsOf,
  type OrderOutcome,
} from '#core/transactions/outcome.ts'
import type { Scenario } from '#core/transactions/scenario.ts'

/** More take too long to play and to look at. */
const mostOrders = 100

/** What plays one history after the other. */
interface OrderTools {
  play: PlayHistory
  /** What prepares the database, and the names of its tables. */
  script: string
  tables: readonly string[]
}

/** All orders of a scenario's steps, played one after the other behind the page's back. */
export class AllOrders {
  readonly scenario: Scenario
  /** In how many orders the steps can come. */
  readonly count: number
  /** How many of them are played. */
  readonly most: number
  #tools: OrderTools
  // How many are to be played now.
  #wanted = 0
  playing = $state(false)
  outcomes = $state.raw<OrderOutcome[]>([])
  /** Why they could not be played. */
  why = $state('')
  readonly groups = $derived(groupsOf(this.outcomes))
  readonly tree = $derived(
    orderTree(
      this.outcomes
        .map(({ order }) => ({ order, group: this.groups.findIndex(({ orders }) => orders.includes(order)) }))
        .sort((a, b) => (a.order < b.order ? -1 : 1)),
    ),
  )

  constructor(tools: OrderTools, scenario: Scenario) {
    this.#tools = tools
    this.scenario = scenario
    this.count = countOrders(historyOf(scenario))
    this.most = Math.min(this.count, mostOrders)
  }

  /** Plays them from the first one on. */
  async play(): Promise<void> {
    const { play, script, tables } = this.#tools
    const touched = tablesIn(this.scenario, tables)
    const queries = touched.map((table) => `SELECT * FROM ${table} ORDER BY 1`)
    Object.assign(this, { playing: true, outcomes: [], why: '' })
    this.#wanted = this.most
    try {
      const { finals: before } = await play(script, { steps: [], retries: {} }, queries)
      for (const steps of ordersOf(historyOf(this.scenario), mostOrders)) {
        if (this.outcomes.length >= this.#wanted) break
        const done = await play(script, { steps, retries: {} }, queries)
        this.outcomes = [...this.outcomes, outcomeOf(turnsOf(steps), done, touched, before)]
      }
    } catch (error) {
      this.why = error instanceof Error ? error.message : String(error)
    } finally {
      this.playing = false
    }
  }

  /** Ends it after the order that is played. */
  stop(): void {
    this.#wanted = 0
  }
}

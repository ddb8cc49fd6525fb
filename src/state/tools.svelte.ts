import { cellAt } from '#core/result/wire.ts'
import type { Database } from './database.svelte.ts'
import { toolTexts } from './messages.ts'
import type { Workbench } from './workbench.svelte.ts'

/** Reads of the server for the panels beside the editor: only while nothing of the learner's runs. */
export class Tools {
  #database: Database
  #workbench: Workbench

  constructor(database: Database, workbench: Workbench) {
    this.#database = database
    this.#workbench = workbench
  }

  /** Whether a read would be answered at once. */
  get idle(): boolean {
    return this.#database.status.phase === 'ready' && !this.#workbench.running
  }

  /** Changes whenever a run has ended: what was read before may be old. */
  get moment(): unknown {
    return [this.#workbench.outcomes, this.#workbench.catalog, this.#workbench.running]
  }

  /** The JSON value that the query gives. Throws what to tell. */
  async read<T>(sql: string): Promise<T> {
    const { session } = this.#database
    if (!session) throw new Error(toolTexts.notReady)
    if (this.#workbench.transaction === 'failed') throw new Error(toolTexts.failed)
    const { rows } = await session.inspect(sql)
    return JSON.parse(cellAt(rows, 0, 0) ?? 'null') as T
  }
}

/** What a panel shows: read again after each run and on demand. */
export class Shown<T> {
  #tools: Tools
  #query: string
  #value = $state.raw<T>()
  #failure = $state<string>()

  constructor(tools: Tools, query: string) {
    this.#tools = tools
    this.#query = query
  }

  get value(): T | undefined {
    return this.#value
  }

  /** Why the value is old or missing. */
  get failure(): string | undefined {
    return this.#failure
  }

  /** Reads again, unless something runs. */
  async refresh(): Promise<void> {
    if (!this.#tools.idle) return
    try {
      this.#value = await this.#tools.read<T>(this.#query)
      this.#failure = undefined
    } catch (error) {
      this.#failure = error instanceof Error ? error.message : String(error)
    }
  }
}

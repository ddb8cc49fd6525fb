import type { Relation } from '#core/catalog/types.ts'
import { factsQuery } from '#core/generate/facts.ts'
import { missingParents, propose } from '#core/generate/propose.ts'
import { generateStatement } from '#core/generate/statement.ts'
import type { ColumnPlan, Generator, TableFacts } from '#core/generate/types.ts'
import type { ServerMessage, StatementOutcome } from '#core/result/types.ts'
import { splitStatements } from '#core/sql/split.ts'
import type { Tools } from './tools.svelte.ts'
import type { Workbench } from './workbench.svelte.ts'

/** The most rows that are made at once. */
export const mostRows = 1_000_000

/** Making up rows for a table: how each column is filled, the SQL for it, and what came of it. */
export class GenerateRows {
  rows = $state(100)
  seed = $state(0.5)
  #tools: Tools
  #workbench: Workbench
  #today: () => string
  #table = $state.raw<{ schema: string; name: string }>()
  #facts = $state.raw<TableFacts>()
  #plans = $state.raw<ColumnPlan[]>([])
  #failure = $state<string>()
  #made = $state<number>()
  #asked = $state(0)
  #bytes = $state(0)

  /** `today` gives the ISO date up to which dates are proposed. */
  constructor(tools: Tools, workbench: Workbench, today: () => string) {
    this.#tools = tools
    this.#workbench = workbench
    this.#today = today
  }

  /** Which table the dialog is open for. */
  get table(): { schema: string; name: string } | undefined {
    return this.#table
  }

  /** Whether the table has been read. */
  get ready(): boolean {
    return this.#facts !== undefined
  }

  get plans(): ColumnPlan[] {
    return this.#plans
  }

  /** Why the table could not be read, or what the server said of the rows. */
  get failure(): string | undefined {
    return this.#failure
  }

  /** How many rows the last run has added. */
  get made(): number | undefined {
    return this.#made
  }

  /** How many the last run was to add. */
  get asked(): number {
    return this.#asked
  }

  get busy(): boolean {
    return this.#workbench.running
  }

  /** How long it has run, in ms. */
  get elapsedMs(): number {
    return this.#workbench.elapsedMs
  }

  /** Bytes by which the table has grown so far. */
  get bytes(): number {
    return this.#bytes
  }

  /** Ends what runs: none of its rows stay. */
  stop(): Promise<void> {
    return this.#workbench.stop()
  }

  /** Tables that must have rows first. */
  get missing(): string[] {
    if (!this.#facts) return []
    return missingParents(this.#facts, this.#plans, this.#isEmpty).map(({ table }) => table)
  }

  /** What will be run; empty while the table is unknown or the number of rows is none. */
  get sql(): string {
    const { rows, seed } = this
    if (!this.#facts || !this.isCount) return ''
    return generateStatement({ facts: this.#facts, plans: this.#plans, rows, seed })
  }

  /** Whether the number of rows and the seed are ones that can be used. */
  get isCount(): boolean {
    const { rows, seed } = this
    return Number.isInteger(rows) && rows >= 1 && rows <= mostRows && seed >= -1 && seed <= 1
  }

  #isEmpty = (schema: string, name: string): boolean =>
    this.#workbench.catalog?.relations.find((one) => one.schema === schema && one.name === name)?.rows === 0

  /** Reads a table and proposes how to fill it. Never rejects. */
  async open({ schema, name }: Relation): Promise<void> {
    const table = { schema, name }
    this.#table = table
    this.#facts = undefined
    this.#plans = []
    this.#failure = undefined
    this.#made = undefined
    try {
      const facts = await this.#tools.read<TableFacts>(factsQuery(schema, name))
      if (this.#table !== table) return
      this.#facts = facts
      this.#plans = propose(facts, this.#today(), this.#isEmpty)
    } catch (error) {
      if (this.#table === table) this.#failure = error instanceof Error ? error.message : String(error)
    }
  }

  close(): void {
    this.#table = undefined
  }

  /** Fills a column in another way. */
  change(at: number, changed: Partial<Generator>): void {
    const plan = this.#plans[at]
    if (plan) this.#plans = this.#plans.with(at, { ...plan, generator: { ...plan.generator, ...changed } })
  }

  /** Runs the SQL; Undo takes it back. What was said of it stands in `made` or `failure`. Never rejects. */
  async run(): Promise<void> {
    this.#failure = undefined
    this.#made = undefined
    this.#asked = this.rows
    this.#bytes = 0
    try {
      let last: StatementOutcome | undefined
      for (const { text } of splitStatements(this.sql)) {
        last = await this.#workbench.send({ sql: text }, (bytes) => (this.#bytes = bytes))
        if (last.error) throw new Error(saidOf(last.error))
      }
      this.#made = last?.rowCount ?? 0
      if (last) this.#workbench.present(last)
    } catch (error) {
      this.#failure = error instanceof Error ? error.message : String(error)
    }
  }
}

/** PostgreSQL's words with their detail; of a Stop the detail alone, which says when it came. */
function saidOf({ code, message, detail }: ServerMessage): string {
  if (code === '57014' && detail) return detail
  return [message, detail].filter(Boolean).join('\n')
}

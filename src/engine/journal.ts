import type { StatementOutcome } from '#core/result/types.ts'
import { changesState } from '#core/sql/classify.ts'

/** A statement that can be run again. */
export interface Entry {
  sql: string
  copyData?: string
}

/** What the learner has changed since the pristine dataset: run again on a fresh engine it gives the same database. */
export class Journal {
  #committed: Entry[] = []
  #pending: Entry[] = []

  get committed(): readonly Entry[] {
    return this.#committed
  }

  /** How many statements of a transaction that is still open would be lost. */
  get pendingCount(): number {
    return this.#pending.length
  }

  get isEmpty(): boolean {
    return this.#committed.length === 0 && this.#pending.length === 0
  }

  /** Notes a statement by what became of it. */
  note(entry: Entry, { error, tag, transaction }: StatementOutcome): void {
    if (!error && changesState(entry.sql)) this.#pending.push(entry)
    if (transaction !== 'idle') return
    // COMMIT of a failed transaction answers with the tag ROLLBACK.
    if (tag !== 'ROLLBACK') this.#committed.push(...this.#pending)
    this.#pending = []
  }

  /** Takes statements that are known to succeed. */
  commit(entries: readonly Entry[]): void {
    this.#committed.push(...entries)
  }

  /** The open transaction ended without a commit. */
  dropPending(): void {
    this.#pending = []
  }

  /** Forgets what could not be run again. */
  keepFirst(count: number): void {
    this.#committed = this.#committed.slice(0, count)
  }

  clear(): void {
    this.#committed = []
    this.#pending = []
  }
}

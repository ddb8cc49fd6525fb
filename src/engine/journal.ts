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
  #marks: { committed: Entry[]; pending: Entry[] }[] = []

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

  /** How many marks there are. */
  get marks(): number {
    return this.#marks.length
  }

  /** Remembers what has been changed up to now, as the last of `most` marks. */
  mark(most: number): void {
    const now = { committed: [...this.#committed], pending: [...this.#pending] }
    this.#marks = most > 0 ? [...this.#marks, now].slice(-most) : []
  }

  /** Lets go of the last mark. */
  unmark(): void {
    this.#marks.pop()
  }

  /** Lets go of all marks. */
  unmarkAll(): void {
    this.#marks = []
  }

  /** Forgets what has been changed since the last mark. */
  backToMark(): void {
    const mark = this.#marks.pop()
    if (mark) ({ committed: this.#committed, pending: this.#pending } = mark)
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
    this.#marks = []
    this.#committed = []
    this.#pending = []
  }
}

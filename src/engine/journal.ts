import type { ImportPlan } from '#core/files/types.ts'
import type { StatementOutcome } from '#core/result/types.ts'
import { changesState } from '#core/sql/classify.ts'
import type { DatabaseImage } from './protocol.ts'

/** A statement that can be run again; with `load` it is the import of a table file that `sql` stands for. */
export interface Entry {
  sql: string
  copyData?: string
  load?: { file: Blob; plan: ImportPlan }
}

/** A database beside any engine: a copy of it, or else the pristine dataset, and what was changed since. */
export interface DatabaseState {
  image?: DatabaseImage
  entries: readonly Entry[]
}

/** A moment in the journal; `line` changes when it does not simply go on. */
export interface Point {
  line: number
  count: number
}

/** What the learner has changed: run again on a fresh engine with the same beginning it gives the same database. */
export class Journal {
  #image: DatabaseImage | undefined
  #line = 0
  #committed: Entry[] = []
  #pending: Entry[] = []
  #marks: { image: DatabaseImage | undefined; committed: Entry[]; pending: Entry[] }[] = []

  get committed(): readonly Entry[] {
    return this.#committed
  }

  /** From what the changes start; undefined is the pristine dataset. */
  get image(): DatabaseImage | undefined {
    return this.#image
  }

  /** What makes the database again, without what an open transaction has done. */
  get state(): DatabaseState {
    return { entries: [...this.#committed], ...(this.#image ? { image: this.#image } : {}) }
  }

  /** How many statements of a transaction that is still open would be lost. */
  get pendingCount(): number {
    return this.#pending.length
  }

  get isEmpty(): boolean {
    return !this.#image && this.#committed.length === 0 && this.#pending.length === 0
  }

  /** Notes a statement by what became of it. True when there is something new to make again. */
  note(
    entry: Entry,
    { error, tag, transaction }: Partial<StatementOutcome> & Pick<StatementOutcome, 'transaction'>,
  ): boolean {
    if (!error && changesState(entry.sql)) this.#pending.push(entry)
    if (transaction !== 'idle') return false
    // COMMIT of a failed transaction answers with the tag ROLLBACK.
    const commits = tag !== 'ROLLBACK' && this.#pending.length > 0
    if (commits) this.#committed.push(...this.#pending)
    this.#pending = []
    return commits
  }

  /** Where the changes stand now. */
  get point(): Point {
    return { line: this.#line, count: this.#committed.length }
  }

  /** What was changed since; undefined when what was changed before has been taken back. */
  after({ line, count }: Point): readonly Entry[] | undefined {
    return line === this.#line ? this.#committed.slice(count) : undefined
  }

  /** Starts from a copy that holds all that was changed up to the point; does nothing when that was taken back. */
  rebase(image: DatabaseImage, point: Point): void {
    const rest = this.after(point)
    if (!rest) return
    this.#image = image
    this.#committed = [...rest]
    this.#line++
  }

  /** How many marks there are. */
  get marks(): number {
    return this.#marks.length
  }

  /** Remembers what has been changed up to now, as the last of `most` marks. */
  mark(most: number): void {
    const now = { image: this.#image, committed: [...this.#committed], pending: [...this.#pending] }
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
    this.#line++
    if (mark) ({ image: this.#image, committed: this.#committed, pending: this.#pending } = mark)
  }

  /** Takes another database's state in place of this one's. */
  take({ image, entries }: DatabaseState): void {
    this.clear()
    this.#image = image
    this.#committed = [...entries]
  }

  /** The open transaction ended without a commit. */
  dropPending(): void {
    this.#pending = []
  }

  /** Forgets what could not be run again. */
  keepFirst(count: number): void {
    this.#line++
    this.#committed = this.#committed.slice(0, count)
  }

  clear(): void {
    this.#line++
    this.#marks = []
    this.#image = undefined
    this.#committed = []
    this.#pending = []
  }
}

import type { Drawing } from './page.ts'

/** The learner's record as a visit waits for it. */
export interface VisitRecord {
  readonly loaded: boolean
  load(): Promise<void>
  /** Resolves when it is loaded, or without it where storage hangs. */
  soon(): Promise<void>
}

/** One arrival at an address. What comes after the person has left is not shown. */
export class Visit {
  #record: VisitRecord
  #draw: (drawing: Drawing) => void
  #here = true
  #shown = false

  constructor(record: VisitRecord, draw: (drawing: Drawing) => void) {
    this.#record = record
    this.#draw = draw
  }

  /** Whether this is still the last arrival. */
  isHere(): boolean {
    return this.#here
  }

  /** Whether anything was shown. */
  get shown(): boolean {
    return this.#shown
  }

  /** Ends it: the address is another. */
  leave(): void {
    this.#here = false
  }

  /** Shows a page; false when the person has left. */
  show(drawing: Drawing): boolean {
    if (!this.#here) return false
    this.#shown = true
    this.#draw(drawing)
    return true
  }

  /** Resolves when the learner's record is known, or will not be soon. */
  known(): Promise<void> {
    return this.#record.soon()
  }

  /** Does what needs the learner's record: without it where storage hangs, and again when it comes after all. */
  async withRecord(work: () => Promise<void>): Promise<void> {
    await this.#record.soon()
    if (!this.isHere()) return
    const late = !this.#record.loaded
    await work()
    if (!late) return
    await this.#record.load()
    if (this.isHere()) await work()
  }
}

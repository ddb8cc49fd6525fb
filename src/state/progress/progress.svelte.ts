import { untrack } from 'svelte'
import { after } from '#core/progress/change.ts'
import { quizKey } from '#core/progress/keys.ts'
import type { PositionRecord, QuizRecord } from '#core/progress/record.ts'
import { ExerciseRecords } from './exercises.svelte.ts'
import { Histories } from './histories.ts'
import { withLeftBehind } from './left-behind.ts'
import { Playgrounds } from './playgrounds.svelte.ts'
import { readRecords, writeRecords } from './progress-file.ts'
import { Records, type RecordsOptions } from './records.svelte.ts'
import { soonWritten, whenLeft } from './saver.ts'
import { readSpill } from './spill.ts'

/** What `Progress` is built with. */
export interface ProgressOptions extends RecordsOptions {
  /** Epoch ms. */
  now: () => number
  /** Unique to this browser tab. */
  tabId: string
  newId: () => string
  /** Asks the browser to keep the data; called after a pass. */
  persist?: () => Promise<unknown>
}

/** The learner's progress: what was done where, out of the records that are kept. */
export class Progress {
  readonly exercises: ExerciseRecords
  readonly histories: Histories
  readonly playgrounds: Playgrounds
  #records: Records
  #now: () => number
  #loading: Promise<void> | undefined
  #loaded = $state(false)

  constructor({ now, tabId, newId, persist, ...kept }: ProgressOptions) {
    this.#now = now
    this.#records = new Records(kept)
    const writer = { now, tab: tabId, newId }
    this.exercises = new ExerciseRecords(this.#records, writer, () => void persist?.())
    this.histories = new Histories(this.#records, writer)
    this.playgrounds = new Playgrounds(this.#records, writer)
  }

  /** Whether all that the store holds has been read. */
  get loaded(): boolean {
    return this.#loaded
  }

  /** Where progress is kept, in a sentence; empty until it is known. */
  get storageNote(): string {
    return this.#records.note
  }

  /** How many stored records can't be read and are kept untouched. */
  get keptAside(): number {
    return this.#records.aside
  }

  /** Where the learner was last. */
  get position(): PositionRecord | undefined {
    const record = this.#records.get('position')
    return record?.kind === 'position' ? record : undefined
  }

  /** Reads what the store holds and joins it with what was done meanwhile. The app works before it ends. Never rejects. */
  load(): Promise<void> {
    this.#loading ??= this.#load()
    return this.#loading
  }

  /** Writes what is waiting when the page is hidden or left; returns what ends that. */
  watch(): () => void {
    return whenLeft(() => void this.flush())
  }

  /** Writes all that waits; resolves when that is done. */
  flush(): Promise<void> {
    return this.#records.flush()
  }

  /** Notes where the learner is. */
  visit(lesson: string, exercise?: string): void {
    const before = untrack(() => this.position?.at)
    const place = { lesson, at: after(this.#now(), before), ...(exercise !== undefined && { exercise }) }
    this.#records.change({ kind: 'position', schema: 1, ...place }, soonWritten)
  }

  /** A quiz's record, or undefined when nothing was done in it. */
  quiz(id: string): QuizRecord | undefined {
    const record = this.#records.get(quizKey(id))
    return record?.kind === 'quiz' ? record : undefined
  }

  /** Notes what was done in a quiz. */
  saveQuiz(record: QuizRecord): void {
    this.#records.change(record, soonWritten)
  }

  /** All progress as one JSON file, with what can't be read. */
  async exportFile(): Promise<Blob> {
    await this.load()
    return writeRecords(this.#records, this.#now())
  }

  /** Joins a file's progress with what is here; resolves with what to tell the learner. */
  async importFile(text: string): Promise<{ ok: boolean; message: string }> {
    await this.load()
    return readRecords(this.#records, text, this.#now())
  }

  async #load(): Promise<void> {
    const left = readSpill(this.#records.spill)
    for (const record of left.exercises) this.#records.change(record)
    await this.#records.pullAll()
    const all = untrack(() => this.playgrounds.playgrounds)
    for (const record of withLeftBehind(all, left.tabs)) this.#records.change(record)
    this.#loaded = true
    this.#records.readThrough()
  }
}

import { untrack } from 'svelte'
import { SvelteMap } from 'svelte/reactivity'
import {
  after,
  blankHistory,
  clearedHistory,
  cutText,
  withAnswer,
  withAttempt,
  withDraft,
  withDraftKept,
  withHints,
  withReview,
  withSeconds,
  withSolutionShown,
} from '#core/progress/change.ts'
import { type ShownPlayground, withRemoved, withShown } from '#core/progress/change-playground.ts'
import { same } from '#core/progress/equal.ts'
import { readFile, writeFile } from '#core/progress/file.ts'
import {
  exerciseKey,
  historyKey,
  isProgressKey,
  keyOf,
  maybeAsideFrom,
  playgroundKey,
  quizKey,
} from '#core/progress/keys.ts'
import { merge } from '#core/progress/merge.ts'
import { fileMessages } from '#core/progress/messages.ts'
import { isUnreadable, joinStored, readRecord } from '#core/progress/read.ts'
import {
  blankExercise,
  type ExerciseRecord,
  type GivenAnswer,
  type HistoryRecord,
  type HistoryRun,
  type PlaygroundRecord,
  type PositionRecord,
  type ProgressRecord,
  type QuizRecord,
} from '#core/progress/record.ts'
import type { Review } from '#core/review/schedule.ts'
import type { Channel } from '#storage/broadcast.ts'
import type { RecordStore, Where } from '#storage/kept.ts'
import type { Spill } from '#storage/spill.ts'
import { progressMessages, storageLine } from './progress-messages.ts'
import { viewOf, type ExerciseView } from './exercise-view.ts'
import { keptOf, maybePlayground, withLeftBehind } from './progress-playgrounds.svelte.ts'
import { clearSpill, readSpill, spillPlayground } from './progress-spill.ts'
import { Saver, whenLeft, type SaveState } from './progress-saver.ts'

/** What `Progress` is built with. */
export interface ProgressOptions {
  store: RecordStore
  /** Epoch ms. */
  now: () => number
  /** Unique to this browser tab. */
  tabId: string
  newId: () => string
  /** Where drafts wait until they are stored. */
  spill?: Spill
  /** Other tabs. */
  channel?: Channel
  /** Asks the browser to keep the data; called after a pass. */
  persist?: () => Promise<unknown>
}

const wait = 300

/** The learner's progress: held here, written to the store soon after each change, joined with what other tabs wrote. */
export class Progress {
  #store: RecordStore
  #now: () => number
  #tab: string
  #newId: () => string
  #spill: Spill | undefined
  #channel: Channel | undefined
  #persist: (() => Promise<unknown>) | undefined
  #records = new SvelteMap<string, ProgressRecord>()
  #saver = new Saver((key) => this.#write(key))
  #loading: Promise<void> | undefined
  #loaded = $state(false)
  #note = $state.raw('')
  #aside = $state(0)
  #where: Where

  constructor({ store, now, tabId, newId, spill, channel, persist }: ProgressOptions) {
    this.#store = store
    this.#now = now
    this.#tab = tabId
    this.#newId = newId
    this.#spill = spill
    this.#channel = channel
    this.#persist = persist
    this.#where = store.note.where
    store.onnote = () => this.#readNote()
    store.onemptied = () => this.#saver.touchAll(untrack(() => [...this.#records.keys()]))
    if (channel) channel.onkey = (key) => void this.#pull(key)
  }

  /** Whether all that the store holds has been read. */
  get loaded(): boolean {
    return this.#loaded
  }

  /** Where progress is kept, in a sentence; empty until it is known. */
  get storageNote(): string {
    const onTheWay = this.#note !== '' && this.#where === 'device' && this.#saver.urgent
    return onTheWay ? progressMessages.saving : this.#note
  }

  /** How many stored records can't be read and are kept untouched. */
  get keptAside(): number {
    return this.#aside
  }

  /** Where the learner was last. */
  get position(): PositionRecord | undefined {
    const record = this.#records.get('position')
    return record?.kind === 'position' ? record : undefined
  }

  /** A workspace of the playground as it was saved, joined with what other tabs saved. */
  playground(workspace?: string): PlaygroundRecord | undefined {
    return maybePlayground(this.#records.get(playgroundKey(workspace)))
  }

  /** Every workspace that was saved, but for removed ones. */
  get playgrounds(): PlaygroundRecord[] {
    return [...this.#records.values()].flatMap((record) => maybePlayground(record) ?? [])
  }

  /** How a workspace's newest change is held. */
  playgroundSaveState(workspace?: string): SaveState | undefined {
    return this.#saver.state(playgroundKey(workspace))
  }

  /** How the newest change to an exercise is held; undefined when this tab has changed nothing in it. */
  saveState(id: string): SaveState | undefined {
    return this.#saver.state(exerciseKey(id))
  }

  /** An exercise's record, or undefined when nothing was done in it. */
  record(id: string): ExerciseRecord | undefined {
    const record = this.#records.get(exerciseKey(id))
    return record?.kind === 'exercise' ? record : undefined
  }

  /** What the course map needs of an exercise's record. */
  view(id: string): ExerciseView | undefined {
    const record = this.record(id)
    return record && viewOf(record)
  }

  /** A context's runs, newest first. */
  history(context: string): HistoryRun[] {
    const record = this.#records.get(historyKey(context))
    return record?.kind === 'history' ? record.entries : []
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

  /** Notes the editor's text. */
  draft(id: string, sql: string): void {
    const before = this.#exercise(id)
    const record = withDraft(before, sql, this.#now(), this.#tab)
    if (record === before) return
    const spilled = record.draft && this.#spill?.write(id, record.draft)
    this.#change(record, spilled ? wait : 0)
  }

  /** Puts the draft away among the older ones: to be called before Reset or the solution replaces the text. */
  keepDraft(id: string): void {
    this.#change(withDraftKept(this.#exercise(id)))
  }

  /** Notes a Check of the exercise's version `version`. */
  attempt(
    id: string,
    version: number,
    { passed, step, sql }: { passed: boolean; step: string; sql?: string },
  ): void {
    const text = sql !== undefined && { sql: cutText(sql) }
    const attempt = { id: this.#newId(), at: this.#now(), passed, step, ...text }
    this.#change(withAttempt(this.#exercise(id), version, attempt))
    if (passed) void this.#persist?.()
  }

  /** Notes a review of a passed exercise, or another rating of one. */
  review(id: string, review: Review): void {
    this.#change(withReview(this.#exercise(id), review))
  }

  /** Notes that `count` hints in all were shown. */
  hint(id: string, count: number): void {
    this.#change(withHints(this.#exercise(id), count))
  }

  /** Notes that the solution was shown. */
  solutionShown(id: string): void {
    this.#change(withSolutionShown(this.#exercise(id), this.#now()))
  }

  /** Notes an answer that is not SQL. */
  answer(id: string, answer: GivenAnswer): void {
    const value = $state.snapshot(answer)
    this.#change(withAnswer(this.#exercise(id), value, this.#now(), this.#tab))
  }

  /** Adds seconds that were spent on an exercise. */
  spent(id: string, seconds: number): void {
    this.#change(withSeconds(this.#exercise(id), seconds, this.#tab), wait)
  }

  /** Notes where the learner is. */
  visit(lesson: string, exercise?: string): void {
    const at = after(
      this.#now(),
      untrack(() => this.position?.at),
    )
    this.#change(
      { kind: 'position', schema: 1, lesson, at, ...(exercise !== undefined && { exercise }) },
      wait,
    )
  }

  /** Adds a run to a context's history; a text above 100,000 characters is cut. */
  addHistory(context: string, run: Omit<HistoryRun, 'id'>): void {
    const held = this.#history(context)
    const { sql, at, ok, ms, stopped, code, rowCount } = run
    const entry: HistoryRun = {
      ...{ id: this.#newId(), sql: cutText(sql), at: after(at, held.clearedAt), ok, ms, stopped },
      ...(code !== undefined && { code }),
      ...(rowCount !== undefined && { rowCount }),
    }
    this.#change({ ...blankHistory(context), entries: [entry] })
  }

  /** Empties a context's history, in other tabs too. */
  clearHistory(context: string): void {
    this.#change(clearedHistory(this.#history(context), this.#now()))
  }

  /** Notes a workspace as its page shows it: `playground` with what the learner changed. */
  savePlayground(shown: ShownPlayground): void {
    const held = this.#held(playgroundKey(shown.workspace))
    const before = held?.kind === 'playground' ? held : undefined
    const record = withShown(before, keptOf(shown), this.#now(), this.#tab)
    const spilled = this.#spill && spillPlayground(this.#spill, record, before, this.#tab)
    this.#change(record, spilled ? wait : 0)
  }

  /** Removes a workspace from the list; its texts are kept. */
  removePlayground(workspace?: string): void {
    const held = untrack(() => this.playground(workspace))
    if (held) this.#change(withRemoved(held, this.#now()))
  }

  /** A quiz's record, or undefined when nothing was done in it. */
  quiz(id: string): QuizRecord | undefined {
    const record = this.#records.get(quizKey(id))
    return record?.kind === 'quiz' ? record : undefined
  }

  /** Notes what was done in a quiz. */
  saveQuiz(record: QuizRecord): void {
    this.#change(record, wait)
  }

  /** All progress as one JSON file, with what can't be read. */
  async exportFile(): Promise<Blob> {
    await this.load()
    const aside = (await this.#store.entries()).filter(([key, raw]) => isUnreadable(key, raw))
    return new Blob([writeFile([...this.#records.values()], aside, this.#now())], {
      type: 'application/json',
    })
  }

  /** Joins a file's progress with what is here; resolves with what to tell the learner. */
  async importFile(text: string): Promise<{ ok: boolean; message: string }> {
    await this.load()
    const contents = readFile(text, this.#now())
    if ('error' in contents) return { ok: false, message: contents.error }
    const { records, aside } = contents
    if (records.length + aside.length === 0) return { ok: false, message: fileMessages.empty }
    const passed = this.#passed()
    for (const record of records) this.#change(record)
    for (const [key, raw] of aside) await this.#store.update(key, (stored) => stored ?? raw)
    await this.flush()
    await this.#pullAll()
    const exercises = records.filter(({ kind }) => kind === 'exercise').length
    const sentences = [fileMessages.merged(exercises, this.#passed() - passed)]
    if (aside.length > 0) sentences.push(fileMessages.aside(aside.length))
    if (this.#where === 'memory') sentences.push(progressMessages.notKept)
    return { ok: true, message: sentences.join(' ') }
  }

  /** Writes all that waits; resolves when that is done. */
  flush(): Promise<void> {
    return this.#saver.flush()
  }

  // Verbs may be called in an effect, which must not run again because of what they read.
  #held(key: string): ProgressRecord | undefined {
    return untrack(() => this.#records.get(key))
  }

  #exercise(id: string): ExerciseRecord {
    const record = this.#held(exerciseKey(id))
    return record?.kind === 'exercise' ? record : blankExercise(id)
  }

  #history(context: string): HistoryRecord {
    const record = this.#held(historyKey(context))
    return record?.kind === 'history' ? record : blankHistory(context)
  }

  #passed(): number {
    const all = untrack(() => [...this.#records.values()])
    return all.filter((record) => record.kind === 'exercise' && record.firstPassedAt !== undefined).length
  }

  #change(record: ProgressRecord, ms = 0): void {
    if (this.#absorb(record)) this.#saver.touch(keyOf(record), ms)
  }

  #absorb(record: ProgressRecord): boolean {
    const key = keyOf(record)
    const held = this.#held(key)
    const joined = merge(held ?? record, record)
    if (held && same(held, joined)) return false
    this.#records.set(key, joined)
    return true
  }

  async #write(key: string): Promise<Where> {
    const mine = this.#held(key)
    let joined: unknown
    const where = await this.#store.update(key, (stored) => (joined = joinStored(key, stored, mine)))
    const read = readRecord(joined, key)
    if (!('ok' in read)) return where
    this.#absorb(read.ok)
    if (where === 'memory') return where
    this.#channel?.tell(key)
    if (this.#spill) clearSpill(this.#spill, read.ok)
    return where
  }

  async #load(): Promise<void> {
    const left = readSpill(this.#spill)
    for (const record of left.exercises) this.#change(record)
    await this.#pullAll()
    const all = untrack(() => this.playgrounds)
    for (const record of withLeftBehind(all, left.tabs)) this.#change(record)
    this.#loaded = true
    this.#readNote()
  }

  async #pullAll(): Promise<void> {
    const entries = await this.#store.entries()
    const again: ProgressRecord[] = []
    for (const [key, raw] of entries) {
      const from = maybeAsideFrom(key)
      const read = readRecord(raw, from ?? key)
      if ('ok' in read && from === undefined) this.#absorb(read.ok)
      else if ('ok' in read) again.push(read.ok)
    }
    // What an older Tupelo put aside may be readable by this one, and must then be written to its place.
    for (const record of again) this.#change(record)
    this.#aside = entries.filter(([key, raw]) => isUnreadable(key, raw)).length
  }

  async #pull(key: string): Promise<void> {
    if (!isProgressKey(key)) return
    const read = readRecord(await this.#store.get(key), key)
    if ('ok' in read) this.#absorb(read.ok)
  }

  #readNote(): void {
    const { where } = this.#store.note
    const recovered = this.#where === 'memory' && where === 'device'
    this.#where = where
    if (this.#loaded || where === 'memory') this.#note = storageLine(this.#store.note)
    if (!recovered) return
    this.#saver.recovered()
    void this.#pullAll()
  }
}

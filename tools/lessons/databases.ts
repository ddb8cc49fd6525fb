import type { ExamDatabase } from '#core/check/exam.ts'
import type { PlayHistory } from '#core/check/history-judge.ts'
import { openStage } from '#tools/labs/transactions/stage.ts'

/** A database that can be given back. */
export type OpenDatabase = ExamDatabase & { close(): Promise<void> }

/** Opens one database for each dataset, and the lab of several sessions, when they are first asked for, and keeps them. */
export class Databases {
  readonly #open: (dataset: string) => Promise<OpenDatabase>
  #opened = new Map<string, Promise<OpenDatabase>>()
  #stage: Promise<{ play: PlayHistory }> | undefined

  constructor(open: (dataset: string) => Promise<OpenDatabase>) {
    this.#open = open
  }

  get(dataset: string): Promise<OpenDatabase> {
    const known = this.#opened.get(dataset) ?? this.#open(dataset)
    this.#opened.set(dataset, known)
    return known
  }

  /** Plays a history in a lab, which is opened when it is first asked for. */
  readonly play: PlayHistory = async (script, history, queries) => {
    this.#stage ??= openStage()
    return (await this.#stage).play(script, history, queries)
  }

  async close(): Promise<void> {
    this.#stage = undefined
    const opened = [...this.#opened.values()]
    this.#opened.clear()
    for (const database of opened) await (await database).close()
  }
}

import type { ExamDatabase } from '#core/check/exam.ts'

/** A database that can be given back. */
export type OpenDatabase = ExamDatabase & { close(): Promise<void> }

/** Opens one database for each dataset, when it is first asked for, and keeps it. */
export class Databases {
  readonly #open: (dataset: string) => Promise<OpenDatabase>
  #opened = new Map<string, Promise<OpenDatabase>>()

  constructor(open: (dataset: string) => Promise<OpenDatabase>) {
    this.#open = open
  }

  get(dataset: string): Promise<OpenDatabase> {
    const known = this.#opened.get(dataset) ?? this.#open(dataset)
    this.#opened.set(dataset, known)
    return known
  }

  async close(): Promise<void> {
    const opened = [...this.#opened.values()]
    this.#opened.clear()
    for (const database of opened) await (await database).close()
  }
}

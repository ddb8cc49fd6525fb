import type { SqliteAnswer } from '#core/result/sqlite-answer.ts'

/** What the worker tells: SQLite's answer, or why there is no SQLite. */
export type SqliteReply = { answer: SqliteAnswer } | { failure: string }

// Milliseconds for SQLite's download and start, and one script.
const limitMs = 30_000

/** SQLite in a worker of its own, started when it is first asked; only a worker can be ended. */
export class Sqlite {
  #spawn: () => Worker
  #worker: Worker | undefined
  #last: Promise<unknown> = Promise.resolve()

  constructor(spawn: () => Worker) {
    this.#spawn = spawn
  }

  /** Runs a script on an empty database, one after the other. Rejects when SQLite does not come or does not end. */
  run(script: string): Promise<SqliteAnswer> {
    const turn = this.#last.then(() => this.#ask(script))
    this.#last = turn.catch(() => undefined)
    return turn
  }

  #ask(script: string): Promise<SqliteAnswer> {
    const worker = (this.#worker ??= this.#spawn())
    return new Promise((resolve, reject) => {
      const fail = (reason: string): void => {
        worker.terminate()
        this.#worker = undefined
        reject(new Error(reason))
      }
      const timer = setTimeout(() => fail(`SQLite did not answer within ${limitMs / 1000} seconds.`), limitMs)
      worker.onmessage = ({ data }: MessageEvent<SqliteReply>) => {
        clearTimeout(timer)
        if ('answer' in data) resolve(data.answer)
        else fail(data.failure)
      }
      worker.onerror = (event) => {
        event.preventDefault()
        clearTimeout(timer)
        fail(event.message || 'SQLite could not be loaded.')
      }
      worker.postMessage(script)
    })
  }
}

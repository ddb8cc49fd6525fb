import type { Database } from './database.svelte.ts'

/** Saving the open database as a script. */
export class DatabaseSave {
  #database: Database
  #phase = $state<'closed' | 'ready' | 'running' | 'done' | 'failed'>('closed')
  #bytes = $state(0)
  #problem = $state('')
  #abort = new AbortController()

  constructor(database: Database) {
    this.#database = database
  }

  get phase(): 'closed' | 'ready' | 'running' | 'done' | 'failed' {
    return this.#phase
  }

  /** How many bytes of the script are written. */
  get bytes(): number {
    return this.#bytes
  }

  /** Why it failed. */
  get problem(): string {
    return this.#problem
  }

  /** Whether there is a database that could be saved now. */
  get possible(): boolean {
    return this.#database.session !== undefined
  }

  get fileName(): string {
    return `${this.#database.dataset}.sql`
  }

  open(): void {
    if (this.#phase !== 'running') this.#phase = 'ready'
  }

  /** Ends what runs, and puts it away. */
  close(): void {
    this.#abort.abort()
    this.#phase = 'closed'
  }

  /** Writes the script; undefined when it was ended or failed, as `problem` then says. */
  async start(): Promise<Blob | undefined> {
    const abort = new AbortController()
    this.#abort = abort
    this.#phase = 'running'
    this.#bytes = 0
    try {
      const tell = (bytes: number): void => {
        if (abort === this.#abort) this.#bytes = bytes
      }
      const script = await this.#database.script(tell, abort.signal)
      if (abort.signal.aborted) return undefined
      this.#bytes = script.size
      this.#phase = 'done'
      return script
    } catch (error) {
      if (abort.signal.aborted) return undefined
      this.#problem = error instanceof Error ? error.message : String(error)
      this.#phase = 'failed'
      return undefined
    }
  }
}

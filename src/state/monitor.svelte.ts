import { monitorQuery, type Reading } from '#core/tools/queries.ts'
import { Shown, type Tools } from './tools.svelte.ts'

// As many readings as a small line can show.
const kept = 60

/** Readings of the server's counters at even times, while somebody looks and nothing runs. */
export class Monitor {
  #shown: Shown<Reading>
  #tools: Tools
  #readings = $state.raw<Reading[]>([])
  #seconds = $state(2)

  constructor(tools: Tools) {
    this.#tools = tools
    this.#shown = new Shown(tools, monitorQuery)
  }

  /** The last minute or more, oldest first. */
  get readings(): Reading[] {
    return this.#readings
  }

  get failure(): string | undefined {
    return this.#shown.failure
  }

  /** Seconds between two readings. */
  get seconds(): number {
    return this.#seconds
  }

  set seconds(seconds: number) {
    this.#seconds = seconds
  }

  /** Reads at once and then at even times, until the function that it gives is called. */
  watch(isVisible: () => boolean): () => void {
    const look = (): void => {
      if (isVisible() && this.#tools.idle) void this.#read()
    }
    look()
    const timer = setInterval(look, this.#seconds * 1000)
    return () => {
      clearInterval(timer)
    }
  }

  async #read(): Promise<void> {
    await this.#shown.refresh()
    const { value, failure } = this.#shown
    if (value && failure === undefined) this.#readings = [...this.#readings, value].slice(-kept)
  }
}

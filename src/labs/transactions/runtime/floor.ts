/**
 * The right to run: one process at a time, the others in the order in which they asked. Between two of them `freed` is
 * called: what one has done may let others go on.
 */
export class Floor {
  #taken = false
  #queue: (() => void)[] = []
  #freed: () => void

  constructor(freed: () => void) {
    this.#freed = freed
  }

  get taken(): boolean {
    return this.#taken
  }

  take(): Promise<void> {
    if (this.#taken) return new Promise((resolve) => this.#queue.push(resolve))
    this.#taken = true
    return Promise.resolve()
  }

  give(): void {
    this.#freed()
    const next = this.#queue.shift()
    if (next) next()
    else this.#taken = false
  }
}

/** The time since a beginning, read anew ten times a second. */
export class Stopwatch {
  #clock: () => number
  #timer: ReturnType<typeof setInterval> | undefined
  /** In milliseconds; it stays as it is when the watch stops. */
  elapsed = $state(0)

  constructor(clock: () => number) {
    this.#clock = clock
  }

  start(): void {
    const started = this.#clock()
    this.stop()
    this.elapsed = 0
    this.#timer = setInterval(() => {
      this.elapsed = this.#clock() - started
    }, 100)
  }

  stop(): void {
    clearInterval(this.#timer)
  }
}

import type { Download } from '#engine/parts.ts'
import { bootSteps } from './messages.ts'

export type Phase = 'booting' | 'ready' | 'running' | 'failed'

/** Remembers how long the last boot took, so that the next boot's bar runs evenly. */
export interface BootMemory {
  lastMs: number | undefined
}

const assumedMs = 4000

/** What the page shows of the engine: how far its boot is, what it does, what went wrong. */
export class EngineStatus {
  #phase = $state<Phase>('booting')
  #fraction = $state(0)
  #step = $state(bootSteps.loading)
  #failure = $state<string>()
  #version = $state('')
  #heapBytes = $state(0)
  #memory: BootMemory
  #now: () => number
  #started = 0
  #timer: ReturnType<typeof setInterval> | undefined
  #onagain: () => void

  /** `now` is a clock in ms; `onagain` boots again after a failure. */
  constructor(memory: BootMemory, now: () => number, onagain: () => void) {
    this.#memory = memory
    this.#now = now
    this.#onagain = onagain
  }

  get phase(): Phase {
    return this.#phase
  }

  /** 0 to 1; by the clock of the last boot, never ahead of what is done for sure. */
  get fraction(): number {
    return this.#fraction
  }

  get step(): string {
    return this.#step
  }

  get failure(): string | undefined {
    return this.#failure
  }

  get version(): string {
    return this.#version
  }

  get heapBytes(): number {
    return this.#heapBytes
  }

  /** A boot begins. */
  begin(): void {
    this.#phase = 'booting'
    this.#fraction = 0
    this.#failure = undefined
    this.#step = bootSteps.loading
    this.#started = this.#now()
    clearInterval(this.#timer)
    const expected = this.#memory.lastMs ?? assumedMs
    this.#timer = setInterval(() => {
      // Slows down towards the end, so that a boot that takes longer never stands at 100 %.
      const share = (this.#now() - this.#started) / expected
      this.#fraction = Math.max(this.#fraction, 1 - Math.exp(-2 * share))
    }, 60)
  }

  /** Bytes that have arrived. */
  download({ loaded, total }: Download): void {
    this.#step = loaded < total ? bootSteps.downloading(loaded, total) : bootSteps.starting
  }

  /** The boot succeeded. */
  succeed(version: string): void {
    clearInterval(this.#timer)
    this.#memory.lastMs = this.#now() - this.#started
    this.#fraction = 1
    this.#version = version
    this.#phase = 'ready'
  }

  fail(message: string): void {
    clearInterval(this.#timer)
    this.#failure = message
    this.#phase = 'failed'
  }

  /** Something runs, or no longer runs. Does nothing before the boot has succeeded. */
  set busy(running: boolean) {
    if (this.#phase === 'ready' || this.#phase === 'running') this.#phase = running ? 'running' : 'ready'
  }

  set memory(bytes: number) {
    this.#heapBytes = bytes
  }

  bootAgain(): void {
    this.#onagain()
  }
}

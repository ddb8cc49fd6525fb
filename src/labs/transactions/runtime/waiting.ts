import type { Memory } from './memory.ts'
import type { Signals } from './signals.ts'
import { programFrames, type Pause, type Suspension } from './suspension.ts'

/** What PostgreSQL's wait functions give and are given. */
const latchSet = 1
const timedOut = 8
// The event of a backend that waits for its client's next message.
const clientRead = 0x0600_0000

/** A process that waits. */
export interface Waiting {
  /** What for, as PostgreSQL numbers it: the class of the event in the highest byte. */
  event: number
  /** In performance.now()'s milliseconds. */
  since: number
}

/** What the waits need of the process that they are in. */
interface Insides {
  memory: Memory
  signals: Signals
  /** Writes what is waited for where pg_stat_activity looks; 0 for nothing. */
  tell: (event: number) => void
}

/** The lab around a process that waits. */
export interface Keeper {
  /** Gives up the floor and runs the others, until the process is woken and has the floor again. */
  park(): Promise<void>
  /** Told the program's functions on the stack of each wait; to learn which of them must be suspendable. */
  onframes?: ((indices: number[]) => void) | undefined
}

/** A process's waits: for a lock, a time, a signal. */
export class Waits {
  #memory: Memory
  #signals: Signals
  #tell: Insides['tell']
  #suspension: Suspension
  #keeper: Keeper
  #refused = false
  #wait: (Waiting & { latch: number; due: number }) | undefined

  constructor({ memory, signals, tell }: Insides, suspension: Suspension, keeper: Keeper) {
    this.#memory = memory
    this.#signals = signals
    this.#tell = tell
    this.#suspension = suspension
    this.#keeper = keeper
  }

  get waiting(): Waiting | undefined {
    return this.#wait
  }

  /** When the process must be woken at the latest, in performance.now()'s milliseconds. */
  get due(): number {
    return Math.min(this.#wait?.due ?? Infinity, this.#signals.alarm?.due ?? Infinity)
  }

  /** Whether it may go on; `shared` is the memory whose latches are right now. */
  isReady(shared: Memory): boolean {
    return this.#wait !== undefined && (shared.word(this.#wait.latch) !== 0 || this.#signals.pending)
  }

  /** Stands for WaitLatch. */
  wait(latch: number, events: number, timeout: number, event: number): number | Pause {
    if (this.#memory.word(latch) !== 0) return latchSet
    this.#keeper.onframes?.(programFrames())
    if (!this.#suspension.possible()) {
      // Nothing else could run meanwhile, so the statement ends here, by PostgreSQL's own code.
      this.#refused = true
      this.#signals.cancel()
      return latchSet
    }
    const since = performance.now()
    const due = (events & timedOut) !== 0 && timeout >= 0 ? since + timeout : Infinity
    this.#wait = { latch, event: event >>> 0, since, due }
    this.#tell(event)
    return { over: this.#keeper.park(), finish: () => this.#finish() }
  }

  /** Tells whether the process waits for its client to say something. */
  forClient(waits: boolean): void {
    this.#tell(waits ? clientRead : 0)
  }

  /** Whether a wait was refused since the last call. */
  takeRefusal(): boolean {
    const refused = this.#refused
    this.#refused = false
    return refused
  }

  // What was not the wait's end is none: PostgreSQL's waits are loops that look again.
  #finish(): number {
    const wait = this.#wait
    this.#wait = undefined
    this.#tell(0)
    const now = performance.now()
    this.#signals.deliver()
    this.#signals.ring(now)
    this.#signals.askSoon()
    if (!wait || this.#memory.word(wait.latch) !== 0) return latchSet
    return wait.due <= now ? timedOut : latchSet
  }
}

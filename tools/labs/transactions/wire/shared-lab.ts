import { Lab, type LabParts } from '#labs/transactions/runtime/lab.ts'
import type { Process } from '#labs/transactions/runtime/process.ts'
import { signal } from '#labs/transactions/runtime/signals.ts'

/** A session of the lab that a connection has. */
export interface Seat {
  lab: Lab
  process: Process
  /** Who knows it may have the statement cancelled that runs here. */
  secret: number
}

/** The lab of all connections: it is made for the first one and thrown away after the last. */
export class SharedLab {
  #parts: LabParts
  #lab: Promise<Lab> | undefined
  #seats = new Map<number, Seat & { say: (bytes: Uint8Array) => void }>()
  #connected = 0

  constructor(parts: LabParts) {
    this.#parts = parts
  }

  async #open(): Promise<Lab> {
    const { lab } = await Lab.open(this.#parts)
    lab.onwait = (process) => this.#seats.get(process.pid)?.say(process.takeOutput())
    return lab
  }

  /** Adds a session; `say` takes what it says before it waits. Each call needs a call of `leave`. Throws when PostgreSQL does not start. */
  async join(say: (bytes: Uint8Array) => void): Promise<Seat> {
    this.#connected++
    const opening = (this.#lab ??= this.#open())
    opening.catch(() => {
      this.forget()
    })
    const lab = await opening
    const process = await lab.add()
    const secret = Math.floor(Math.random() * 2 ** 31)
    this.#seats.set(process.pid, { lab, process, secret, say })
    return { lab, process, secret }
  }

  /** Ends a session, when there is one. */
  async leave(seat: Seat | undefined): Promise<void> {
    try {
      if (seat) {
        this.#seats.delete(seat.process.pid)
        await terminate(seat)
      }
    } finally {
      if (--this.#connected === 0) this.forget()
    }
  }

  /** Has a session's statement end. */
  cancel(pid: number, secret: number): void {
    const seat = this.#seats.get(pid)
    if (seat?.secret === secret) seat.lab.send(seat.process, signal.interrupt)
  }

  /** The next connection gets another lab: this one is of no use any more. */
  forget(): void {
    this.#lab = undefined
    this.#seats.clear()
  }
}

async function terminate({ lab, process }: Seat): Promise<void> {
  lab.send(process, signal.terminate)
  // A session that does nothing hears of it when it next has the floor.
  if (!process.ended) await lab.exchange(process, new Uint8Array(0))
}

import { patchedBytes } from '#engine/image-patch.ts'
import { tarEntries } from '#engine/tar.ts'
import { elsewhere } from './boot.ts'
import { Floor } from './floor.ts'
import { Process } from './process.ts'
import { copyRegions, sameRegions, type Region } from './shared-memory.ts'
import { signal } from './signals.ts'
import { Store } from './store.ts'
import { Asyncify, Promised, suspendableIn, type SuspensionMode } from './suspension.ts'

/** What a lab is made of. */
export interface LabParts {
  program: WebAssembly.Module
  /** PGlite's file system bundle. */
  bundle: Blob
  /** A tar of a cleanly shut down data directory. */
  image: Blob
  /** What makes of `image` another one, as for the engine. */
  patch?: Blob | undefined
  mode: SuspensionMode
  /** PostgreSQL's setting, where the stack is larger than usual. */
  maxStackDepth?: string | undefined
  onframes?: ((indices: number[]) => void) | undefined
}

const firstPid = 1000

/**
 * Several PostgreSQL processes on one database, in one thread. One runs at a time; what they share lies in the memory of the
 * one that ran last and is copied when another goes on. The first process has recovered the database and is nobody's: it
 * looks on.
 */
export class Lab {
  #parts: LabParts
  #suspendable: ReadonlySet<number>
  #store = new Store()
  #processes = new Map<number, Process>()
  #parked = new Map<Process, () => void>()
  #owner: Process | undefined
  #regions: Region[] | undefined
  #pid = firstPid
  #floor = new Floor(() => {
    this.#wake()
  })
  /** Whether the process is asked to end its statement. */
  asked: (pid: number) => boolean = () => false
  /** Told when a process begins to wait, and when it goes on. */
  onwait: (process: Process) => void = () => undefined

  private constructor(parts: LabParts) {
    this.#parts = parts
    this.#suspendable = suspendableIn(parts.program)
  }

  /** Gives a lab with its first process, the one that looks on. Throws when PostgreSQL does not start. */
  static async open(parts: LabParts): Promise<{ lab: Lab; observer: Process }> {
    const lab = new Lab(parts)
    lab.#store.fill(tarEntries(await patchedBytes(parts.image, parts.patch)))
    return { lab, observer: await lab.add() }
  }

  /** Starts another process. Throws when PostgreSQL does not start. */
  async add(): Promise<Process> {
    await this.#floor.take()
    try {
      return await this.#start(this.#pid++)
    } finally {
      this.#floor.give()
    }
  }

  async #start(pid: number): Promise<Process> {
    const { program, bundle, mode, maxStackDepth, onframes } = this.#parts
    const suspension = mode === 'jspi' ? new Promised() : new Asyncify(this.#suspendable)
    const self: { process?: Process } = {}
    const process = await Process.start({
      ...{ pid, program, bundle, store: this.#store, suspension, maxStackDepth, onframes },
      known: this.#regions,
      attach: (regions, memory) => {
        if (!this.#regions || !this.#owner) this.#regions = regions
        else if (sameRegions(this.#regions, regions)) copyRegions(regions, this.#owner.memory, memory)
        else throw new Error(elsewhere)
      },
      park: () => (self.process ? this.#park(self.process) : Promise.resolve()),
      kill: (target, number) => this.#kill(Math.abs(target), number, self.process),
      asked: () => this.asked(pid),
    })
    self.process = process
    this.#owner = process
    this.#processes.set(pid, process)
    return process
  }

  /** Gives a process messages and what it answers. Throws BrokenEngine when the lab must be made anew. */
  async exchange(process: Process, messages: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
    await this.#floor.take()
    try {
      this.#enter(process)
      return await process.exchange(messages)
    } finally {
      if (process.ended) this.#processes.delete(process.pid)
      this.#floor.give()
    }
  }

  // What the processes share is taken over from the one that ran last.
  #enter(process: Process): void {
    if (this.#owner && this.#owner !== process && this.#regions)
      copyRegions(this.#regions, this.#owner.memory, process.memory)
    this.#owner = process
  }

  async #park(process: Process): Promise<void> {
    const { due } = process.waits
    let timer: ReturnType<typeof setTimeout> | undefined
    const woken = new Promise<void>((resolve) => {
      this.#parked.set(process, resolve)
      if (due < Infinity)
        timer = setTimeout(() => this.#resume(process), Math.max(0, due - performance.now()))
    })
    this.onwait(process)
    this.#floor.give()
    await woken
    clearTimeout(timer)
    await this.#floor.take()
    this.#enter(process)
  }

  #resume(process: Process): void {
    const resume = this.#parked.get(process)
    this.#parked.delete(process)
    resume?.()
  }

  #wake(): void {
    const shared = this.#owner?.memory
    if (!shared) return
    for (const process of [...this.#parked.keys()]) if (process.waits.isReady(shared)) this.#resume(process)
  }

  #kill(pid: number, number: number, from: Process | undefined): number {
    const target = pid === from?.pid ? from : this.#processes.get(pid)
    if (!target) return -1
    if (number === signal.exists) return 0
    target.signals.send(number)
    if (target === from) target.signals.deliver()
    return 0
  }

  /** Whether a process has been put aside and nothing has woken it. */
  isParked(process: Process): boolean {
    return this.#parked.has(process)
  }

  /** Sends a process a signal from outside, such as a Stop. */
  send(process: Process, number: number): void {
    process.signals.send(number)
    if (!this.#floor.taken) this.#wake()
  }
}

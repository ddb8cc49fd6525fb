import type { PGlite } from '@electric-sql/pglite'
import { BarePGlite } from '#engine/bare-pglite.ts'
import { concat } from '#engine/bytes.ts'
import { installFiles } from '#engine/libraries.ts'
import type { ExtensionFiles } from '#engine/protocol.ts'
import { BrokenEngine } from '#engine/trap.ts'
import type { LabModule } from './exports.ts'
import { installLibrary } from './libraries.ts'
import type { Memory } from './memory.ts'
import { labParams } from './parameters.ts'
import type { Signals } from './signals.ts'
import { Starting, type Started } from './starting.ts'
import type { Surroundings } from './surroundings.ts'
import type { Suspension } from './suspension.ts'
import type { Waits } from './waiting.ts'

const longJump = 100
// Ends a transaction's look at the catalog: without it an idle session would hold back others' REINDEX CONCURRENTLY.
const flush = Uint8Array.of(0x48, 0, 0, 0, 4)

/** One PostgreSQL process: an instance of the program with its own memory, on the files that all share. */
export class Process {
  readonly pid: number
  readonly signals: Signals
  readonly waits: Waits
  readonly memory: Memory
  #module: LabModule
  #suspension: Suspension
  #input = new Uint8Array(0)
  #read = 0
  #output: Uint8Array[] = []
  /** Whether the process has ended, by itself or by another's wish. */
  ended = false

  private constructor(pg: PGlite, started: Started, { pid, program, suspension }: Surroundings) {
    this.#module = pg.Module as unknown as LabModule
    installLibrary(program, this.#module.FS)
    this.pid = pid
    this.#suspension = suspension
    this.memory = started.memory
    this.signals = started.signals
    this.waits = started.waits
    const { addFunction, _pgl_set_rw_cbs: setCallbacks, _malloc: allocate } = this.#module
    setCallbacks(
      addFunction((to = 0, most = 0) => this.#give(to, most), 'iii'),
      addFunction((from = 0, length = 0) => this.#take(from, length), 'iii'),
    )
    suspension.attach(started.exports, this.memory, allocate)
    this.waits.forClient(true)
  }

  /** Boots a process; it must have the floor. Throws when PostgreSQL does not start. */
  static async start(lab: Surroundings): Promise<Process> {
    const starting = new Starting(lab)
    const pg = await BarePGlite.start({
      fs: starting.files,
      startParams: labParams(lab.maxStackDepth),
      pgliteWasmModule: lab.program,
      initdbWasmModule: lab.program,
      fsBundle: lab.bundle,
    })
    return new Process(pg, starting.started(), lab)
  }

  /** Writes an extension's files to where this process looks for them; no other process has them. */
  equip(files: ExtensionFiles): void {
    installFiles(this.#module.FS, files)
  }

  #give(to: number, most: number): number {
    const part = this.#input.subarray(this.#read, this.#read + most)
    this.memory.bytes.set(part, to)
    this.#read += part.length
    return part.length
  }

  #take(from: number, length: number): number {
    this.#output.push(this.memory.bytes.slice(from, from + length))
    return length
  }

  /** What PostgreSQL has said and nobody has taken yet. */
  takeOutput(): Uint8Array<ArrayBuffer> {
    return concat(this.#output.splice(0))
  }

  /**
   * Gives PostgreSQL whole messages and what it answers, when it has worked them off; the process must have the floor, and
   * gives it up while it waits. Throws BrokenEngine when the program itself failed, after which the lab is of no use.
   */
  async exchange(messages: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
    this.#input = concat([messages, flush])
    this.#read = 0
    this.#output = []
    this.waits.forClient(false)
    this.signals.deliver()
    this.signals.ring(performance.now())
    this.signals.askSoon()
    while (!this.ended && (this.#read < this.#input.length || this.#module._pq_buffer_remaining_data() > 0))
      await this.#step()
    if (!this.ended) {
      this.#module._PostgresSendReadyForQueryIfNecessary()
      this.#module._pgl_pq_flush()
      this.waits.forClient(true)
    }
    return this.takeOutput()
  }

  async #step(): Promise<void> {
    const stack = this.#module.stackSave()
    try {
      await this.#suspension.runOnce()
    } catch (error) {
      // PostgreSQL's own limit comes first as a rule; how much a call takes is for the browser to say.
      if (error instanceof RangeError)
        throw new BrokenEngine('A session recursed deeper than there is stack for.', '54001')
      const { name, status, message } = error as { name?: string; status?: number; message?: string }
      if (status !== longJump && name !== 'ExitStatus')
        throw new BrokenEngine(`PostgreSQL stopped in the middle of the statement (${message ?? name ?? ''})`)
      this.#module.stackRestore(stack)
      if (status === longJump) this.#module._PostgresMainLongJmp()
      else this.ended = true
    }
  }
}

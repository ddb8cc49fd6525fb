import { PGlite } from '@electric-sql/pglite'
import { concat } from '#engine/bytes.ts'
import { BrokenEngine } from '#engine/trap.ts'
import { Boot, type BootPlan } from './boot.ts'
import type { LabExports, LabModule } from './exports.ts'
import { exportedInvokes } from './invokes.ts'
import { Memory } from './memory.ts'
import { labParams } from './parameters.ts'
import { SharedFiles } from './shared-files.ts'
import { Signals } from './signals.ts'
import type { Store } from './store.ts'
import type { Suspension } from './suspension.ts'
import { Waits, type Keeper } from './waiting.ts'

/** What the lab does for its processes. */
export interface Surroundings extends BootPlan, Keeper {
  store: Store
  program: WebAssembly.Module
  /** PGlite's file system bundle. */
  bundle: Blob
  /** A tar of a data directory, for the first process; the others join it. */
  image?: Blob | undefined
  suspension: Suspension
  /** What kill(2) gives: 0, or -1 when there is no such process. */
  kill: (pid: number, number: number) => number
  /** Whether the statement that this process runs is to end; asked every few milliseconds. */
  asked(): boolean
}

type Instantiate = (
  imports: WebAssembly.Imports,
  done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
) => WebAssembly.Exports

interface EmscriptenOptions {
  wasmMemory: WebAssembly.Memory
  preRun: ((module: unknown) => void)[]
  instantiateWasm: Instantiate
}

const longJump = 100
// Ends a transaction's look at the catalog: without it an idle session would hold back others' REINDEX CONCURRENTLY.
const flush = Uint8Array.of(0x48, 0, 0, 0, 4)
const questionsAtOnce = 512

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

  private constructor(pg: PGlite, started: Started, { pid, suspension }: Surroundings) {
    this.#module = pg.Module as unknown as LabModule
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
  }

  /** Boots a process; it must have the floor. Throws when PostgreSQL does not start. */
  static async start(lab: Surroundings): Promise<Process> {
    const starting = new Starting(lab)
    const pg = await PGlite.create({
      fs: starting.files,
      startParams: labParams,
      pgliteWasmModule: lab.program,
      initdbWasmModule: lab.program,
      fsBundle: lab.bundle,
      ...(lab.image ? { loadDataDir: lab.image } : {}),
    })
    return new Process(pg, starting.started(), lab)
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

  /**
   * Gives PostgreSQL whole messages and what it answers, when it has worked them off; the process must have the floor, and
   * gives it up while it waits. Throws BrokenEngine when the program itself failed, after which the lab is of no use.
   */
  async exchange(messages: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
    this.#input = concat([messages, flush])
    this.#read = 0
    this.#output = []
    this.signals.deliver()
    this.signals.ring(performance.now())
    this.signals.askSoon()
    while (!this.ended && (this.#read < this.#input.length || this.#module._pq_buffer_remaining_data() > 0))
      await this.#step()
    if (!this.ended) this.#module._PostgresSendReadyForQueryIfNecessary()
    if (!this.ended) this.#module._pgl_pq_flush()
    return concat(this.#output)
  }

  async #step(): Promise<void> {
    const stack = this.#module.stackSave()
    try {
      await this.#suspension.runOnce()
    } catch (error) {
      const { name, status, message } = error as { name?: string; status?: number; message?: string }
      if (status !== longJump && name !== 'ExitStatus')
        throw new BrokenEngine(`PostgreSQL stopped in the middle of the statement (${message ?? name ?? ''})`)
      this.#module.stackRestore(stack)
      if (status === longJump) this.#module._PostgresMainLongJmp()
      else this.ended = true
    }
  }
}

interface Started {
  exports: LabExports
  memory: Memory
  signals: Signals
  waits: Waits
}

/** A process from PGlite's first step to the answer of `create`. */
class Starting {
  readonly files: SharedFiles
  #lab: Surroundings
  #boot: Boot | undefined
  #started: Started | undefined
  #jumped = false

  constructor(lab: Surroundings) {
    this.#lab = lab
    this.#boot = new Boot(lab, lab.image === undefined)
    this.files = new SharedFiles(lab.store, (path) => {
      const { exports, memory } = this.#started ?? {}
      if (exports && memory) this.#boot?.looksFor(path, exports, memory)
    })
    const plain = this.files.init.bind(this.files)
    this.files.init = async (pg, options) => {
      const made = await plain(pg, options)
      this.#instrument(made.emscriptenOpts as unknown as EmscriptenOptions)
      return made
    }
  }

  started(): Started {
    if (!this.#started) throw new Error('PostgreSQL has not started')
    this.#boot = undefined
    return this.#started
  }

  #instrument(options: EmscriptenOptions): void {
    const memory = new Memory(options.wasmMemory)
    const instantiate = options.instantiateWasm
    options.instantiateWasm = (imports, done) => {
      const { env = {} } = imports
      this.#replace(env, memory)
      return instantiate({ ...imports, ...this.#imports() }, (instance, module) => {
        const exports = instance.exports as unknown as LabExports
        const signals = new Signals(exports, memory)
        const waits = new Waits(memory, signals, this.#lab.suspension, this.#lab)
        this.#started = { exports, memory, signals, waits }
        // PostgreSQL's libraries are linked to the program's own, as it is itself.
        for (const [name, invoke] of exportedInvokes(instance.exports)) env[name] = invoke
        done(instance, module)
      })
    }
  }

  #replace(env: WebAssembly.ModuleImports, memory: Memory): void {
    const clock = env.emscripten_date_now as () => number
    const jump = env._emscripten_throw_longjmp as () => never
    env.emscripten_date_now = () => {
      if (this.#started) this.#boot?.looksAtClock(this.#started.exports, memory)
      return clock()
    }
    // A timer of JavaScript's could go off while another process runs, or this one's stack is put aside.
    env._setitimer_js = Object.assign((which: number, ms: number) => this.#setAlarm(which, ms), {
      sig: 'iid',
    })
    env._emscripten_throw_longjmp = () => {
      this.#jumped = true
      return jump()
    }
  }

  #setAlarm(which: number, ms: number): number {
    if (this.#started)
      this.#started.signals.alarm = ms > 0 ? { which, due: performance.now() + ms } : undefined
    return 0
  }

  #imports(): WebAssembly.Imports {
    const { pid, kill, suspension } = this.#lab
    const wait = (latch = 0, events = 0, timeout = -1, event = 0) =>
      this.#started?.waits.wait(latch, events, timeout, event) ?? 1
    return {
      lab: {
        getpid: () => pid,
        kill: (target: number, number: number) => kill(target, number),
        wait: suspension.importFor(wait),
        wait_socket: suspension.importFor((latch = 0, events = 0, _ = 0, timeout = -1, event = 0) =>
          wait(latch, events, timeout, event),
        ),
        boots: () => {
          if (this.#started) this.#boot?.begins(this.#started.exports, this.#started.memory)
        },
        jumps: () => {
          const jumped = this.#jumped
          this.#jumped = false
          return Number(jumped)
        },
      },
      tupelo: { poll: () => this.#poll() },
    }
  }

  // A statement that computes is asked here whether it is to end; one that waits is woken.
  #poll(): number {
    const { signals } = this.#started ?? {}
    signals?.ring(performance.now())
    if (signals && !this.#boot && this.#lab.asked()) signals.cancel()
    return questionsAtOnce
  }
}

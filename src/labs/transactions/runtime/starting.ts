import { Boot } from './boot.ts'
import type { LabExports } from './exports.ts'
import { linked } from './libraries.ts'
import { Memory } from './memory.ts'
import { SharedFiles } from './shared-files.ts'
import { Signals } from './signals.ts'
import type { Surroundings } from './surroundings.ts'
import { Waits } from './waiting.ts'

type Instantiate = (
  imports: WebAssembly.Imports,
  done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
) => WebAssembly.Exports

interface EmscriptenOptions {
  wasmMemory: WebAssembly.Memory
  preRun: ((module: unknown) => void)[]
  instantiateWasm: Instantiate
}

// How many of PostgreSQL's questions for interrupts pass before we are asked.
const questionsAtOnce = 512

/** What a process has when it has booted. */
export interface Started {
  exports: LabExports
  memory: Memory
  signals: Signals
  waits: Waits
}

/** A process from PGlite's first step to the answer of `create`. */
export class Starting {
  readonly files: SharedFiles
  #lab: Surroundings
  #boot: Boot | undefined
  #started: Started | undefined
  #jumped = false

  constructor(lab: Surroundings) {
    this.#lab = lab
    this.#boot = new Boot(lab)
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
        const tell = (event: number): void => {
          memory.setWord(memory.word(Number(exports.my_wait_event_info.value)), event)
        }
        const waits = new Waits({ memory, signals, tell }, this.#lab.suspension, this.#lab)
        this.#started = { exports, memory, signals, waits }
        for (const [name, value] of linked(instance.exports)) env[name] = value
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

import type { Extension } from '@electric-sql/pglite'

/** What the page can tell an engine that is busy: whether the statement that runs is to end. */
export type Asked = () => boolean

interface Exports {
  /** How many of PostgreSQL's questions pass before the next `poll`. */
  tupelo_questions: WebAssembly.Global
  InterruptPending: WebAssembly.Global
  QueryCancelPending: WebAssembly.Global
  _emscripten_timeout(which: number, nowMs: number): void
}

interface EmscriptenOptions {
  wasmMemory: WebAssembly.Memory
  instantiateWasm: (imports: WebAssembly.Imports, done: Done) => WebAssembly.Exports
}

type Done = (instance: WebAssembly.Instance, module: WebAssembly.Module) => void

// Milliseconds: statements that end sooner are never asked about, longer ones at this pace.
const patience = 60
const pace = 20
// PostgreSQL asks at every row and more, but a row may take a second: `poll` wants to be called about each millisecond.
const mostQuestions = 4096

/**
 * Signals for a PostgreSQL that has none. Its questions for interrupts arrive in `poll` while a statement runs; there a
 * timer that is due goes off and a statement that is to end is cancelled by PostgreSQL's own code, which keeps the session.
 */
export class Interrupts {
  #exports: Exports | undefined
  #memory: WebAssembly.Memory | undefined
  // When each interval timer goes off, in performance.now()'s milliseconds.
  #timers = new Map<number, number>()
  #asked: Asked = () => false
  #watching = false
  #look = Infinity
  #questions = 1
  #polled = 0

  /** Takes the place of the program's imports; the program must be the build's interruptible one. */
  readonly extension: Extension = {
    name: 'interrupts',
    setup: (_, options: EmscriptenOptions) => {
      this.#memory = options.wasmMemory
      const emscriptenOpts: EmscriptenOptions = {
        ...options,
        instantiateWasm: (imports, done) => {
          const program: WebAssembly.Imports = { ...imports, tupelo: { poll: () => this.#poll() } }
          const { env } = imports
          if (env)
            env._setitimer_js = Object.assign((which: number, ms: number) => this.#set(which, ms), {
              sig: 'iid',
            })
          return options.instantiateWasm(program, (instance, module) => {
            this.#exports = instance.exports as unknown as Exports
            done(instance, module)
          })
        },
      }
      return Promise.resolve({ emscriptenOpts })
    },
  }

  /** Call it before each statement that may last; `asked` is called while it lasts. */
  watch(asked: Asked = () => false): void {
    this.#asked = asked
    this.#watching = true
    this.#polled = performance.now()
    this.#look = this.#polled + patience
    this.#questions = 1
    if (this.#exports) this.#exports.tupelo_questions.value = 1
    this.#put('QueryCancelPending', 0)
    this.#put('InterruptPending', 1)
  }

  /** Call it after the statement: a Stop that comes too late must not end the next one. */
  unwatch(): void {
    this.#asked = () => false
    this.#watching = false
  }

  #set(which: number, ms: number): number {
    if (ms > 0) this.#timers.set(which, performance.now() + ms)
    else this.#timers.delete(which)
    return 0
  }

  #poll(): number {
    const now = performance.now()
    const quick = now - this.#polled < 1
    this.#polled = now
    this.#questions = quick ? Math.min(mostQuestions, this.#questions * 2) : 1
    this.#goOff(now)
    this.#cancel(now)
    return this.#questions
  }

  // The learner's time limits are not for what the page asks between their statements.
  #goOff(now: number): void {
    if (!this.#watching) return
    for (const [which, due] of this.#timers) {
      if (now < due) continue
      this.#timers.delete(which)
      this.#exports?._emscripten_timeout(which, now)
    }
  }

  #cancel(now: number): void {
    if (now < this.#look) return
    this.#look = performance.now() + pace
    if (!this.#asked()) return
    this.#asked = () => false
    this.#put('QueryCancelPending', 1)
    this.#put('InterruptPending', 1)
  }

  #put(flag: 'InterruptPending' | 'QueryCancelPending', value: 0 | 1): void {
    if (!this.#exports || !this.#memory) return
    new Int32Array(this.#memory.buffer)[Number(this.#exports[flag].value) / 4] = value
  }
}

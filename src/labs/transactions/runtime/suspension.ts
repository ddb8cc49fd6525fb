import type { LabExports } from './exports.ts'
import { ownLibrary } from './libraries.ts'
import type { Memory } from './memory.ts'

/** A wait that can't be answered at once: when it is over, `finish` gives the answer. */
export interface Pause {
  over: Promise<void>
  finish: () => number
}

type Waits = (...args: number[]) => number | Pause

/** A way to put aside the stack of a process that waits, so that others can run. */
export interface Suspension {
  /** The import that stands for a wait. */
  importFor(wait: Waits): WebAssembly.ImportValue
  /** Takes the instance; call it once after the process has booted, which can't be suspended. */
  attach(exports: LabExports, memory: Memory, allocate: (size: number) => number): void
  /** Whether the stack as it is now can be put aside. */
  possible(): boolean
  /** Runs PostgreSQL's main loop once, to its end, however often it waits. */
  runOnce(): Promise<void>
}

/** Which ways there are: by instrumented code everywhere, or by the browser itself where it can (JSPI). */
export type SuspensionMode = 'asyncify' | 'jspi'

const unwinding = 1
const rewinding = 2
const bufferBytes = 2 ** 20
const bufferHead = 8
// More frames than a stack of 100 kB has as a rule; a stack that has more can't be seen whole.
const deepest = 1000
const frame = /(\S*):?wasm-function\[(\d+)\]/g
const section = 'tupelo.suspendable'

/** The indices of the functions that were made to give back their stack. */
export function suspendableIn(program: WebAssembly.Module): ReadonlySet<number> {
  const [bytes] = WebAssembly.Module.customSections(program, section)
  if (!bytes) throw new Error('This program was not made for the transactions lab.')
  return new Set(new Uint32Array(bytes))
}

/** The functions that stand on the stack, the innermost first: the module as the browser calls it, and the index there. */
function wasmFrames(): { module: string; index: number }[] {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = deepest
  const { stack = '' } = new Error()
  Error.stackTraceLimit = limit
  return Array.from(stack.matchAll(frame), ([, module = '', index]) => ({ module, index: Number(index) }))
}

/** The program's own functions on the stack, the innermost first, when one of them is the innermost of all. */
export function programFrames(): number[] {
  const frames = wasmFrames()
  return frames.filter(({ module }) => module === frames[0]?.module).map(({ index }) => index)
}

/** Instrumented functions return early, keeping their locals in a buffer, and are called again when the wait is over. */
export class Asyncify implements Suspension {
  #suspendable: ReadonlySet<number>
  #exports: LabExports | undefined
  #memory: Memory | undefined
  #buffer = 0
  #pause: Pause | undefined

  constructor(suspendable: ReadonlySet<number>) {
    this.#suspendable = suspendable
  }

  importFor(wait: Waits): (...args: number[]) => number {
    return (...args) => {
      const exports = this.#exports
      if (this.#pause && exports?.asyncify_get_state() === rewinding) {
        exports.asyncify_stop_rewind()
        const { finish } = this.#pause
        this.#pause = undefined
        return finish()
      }
      const answer = wait(...args)
      if (typeof answer === 'number') return answer
      this.#pause = answer
      this.#memory?.setWord(this.#buffer, this.#buffer + bufferHead)
      exports?.asyncify_start_unwind(this.#buffer)
      return 0
    }
  }

  attach(exports: LabExports, memory: Memory, allocate: (size: number) => number): void {
    this.#exports = exports
    this.#memory = memory
    this.#buffer = allocate(bufferBytes)
    memory.setWord(this.#buffer + 4, this.#buffer + bufferBytes)
  }

  possible(): boolean {
    if (!this.#exports) return false
    const frames = wasmFrames()
    // The innermost is the function that waits, which is the program's own.
    const program = frames[0]?.module
    return (
      frames.length < deepest &&
      frames.every(({ module, index }) =>
        module === program ? this.#suspendable.has(index) : module.includes(ownLibrary),
      )
    )
  }

  async runOnce(): Promise<void> {
    const exports = this.#exports
    if (!exports) throw new Error('The process has not booted')
    exports.PostgresMainLoopOnce()
    while (exports.asyncify_get_state() === unwinding) {
      exports.asyncify_stop_unwind()
      await this.#pause?.over
      exports.asyncify_start_rewind(this.#buffer)
      exports.PostgresMainLoopOnce()
    }
  }
}

interface Jspi {
  Suspending: new (wait: (...args: number[]) => number | Promise<number>) => WebAssembly.ImportValue
  promising(func: () => void): () => Promise<void>
}

const jspi = WebAssembly as unknown as Partial<Jspi>

/** Whether the browser can suspend WebAssembly by itself. */
export const hasJspi = (): boolean => jspi.Suspending !== undefined && jspi.promising !== undefined

/** The browser puts the stack aside. */
export class Promised implements Suspension {
  #once: (() => Promise<void>) | undefined

  importFor(wait: Waits): WebAssembly.ImportValue {
    if (!jspi.Suspending) throw new Error('This browser has no JavaScript Promise Integration.')
    return new jspi.Suspending((...args) => {
      const answer = wait(...args)
      return typeof answer === 'number' ? answer : answer.over.then(answer.finish)
    })
  }

  attach({ PostgresMainLoopOnce }: LabExports): void {
    // The export itself: a stack with a function of JavaScript's on it can't be put aside.
    this.#once = jspi.promising?.(PostgresMainLoopOnce)
  }

  possible(): boolean {
    return this.#once !== undefined
  }

  async runOnce(): Promise<void> {
    if (!this.#once) throw new Error('The process has not booted')
    await this.#once()
  }
}

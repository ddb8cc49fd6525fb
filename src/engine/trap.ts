import type { PGlite } from '@electric-sql/pglite'
import { moduleOf } from './module.ts'

// How PostgreSQL's main loop goes on after an error; not a fault.
const longJump = 100

/** Of a BrokenEngine that is sound, but can't be put back to an earlier state. */
export const outgrown = 'TP001'

/** The engine answered against the protocol, or died: it must not be used any more. `code` is the SQLSTATE for it. */
export class BrokenEngine extends Error {
  readonly code: string

  constructor(message: string, code = '58000') {
    super(message)
    this.code = code
  }
}

/** Keeps what PGlite swallows: exceptions out of PostgreSQL's main loop, after which it answers nonsense. */
export class TrapWatch {
  #trap: BrokenEngine | undefined

  constructor(pg: PGlite) {
    const module = moduleOf(pg)
    const loop = module._PostgresMainLoopOnce
    module._PostgresMainLoopOnce = () => {
      try {
        loop()
      } catch (error) {
        if ((error as { status?: unknown }).status !== longJump) this.#trap = brokenBy(error)
        throw error
      }
    }
  }

  /** The trap since the last call, if there was one. */
  take(): BrokenEngine | undefined {
    const trap = this.#trap
    this.#trap = undefined
    return trap
  }
}

function brokenBy(error: unknown): BrokenEngine {
  if (error instanceof RangeError) return new BrokenEngine('stack depth limit exceeded', '54001')
  if (error instanceof WebAssembly.RuntimeError)
    return new BrokenEngine(`PostgreSQL stopped in the middle of the statement (${error.message})`)
  return new BrokenEngine('PostgreSQL ended the session', '57P01')
}

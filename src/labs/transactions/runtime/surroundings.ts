import type { BootPlan } from './boot.ts'
import type { Store } from './store.ts'
import type { Suspension } from './suspension.ts'
import type { Keeper } from './waiting.ts'

/** What the lab does for its processes. */
export interface Surroundings extends BootPlan, Keeper {
  store: Store
  program: WebAssembly.Module
  /** PGlite's file system bundle. */
  bundle: Blob
  suspension: Suspension
  /** PostgreSQL's setting. */
  maxStackDepth?: string | undefined
  /** What kill(2) gives: 0, or -1 when there is no such process. */
  kill: (pid: number, number: number) => number
  /** Whether the statement that this process runs is to end; asked every few milliseconds. */
  asked(): boolean
}

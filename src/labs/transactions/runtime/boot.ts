import type { LabExports, Variable } from './exports.ts'
import type { Memory } from './memory.ts'
import { findRegions, type Region } from './shared-memory.ts'

/** What there is to say of a process that can't share its memory with the others. */
export const elsewhere = 'The shared memory of this process lies elsewhere than the others’.'

// What getpid() gave before the program asked us.
const onlyPid = 42
// PostgreSQL's number for a backend that a client has, B_BACKEND.
const clientBackend = 1

/** What a booting process is told and tells. */
export interface BootPlan {
  pid: number
  /** Where the others have the shared memory; undefined for the first one, which recovers the database. */
  known: readonly Region[] | undefined
  /** The shared memory has its place. The first process's is the lab's; another one's must be put in its stead now. */
  attach(regions: Region[], memory: Memory): void
}

/**
 * Lets a process join the others while it boots. It boots like a server of its own, since PGlite starts it so; at three
 * moments we turn it into one of many: its pid is given when it has looked at the clock for the first time, the shared memory
 * is put in its place just before it takes a slot there (InitProcess), and it counts as a postmaster's child while
 * InitPostgres begins, so that it does not recover the database that others have open.
 */
export class Boot {
  #plan: BootPlan
  #state: 'before' | 'attached' | 'done' = 'before'

  constructor(plan: BootPlan) {
    this.#plan = plan
  }

  // There are others already.
  get #joins(): boolean {
    return this.#plan.known !== undefined
  }

  /** PostgreSQL looks at the clock. */
  looksAtClock(exports: LabExports, memory: Memory): void {
    if (this.#state !== 'before') return
    const word = (name: Variable): number => memory.word(Number(exports[name].value))
    if (word('MyProcPid') === onlyPid) memory.setWord(Number(exports.MyProcPid.value), this.#plan.pid)
    if (word('MainLWLockArray') === 0 || word('MyProc') !== 0) return
    const regions = findRegions(memory, this.#plan.known)
    if (!regions) return
    this.#state = 'attached'
    this.#plan.attach(regions, memory)
  }

  /**
   * InitPostgres begins: a child of a postmaster does no recovery. Not earlier: a child has its files synced by a
   * checkpointer, which there is none of, and each DROP TABLE would wait for it. From here on it is somebody's, too: with
   * a user and as a client's it stands in pg_stat_activity.
   */
  begins(exports: LabExports, memory: Memory): void {
    if (!this.#joins) return
    if (this.#state !== 'attached') throw new Error(elsewhere)
    this.#setChild(exports, memory, 1)
    memory.setWord(Number(exports.MyBackendType.value), clientBackend)
  }

  /** PostgreSQL looks for a file. After the recovery comes the catalog's; a child would want its client to log in. */
  looksFor(path: string, exports: LabExports, memory: Memory): void {
    if (!this.#joins || this.#state !== 'attached' || !/pg_internal\.init|pg_filenode/.test(path)) return
    this.#state = 'done'
    this.#setChild(exports, memory, 0)
  }

  #setChild(exports: LabExports, memory: Memory, value: 0 | 1): void {
    memory.bytes[Number(exports.IsUnderPostmaster.value)] = value
  }
}

import type { MemoryFileSystem } from '#engine/module.ts'

/** What the lab's program exports, as far as the lab calls it; variables are the addresses of PostgreSQL's own. */
export interface LabExports {
  MyProcPid: WebAssembly.Global
  MyBackendType: WebAssembly.Global
  MyProc: WebAssembly.Global
  MyLatch: WebAssembly.Global
  MainLWLockArray: WebAssembly.Global
  IsUnderPostmaster: WebAssembly.Global
  QueryCancelPending: WebAssembly.Global
  InterruptPending: WebAssembly.Global
  ProcDiePending: WebAssembly.Global
  /** The address of the number that says what the process waits for. */
  my_wait_event_info: WebAssembly.Global
  /** How many of PostgreSQL's questions for interrupts pass before the next `poll`. */
  tupelo_questions: WebAssembly.Global
  PostgresMainLoopOnce: () => void
  procsignal_sigusr1_handler: (signal: number) => void
  _emscripten_timeout: (which: number, nowMs: number) => void
  asyncify_get_state: () => number
  asyncify_start_unwind: (buffer: number) => void
  asyncify_stop_unwind: () => void
  asyncify_start_rewind: (buffer: number) => void
  asyncify_stop_rewind: () => void
}

/** The names of PostgreSQL's variables among them. */
export type Variable = {
  [K in keyof LabExports]: LabExports[K] extends WebAssembly.Global ? K : never
}[keyof LabExports]

/** PGlite's own functions around PostgreSQL's main loop. */
export interface LabModule {
  FS: MemoryFileSystem
  addFunction: (func: (...args: number[]) => number, signature: string) => number
  stackSave: () => number
  stackRestore: (pointer: number) => void
  _malloc: (size: number) => number
  _pgl_set_rw_cbs: (read: number, write: number) => void
  _pq_buffer_remaining_data: () => number
  _PostgresMainLongJmp: () => void
  _PostgresSendReadyForQueryIfNecessary: () => void
  _pgl_pq_flush: () => void
}

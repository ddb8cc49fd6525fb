/** What is used of pg_dump as Emscripten loads it. */
export interface PgDumpModule {
  /** The program's memory as it is now. */
  readonly HEAPU8: Uint8Array
  FS: {
    makedev(major: number, minor: number): number
    registerDevice(device: number, calls: DeviceCalls): void
    mkdev(path: string, device: number): void
  }
  addFunction(call: (at: number, length: number) => number, signature: string): number
  /** Gives what libpq reads and writes with in place of a socket. */
  _pgl_set_rw_cbs(read: number, write: number): void
  /** Runs the program to its end; gives its exit status. */
  callMain(args: string[]): number
}

interface DeviceCalls {
  open(): void
  close(): void
  write(stream: unknown, memory: Int8Array, at: number, length: number): number
}

/** Loads pg_dump: what `virtual:pg-dump` gives. */
export type LoadPgDump = (options: {
  noExitRuntime: boolean
  thisProgram: string
  instantiateWasm(
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance, program: WebAssembly.Module) => void,
  ): object
  print(line: string): void
  printErr(line: string): void
  preRun: ((module: { ENV: Record<string, string> }) => void)[]
}) => Promise<PgDumpModule>

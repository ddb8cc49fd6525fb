import { decodeRows } from '#core/result/wire.ts'
import type { Backend } from './backend.ts'
import { rolesQuery } from './dump-roles.ts'
import type { LoadPgDump, PgDumpModule } from './dump-types.ts'

const output = '/dev/dump'
const environment = { HOME: '/home/postgres', USER: 'postgres', LOGNAME: 'postgres' }
const pieceBytes = 2 ** 20

/** Gathers what is written in pieces of a blob: nothing is ever held as one text. */
class Pieces {
  #done: Blob[] = []
  #piece = new Uint8Array(pieceBytes)
  #used = 0
  #written = 0
  #tell: (bytes: number) => void

  constructor(tell: (bytes: number) => void) {
    this.#tell = tell
  }

  add(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) {
      const part = bytes.subarray(at, at + pieceBytes - this.#used)
      this.#piece.set(part, this.#used)
      this.#used += part.length
      at += part.length
      if (this.#used === pieceBytes) this.#cut()
    }
  }

  #cut(): void {
    this.#done.push(new Blob([this.#piece.subarray(0, this.#used)]))
    this.#written += this.#used
    this.#used = 0
    this.#tell(this.#written)
  }

  end(): Blob {
    this.#cut()
    return new Blob(this.#done, { type: 'application/sql' })
  }
}

/** The server's answers, for libpq to read as much of them at a time as it likes. */
class Answers {
  #chunks: Uint8Array[] = []
  #next = 0

  add(chunks: readonly Uint8Array[]): void {
    for (const chunk of chunks) this.#chunks.push(chunk)
  }

  /** The next bytes, at most so many; none when nothing is left. */
  take(most: number): Uint8Array {
    const chunk = this.#chunks[this.#next]
    if (!chunk) return new Uint8Array(0)
    const part = chunk.subarray(0, most)
    if (part.length < chunk.length) this.#chunks[this.#next] = chunk.subarray(most)
    else if (++this.#next === this.#chunks.length) [this.#chunks, this.#next] = [[], 0]
    return part
  }
}

async function load(program: WebAssembly.Module, complain: (line: string) => void): Promise<PgDumpModule> {
  const loadPgDump: LoadPgDump = (await import('virtual:pg-dump')).default
  return loadPgDump({
    noExitRuntime: false,
    thisProgram: 'pg_dump',
    instantiateWasm: (imports, done) => {
      void WebAssembly.instantiate(program, imports).then((instance) => {
        done(instance, program)
      })
      return {}
    },
    print: complain,
    printErr: complain,
    preRun: [({ ENV }) => Object.assign(ENV, environment)],
  })
}

// It begins with a word on where it was started from, which means nothing here.
const complaintOf = (lines: readonly string[]): string =>
  lines
    .slice(lines.findIndex((line) => line.startsWith('pg_dump: error:')))
    .map((line) => line.replace(/^pg_dump: (?:error|detail|hint|warning): /, ''))
    .join(' ')

/**
 * The database as pg_dump writes it, a plain script with COPY, after the roles that it names. `tell` hears how many bytes
 * are written. The session is pg_dump's from then on. Throws what pg_dump complains of, and BrokenEngine.
 */
export async function dumpDatabase(
  backend: Backend,
  program: WebAssembly.Module,
  tell: (bytes: number) => void,
): Promise<Blob> {
  const pieces = new Pieces(tell)
  const made = decodeRows((await backend.need(rolesQuery)).rows).map(([sql]) => sql ?? '')
  if (made.length)
    pieces.add(new TextEncoder().encode(`--\n-- Roles, without passwords\n--\n\n${made.join('\n')}\n\n`))
  const complaints: string[] = []
  const module = await load(program, (line) => complaints.push(line))
  const answers = new Answers()
  const { FS } = module
  const device = FS.makedev(64, 0)
  FS.registerDevice(device, {
    open: () => undefined,
    close: () => undefined,
    write: (_, memory, at, length) => {
      pieces.add(new Uint8Array(memory.buffer, memory.byteOffset + at, length))
      return length
    },
  })
  FS.mkdev(output, device)
  const read = (at: number, most: number): number => {
    const bytes = answers.take(most)
    module.HEAPU8.set(bytes, at)
    return bytes.length
  }
  const write = (at: number, length: number): number => {
    answers.add(backend.relay(module.HEAPU8.slice(at, at + length)))
    return length
  }
  module._pgl_set_rw_cbs(module.addFunction(read, 'iii'), module.addFunction(write, 'iii'))
  const status = module.callMain(['-U', 'postgres', '-f', output, 'postgres'])
  if (status !== 0) throw new Error(complaintOf(complaints) || `pg_dump ended with status ${status}`)
  return pieces.end()
}

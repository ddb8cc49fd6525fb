import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import b from 'binaryen'

const source = 'node_modules/@electric-sql/pglite/dist/pglite.wasm'
const cache = '.cache/wasm'

/** PGlite's program as the package brings it. */
export const pgliteProgram = (): Buffer => readFileSync(source)

/**
 * What `make` makes of PGlite's program, kept between builds. `recipes` are the files, given by their addresses, that decide
 * what comes out; `kind` is the kept file's name.
 */
export function keptProgram(
  kind: string,
  recipes: readonly (string | URL)[],
  make: (bytes: Buffer) => Uint8Array,
): Uint8Array<ArrayBuffer> {
  const bytes = pgliteProgram()
  const hash = createHash('sha256').update(bytes)
  for (const recipe of [import.meta.url, ...recipes]) hash.update(readFileSync(new URL(recipe)))
  const path = join(cache, `${kind}-${hash.digest('hex').slice(0, 16)}`)
  if (!existsSync(path)) {
    mkdirSync(cache, { recursive: true })
    const part = `${path}.${process.pid}.part`
    writeFileSync(part, make(bytes))
    renameSync(part, path)
  }
  return new Uint8Array(readFileSync(path))
}

/** A WebAssembly program of PGlite's while it is changed. Throws when it is not made as we know it. */
export class Program {
  readonly module: b.Module
  #name: string

  /** `name` is what errors call it. */
  constructor(name: string, bytes: Uint8Array) {
    this.#name = name
    this.module = b.readBinary(bytes)
    const f = b.Features
    // Not all that there are: some change how imports are written, in a way that Node 20 does not read.
    this.module.setFeatures(
      f.BulkMemory |
        f.BulkMemoryOpt |
        f.SignExt |
        f.MutableGlobals |
        f.NontrappingFPToInt |
        f.Multivalue |
        f.SIMD128 |
        f.ExceptionHandling |
        f.CallIndirectOverlong,
    )
  }

  /** An error about how the program is made. */
  unknown(what: string): Error {
    return new Error(`${this.#name}: ${what}`)
  }

  /** The inner name of what is exported under `name`. */
  exported(name: string): string {
    const found = this.module.getExport(name)
    if (!found) throw this.unknown(`no export ${name}`)
    return b.getExportInfo(found).value
  }

  /** Where a variable of PostgreSQL lies in the memory. */
  addressOf(name: string): number {
    const { init } = b.getGlobalInfo(this.module.getGlobal(this.exported(name)))
    const { value } = b.getExpressionInfo(init) as { value?: unknown }
    if (typeof value !== 'number' || value <= 0) throw this.unknown(`${name} has no fixed address`)
    return value
  }

  /** Keeps a function under another name and gives its own to a new body. */
  wrap(name: string, body: (original: string) => number): void {
    const inner = this.exported(name)
    const info = b.getFunctionInfo(this.module.getFunction(inner))
    const original = `${inner}_original`
    this.module.addFunction(original, info.params, info.results, info.vars, info.body)
    this.module.removeFunction(inner)
    this.module.addFunction(inner, info.params, info.results, [], body(original))
  }

  /** The program's bytes; it can't be changed any more. */
  emit(): Uint8Array {
    if (!this.module.validate()) throw this.unknown('the changed program is not valid')
    const bytes = this.module.emitBinary()
    this.module.dispose()
    return bytes
  }
}

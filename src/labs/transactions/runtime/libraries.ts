import type { MemoryFileSystem } from '#engine/module.ts'

/** What the program calls PL/pgSQL's library that it brings along; stack traces call it so too. */
export const ownLibrary = 'tupelo.plpgsql'

const place = '/pglite/lib/postgresql/plpgsql.so'
const prefix = 'lab_'
const invoke = `${prefix}invoke_`
const state = /^__asyncify_(state|data)$/

/**
 * What PostgreSQL's libraries are to be linked to, by the names of their imports: the program's own functions for
 * Emscripten's invokes, and the state of a stack that is put aside, which is one for program and libraries.
 */
export function linked(exports: WebAssembly.Exports): [string, WebAssembly.ImportValue][] {
  return Object.entries(exports).flatMap(([name, value]): [string, WebAssembly.ImportValue][] => {
    if (name.startsWith(invoke)) return [[name.slice(prefix.length), value]]
    return state.test(name) ? [[name, value]] : []
  })
}

/** Puts the library whose waits can be put aside in the place of PGlite's, before PostgreSQL has loaded it. */
export function installLibrary(program: WebAssembly.Module, fs: Pick<MemoryFileSystem, 'writeFile'>): void {
  const [library] = WebAssembly.Module.customSections(program, ownLibrary)
  if (!library) throw new Error('This program was not made for the transactions lab.')
  fs.writeFile(place, new Uint8Array(library))
}

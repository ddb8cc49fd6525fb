import type { Extension } from '@electric-sql/pglite'
import type { MemoryFileSystem } from './module.ts'
import type { ExtensionFiles } from './protocol.ts'
import { readTar } from './tar.ts'

const home = '/pglite/'
const controlFolder = `${home}share/postgresql/extension`

interface EmscriptenOptions {
  instantiateWasm: (imports: WebAssembly.Imports, done: unknown) => WebAssembly.Exports
  preRun: ((module: { FS: MemoryFileSystem }) => void)[]
}

// How many libraries each PostgreSQL has loaded, by its file system.
const counts = new WeakMap<MemoryFileSystem, number>()

function write(fs: MemoryFileSystem, path: string, bytes: Uint8Array | string): void {
  fs.mkdirTree(path.slice(0, path.lastIndexOf('/')))
  fs.writeFile(path, bytes)
}

/** Writes extensions' files to where CREATE EXTENSION looks; a copy, since files may grow. */
export function installFiles(fs: MemoryFileSystem, { tar }: ExtensionFiles): void {
  for (const { name, contents } of readTar(tar)) write(fs, home + name, contents.slice())
}

/** The names of the libraries among an extension's files. */
export const librariesIn = ({ tar }: ExtensionFiles): string[] =>
  readTar(tar).flatMap(({ name }) => /([^/]+)\.so$/.exec(name)?.[1] ?? [])

/** Writes the control files of all extensions that can be had, which pg_available_extensions lists. */
export function installControls(fs: MemoryFileSystem, controls: Record<string, string>): void {
  for (const [name, text] of Object.entries(controls)) write(fs, `${controlFolder}/${name}.control`, text)
}

/** Whether the path is of an extension's file: such files stay when a database is put back. */
export const isInstalled = (path: string): boolean =>
  path.startsWith(`${home}share/`) || path.startsWith(`${home}lib/`)

/**
 * How many shared libraries this PostgreSQL has loaded. A library's memory is part of PostgreSQL's, but that it is loaded
 * is noted outside: a copy of the memory from before it was loaded must not be put back, since the library would count as
 * loaded and find nothing.
 */
export const loadedLibraries = (fs: MemoryFileSystem): number => counts.get(fs) ?? 0

/** Listens to PostgreSQL's calls of dlopen; `install` writes files before PostgreSQL starts. */
export function watchLibraries(install: (fs: MemoryFileSystem) => void): Extension {
  let fs: MemoryFileSystem | undefined
  const counted = (open: ((handle: number) => number) & { sig?: string }): WebAssembly.ImportValue =>
    Object.assign(
      (handle: number) => {
        const opened = open(handle)
        if (opened !== 0 && fs) counts.set(fs, loadedLibraries(fs) + 1)
        return opened
      },
      { sig: open.sig },
    )
  return {
    name: 'libraries',
    setup: (_, options: EmscriptenOptions) => {
      const emscriptenOpts: EmscriptenOptions = {
        ...options,
        preRun: [
          ...options.preRun,
          ({ FS }) => {
            fs = FS
            install(FS)
          },
        ],
        instantiateWasm: (imports, done) => {
          const { env } = imports
          if (env) env._dlopen_js = counted(env._dlopen_js as (handle: number) => number)
          return options.instantiateWasm(imports, done)
        },
      }
      return Promise.resolve({ emscriptenOpts })
    },
  }
}

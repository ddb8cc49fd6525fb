import type { PGlite } from '@electric-sql/pglite'

/** A file or folder of Emscripten's in-memory file system. */
export interface MemoryNode {
  name: string
  mode: number
  parent: MemoryNode
  contents: Uint8Array | Record<string, MemoryNode> | null
  usedBytes: number
  name_next?: MemoryNode | undefined
}

/** An open file. */
export interface MemoryStream {
  fd: number
  position: number
  flags: number
  shared: Record<string, unknown>
}

/** The file system, as far as a snapshot touches it. */
export interface MemoryFileSystem {
  lookupPath(path: string): { node: MemoryNode }
  isDir(mode: number): boolean
  getPath(node: MemoryNode): string
  mkdirTree(path: string): void
  /** With `canOwn` the bytes become the file's own, without a copy. */
  writeFile(path: string, bytes: Uint8Array | string, options?: { canOwn: boolean }): void
  // Chains of nodes by the hash of their name: where paths are looked up.
  nameTable: (MemoryNode | undefined)[]
  streams: (MemoryStream | null | undefined)[]
}

/** Where PGlite keeps the database. */
export const dataFolder = '/pglite/data'

/** What the engine uses of PGlite's insides; PGlite is pinned and a test gates them. */
interface PostgresModule {
  FS: MemoryFileSystem
  /** The wasm memory as it is now; a new array whenever it has grown. */
  HEAPU8: Uint8Array
  /** Works off one message; what it throws is caught, and mostly forgotten, by PGlite. */
  _PostgresMainLoopOnce: () => void
}

/** PGlite's insides. Its own type for them leans on declarations that it does not ship. */
export function moduleOf(pg: PGlite): PostgresModule {
  return pg.Module as unknown as PostgresModule
}

import type { PGlite } from '@electric-sql/pglite'
import { isInstalled, loadedLibraries } from './libraries.ts'
import { dataFolder, moduleOf, type MemoryFileSystem, type MemoryNode, type MemoryStream } from './module.ts'
import { BrokenEngine, outgrown } from './trap.ts'

const pageSize = 65536

interface KeptFile {
  name: string
  parent: MemoryNode
  contents: Uint8Array | null
  usedBytes: number
}

function chain(first: MemoryNode | undefined): MemoryNode[] {
  const nodes: MemoryNode[] = []
  for (let node = first; node; node = node.name_next) nodes.push(node)
  return nodes
}

/** Whether a page holds only zeros. Eight words at a time, since a restore reads the whole memory. */
function isBlank(words: Int32Array, page: number): boolean {
  const at = (index: number): number => words[index] ?? 0
  const end = ((page + 1) * pageSize) / 4
  for (let i = (page * pageSize) / 4; i < end; i += 8) {
    const low = at(i) | at(i + 1) | at(i + 2) | at(i + 3)
    if ((low | at(i + 4) | at(i + 5) | at(i + 6) | at(i + 7)) !== 0) return false
  }
  return true
}

/** Whether two arrays hold the same bytes. */
function same(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  const aligned = a.byteOffset % 4 === 0 && b.byteOffset % 4 === 0 && a.length % 4 === 0
  const view = (bytes: Uint8Array): Int32Array | Uint8Array =>
    aligned ? new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4) : bytes
  const [left, right] = [view(a), view(b)]
  for (let i = 0; i < left.length; i++) if (left[i] !== right[i]) return false
  return true
}

/** A copy of the bytes, or the earlier one when it holds the same. */
function keep(bytes: Uint8Array, earlier: Uint8Array | null | undefined): Uint8Array {
  return earlier && same(bytes, earlier) ? earlier : bytes.slice()
}

/** The kept contents in a buffer of the file's own: the one it has, when that fits. */
function refill(held: Uint8Array | null, kept: Uint8Array): Uint8Array {
  if (!held || held.length < kept.length || held.length > 2 * kept.length) return kept.slice()
  held.set(kept)
  return held.fill(0, kept.length)
}

/**
 * A copy of a whole running PostgreSQL: its memory and the files of its data directory. Restoring it takes tens of
 * milliseconds and undoes everything, DDL, settings and open transactions included.
 */
export class Snapshot {
  #fs: MemoryFileSystem
  #heap: () => Uint8Array
  #folders = new Map<MemoryNode, Record<string, MemoryNode>>()
  #files = new Map<MemoryNode, KeptFile>()
  #streams: (
    { stream: MemoryStream; shared: Record<string, unknown>; position: number; flags: number } | undefined
  )[]
  #names: MemoryNode[][]
  #libraries: number
  // By their index.
  #pages = new Map<number, Uint8Array>()

  /** Takes the snapshot, which shares with an `earlier` one what is the same. Call it only between statements. */
  constructor(pg: PGlite, earlier?: Snapshot) {
    const module = moduleOf(pg)
    this.#fs = module.FS
    this.#libraries = loadedLibraries(this.#fs)
    this.#heap = () => module.HEAPU8
    this.#keepFolder(this.#fs.lookupPath(dataFolder).node, earlier)
    this.#streams = Array.from(this.#fs.streams, (stream) =>
      stream
        ? { stream, shared: { ...stream.shared }, position: stream.position, flags: stream.flags }
        : undefined,
    )
    this.#names = Array.from(this.#fs.nameTable, chain)
    this.#keepPages(earlier)
  }

  #keepFolder(folder: MemoryNode, earlier: Snapshot | undefined): void {
    const children = folder.contents as Record<string, MemoryNode>
    this.#folders.set(folder, { ...children })
    for (const node of Object.values(children)) {
      if (this.#fs.isDir(node.mode)) this.#keepFolder(node, earlier)
      else {
        const bytes = node.contents as Uint8Array | null
        const { name, parent, usedBytes } = node
        const contents =
          bytes && keep(bytes.subarray(0, usedBytes), earlier && earlier.#files.get(node)?.contents)
        this.#files.set(node, { name, parent, contents, usedBytes })
      }
    }
  }

  #keepPages(earlier: Snapshot | undefined): void {
    const heap = this.#heap()
    const words = new Int32Array(heap.buffer)
    for (let index = 0; index < heap.length / pageSize; index++) {
      if (isBlank(words, index)) continue
      const page = heap.subarray(index * pageSize, (index + 1) * pageSize)
      this.#pages.set(index, keep(page, earlier && earlier.#pages.get(index)))
    }
  }

  /** Whether no library was loaded since: its memory would be taken away under it. */
  get canRestore(): boolean {
    return loadedLibraries(this.#fs) <= this.#libraries
  }

  /** Puts everything back as it was. Call it only between statements. Throws BrokenEngine when that can't be. */
  restore(): void {
    if (!this.canRestore) throw new BrokenEngine('it has loaded a library since', outgrown)
    for (const [folder, children] of this.#folders) folder.contents = { ...children }
    for (const [node, { name, parent, contents, usedBytes }] of this.#files)
      Object.assign(node, {
        name,
        parent,
        contents: contents && refill(node.contents as Uint8Array | null, contents),
        usedBytes,
      })
    this.#names.forEach((kept, hash) => {
      const since = chain(this.#fs.nameTable[hash]).filter((node) => !kept.includes(node))
      const nodes = [...kept, ...since.filter((node) => isInstalled(this.#fs.getPath(node)))]
      this.#fs.nameTable[hash] = nodes[0]
      nodes.forEach((node, i) => (node.name_next = nodes[i + 1]))
    })
    this.#fs.streams.length = 0
    this.#streams.forEach((kept, fd) => {
      if (!kept) this.#fs.streams[fd] = null
      else {
        Object.assign(kept.stream, { fd, position: kept.position, flags: kept.flags })
        Object.assign(kept.stream.shared, kept.shared)
        this.#fs.streams[fd] = kept.stream
      }
    })
    this.#restorePages()
  }

  // A blank page is read, not overwritten: writing would claim memory for pages that PostgreSQL has never touched.
  #restorePages(): void {
    const heap = this.#heap()
    const words = new Int32Array(heap.buffer)
    const blank = (from: number, to: number): void => {
      for (let page = from; page < to; page++)
        if (!isBlank(words, page)) heap.fill(0, page * pageSize, (page + 1) * pageSize)
    }
    let next = 0
    for (const [index, bytes] of this.#pages) {
      blank(next, index)
      heap.set(bytes, index * pageSize)
      next = index + 1
    }
    blank(next, heap.length / pageSize)
  }
}

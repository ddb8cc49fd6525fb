import type { TarEntry } from '#engine/tar.ts'

/** Numbers that WASI gives to what can go wrong with a file. */
const fault = { exists: 20, missing: 44, notFolder: 54, notEmpty: 55 } as const

/** What the file system throws; Emscripten reads the number. */
class FileFault extends Error {
  readonly code: number

  constructor(code: number) {
    super(`file error ${code}`)
    this.code = code
  }
}

interface Common {
  /** Tells a file from another one that has come under its name. */
  ino: number
  mode: number
  modified: number
}

/** A folder of the store. */
export interface StoredFolder extends Common {
  children: Map<string, StoredNode>
}

/** A file of the store; `data` may be longer than the `size` that is in use. */
export interface StoredFile extends Common {
  data: Uint8Array
  size: number
}

/** What stands in the store. */
export type StoredNode = StoredFolder | StoredFile

const isFolder = (node: StoredNode): node is StoredFolder => 'children' in node

const kinds = { folder: 0o040000, file: 0o100000 }
const permissions = 0o7777
const steps = (path: string): string[] => path.split('/').filter((step) => step !== '' && step !== '.')

/**
 * The files of one database, in memory, which several PostgreSQL processes have open at the same time. An unlinked file
 * lives on for as long as it is open.
 */
export class Store {
  #inodes = 1
  #root = this.#folder(0o700)
  #open = new Map<number, StoredFile | StoredFolder>()
  // Emscripten takes 0 for no descriptor.
  #descriptors = 1

  #common(mode: number): Common {
    return { ino: this.#inodes++, mode, modified: Date.now() }
  }

  #folder(mode: number): StoredFolder {
    return { ...this.#common(kinds.folder | (mode & permissions)), children: new Map() }
  }

  /** Throws a fault when there is nothing at the path. */
  get(path: string): StoredNode {
    let node: StoredNode = this.#root
    for (const step of steps(path)) {
      if (!isFolder(node)) throw new FileFault(fault.notFolder)
      const next = node.children.get(step)
      if (!next) throw new FileFault(fault.missing)
      node = next
    }
    return node
  }

  #place(path: string): { children: Map<string, StoredNode>; name: string } {
    const all = steps(path)
    const name = all.pop() ?? ''
    return { children: this.folder(all.join('/')).children, name }
  }

  /** Throws a fault when no folder is at the path. */
  folder(path: string): StoredFolder {
    const node = this.get(path)
    if (!isFolder(node)) throw new FileFault(fault.notFolder)
    return node
  }

  makeFolder(path: string, mode = 0o700): void {
    const { children, name } = this.#place(path)
    if (children.has(name)) throw new FileFault(fault.exists)
    children.set(name, this.#folder(mode))
  }

  writeFile(path: string, data: Uint8Array, mode = 0o600): void {
    const { children, name } = this.#place(path)
    const common = this.#common(kinds.file | (mode & permissions))
    children.set(name, { ...common, data: data.slice(), size: data.length })
  }

  /** Puts in the files and folders of an archive, in which a folder stands before what it holds. */
  fill(entries: Iterable<TarEntry>): void {
    for (const { name, contents } of entries)
      if (contents) this.writeFile(name, contents)
      else this.makeFolder(name)
  }

  remove(path: string): void {
    const { children, name } = this.#place(path)
    if (!children.delete(name)) throw new FileFault(fault.missing)
  }

  removeFolder(path: string): void {
    if (this.folder(path).children.size > 0) throw new FileFault(fault.notEmpty)
    this.remove(path)
  }

  rename(from: string, to: string): void {
    const node = this.get(from)
    this.remove(from)
    const { children, name } = this.#place(to)
    children.set(name, node)
  }

  /** Gives a descriptor. */
  open(path: string): number {
    const node = this.get(path)
    const descriptor = this.#descriptors++
    this.#open.set(descriptor, node)
    return descriptor
  }

  close(descriptor: number): void {
    this.#open.delete(descriptor)
  }

  /** What is open under a descriptor. */
  opened(descriptor: number): StoredNode {
    const node = this.#open.get(descriptor)
    if (!node) throw new FileFault(fault.missing)
    return node
  }

  /** The file that is open under a descriptor. */
  openFile(descriptor: number): StoredFile {
    const node = this.opened(descriptor)
    if (isFolder(node)) throw new FileFault(fault.missing)
    return node
  }

  /** The file at a path. Throws a fault when there is none. */
  file(path: string): StoredFile {
    const node = this.get(path)
    if (isFolder(node)) throw new FileFault(fault.missing)
    return node
  }
}

/** Makes room for `size` bytes. */
export function reserve(file: StoredFile, size: number): void {
  if (size <= file.data.length) return
  const most = Math.min(file.data.length * 2, file.data.length + 2 ** 20)
  const data = new Uint8Array(Math.max(size, most))
  data.set(file.data.subarray(0, file.size))
  file.data = data
}

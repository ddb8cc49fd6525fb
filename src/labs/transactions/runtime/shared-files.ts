import type { PGlite } from '@electric-sql/pglite'
import { BaseFilesystem, type FsStats } from '@electric-sql/pglite/basefs'
import { dataFolder } from '#engine/module.ts'
import { reserve, type Store, type StoredNode } from './store.ts'

interface Node {
  id: number
  name: string
  parent: Node
  mount: { mountpoint: string }
  name_next?: Node
  /** Which file of the store this name stood for when it was looked up. */
  ino?: number | undefined
}

/** Emscripten's file system, as far as its cache of names goes. */
interface NamedFiles {
  nameTable: (Node | undefined)[]
  hashName(parent: number, name: string): number
  hashRemoveNode(node: Node): void
  lookup(parent: Node, name: string): Node
  lookupNode(parent: Node, name: string): Node
}

interface Options {
  emscriptenOpts: { preRun: ((module: { FS: NamedFiles }) => void)[] }
}

const blockSize = 4096

function statsOf(node: StoredNode): FsStats {
  const size = 'size' in node ? node.size : 0
  return {
    dev: 0,
    ino: node.ino,
    mode: node.mode,
    nlink: 1,
    uid: 0,
    gid: 0,
    rdev: 0,
    size,
    blksize: blockSize,
    blocks: Math.ceil(size / 512),
    atime: node.modified,
    mtime: node.modified,
    ctime: node.modified,
  }
}

const viewOf = (buffer: Uint8Array | ArrayBuffer, offset: number, length: number): Uint8Array =>
  ArrayBuffer.isView(buffer)
    ? new Uint8Array(buffer.buffer, buffer.byteOffset + offset, length)
    : new Uint8Array(buffer, offset, length)

// The root of a mount is its own parent.
function pathOf(node: Node): string {
  const names: string[] = []
  for (let at = node; at.parent !== at; at = at.parent) names.unshift(at.name)
  return `/${names.join('/')}`
}

/** One process's view of the store. `looked` is told each path that is looked up or opened. */
export class SharedFiles extends BaseFilesystem {
  #store: Store
  #looked: (path: string) => void

  constructor(store: Store, looked: (path: string) => void) {
    super('shared')
    this.#store = store
    this.#looked = looked
  }

  override async init(pg: PGlite, options: Parameters<BaseFilesystem['init']>[1]) {
    const made = await super.init(pg, options)
    const { preRun } = (made as unknown as Options).emscriptenOpts
    preRun.push(({ FS }) => {
      this.#distrustNames(FS)
    })
    return made
  }

  // Emscripten remembers names. Another process may have taken the file away, or put another one in its place.
  #distrustNames(fs: NamedFiles): void {
    const plain = fs.lookupNode.bind(fs)
    const known = (parent: Node, name: string): Node | undefined => {
      let node = fs.nameTable[fs.hashName(parent.id, name)]
      while (node && !(node.parent.id === parent.id && node.name === name)) node = node.name_next
      return node
    }
    fs.lookupNode = (parent, name) => {
      if (parent.mount.mountpoint !== dataFolder) return plain(parent, name)
      const path = `${pathOf(parent)}/${name}`
      const node = known(parent, name)
      if (node && node.ino === this.#ino(path)) return node
      if (node) fs.hashRemoveNode(node)
      this.#looked(path)
      const found = fs.lookup(parent, name)
      found.ino = this.#ino(path)
      return found
    }
  }

  #ino(path: string): number | undefined {
    try {
      return this.#store.get(path).ino
    } catch {
      return undefined
    }
  }

  chmod(path: string, mode: number): void {
    const node = this.#store.get(path)
    node.mode = (node.mode & ~0o7777) | (mode & 0o7777)
  }

  close(descriptor: number): void {
    this.#store.close(descriptor)
  }

  fstat(descriptor: number): FsStats {
    return statsOf(this.#store.opened(descriptor))
  }

  lstat(path: string): FsStats {
    return statsOf(this.#store.get(path))
  }

  mkdir(path: string, options?: { mode?: number }): void {
    this.#store.makeFolder(path, options?.mode)
  }

  open(path: string): number {
    this.#looked(path)
    return this.#store.open(path)
  }

  readdir(path: string): string[] {
    return ['.', '..', ...this.#store.folder(path).children.keys()]
  }

  read(descriptor: number, buffer: Uint8Array, offset: number, length: number, position: number): number {
    const { data, size } = this.#store.openFile(descriptor)
    const count = Math.max(0, Math.min(length, size - position))
    if (count > 0) viewOf(buffer, offset, count).set(data.subarray(position, position + count))
    return count
  }

  write(descriptor: number, buffer: Uint8Array, offset: number, length: number, position: number): number {
    const file = this.#store.openFile(descriptor)
    reserve(file, position + length)
    if (position > file.size) file.data.fill(0, file.size, position)
    file.data.set(viewOf(buffer, offset, length), position)
    file.size = Math.max(file.size, position + length)
    file.modified = Date.now()
    return length
  }

  rename(from: string, to: string): void {
    this.#store.rename(from, to)
  }

  rmdir(path: string): void {
    this.#store.removeFolder(path)
  }

  truncate(path: string, size: number): void {
    const file = this.#store.file(path)
    reserve(file, size)
    if (size > file.size) file.data.fill(0, file.size, size)
    file.size = size
  }

  unlink(path: string): void {
    this.#store.remove(path)
  }

  utimes(): void {
    // PostgreSQL asks for no times of files.
  }

  writeFile(path: string, data: string | Uint8Array, options?: { mode?: number }): void {
    this.#store.writeFile(
      path,
      typeof data === 'string' ? new TextEncoder().encode(data) : data,
      options?.mode,
    )
  }
}

import type { Asked } from './interrupts.ts'
import { dataFolder, type MemoryFileSystem, type MemoryNode } from './module.ts'

// Milliseconds between two tellings.
const pace = 250

function bytesIn(fs: MemoryFileSystem, { name, mode, contents, usedBytes }: MemoryNode): number {
  if (!fs.isDir(mode)) return usedBytes
  // What a sort or a join puts aside is no table's.
  if (name === 'pgsql_tmp') return 0
  return Object.values(contents as Record<string, MemoryNode>).reduce(
    (sum, node) => sum + bytesIn(fs, node),
    0,
  )
}

/** Tells by how many bytes the tables have grown while a statement runs, each time that they are larger than before. */
export function tellingGrowth(fs: MemoryFileSystem, asked: Asked, tell: (bytes: number) => void): Asked {
  const { node } = fs.lookupPath(`${dataFolder}/base`)
  const before = bytesIn(fs, node)
  let told = 0
  let next = performance.now() + pace
  return () => {
    if (performance.now() >= next) {
      const grown = bytesIn(fs, node) - before
      if (grown > told) tell((told = grown))
      next = performance.now() + pace
    }
    return asked()
  }
}

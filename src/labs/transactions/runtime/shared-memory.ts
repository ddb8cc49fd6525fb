import type { Memory } from './memory.ts'

/** A stretch of memory that all processes have at the same address. */
export interface Region {
  address: number
  size: number
}

// What PostgreSQL writes at the head of its segment, and of the table of segments that come and go.
const segmentMagic = 679834894
const controlMagic = 0x9a503d32 | 0
const leastSegment = 1e6
const controlHead = 16
const controlItem = 40
const mostItems = 5000

function find(words: Int32Array, magic: number, fits: (at: number) => boolean): number | undefined {
  for (let at = words.indexOf(magic); at >= 0; at = words.indexOf(magic, at + 1)) if (fits(at)) return at
  return undefined
}

/** PostgreSQL's shared memory segment; undefined before there is one. */
export function findSegment({ words }: Memory): Region | undefined {
  const at = find(words, segmentMagic, (place) => (words[place + 2] ?? 0) > leastSegment)
  return at === undefined ? undefined : { address: at * 4, size: words[at + 2] ?? 0 }
}

/** The table of dynamic segments, a mapping of its own; undefined before there is one. */
export function findControl({ words }: Memory): Region | undefined {
  const at = find(words, controlMagic, (place) => {
    const [used = 0, most = 0] = [words[place + 1], words[place + 2]]
    return most > 0 && most < mostItems && used <= most
  })
  return at === undefined
    ? undefined
    : { address: at * 4, size: controlHead + controlItem * (words[at + 2] ?? 0) }
}

/** Copies the regions from one process's memory into another's. */
export function copyRegions(regions: readonly Region[], from: Memory, to: Memory): void {
  for (const { address, size } of regions) to.bytes.set(from.bytes.subarray(address, address + size), address)
}

/** Whether two lists name the same regions. */
export const sameRegions = (a: readonly Region[], b: readonly Region[]): boolean =>
  a.length === b.length && a.every(({ address, size }, i) => address === b[i]?.address && size === b[i].size)

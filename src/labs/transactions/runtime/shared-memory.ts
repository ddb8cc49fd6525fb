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

// What a region looks like from its first word on.
type Look = (words: Int32Array, at: number) => Region | undefined

const segmentAt: Look = (words, at) => {
  const size = words[at + 2] ?? 0
  return words[at] === segmentMagic && size > leastSegment ? { address: at * 4, size } : undefined
}

const controlAt: Look = (words, at) => {
  const [magic, used = 0, most = 0] = words.subarray(at, at + 3)
  if (magic !== controlMagic || most <= 0 || most >= mostItems || used > most) return undefined
  return { address: at * 4, size: controlHead + controlItem * most }
}

function find(words: Int32Array, magic: number, look: Look): Region | undefined {
  for (let at = words.indexOf(magic); at >= 0; at = words.indexOf(magic, at + 1)) {
    const region = look(words, at)
    if (region) return region
  }
  return undefined
}

/**
 * PostgreSQL's shared memory segment and the table of dynamic segments, a mapping of its own; undefined before there are
 * both. Where other processes have them only that is looked at: a look through the whole memory is a quarter of a boot.
 */
export function findRegions({ words }: Memory, known?: readonly Region[]): Region[] | undefined {
  const seen = (magic: number, look: Look, at: Region | undefined): Region | undefined =>
    at ? look(words, at.address / 4) : find(words, magic, look)
  const segment = seen(segmentMagic, segmentAt, known?.[0])
  const control = segment && seen(controlMagic, controlAt, known?.[1])
  return control && [segment, control]
}

/** Copies the regions from one process's memory into another's. */
export function copyRegions(regions: readonly Region[], from: Memory, to: Memory): void {
  for (const { address, size } of regions) to.bytes.set(from.bytes.subarray(address, address + size), address)
}

/** Whether two lists name the same regions. */
export const sameRegions = (a: readonly Region[], b: readonly Region[]): boolean =>
  a.length === b.length && a.every(({ address, size }, i) => address === b[i]?.address && size === b[i].size)

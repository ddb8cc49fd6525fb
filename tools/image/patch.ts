import { ownBytes, word } from '#engine/image-patch.ts'
import { readTar } from '#engine/tar.ts'

// PostgreSQL writes whole pages, and most pages of the catalog are the same in every database.
const page = 8192

interface Piece {
  from: number
  length: number
}

/** Where the files' contents lie in an archive, by name. */
function places(tar: Uint8Array<ArrayBuffer>): Map<string, Uint8Array<ArrayBuffer>> {
  return new Map(readTar(tar).map(({ name, contents }) => [name, contents]))
}

const equal = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

/** The pieces of `image`, in order and without gaps: pages that the base has at the same place of the same file, and the rest. */
function piecesOf(base: Uint8Array<ArrayBuffer>, image: Uint8Array<ArrayBuffer>): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  const add = (from: number, length: number): void => {
    const last = pieces.at(-1)
    const goesOn = last && (from === ownBytes ? last.from === ownBytes : last.from + last.length === from)
    if (goesOn) last.length += length
    else if (length > 0) pieces.push({ from, length })
    end += length
  }
  const known = places(base)
  for (const { name, contents } of readTar(image)) {
    const old = known.get(name)
    if (!old) continue
    for (let at = 0; at < Math.min(contents.length, old.length); at += page) {
      const [mine, theirs] = [contents.subarray(at, at + page), old.subarray(at, at + page)]
      if (!equal(mine, theirs)) continue
      add(ownBytes, mine.byteOffset - image.byteOffset - end)
      add(theirs.byteOffset - base.byteOffset, mine.length)
    }
  }
  add(ownBytes, image.length - end)
  return pieces
}

/** What `patched` makes `image` of, given `base`; both are tar archives. */
export function patchOf(
  base: Uint8Array<ArrayBuffer>,
  image: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  const pieces = piecesOf(base, image)
  const head = new DataView(new ArrayBuffer(word + pieces.length * 2 * word))
  head.setUint32(0, pieces.length, true)
  const own: Uint8Array[] = []
  let at = 0
  for (const [piece, { from, length }] of pieces.entries()) {
    head.setUint32(word + piece * 2 * word, from, true)
    head.setUint32(2 * word + piece * 2 * word, length, true)
    if (from === ownBytes) own.push(image.subarray(at, at + length))
    at += length
  }
  return new Uint8Array(Buffer.concat([new Uint8Array(head.buffer), ...own]))
}

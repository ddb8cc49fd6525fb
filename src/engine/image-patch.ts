/** Stands for the place of bytes that the base has not: they come in the patch. */
export const ownBytes = 0xff_ff_ff_ff

/** Bytes of one number in a patch. */
export const word = 4

/**
 * A dataset's image out of the image that all datasets start from. The patch holds, as little-endian 32-bit numbers, how
 * many pieces there are and for each where it begins in the base (`ownBytes` for the next bytes of the patch itself) and
 * how long it is; then the bytes of its own.
 */
export function patched(base: Uint8Array, patch: Uint8Array): Uint8Array<ArrayBuffer> {
  const table = new DataView(patch.buffer, patch.byteOffset)
  const pieces = table.getUint32(0, true)
  const start = (piece: number): number => table.getUint32(word + piece * 2 * word, true)
  const length = (piece: number): number => table.getUint32(2 * word + piece * 2 * word, true)
  let size = 0
  for (let piece = 0; piece < pieces; piece++) size += length(piece)
  const image = new Uint8Array(size)
  let own = word + pieces * 2 * word
  let end = 0
  for (let piece = 0; piece < pieces; piece++) {
    const ofPatch = start(piece) === ownBytes
    const [source, from] = ofPatch ? [patch, own] : [base, start(piece)]
    image.set(source.subarray(from, from + length(piece)), end)
    if (ofPatch) own += length(piece)
    end += length(piece)
  }
  return image
}

const bytesOf = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await blob.arrayBuffer())

/** The same out of what was downloaded; without a patch the base itself. */
export async function patchedBytes(base: Blob, patch: Blob | undefined): Promise<Uint8Array<ArrayBuffer>> {
  if (!patch) return bytesOf(base)
  return patched(...(await Promise.all([bytesOf(base), bytesOf(patch)])))
}

/** Stands for the place of bytes that the base has not: they come in the patch. */
export const ownBytes = 0xff_ff_ff_ff

/** Bytes of one number in a patch. */
export const word = 4

/**
 * A dataset's image out of the image that all datasets start from. The patch holds, as little-endian 32-bit numbers, how
 * many pieces there are and for each where it begins in the base (`ownBytes` for the next bytes of the patch itself) and
 * how long it is; then the bytes of its own. Nothing is copied: the new blob refers to the two.
 */
export async function patched(base: Blob, patch: Blob): Promise<Blob> {
  const count = new DataView(await patch.slice(0, word).arrayBuffer()).getUint32(0, true)
  const start = word + count * 2 * word
  const table = new DataView(await patch.slice(word, start).arrayBuffer())
  let own = start
  const pieces = Array.from({ length: count }, (_, piece) => {
    const from = table.getUint32(piece * 2 * word, true)
    const length = table.getUint32(piece * 2 * word + word, true)
    if (from !== ownBytes) return base.slice(from, from + length)
    own += length
    return patch.slice(own - length, own)
  })
  return new Blob(pieces)
}

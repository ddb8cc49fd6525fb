/** A file or a folder of a tar archive: where its bytes lie. */
export interface TarHeader {
  name: string
  isFolder: boolean
  from: number
  /** Bytes. */
  size: number
}

const block = 512
const plain = ['', '0']
const folder = '5'
const checksum = { at: 148, length: 8 }

/** The sum of a header's bytes, in which its own place counts as blanks. */
function checksumOf(header: Uint8Array): number {
  const own = (at: number): boolean => at >= checksum.at && at < checksum.at + checksum.length
  return header.reduce((sum, byte, at) => sum + (own(at) ? 32 : byte), 0)
}

/** The plain files and folders of a tar archive. Throws when it is damaged or cut off. */
export function* tarHeaders(bytes: Uint8Array): Generator<TarHeader, void> {
  const decoder = new TextDecoder()
  let at = 0
  // The end is a blank block.
  while (bytes[at] !== 0) {
    const header = bytes.subarray(at, at + block)
    const field = (from: number, length: number): string => {
      const part = header.subarray(from, from + length)
      const end = part.indexOf(0)
      return decoder.decode(end < 0 ? part : part.subarray(0, end))
    }
    const number = (from: number, length: number): number => parseInt(field(from, length), 8)
    const [from, size] = [at + block, number(124, 12)]
    const whole = from + size <= bytes.length && number(checksum.at, checksum.length) === checksumOf(header)
    if (!whole) throw new Error('The tar archive is damaged or cut off.')
    const [name, prefix, kind] = [field(0, 100), field(345, 155), field(156, 1)]
    const path = prefix === '' ? name : `${prefix}/${name}`
    if (plain.includes(kind) || kind === folder) yield { name: path, isFolder: kind === folder, from, size }
    at = from + Math.ceil(size / block) * block
  }
}

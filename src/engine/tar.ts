const block = 512
const encoder = new TextEncoder()

/** One entry's header; a folder's name ends in a slash. Throws when the name is longer than a header holds. */
function header(name: string, size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(block)
  const put = (text: string, at: number): void => {
    bytes.set(encoder.encode(text), at)
  }
  const octal = (value: number, width: number): string => value.toString(8).padStart(width - 1, '0')
  const directory = name.endsWith('/')
  if (encoder.encode(name).length > 100) throw new Error(`${name}: too long a name for a tar header`)
  put(name, 0)
  put(octal(directory ? 0o700 : 0o600, 8), 100)
  put(octal(0, 8), 108)
  put(octal(0, 8), 116)
  put(octal(size, 12), 124)
  put(octal(0, 12), 136)
  put(' '.repeat(8), 148)
  put(directory ? '5' : '0', 156)
  put('ustar\u000000', 257)
  put(
    octal(
      bytes.reduce((sum, byte) => sum + byte, 0),
      7,
    ) + '\0 ',
    148,
  )
  return bytes
}

/**
 * The parts of a tar archive, to be joined in order: no times or owners, so that equal files give equal bytes. A folder's
 * name ends in a slash and stands before what it holds.
 */
export function tarParts(
  entries: Iterable<{ name: string; contents?: Uint8Array<ArrayBuffer> }>,
): Uint8Array<ArrayBuffer>[] {
  const parts: Uint8Array<ArrayBuffer>[] = []
  for (const { name, contents = new Uint8Array(0) } of entries)
    parts.push(header(name, contents.length), contents, new Uint8Array(-contents.length & (block - 1)))
  parts.push(new Uint8Array(2 * block))
  return parts
}

/** A file or a folder of a tar archive. */
export interface TarEntry {
  /** A folder's name ends in a slash. */
  name: string
  /** In the archive's own bytes; undefined for a folder. */
  contents: Uint8Array<ArrayBuffer> | undefined
}

const plain = [0, 48]
const folder = 53
const checksumAt = 148
const checksumEnd = 156

/** The sum of a header's bytes, in which its own place counts as blanks. */
function checksumOf(header: Uint8Array): number {
  let sum = 32 * (checksumEnd - checksumAt)
  for (let i = 0; i < block; i++) if (i < checksumAt || i >= checksumEnd) sum += header[i] ?? 0
  return sum
}

/** The plain files and folders of a tar archive. Throws when it is damaged or cut off. */
export function* tarEntries(tar: Uint8Array<ArrayBuffer>): Generator<TarEntry, void> {
  const decoder = new TextDecoder()
  const field = (from: number, to: number): string => {
    const end = tar.indexOf(0, from)
    return decoder.decode(tar.subarray(from, end < from ? to : Math.min(end, to)))
  }
  let at = 0
  // The end is a blank block.
  while (tar[at] !== 0) {
    const size = parseInt(field(at + 124, at + 136), 8)
    const kind = tar[at + checksumEnd] ?? 0
    const sum = parseInt(field(at + checksumAt, at + checksumEnd), 8)
    const start = at + block
    const whole = start + size <= tar.length
    if (sum !== checksumOf(tar.subarray(at, start)) || !whole) throw new Error('The archive is damaged.')
    const name = field(at, at + 100)
    if (plain.includes(kind)) yield { name, contents: tar.subarray(start, start + size) }
    else if (kind === folder) yield { name, contents: undefined }
    at = start + Math.ceil(size / block) * block
  }
}

/** The plain files of a tar archive, in its own bytes. Throws when it is damaged or cut off. */
export function readTar(tar: Uint8Array<ArrayBuffer>): { name: string; contents: Uint8Array<ArrayBuffer> }[] {
  return Array.from(tarEntries(tar)).flatMap(({ name, contents }) => (contents ? [{ name, contents }] : []))
}

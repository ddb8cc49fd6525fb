import { tarHeaders } from '#core/files/tar.ts'

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
  name: string
  /** In the archive's own bytes; undefined for a folder. */
  contents: Uint8Array<ArrayBuffer> | undefined
}

/** The plain files and folders of a tar archive. Throws when it is damaged or cut off. */
export function* tarEntries(tar: Uint8Array<ArrayBuffer>): Generator<TarEntry, void> {
  for (const { name, isFolder, from, size } of tarHeaders(tar))
    yield { name, contents: isFolder ? undefined : tar.subarray(from, from + size) }
}

/** The plain files of a tar archive, in its own bytes. Throws when it is damaged or cut off. */
export function readTar(tar: Uint8Array<ArrayBuffer>): { name: string; contents: Uint8Array<ArrayBuffer> }[] {
  return Array.from(tarEntries(tar)).flatMap(({ name, contents }) => (contents ? [{ name, contents }] : []))
}

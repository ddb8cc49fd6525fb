import { tarHeaders } from './tar.ts'

/** What a file is by its first bytes and its name. */
export type FileKind =
  | 'script'
  | 'table'
  | 'gzip'
  | 'zip'
  | 'tar'
  | 'pg_dump custom'
  | 'bzip2'
  | 'xz'
  | 'zstd'
  | 'SQLite database'
  | 'unknown'

const magic: [kind: FileKind, ...bytes: number[]][] = [
  ['gzip', 0x1f, 0x8b],
  ['zip', 0x50, 0x4b, 0x03, 0x04],
  ['pg_dump custom', 0x50, 0x47, 0x44, 0x4d, 0x50],
  ['bzip2', 0x42, 0x5a, 0x68],
  ['xz', 0xfd, 0x37, 0x7a, 0x58, 0x5a],
  ['zstd', 0x28, 0xb5, 0x2f, 0xfd],
  ['SQLite database', ...new TextEncoder().encode('SQLite format 3')],
]

/** Tells what a file is from its name and its beginning (600 bytes are enough). */
export function kindOf(name: string, head: Uint8Array): FileKind {
  const found = magic.find(([, ...bytes]) => bytes.every((byte, at) => head[at] === byte))
  if (found) return /\.(?:xlsx|ods)$/i.test(name) ? 'table' : found[0]
  if (new TextDecoder().decode(head.subarray(257, 262)) === 'ustar') return 'tar'
  if (/\.(?:csv|tsv|tab|json|jsonl|ndjson|parquet)$/i.test(name)) return 'table'
  if (/\.(?:sql|psql|pgsql|dump|ddl|dml|txt|backup|pg)$/i.test(name)) return 'script'
  return 'unknown'
}

/** A file within an archive: where its bytes lie. */
export interface ArchiveEntry {
  name: string
  from: number
  /** Bytes in the archive. */
  size: number
  deflated: boolean
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** The files of a tar. Throws when it is damaged or cut off. */
export function readTar(bytes: Uint8Array): ArchiveEntry[] {
  return Array.from(tarHeaders(bytes))
    .filter(({ isFolder }) => !isFolder)
    .map(({ name, from, size }) => ({ name, from, size, deflated: false }))
}

/** The files of a zip, by its directory. Throws when it has none, or holds what is not opened here. */
export function readZip(bytes: Uint8Array): ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < 0) throw new Error('The zip is cut off: its directory is missing.')
  const entries: ArchiveEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50)
      throw new Error('The directory of the zip is damaged.')
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)]
    const [size, nameLength] = [view.getUint32(at + 20, true), view.getUint16(at + 28, true)]
    const name = text(bytes.subarray(at + 46, at + 46 + nameLength))
    const local = view.getUint32(at + 42, true)
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (name.endsWith('/') || name.startsWith('__MACOSX/')) continue
    if (flags & 1) throw new Error(`${name} in the zip is encrypted. Unpack it first.`)
    if (method !== 0 && method !== 8)
      throw new Error(`${name} is packed in a way that is not known here. Unpack the zip first.`)
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    entries.push({ name, from, size, deflated: method === 8 })
  }
  return entries
}

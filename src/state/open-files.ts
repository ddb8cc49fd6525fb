import { kindOf, readTar, readZip, type ArchiveEntry, type FileKind } from '#core/files/archive.ts'
import { readScriptText } from '#core/files/script-text.ts'
import { recognise, type Dialect } from '#core/files/recognise.ts'
import { importTexts } from './import-messages.ts'

/** A file that a person gave. */
export interface ImportFile {
  name: string
  blob: Blob
}

/** A file whose text can be used. */
export interface OpenedFile {
  name: string
  kind: FileKind
  /** Bytes, unpacked. */
  size: number
  text: string
  encoding: string
  reason?: string
  dialect?: Dialect
}

/** What was opened, and what could not be, in words. */
export interface Opened {
  files: OpenedFile[]
  problems: string[]
}

async function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  format: CompressionFormat,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

// A zip in a zip, a tar in a gzip: so deep and no deeper.
const deepest = 3

async function open(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  opened: Opened,
  depth: number,
): Promise<void> {
  const kind = kindOf(name, bytes.subarray(0, 600))
  if (depth > deepest) opened.problems.push(importTexts.deep(name))
  else if (kind === 'gzip')
    await open(name.replace(/\.t?gz$/i, ''), await inflate(bytes, 'gzip'), opened, depth + 1)
  else if (kind === 'zip' || kind === 'tar')
    for (const entry of kind === 'zip' ? readZip(bytes) : readTar(bytes))
      await openEntry(entry, bytes, opened, depth)
  else {
    const problem = importTexts.closed[kind]?.(name)
    if (problem === undefined) addText(name, kind, bytes, opened)
    else opened.problems.push(problem)
  }
}

async function openEntry(
  { name, from, size, deflated }: ArchiveEntry,
  bytes: Uint8Array<ArrayBuffer>,
  opened: Opened,
  depth: number,
): Promise<void> {
  if (/(?:^|\/)(?:toc\.dat|\.[^/]*)$/.test(name)) return
  const packed = bytes.subarray(from, from + size)
  await open(name, deflated ? await inflate(packed, 'deflate-raw') : packed, opened, depth + 1)
}

function addText(name: string, kind: FileKind, bytes: Uint8Array, opened: Opened): void {
  const read = readScriptText(bytes)
  if (!read || read.text.slice(0, 4096).includes('\0')) {
    opened.problems.push(importTexts.binary(name))
    return
  }
  // pg_dump 18 has no key for the script of a tar: it ends a restriction there that never began.
  if (name.endsWith('restore.sql')) read.text = read.text.replace(/^\\(?:un)?restrict \(null\)$/gm, '')
  const dialect = kind === 'table' ? undefined : recognise(read.text)
  opened.files.push({ name, kind, size: bytes.length, ...read, ...(dialect ? { dialect } : {}) })
}

/** The file when it is a table, which is read piece by piece and never opened whole. */
export async function maybeTable({ name, blob }: ImportFile): Promise<File | undefined> {
  const head = new Uint8Array(await blob.slice(0, 600).arrayBuffer())
  return kindOf(name, head) === 'table' ? new File([blob], name) : undefined
}

/** Opens files, and what is in the archives among them. */
export async function openFiles(files: readonly ImportFile[]): Promise<Opened> {
  const opened: Opened = { files: [], problems: [] }
  for (const { name, blob } of files)
    try {
      await open(name, new Uint8Array(await blob.arrayBuffer()), opened, 0)
    } catch (error) {
      opened.problems.push(
        importTexts.unreadable(name, error instanceof Error ? error.message : String(error)),
      )
    }
  return opened
}

/** The last part of a path. */
export const nameOf = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)

/** What a set of scripts may be called: the first one's name without its folder and ending. */
export const titleOf = ([first]: readonly OpenedFile[]): string =>
  nameOf(first?.name ?? '').replace(/\.(?:sql|dump|psql|txt)$/i, '')

/** The file that a script means by a path: by the whole of it, else by its name alone. */
export function fileFor(files: readonly OpenedFile[], path: string): OpenedFile | undefined {
  const clean = path.replaceAll('\\', '/').replace(/^(?:\.?\/)+/, '')
  return (
    files.find(({ name }) => name === clean) ??
    files.find(({ name }) => name.endsWith(`/${clean}`)) ??
    files.find(({ name }) => nameOf(name) === nameOf(clean))
  )
}

/** The scripts to be run, in the order of their names: not what another one of them takes in with \i. */
export function scriptsOf(files: readonly OpenedFile[]): OpenedFile[] {
  const restore = files.filter(({ name }) => nameOf(name) === 'restore.sql')
  if (restore.length && files.some(({ name }) => /(?:^|\/)\d+\.dat$/.test(name))) return restore
  const scripts = files.filter(
    ({ name, kind }) => kind === 'script' || (kind === 'unknown' && !name.endsWith('.dat')),
  )
  const included = new Set<OpenedFile | undefined>()
  for (const { text } of scripts)
    for (const [, path = ''] of text.matchAll(/^\s*\\(?:i|ir|include|include_relative)\s+'?([^\s']+)/gm))
      included.add(fileFor(files, path))
  const first = scripts.filter((file) => !included.has(file))
  return (first.length ? first : scripts).toSorted((a, b) =>
    a.name.localeCompare(b.name, 'en', { numeric: true }),
  )
}

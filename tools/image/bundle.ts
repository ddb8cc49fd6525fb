import { readFile } from 'node:fs/promises'

interface Entry {
  filename: string
  start: number
  end: number
}

const distribution = new URL('../../node_modules/@electric-sql/pglite/dist/', import.meta.url)
const lib = '/pglite/lib/postgresql/'
const share = '/pglite/share/postgresql/'

/** Files that PostgreSQL never opens once a data directory exists, or that no lesson can need; with the reason. */
const surplus: { why: string; names: RegExp }[] = [
  {
    why: 'inputs of initdb',
    names: new RegExp(`^${share}(postgres\\.bki|sql_features\\.txt|[a-z_]+\\.sql)$`),
  },
  { why: 'examples of configuration files', names: new RegExp(`^${share}[a-z_.]+\\.sample$`) },
  { why: 'a table for the makers of plpgsql', names: new RegExp(`^${share}errcodes\\.txt$`) },
  { why: 'makefiles and test drivers for extensions', names: new RegExp(`^${lib}pgxs/`) },
  {
    why: 'replication, which needs a second server',
    names: new RegExp(`^${lib}(libpqwalreceiver|pgoutput)\\.so$`),
  },
  {
    why: 'conversions between encodings: they trap in PGlite, and without them PostgreSQL gives an error',
    names: new RegExp(
      `^${lib}(utf8_and_\\w+|\\w+_and_mic|euc\\w+_and_\\w+|euc2004_\\w+|latin2_and_\\w+)\\.so$`,
    ),
  },
]

/** The table of files that Emscripten wrote into PGlite's program. Throws when it does not fill the bundle. */
export function bundleEntries(program: string, length: number): Entry[] {
  const pattern = /\{filename:"([^"]+)",start:(\d+),end:(\d+)[,}]/g
  const entries = Array.from(program.matchAll(pattern), ([, filename = '', start, end]) => ({
    filename,
    start: Number(start),
    end: Number(end),
  }))
  let at = 0
  for (const { filename, start, end } of entries) {
    if (start !== at || end < start)
      throw new Error(`pglite.data: ${filename} does not start where the one before ends`)
    at = end
  }
  if (at !== length) throw new Error(`pglite.data: ${length} bytes, but its table of files ends at ${at}`)
  return entries
}

/**
 * PGlite's file system bundle with the surplus files zeroed, which pack to next to nothing. The length stays, since
 * the offsets are part of PGlite's program. Throws when PGlite's bundle is not the one that we know.
 */
export async function slimBundle(): Promise<Uint8Array<ArrayBuffer>> {
  const [program, data] = await Promise.all([
    readFile(new URL('pglite.js', distribution), 'utf8'),
    readFile(new URL('pglite.data', distribution)),
  ])
  const bytes = new Uint8Array(data)
  const entries = bundleEntries(program, bytes.length)
  for (const { why, names } of surplus) {
    const found = entries.filter(({ filename }) => names.test(filename))
    if (found.length === 0) throw new Error(`pglite.data: no files found for "${why}"`)
    for (const { start, end } of found) bytes.fill(0, start, end)
  }
  return bytes
}

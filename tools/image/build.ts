import { createHash, randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startParams } from '#engine/parameters.ts'
import { makeBase, makeCluster } from './cluster.ts'
import { readDataset } from './dataset.ts'
import { tarFolder } from './tar.ts'

export { datasetNames, readDatasetMeta } from './dataset.ts'

const project = fileURLToPath(new URL('../../', import.meta.url))
const cache = join(project, '.cache/images')
const sources = [
  'tools/image/build.ts',
  'tools/image/cluster.ts',
  'tools/image/tar.ts',
  'node_modules/@electric-sql/pglite/package.json',
]

async function keyOf(content: unknown): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([content, startParams]))
  for (const source of sources) hash.update(await readFile(join(project, source)))
  return hash.digest('hex').slice(0, 16)
}

async function make(fill: (dir: string) => Promise<void>): Promise<Uint8Array<ArrayBuffer>> {
  const dir = await mkdtemp(join(tmpdir(), 'tupelo-image-'))
  try {
    await fill(dir)
    return tarFolder(dir)
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

/** Keeps the image and removes older ones of the same dataset; another process sees a whole file or none. */
async function keep(name: string, file: string, image: Uint8Array): Promise<void> {
  await mkdir(cache, { recursive: true })
  // Two parts of one build may make the same image at once.
  const partial = join(cache, `${file}.${randomUUID()}.part`)
  await writeFile(partial, image)
  await rename(partial, join(cache, file))
  const older = new RegExp(`^${name}-[0-9a-f]{16}\\.tar$`)
  for (const entry of await readdir(cache))
    if (older.test(entry) && entry !== file) await rm(join(cache, entry), { force: true })
}

/** The image under this name from the cache, else made and kept there. */
async function cached(
  name: string,
  content: unknown,
  fill: (dir: string) => Promise<void>,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = `${name}-${await keyOf(content)}.tar`
  const known = await readFile(join(cache, file)).catch(() => undefined)
  if (known) return new Uint8Array(known)
  const image = await make(fill)
  await keep(name, file, image)
  return image
}

let base: Promise<Uint8Array<ArrayBuffer>> | undefined

/** The data directory that every dataset's starts from, as `buildImage` gives them. */
export const buildBase = (): Promise<Uint8Array<ArrayBuffer>> =>
  (base ??= cached('base', 'nothing', makeBase))

/**
 * The data directory of a dataset as an uncompressed tar archive, for PGlite's `loadDataDir`. Made in some seconds at
 * first, then read from `.cache/images` until the dataset, PGlite or the build changes. Throws for an unknown name.
 */
export async function buildImage(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const content = readDataset(name)
  const from = await buildBase()
  return cached(name, [content, createHash('sha256').update(from).digest('hex')], (dir) =>
    makeCluster(dir, new Blob([from]), content),
  )
}

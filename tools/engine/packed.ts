import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildImage, datasetNames } from '../image/build.ts'
import { slimBundle } from '../image/bundle.ts'

/** A file of the engine ready to ship: gzip, under a name with its hash. */
export interface Packed {
  fileName: string
  bytes: Uint8Array
  size: number
}

const cache = '.cache/packed'

function pack(name: string, raw: Uint8Array): Packed {
  const hash = createHash('sha256').update(raw).digest('base64url').slice(0, 8).replace(/[-_]/g, 'x')
  const fileName = `${name}-${hash}.bin`
  const path = join(cache, fileName)
  if (!existsSync(path)) {
    mkdirSync(cache, { recursive: true })
    writeFileSync(`${path}.part`, gzipSync(raw, { level: 9 }))
    renameSync(`${path}.part`, path)
  }
  return { fileName, bytes: readFileSync(path), size: raw.length }
}

/** Every file of the engine, packed; the second call in a tree is a file read. */
export async function packEngine(): Promise<{
  wasm: Packed
  bundle: Packed
  images: Record<string, Packed>
}> {
  const images: Record<string, Packed> = {}
  for (const name of datasetNames()) images[name] = pack(`image-${name}`, await buildImage(name))
  const wasm = readFileSync('node_modules/@electric-sql/pglite/dist/pglite.wasm')
  return { wasm: pack('pglite-wasm', wasm), bundle: pack('pglite-data', await slimBundle()), images }
}

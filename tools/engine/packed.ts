import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzipSync } from 'node:zlib'
import { buildBase, buildImage, datasetNames } from '../image/build.ts'
import { slimBundle } from '../image/bundle.ts'
import { patchOf } from '../image/patch.ts'
import { extensionPacks } from './extensions.ts'
import { labProgram } from '../labs/transactions/program.ts'
import { interruptibleWasm } from './interruptible.ts'
import { parserProgram } from './parser.ts'
import { pgDumpWasm } from './pg-dump.ts'

/** A file of the engine ready to ship: compressed, under a name with its hash. */
export interface Packed {
  fileName: string
  bytes: Uint8Array
  size: number
}

const cache = '.cache/packed'
const compress = promisify(brotliCompress)

// The strongest setting: packing takes a minute once, each learner's first visit gets shorter by two megabytes.
const brotli = (raw: Uint8Array): Promise<Uint8Array> =>
  compress(raw, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: raw.length,
    },
  })
const gzip = (raw: Uint8Array): Promise<Uint8Array> => Promise.resolve(gzipSync(raw, { level: 9 }))

async function pack(name: string, raw: Uint8Array, by = brotli): Promise<Packed> {
  const hash = createHash('sha256').update(raw).digest('hex').slice(0, 8)
  const fileName = `${name}-${hash}.bin`
  const path = join(cache, fileName)
  if (!existsSync(path)) {
    mkdirSync(cache, { recursive: true })
    const part = `${path}.${process.pid}.part`
    writeFileSync(part, await by(raw))
    renameSync(part, path)
  }
  return { fileName, bytes: readFileSync(path), size: raw.length }
}

/** Every file of the engine, packed; the second call in a tree is a file read. `decoder` is gzip, the rest brotli. */
export async function packEngine(): Promise<{
  decoder: Packed
  wasm: Packed
  bundle: Packed
  parser: Packed
  dump: Packed
  lab: Packed
  /** The data directory that the images are patches of. */
  base: Packed
  images: Record<string, Packed>
  extensions: Record<string, Packed>
}> {
  const base = await buildBase()
  const raw: [string, Uint8Array][] = []
  for (const name of datasetNames()) raw.push([name, patchOf(base, await buildImage(name))])
  const [decoder, wasm, bundle, parser, dump, lab, cluster, images, extensions] = await Promise.all([
    pack('brotli', readFileSync('node_modules/brotli-dec-wasm/pkg/brotli_dec_wasm_bg.wasm'), gzip),
    pack('postgres', interruptibleWasm()),
    pack('files', await slimBundle()),
    pack('parser', parserProgram()),
    pack('pg-dump', pgDumpWasm()),
    pack('lab', labProgram()),
    pack('base', base),
    Promise.all(raw.map(async ([name, image]) => [name, await pack(`data-${name}`, image)] as const)),
    Promise.all(
      extensionPacks().map(async ({ name, tar }) => [name, await pack(`ext-${name}`, tar)] as const),
    ),
  ])
  return {
    decoder,
    wasm,
    bundle,
    parser,
    dump,
    lab,
    base: cluster,
    images: Object.fromEntries(images),
    extensions: Object.fromEntries(extensions),
  }
}

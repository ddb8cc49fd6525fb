import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { tarParts } from '#engine/tar.ts'

interface Entry {
  name: string
  contents?: Uint8Array<ArrayBuffer>
}

function* collect(root: string, folder: string): Generator<Entry> {
  const entries = readdirSync(join(root, folder), { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = folder + entry.name
    if (entry.isDirectory()) {
      yield { name: `${name}/` }
      yield* collect(root, `${name}/`)
    } else yield { name, contents: new Uint8Array(readFileSync(join(root, name))) }
  }
}

/** The folder's content as a tar archive, its names in order. */
export function tarFolder(root: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(tarParts(collect(root, ''))))
}

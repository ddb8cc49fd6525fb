import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readTar, tarParts } from '#engine/tar.ts'

const scope = 'node_modules/@electric-sql'
// What a server needs of an extension; headers for C, manuals and programs are left out.
const wanted = /^(share\/postgresql\/(extension|tsearch_data)|lib\/postgresql)\//

/** The files of one package of extensions. */
export interface ExtensionPack {
  name: string
  /** A tar archive without headers for C, manuals and programs. */
  tar: Uint8Array<ArrayBuffer>
  /** The control file of each extension in it, by the extension's name. */
  controls: Record<string, string>
}

function readPack(name: string, path: string): ExtensionPack {
  const files = readTar(new Uint8Array(gunzipSync(readFileSync(path)))).filter(({ name: file }) =>
    wanted.test(file),
  )
  const tar = new Uint8Array(Buffer.concat(tarParts(files)))
  const controls = files.flatMap(({ name: file, contents }) => {
    const extension = /([^/]+)\.control$/.exec(file)?.[1]
    return extension ? [[extension, new TextDecoder().decode(contents)] as const] : []
  })
  return { name, tar, controls: Object.fromEntries(controls) }
}

let packs: ExtensionPack[] | undefined

/** All packages of extensions that PGlite and its companions ship, in order of name. */
export function extensionPacks(): ExtensionPack[] {
  packs ??= readdirSync(scope)
    .flatMap((owner) => {
      const dist = join(scope, owner, 'dist')
      const found = readdirSync(dist).filter((file) => file.endsWith('.tar.gz'))
      return found.map((file) => readPack(file.replace('.tar.gz', ''), join(dist, file)))
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  return packs
}

/** Every control file, by the extension's name. */
export const extensionControls = (): Record<string, string> =>
  Object.assign({}, ...extensionPacks().map(({ controls }) => controls)) as Record<string, string>

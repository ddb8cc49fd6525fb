import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { transformWithOxc, type Plugin } from 'vite'

const source = 'src/app/service-worker.ts'
// Bytes above which what few people ask for is fetched after all else.
const large = 100_000
const sha = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex').slice(0, 12)

function publicFiles(folder: string): [string, string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(folder, path), sha(readFileSync(path))])
}

/** Writes dist/sw.js: the service worker with the list of all that was built and the version that follows from it. */
export function offline(): Plugin {
  let folder = ''
  return {
    name: 'offline',
    apply: 'build',
    enforce: 'post',
    applyToEnvironment: ({ name }) => name === 'client',
    configResolved: ({ publicDir }) => {
      folder = publicDir
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const built = Object.values(bundle).map((file): [string, string] => [
          file.fileName,
          sha(file.type === 'chunk' ? file.code : file.source),
        ])
        const files = [...built, ...publicFiles(folder)].sort()
        const later = Object.values(bundle).flatMap((file) =>
          file.type === 'asset' &&
          /\/(ext|pg-dump|lab)-[^/]+\.bin$/.test(file.fileName) &&
          file.source.length > large
            ? [file.fileName]
            : [],
        )
        const first = files.map(([name]) => name).filter((name) => !later.includes(name))
        const { code } = await transformWithOxc(readFileSync(source, 'utf8'), source)
        const version = sha(JSON.stringify(files) + code)
        const constants = `const VERSION=${JSON.stringify(version)},FILES=${JSON.stringify(first)},LATER=${JSON.stringify(later)};\n`
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: constants + code })
      },
    },
  }
}

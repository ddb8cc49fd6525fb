import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'

/** A folder with the built site that can become the next version of it. */
export interface Release {
  folder: string
  /** Makes every file with a hash in its name another one, marks the page with `data-build` and forgets the old files. */
  next(): void
  remove(): void
}

const texts = new Set(['.html', '.js', '.css', '.webmanifest'])

function renamed(file: string, build: number): string {
  return file.replace(/-([\w-]{8})(\.\w+)$/, (_, hash: string, ending: string) => {
    const turned = `${hash.slice(1)}${build}`
    return `-${turned}${ending}`
  })
}

/** Copies dist/ to a folder of its own. */
export function release(): Release {
  const folder = mkdtempSync(join(tmpdir(), 'tupelo-release-'))
  cpSync('dist', folder, { recursive: true })
  // As on a host that has had these files for a while, so that a browser need not ask for them again at once.
  const before = new Date('2024-01-01')
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    utimesSync(join(folder, file), before, before)
  let build = 1
  return {
    folder,
    next() {
      build++
      const assets = join(folder, 'assets')
      const names = readdirSync(assets).map((old) => ({ old, fresh: renamed(old, build) }))
      for (const { old, fresh } of names) renameSync(join(assets, old), join(assets, fresh))
      const files = [...readdirSync(folder), ...names.map(({ fresh }) => join('assets', fresh))]
      for (const file of files.filter((name) => texts.has(extname(name)))) {
        const path = join(folder, file)
        let text = readFileSync(path, 'utf8')
        for (const { old, fresh } of names) text = text.replaceAll(old, fresh)
        if (file === 'index.html') text = text.replace(/<html /, `<html data-build="${build}" `)
        if (file === 'sw.js') text = text.replace(/VERSION\s*=\s*"[^"]*"/, `VERSION="build-${build}"`)
        writeFileSync(path, text)
      }
    },
    remove() {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

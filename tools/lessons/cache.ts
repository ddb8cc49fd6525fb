import { createHash } from 'node:crypto'
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { datasetFiles } from '#core/course/parse-course.ts'
import type { Files } from '#core/course/files.ts'

const folder = '.cache/lessons'
// What makes a compiled lesson, or a score, beside its own files.
const makers = [
  'src/core/catalog',
  'src/core/check',
  'src/core/course',
  'src/core/erd',
  'src/core/picture',
  'src/core/sql',
  'src/core/transactions',
  'src/core/tree',
  'src/labs/transactions',
  'tools/lessons',
  'tools/datasets',
  'tools/labs',
]

async function sourceFiles(): Promise<string[]> {
  const lists = await Promise.all(
    makers.map(async (maker) => {
      const entries = await readdir(maker, { recursive: true, withFileTypes: true })
      return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    }),
  )
  return lists.flat().sort()
}

let makersHash: Promise<string> | undefined

async function hashMakers(): Promise<string> {
  const hash = createHash('sha256')
  for (const file of await sourceFiles()) hash.update(file).update(await readFile(file))
  return hash.digest('hex')
}

async function pathOf(files: Files, dataset: string, within: string, name: string): Promise<string> {
  const own = Object.keys(files).filter((path) => path.startsWith(`${within}/`))
  const paths = [...own, ...datasetFiles(files, dataset), 'lessons/course.yaml']
  const hash = createHash('sha256').update(await (makersHash ??= hashMakers()))
  for (const path of paths) hash.update(path).update(files[path] ?? '')
  return join(folder, `${name}-${hash.digest('hex').slice(0, 16)}.json`)
}

/**
 * What was made of the files within a folder on a dataset in an earlier run, when nothing that it is made of has changed,
 * else what `make` gives. `name` keeps different things made of the same files apart.
 */
export async function cached<T>(
  files: Files,
  { dataset, within, name }: { dataset: string; within: string; name: string },
  make: () => Promise<T>,
): Promise<T> {
  const path = await pathOf(files, dataset, within, name)
  try {
    return JSON.parse(await readFile(path, 'utf8')) as T
  } catch {
    const made = await make()
    await mkdir(folder, { recursive: true })
    await writeFile(`${path}.part`, JSON.stringify(made))
    await rename(`${path}.part`, path)
    return made
  }
}

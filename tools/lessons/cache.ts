import { createHash } from 'node:crypto'
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { datasetFiles } from '#core/course/parse-course.ts'
import type { Files } from '#core/course/files.ts'
import type { LessonSource } from '#core/course/parse-lesson.ts'
import type { Lesson } from '#core/course/types.ts'

const folder = '.cache/lessons'
// What makes a compiled lesson beside its own files.
const makers = [
  'src/core/check',
  'src/core/course',
  'src/core/sql',
  'tools/lessons',
  'tools/datasets',
  'lessons/_datasets',
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

async function pathOf(files: Files, lesson: LessonSource): Promise<string> {
  const own = Object.keys(files).filter((path) => path.startsWith(`${lesson.folder}/`))
  const paths = [...own, ...datasetFiles(files, lesson.dataset), 'lessons/course.yaml']
  const hash = createHash('sha256').update(await (makersHash ??= hashMakers()))
  for (const path of paths) hash.update(path).update(files[path] ?? '')
  return join(folder, `${lesson.slug}-${hash.digest('hex').slice(0, 16)}.json`)
}

/** The compiled lesson of an earlier run when nothing that it is made of has changed, else what `compile` gives. */
export async function cachedLesson(
  files: Files,
  lesson: LessonSource,
  compile: () => Promise<Lesson>,
): Promise<Lesson> {
  const path = await pathOf(files, lesson)
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Lesson
  } catch {
    const compiled = await compile()
    await mkdir(folder, { recursive: true })
    await writeFile(`${path}.part`, JSON.stringify(compiled))
    await rename(`${path}.part`, path)
    return compiled
  }
}

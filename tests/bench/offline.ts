import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parseCourse } from '#core/course/parse-course.ts'
import { readLessons } from '#tools/lessons/read.ts'
import { datasetNames } from '#tools/image/build.ts'
import { figure } from '../support/figure.ts'

const assets = 'dist/assets'
// What comes only with the course, beside lessons, quizzes, cheat sheets and datasets: SQLite, and what is searched.
const others = ['sqlite3', 'sqlite.worker', 'topics', 'topic-sections', '_virtual_course-index']

/** The files of the build with these names, whatever their hash. */
function filesOf(names: string[]): string[] {
  const wanted = new Set(names)
  return readdirSync(assets).filter((file) => wanted.has(/^(.+)-[\w-]{8}\.\w+$/.exec(file)?.[1] ?? ''))
}

/** Bytes on the way from a host that compresses what it usually does; the engine's own files are compressed already. */
function bytesOf(file: string): number {
  const bytes = readFileSync(join(assets, file))
  return /\.(js|css|wasm)$/.test(file) ? gzipSync(bytes).length : bytes.length
}

/** What the whole course offline adds to the page and its engine. */
export async function courseOffline(): Promise<void> {
  const { lessons, quizzes, sheets } = parseCourse(await readLessons())
  const names = [
    ...lessons.map(({ slug }) => slug),
    ...quizzes.map(({ slug }) => slug),
    ...sheets.map(({ section }) => String(section)),
    ...datasetNames().map((name) => `data-${name}`),
    ...others,
  ]
  const found = filesOf(names)
  if (found.length < names.length)
    throw new Error(`${names.length} files of the course, ${found.length} found`)
  figure('course_offline_mb', found.reduce((sum, file) => sum + bytesOf(file), 0) / 1e6, '<=', 6)
}

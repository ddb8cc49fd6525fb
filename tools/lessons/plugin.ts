import type { Plugin, ViteDevServer } from 'vite'
import { parseCourse, type CourseSource } from '#core/course/parse-course.ts'
import { SourceError } from '#core/course/source-error.ts'
import type { Files } from '#core/course/files.ts'
import { cached } from './cache.ts'
import { compileLesson, courseParts } from './compile.ts'
import { Databases, type OpenDatabase } from './databases.ts'
import { readLessons } from './read.ts'

const course = 'virtual:course'
const lessonPrefix = 'virtual:lesson/'

function courseModule(source: CourseSource): string {
  const loaders = source.lessons.map(({ slug }) => {
    const key = JSON.stringify(slug)
    return `  ${key}: () => import(${JSON.stringify(lessonPrefix + slug)}),`
  })
  return [
    `export const parts = ${JSON.stringify(courseParts(source))}`,
    `export const datasets = ${JSON.stringify(source.datasets)}`,
    `export const loaders = {\n${loaders.join('\n')}\n}`,
  ].join('\n')
}

function watch(server: ViteDevServer, changed: () => void): void {
  const inLessons = (path: string) => path.replaceAll('\\', '/').includes('/lessons/')
  server.watcher.on('all', (_event, path) => {
    if (!inLessons(path)) return
    changed()
    for (const environment of Object.values(server.environments)) {
      const { moduleGraph } = environment
      for (const [id, module] of moduleGraph.idToModuleMap) {
        if (id.startsWith('\0virtual:course') || id.startsWith(`\0${lessonPrefix}`))
          moduleGraph.invalidateModule(module)
      }
    }
    server.hot.send({ type: 'full-reload' })
  })
}

/**
 * Serves `virtual:course` (parts, datasets and a loader for each lesson) and `virtual:lesson/<slug>`, compiled from
 * `lessons/` below `root`, by default the working directory. An author's mistake fails the build with file and line.
 */
export function lessons(options: {
  open: (dataset: string) => Promise<OpenDatabase>
  root?: string
}): Plugin {
  let read: Promise<{ files: Files; source: CourseSource }> | undefined
  let queue: Promise<unknown> = Promise.resolve()
  const databases = new Databases(options.open)
  const sources = () =>
    (read ??= readLessons(options.root).then((files) => {
      return { files, source: parseCourse(files) }
    }))

  const lessonModule = async (slug: string): Promise<string> => {
    const { files, source } = await sources()
    const lesson = source.lessons.find((candidate) => candidate.slug === slug)
    if (!lesson) throw new Error(`There is no lesson ${slug}`)
    const compile = () => compileLesson(lesson, source.parts, databases)
    // One after the other: lessons of the same dataset share a database.
    const parts = { lesson, within: lesson.folder, name: lesson.slug }
    const turn = queue.then(() => cached(files, parts, compile))
    queue = turn.catch(() => undefined)
    return `export default ${JSON.stringify(await turn)}`
  }

  return {
    name: 'lessons',
    resolveId: (id) => (id === course || id.startsWith(lessonPrefix) ? `\0${id}` : undefined),
    async load(id) {
      try {
        if (id === `\0${course}`) return courseModule((await sources()).source)
        if (id.startsWith(`\0${lessonPrefix}`)) return await lessonModule(id.slice(lessonPrefix.length + 1))
      } catch (error) {
        read = undefined
        if (!(error instanceof SourceError)) throw error
        this.error({ message: error.message, loc: { file: error.file, line: error.line, column: 0 } })
      }
      return undefined
    },
    buildEnd: () => databases.close(),
    configureServer: (server) => watch(server, () => (read = undefined)),
  }
}

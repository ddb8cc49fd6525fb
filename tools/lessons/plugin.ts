import type { Plugin, ViteDevServer } from 'vite'
import { indexOf } from '#core/course/course-index.ts'
import { parseCourse, type CourseSource } from '#core/course/parse-course.ts'
import { SourceError } from '#core/course/source-error.ts'
import type { Files } from '#core/course/files.ts'
import { cached } from './cache.ts'
import { compileDataset } from './compile-dataset.ts'
import { compileLesson, compileQuiz, compileSheet, courseParts } from './compile.ts'
import { Databases, type OpenDatabase } from './databases.ts'
import { readLessons, readTopics } from './read.ts'

const course = 'virtual:course'
const lessonPrefix = 'virtual:lesson/'
const quizPrefix = 'virtual:quiz/'
const sheetPrefix = 'virtual:sheet/'
const datasetPrefix = 'virtual:dataset/'
const index = 'virtual:course-index'

function loadersOf(slugs: readonly string[], prefix: string): string {
  const loaders = slugs.map((slug) => {
    return `  ${JSON.stringify(slug)}: () => import(${JSON.stringify(prefix + slug)}),`
  })
  return `{\n${loaders.join('\n')}\n}`
}

function courseModule(source: CourseSource): string {
  const sheets = source.sheets.map(({ section, title, summary }) => ({ section, title, summary }))
  const sections = sheets.map(({ section }) => String(section))
  const datasets = source.datasets.map(({ story: _, ...meta }) => meta)
  const names = datasets.map(({ name }) => name)
  const slugs = (of: readonly { slug: string }[]) => of.map(({ slug }) => slug)
  return [
    `export const parts = ${JSON.stringify(courseParts(source))}`,
    `export const datasets = ${JSON.stringify(datasets)}`,
    `export const datasetLoaders = ${loadersOf(names, datasetPrefix)}`,
    `export const loaders = ${loadersOf(slugs(source.lessons), lessonPrefix)}`,
    `export const sheets = ${JSON.stringify(sheets)}`,
    `export const sheetLoaders = ${loadersOf(sections, sheetPrefix)}`,
    `export const loadIndex = () => import(${JSON.stringify(index)})`,
    `export const quizLoaders = ${loadersOf(slugs(source.quizzes), quizPrefix)}`,
  ].join('\n')
}

const isOurs = (id: string): boolean =>
  id === course ||
  id === index ||
  [lessonPrefix, quizPrefix, sheetPrefix, datasetPrefix].some((prefix) => id.startsWith(prefix))

function watch(server: ViteDevServer, changed: () => void): void {
  const inLessons = (path: string) => path.replaceAll('\\', '/').includes('/lessons/')
  server.watcher.on('all', (_event, path) => {
    if (!inLessons(path)) return
    changed()
    for (const environment of Object.values(server.environments)) {
      const { moduleGraph } = environment
      for (const [id, module] of moduleGraph.idToModuleMap) {
        if (id.startsWith('\0') && isOurs(id.slice(1))) moduleGraph.invalidateModule(module)
      }
    }
    server.hot.send({ type: 'full-reload' })
  })
}

/**
 * Serves `virtual:course` (parts, datasets, sheets and loaders), `virtual:course-index` (headings and glossary),
 * `virtual:lesson/<slug>`, `virtual:quiz/<slug>`, `virtual:sheet/<section>` and `virtual:dataset/<name>`, compiled from
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

  // One after the other: what stands on the same dataset shares a database.
  const inTurn = async (make: () => Promise<unknown>): Promise<string> => {
    const turn = queue.then(make)
    queue = turn.catch(() => undefined)
    return `export default ${JSON.stringify(await turn)}`
  }

  const lessonModule = async (slug: string): Promise<string> => {
    const { files, source } = await sources()
    const lesson = source.lessons.find((candidate) => candidate.slug === slug)
    if (!lesson) throw new Error(`There is no lesson ${slug}`)
    const { dataset, folder: within } = lesson
    return inTurn(() =>
      cached(files, { dataset, within, name: slug }, () => compileLesson(lesson, source.parts, databases)),
    )
  }

  const quizModule = async (slug: string): Promise<string> => {
    const { files, source } = await sources()
    const quiz = source.quizzes.find((candidate) => candidate.slug === slug)
    if (!quiz) throw new Error(`There is no quiz ${slug}`)
    const topics = await readTopics()
    // What it borrows stands in the folders of lessons.
    const { dataset } = quiz
    return inTurn(() =>
      cached(files, { dataset, within: 'lessons', name: slug }, () => compileQuiz(quiz, topics, databases)),
    )
  }

  const sheetModule = async (section: string): Promise<string> => {
    const { source } = await sources()
    const sheet = source.sheets.find((candidate) => String(candidate.section) === section)
    if (!sheet) throw new Error(`There is no cheat sheet ${section}`)
    return `export default ${JSON.stringify(compileSheet(sheet))}`
  }

  const datasetModule = async (name: string): Promise<string> => {
    const { files, source } = await sources()
    const dataset = source.datasets.find((candidate) => candidate.name === name)
    if (!dataset) throw new Error(`There is no dataset ${name}`)
    const within = `lessons/_datasets/${name}`
    return inTurn(() =>
      cached(files, { dataset: name, within, name: `dataset-${name}` }, () =>
        compileDataset(dataset, databases),
      ),
    )
  }

  return {
    name: 'lessons',
    resolveId: (id) => (isOurs(id) ? `\0${id}` : undefined),
    async load(id) {
      try {
        if (id === `\0${course}`) return courseModule((await sources()).source)
        if (id === `\0${index}`)
          return `export default ${JSON.stringify(indexOf((await sources()).source.lessons))}`
        if (id.startsWith(`\0${sheetPrefix}`)) return await sheetModule(id.slice(sheetPrefix.length + 1))
        if (id.startsWith(`\0${datasetPrefix}`))
          return await datasetModule(id.slice(datasetPrefix.length + 1))
        if (id.startsWith(`\0${lessonPrefix}`)) return await lessonModule(id.slice(lessonPrefix.length + 1))
        if (id.startsWith(`\0${quizPrefix}`)) return await quizModule(id.slice(quizPrefix.length + 1))
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

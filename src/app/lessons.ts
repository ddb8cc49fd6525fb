import {
  datasetLoaders,
  datasets,
  loaders,
  loadIndex,
  parts,
  quizLoaders,
  sheetLoaders,
  sheets,
} from 'virtual:course'
import type {
  CourseIndex,
  Dataset,
  DatasetMeta,
  Lesson,
  LessonMeta,
  Part,
  Quiz,
  QuizMeta,
  Sheet,
  SheetMeta,
} from '#core/course/types.ts'
import { sectionsOf, type TopicSection } from '#core/review/topics.ts'
import type { LessonPlace } from '#state/lesson.svelte.ts'

/** The compiled course: its map now, each lesson when it is opened. */
export interface Course {
  parts: Part[]
  quizzes: QuizMeta[]
  datasets: DatasetMeta[]
  sheets: SheetMeta[]
  /** Rejects when the lesson's file does not come. */
  load(slug: string): Promise<Lesson>
  /** The curriculum's topics by section. Rejects when its file does not come. */
  topics(): Promise<TopicSection[]>
  /** Headings and glossary. Rejects when their file does not come. */
  index(): Promise<CourseIndex>
  /** Rejects when the cheat sheet's file does not come. */
  loadSheet(section: string): Promise<Sheet>
  /** Rejects when the dataset's file does not come. */
  loadDataset(name: string): Promise<Dataset>
  /** Rejects when the quiz's file does not come. */
  loadQuiz(slug: string): Promise<Quiz>
  /** Undefined when there is no such lesson. */
  placeOf(slug: string): LessonPlace | undefined
}

// The section that the lesson's first topic belongs to.
function sheetOf({ covers }: LessonMeta): SheetMeta | undefined {
  const section = covers.flatMap((id) => /^T(\d)/.exec(id)?.[1] ?? []).at(0)
  return sheets.find((sheet) => String(sheet.section) === section)
}

function placeOf(slug: string): LessonPlace | undefined {
  const all: { meta: LessonMeta; part: Part }[] = parts.flatMap((part) =>
    part.lessons.map((meta) => ({ meta, part })),
  )
  const index = all.findIndex(({ meta }) => meta.slug === slug)
  const here = all[index]
  if (!here) return undefined
  const [previous, next] = [all[index - 1]?.meta, all[index + 1]?.meta]
  const sheet = sheetOf(here.meta)
  return {
    ...here,
    ...(previous ? { previous } : {}),
    ...(next ? { next } : {}),
    ...(sheet ? { sheet } : {}),
  }
}

async function load(slug: string): Promise<Lesson> {
  const loader = loaders[slug]
  if (!loader) throw new Error(`There is no lesson named ${slug}`)
  return (await loader()).default
}

async function topics(): Promise<TopicSection[]> {
  const [names, titles] = await Promise.all([
    import('../../lessons/topics.json'),
    import('../../lessons/topic-sections.json'),
  ])
  return sectionsOf(names.default, titles.default)
}

async function loadQuiz(slug: string): Promise<Quiz> {
  const loader = quizLoaders[slug]
  if (!loader) throw new Error(`There is no quiz named ${slug}`)
  return (await loader()).default
}

async function loadSheet(section: string): Promise<Sheet> {
  const loader = sheetLoaders[section]
  if (!loader) throw new Error(`There is no cheat sheet ${section}`)
  return (await loader()).default
}

async function loadDataset(name: string): Promise<Dataset> {
  const loader = datasetLoaders[name]
  if (!loader) throw new Error(`There is no dataset ${name}`)
  return (await loader()).default
}

/** The course that was built into this site. */
export const course: Course = {
  parts,
  quizzes: parts.flatMap((part) => part.quizzes),
  datasets,
  sheets,
  load,
  loadQuiz,
  loadSheet,
  loadDataset,
  index: async () => (await loadIndex()).default,
  topics,
  placeOf,
}

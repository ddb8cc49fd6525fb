import { filesIn, foldersIn, required, type Files } from './files.ts'
import type { ExerciseSet } from './parse-exercise.ts'
import { parseLesson, type LessonSource } from './parse-lesson.ts'
import { parseQuiz, type QuizSource } from './parse-quiz.ts'
import { parseSheets, type SheetSource } from './parse-sheet.ts'
import { parseStory, type StorySource } from './parse-story.ts'
import { courseSchema, datasetSchema } from './schema.ts'
import { datasetVariants } from './parse-variant.ts'
import { SourceError } from './source-error.ts'
import { parseYaml } from './yaml.ts'
import type { Variant } from '../check/types.ts'
import { parseScenario, type Scenario } from '../transactions/scenario.ts'
import type { DatasetMeta, Part } from './types.ts'

/** The whole course as its files tell it. */
export interface CourseSource {
  parts: Omit<Part, 'lessons' | 'quizzes'>[]
  lessons: LessonSource[]
  quizzes: QuizSource[]
  sheets: SheetSource[]
  datasets: DatasetSource[]
  /** What the transactions lab plays. */
  scenarios: Scenario[]
  /** The hidden data of each dataset that exercises may name, by the dataset's name. */
  variants: Readonly<Record<string, Variant[]>>
}

/** A dataset as its files tell it. */
export interface DatasetSource extends DatasetMeta {
  story: StorySource
}

/** The folders of lessons, in order. */
function lessonFolders(files: Files): string[] {
  return foldersIn(files, 'lessons/')
    .filter((name) => /^\d/.test(name))
    .map((name) => `lessons/${name}`)
}

/** Reads the parts of the course. Throws SourceError at the first mistake. */
function parseParts(files: Files): CourseSource['parts'] {
  return parseYaml('lessons/course.yaml', required(files, 'lessons/course.yaml'), courseSchema).parts
}

/** Reads what is told of the datasets. Throws SourceError at the first mistake. */
function parseDatasets(files: Files): DatasetSource[] {
  return foldersIn(files, 'lessons/_datasets/').map((name) => {
    const file = `lessons/_datasets/${name}/dataset.yaml`
    const meta = parseYaml(file, required(files, file), datasetSchema)
    return { name, ...meta, story: parseStory(files, name) }
  })
}

function parseQuizzes(files: Files, course: Pick<CourseSource, 'parts' | 'lessons'>): QuizSource[] {
  return foldersIn(files, 'lessons/_quizzes/').map((name) =>
    parseQuiz(files, `lessons/_quizzes/${name}`, course),
  )
}

function parseScenarios(files: Files): Scenario[] {
  return filesIn(files, 'lessons/_scenarios', '.txt').map(({ path, name }) =>
    parseScenario(name, required(files, path)),
  )
}

/** Reads everything under `lessons/`. Throws SourceError at the first mistake. */
export function parseCourse(files: Files): CourseSource {
  const parts = parseParts(files)
  const lessons = lessonFolders(files).map((folder) => parseLesson(files, folder))
  for (const lesson of lessons) {
    if (!parts.some((part) => part.number === lesson.part)) {
      throw new SourceError(
        `${lesson.folder}/lesson.md`,
        1,
        `there is no part ${lesson.part} in lessons/course.yaml`,
      )
    }
    const twin = lessons.find((other) => other !== lesson && other.slug === lesson.slug)
    if (twin) throw new SourceError(`${lesson.folder}/lesson.md`, 1, `has the same slug as ${twin.folder}`)
  }
  const quizzes = parseQuizzes(files, { parts, lessons })
  const datasets = parseDatasets(files)
  const variants = Object.fromEntries(datasets.map(({ name }) => [name, datasetVariants(files, name)]))
  return {
    parts,
    lessons,
    quizzes,
    sheets: parseSheets(files),
    datasets,
    variants,
    scenarios: parseScenarios(files),
  }
}

/** All folders that hold exercises: lessons, then quizzes. */
export function exerciseSets({ lessons, quizzes }: CourseSource): ExerciseSet[] {
  return [...lessons, ...quizzes]
}

/** The names of a dataset's files, for what depends on them. */
export function datasetFiles(files: Files, dataset: string): string[] {
  const folder = `lessons/_datasets/${dataset}`
  return ['.sql', '.yaml', '.csv'].flatMap((ending) =>
    [folder, `${folder}/variants`].flatMap((within) =>
      filesIn(files, within, ending).map(({ path }) => path),
    ),
  )
}

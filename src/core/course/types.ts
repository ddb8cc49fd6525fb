import type { CheckSpec, Contract, PlayedHistory } from '../check/types.ts'
import type { Erd, ErdDrawing } from '../erd/types.ts'
import type { Picture, PictureKind } from '../picture/picture.ts'

/**
 * What a learner does in an exercise. `bug` is a query that starts from a faulty one, `rewrite` one that starts from a
 * costly one; `change`, `schema`, `plan`, `migration` and `free` are scripts;
 * `history` is written too, for several sessions; the others are questions.
 */
export type ExerciseKind =
  | 'query'
  | 'bug'
  | 'rewrite'
  | 'change'
  | 'schema'
  | 'plan'
  | 'migration'
  | 'free'
  | 'predict'
  | 'choice'
  | 'ordering'
  | 'matching'
  | 'numeric'
  | 'normal-form'
  | 'erd'
  | 'history'
  | 'outcomes'
export type Difficulty = 'easy' | 'medium' | 'hard'

/** What the course map needs of an exercise. */
export interface ExerciseMeta {
  /** `<lesson slug>/<exercise slug>`, the key of the learner's record. */
  id: string
  slug: string
  title: string
  kind: ExerciseKind
  difficulty: Difficulty
  covers: string[]
  /** Raised by the author when old answers no longer fit. */
  version: number
}

/** What the course map needs of a lesson. */
export interface LessonMeta {
  slug: string
  /** E.g. `2.1`: part and place in it. */
  number: string
  title: string
  part: string
  summary: string
  /** A reader's minutes, exercises included. */
  minutes: number
  dataset: string
  covers: string[]
  exercises: ExerciseMeta[]
}

/** A part of the course as the map shows it; `planned` are the titles that are not written yet. */
export interface Part {
  number: number
  title: string
  summary: string
  lessons: LessonMeta[]
  quizzes: QuizMeta[]
  planned: string[]
}

/** A piece of a lesson's page, in reading order. HTML is sanitised at build time. */
export type Block =
  | { kind: 'prose'; html: string }
  | { kind: 'note'; title: string; html: string }
  | { kind: 'term'; term: string; html: string }
  | {
      kind: 'sql'
      code: string
      html: string
      runnable: boolean
      fails?: string
      /** How the result is drawn; the rows come when the lesson is compiled. */
      picture?: PictureKind
      /** What it does on SQLite, which the learner may try beside PostgreSQL. */
      beside?: 'runs' | 'fails'
      drawn?: Picture
    }
  /** What several sessions do, on the tables that `stage` makes; `play` is what came of it when the lesson was compiled. */
  | { kind: 'history'; text: string; stage: string; fails: string[]; play?: PlayedHistory }
  | { kind: 'exercise'; slug: string }

/** Another way to write an exercise's answer. */
export interface Alternative {
  /** What speaks for it. */
  goodFor: string
  sql: string
}

/** A whole exercise. */
export interface Exercise extends ExerciseMeta {
  taskHtml: string
  start: string
  solution: string
  /** From "where to look" to "the mechanism", HTML. */
  hints: string[]
  /** Present when there are some. */
  alternatives?: Alternative[]
  contract?: Contract
  /** What must hold after a script, as whole statements. */
  musts?: string[]
  check: CheckSpec
}

/** A whole lesson, compiled from its folder. */
export interface Lesson extends Omit<LessonMeta, 'exercises'> {
  /** The question that opens the lesson, HTML. */
  question: string
  blocks: Block[]
  exercises: Exercise[]
}

/** What the course map needs of a quiz. An assessment says only at its end what was right. */
export interface QuizMeta {
  slug: string
  title: string
  kind: 'quiz' | 'assessment'
  /** The number of the part that it belongs to. */
  part: number
  summary: string
  minutes: number
  dataset: string
  /** How many questions of the pool are asked. */
  draw: number
  /** From how many percent on it is passed. */
  pass: number
  /** How many questions there are to draw from. */
  pool: number
}

/** A whole quiz: the pool, and the names of the topics that it covers. */
export interface Quiz extends QuizMeta {
  exercises: Exercise[]
  topics: Record<string, string>
}

/** What leads to a cheat sheet; `section` is the curriculum's first number, 2 for `T2.3.1`. */
export interface SheetMeta {
  section: number
  title: string
  summary: string
}

/** A cheat sheet: what a section of the curriculum taught, on a page. Its statements run one after the other. */
export interface Sheet extends SheetMeta {
  /** One for each heading. */
  parts: Block[][]
}

/** A word of the glossary, and the lesson that introduces it. */
export interface GlossaryTerm {
  term: string
  html: string
  /** The lesson's slug. */
  lesson: string
}

/** What can be found in the course beside what its map holds. */
export interface CourseIndex {
  headings: { lesson: string; text: string }[]
  /** In alphabetical order. */
  terms: GlossaryTerm[]
}

/** A database that lessons and the playground start from. */
export interface DatasetMeta {
  name: string
  title: string
  summary: string
  /** Where the data comes from and under which licence. */
  source: string
}

/** A piece of a dataset's story, HTML. `packed` is what an address holds that opens the query in the playground. */
export type StoryBlock = { kind: 'prose'; html: string } | { kind: 'sql'; html: string; packed: string }

/** A dataset with its story and its tables. */
export interface Dataset extends DatasetMeta {
  story: StoryBlock[]
  erd: Erd
  drawing: ErdDrawing
  /** A first look at it, packed like the story's queries. */
  packed: string
}

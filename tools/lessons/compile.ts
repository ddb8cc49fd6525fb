import type { PlayHistory } from '#core/check/history-judge.ts'
import { contractOf } from '#core/check/contract.ts'
import { prepare, solve, type ExamDatabase } from '#core/check/exam.ts'
import { parseCourse, type CourseSource } from '#core/course/parse-course.ts'
import { SourceError } from '#core/course/source-error.ts'
import { pictureFault } from '#core/picture/picture.ts'
import type { CheckSpec, Contract, Fate, PlayedHistory, Table } from '#core/check/types.ts'
import { parseHistory } from '#core/transactions/history.ts'
import type { PlayedStep } from '#core/transactions/play.ts'
import type { Files } from '#core/course/files.ts'
import type { ExerciseSource } from '#core/course/parse-exercise.ts'
import type { LessonSource } from '#core/course/parse-lesson.ts'
import type { QuizSource } from '#core/course/parse-quiz.ts'
import type { SheetSource } from '#core/course/parse-sheet.ts'
import type {
  Block,
  Exercise,
  ExerciseMeta,
  Lesson,
  LessonMeta,
  Part,
  Quiz,
  QuizMeta,
  Sheet,
} from '#core/course/types.ts'
import { Databases, type OpenDatabase } from './databases.ts'

interface Compiled {
  check: CheckSpec
  contract?: Contract
  musts?: string[]
}

async function compileQuery(exercise: ExerciseSource, database: ExamDatabase): Promise<Compiled> {
  const { check, solution } = exercise
  if (check.kind !== 'query') throw new Error(`${exercise.id} is no query`)
  const { rowPer, ...spec } = check
  const { variants, named } = spec
  const tables: Table[] = []
  let contract: Contract | undefined
  for (const variant of [undefined, ...variants]) {
    await prepare(database, variant)
    const { plan, keyed } = await solve(solution, database)
    tables.push(keyed)
    contract = contractOf(plan, tables, { rowPer, named })
  }
  const query: CheckSpec = { ...spec, reference: solution }
  return contract ? { check: query, contract } : { check: query }
}

async function solved(exercise: ExerciseSource, database: ExamDatabase): Promise<Table> {
  await database.restore()
  return database.table(exercise.solution)
}

// One row is told column by column, several are a grid.
async function compilePrediction(exercise: ExerciseSource, database: ExamDatabase): Promise<Compiled> {
  if (exercise.check.kind !== 'predict') throw new Error(`${exercise.id} is no prediction`)
  const { ordered, why } = exercise.check
  const { columns, rows } = await solved(exercise, database)
  const [row] = rows
  if (!row || rows.length > 1) {
    const shown = columns.map(({ name, typeOid }) => ({ name, typeOid }))
    return { check: { kind: 'grid', columns: shown, rows, ordered, why } }
  }
  const fields = columns.map(({ name, typeOid }, i) => ({ label: name, expected: row[i] ?? null, typeOid }))
  return { check: { kind: 'predict', fields, why } }
}

async function compileNumber(exercise: ExerciseSource, database: ExamDatabase): Promise<Compiled> {
  if (exercise.check.kind !== 'numeric') throw new Error(`${exercise.id} is no number`)
  const { expected, ...spec } = exercise.check
  if (expected !== undefined) return { check: { ...spec, expected } }
  const { rows } = await solved(exercise, database)
  const number = Number(rows[0]?.[0] ?? NaN)
  if (rows.length !== 1 || !Number.isFinite(number)) throw new Error('must give exactly one number')
  return { check: { ...spec, expected: number } }
}

function fateOf({ error, waits }: PlayedStep): Fate {
  if (waits.length === 0) return error ? 'fails' : 'runs'
  return error ? 'waits, then fails' : 'waits'
}

async function compileOutcomes(exercise: ExerciseSource, play: PlayHistory): Promise<Compiled> {
  if (exercise.check.kind !== 'outcomes') throw new Error(`${exercise.id} asks for no outcomes`)
  const { stage, history: text, why, asked } = exercise.check
  const history = parseHistory(text)
  const played = await play(stage, history, [])
  const steps = history.steps.map(({ session, sql }) => ({ session, sql }))
  const places = asked ?? [...steps.keys()]
  const found = places.map((place) => {
    const step = played.steps.find((one) => one.place === place)
    if (!step) throw new Error(`step ${place + 1} was not played: its session waits to the end`)
    return fateOf(step)
  })
  return { check: { kind: 'outcomes', steps, asked: places, fates: found, why, play: played.steps } }
}

function compileCheck(
  exercise: ExerciseSource,
  database: ExamDatabase,
  play: PlayHistory,
): Promise<Compiled> {
  const { check } = exercise
  switch (check.kind) {
    case 'query':
      return compileQuery(exercise, database)
    case 'predict':
      return compilePrediction(exercise, database)
    case 'numeric':
      return compileNumber(exercise, database)
    case 'outcomes':
      return compileOutcomes(exercise, play)
    case 'history':
    case 'script':
      return Promise.resolve({ check, musts: check.criteria.map(({ must }) => must) })
    default:
      return Promise.resolve({ check })
  }
}

/** Fills in what the database tells: contract and fields to predict. Throws SourceError when a query of it fails. */
export async function compileExercise(
  exercise: ExerciseSource,
  database: ExamDatabase,
  play: PlayHistory,
): Promise<Exercise> {
  const { id, slug, title, kind, difficulty, covers, version, taskHtml, start, solution, hints } = exercise
  const { alternatives } = exercise
  const common = { id, slug, title, kind, difficulty, covers, version, taskHtml, start, solution, hints }
  try {
    const compiled = await compileCheck(exercise, database, play)
    return { ...common, ...(alternatives ? { alternatives } : {}), ...compiled }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new SourceError(`${exercise.folder}/solution.sql`, 1, reason)
  }
}

// A picture is there before PostgreSQL is; when its block is run, the live result takes the place of these rows.
async function drawBlock(
  block: Block,
  at: [file: string, line: number],
  database: ExamDatabase,
): Promise<Block> {
  if (block.kind !== 'sql' || !block.picture) return block
  await database.restore()
  const { columns, rows } = await database.table(block.code).catch((error: unknown) => {
    throw new SourceError(...at, error instanceof Error ? error.message : String(error))
  })
  const names = columns.map(({ name }) => name)
  const fault = pictureFault(block.picture, names, rows)
  if (fault !== undefined) throw new SourceError(...at, fault)
  return { ...block, drawn: { kind: block.picture, rows } }
}

/** What a played history gives against what its block promises; undefined when it keeps the promise. */
export function historyFault(play: PlayedHistory, fails: readonly string[]): string | undefined {
  const codes = play.flatMap(({ error }) => error?.code ?? [])
  const stray = play.find(({ error }) => error && !fails.includes(error.code))
  if (stray?.error)
    return `${stray.session}: ${stray.sql} fails: ${stray.error.message} (${stray.error.code})`
  const missed = fails.find((code) => !codes.includes(code))
  return missed === undefined ? undefined : `nothing in the history fails with ${missed}`
}

async function playBlock(block: Block, at: [file: string, line: number], play: PlayHistory): Promise<Block> {
  if (block.kind !== 'history') return block
  const { steps } = await play(block.stage, parseHistory(block.text), [])
  const fault = historyFault(steps, block.fails)
  if (fault !== undefined) throw new SourceError(...at, fault)
  return { ...block, play: steps }
}

/** Compiles a lesson on its dataset. Throws SourceError. */
export async function compileLesson(
  source: LessonSource,
  parts: CourseSource['parts'],
  databases: Databases,
): Promise<Lesson> {
  const database = await databases.get(source.dataset)
  const exercises: Exercise[] = []
  for (const exercise of source.exercises)
    exercises.push(await compileExercise(exercise, database, databases.play))
  const { slug, number, title, summary, minutes, dataset, covers, question } = source
  const blocks: Block[] = []
  for (const [i, block] of source.blocks.entries()) {
    const at: [string, number] = [`${source.folder}/lesson.md`, source.lines[i] ?? 1]
    blocks.push(await playBlock(await drawBlock(block, at, database), at, databases.play))
  }
  const part = parts.find((candidate) => candidate.number === source.part)?.title ?? ''
  return { slug, number, title, part, summary, minutes, dataset, covers, question, blocks, exercises }
}

/** Compiles a quiz, what it borrows included; `topics` are the names of topics by id. Throws SourceError. */
export async function compileQuiz(
  source: QuizSource,
  topics: Readonly<Record<string, string>>,
  databases: Databases,
): Promise<Quiz> {
  const database = await databases.get(source.dataset)
  const exercises: Exercise[] = []
  for (const exercise of [...source.exercises, ...source.borrowed])
    exercises.push(await compileExercise(exercise, database, databases.play))
  const covered = [...new Set(exercises.flatMap(({ covers }) => covers))].sort()
  const named = covered.map((id): [string, string] => [id, topics[id] ?? id])
  return { ...quizMeta(source), exercises, topics: Object.fromEntries(named) }
}

/** What the course map shows of a quiz; needs no database. */
function quizMeta(quiz: QuizMeta): QuizMeta {
  const { slug, title, kind, part, summary, minutes, dataset, draw, pass, pool } = quiz
  return { slug, title, kind, part, summary, minutes, dataset, draw, pass, pool }
}

function exerciseMeta({ id, slug, title, kind, difficulty, covers, version }: ExerciseSource): ExerciseMeta {
  return { id, slug, title, kind, difficulty, covers, version }
}

/** A cheat sheet as its page shows it; needs no database. */
export function compileSheet({ section, title, summary, parts }: SheetSource): Sheet {
  return { section, title, summary, parts }
}

/** What the course map shows; needs no database. */
export function courseParts({ parts, lessons, quizzes }: CourseSource): Part[] {
  return parts.map((part) => ({
    ...part,
    quizzes: quizzes.filter((quiz) => quiz.part === part.number).map(quizMeta),
    lessons: lessons
      .filter((lesson) => lesson.part === part.number)
      .map(({ slug, number, title, summary, minutes, dataset, covers, exercises }): LessonMeta => {
        const metas = exercises.map(exerciseMeta)
        return { slug, number, title, part: part.title, summary, minutes, dataset, covers, exercises: metas }
      }),
  }))
}

/** Compiles the whole course. Throws SourceError at an author's first mistake. */
export async function compileCourse(options: {
  files: Files
  open: (dataset: string) => Promise<OpenDatabase>
}): Promise<{ parts: Part[]; lessons: Lesson[] }> {
  const course = parseCourse(options.files)
  const databases = new Databases(options.open)
  try {
    const lessons: Lesson[] = []
    for (const lesson of course.lessons) lessons.push(await compileLesson(lesson, course.parts, databases))
    return { parts: courseParts(course), lessons }
  } finally {
    await databases.close()
  }
}

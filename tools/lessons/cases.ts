import type { ExamDatabase } from '#core/check/exam.ts'
import { examine } from '#core/check/examine.ts'
import type { PlayHistory } from '#core/check/history-judge.ts'
import { examineHistory } from '#core/check/history.ts'
import { changesState } from '#core/sql/classify.ts'
import { livePicture } from '#core/picture/read.ts'
import { splitStatements } from '#core/sql/split.ts'
import { parseHistory } from '#core/transactions/history.ts'
import { rightAnswer, wrongAnswers } from '#core/check/questions.ts'
import {
  isWritten,
  type Answer,
  type CheckSpec,
  type HistorySpec,
  type QuerySpec,
  type ScriptSpec,
  type Verdict,
} from '#core/check/types.ts'
import type { CourseSource, DatasetSource } from '#core/course/parse-course.ts'
import type { ExerciseSet, ExerciseSource, WrongAnswer } from '#core/course/parse-exercise.ts'
import type { LessonSource } from '#core/course/parse-lesson.ts'
import type { SheetSource } from '#core/course/parse-sheet.ts'
import type { Block, Exercise } from '#core/course/types.ts'
import { answerOfSqlite } from '#tools/engine/sqlite.ts'
import type { Case } from './case.ts'
import { compileExercise, historyFault } from './compile.ts'
import type { CounterExamples } from './counter-examples.ts'
import { datasetCases } from './dataset-cases.ts'
import type { Databases } from './databases.ts'
import { linkFaults, termFaults, topicFaults } from './references.ts'

type WrittenSpec = QuerySpec | ScriptSpec | HistorySpec
/** Grades as the page does. */
type Grade = (spec: CheckSpec, answer: Answer) => Promise<Verdict>

function told(verdict: Verdict): string {
  const lines = [verdict.sentence, ...verdict.details, ...verdict.notes, verdict.error?.message ?? '']
  return lines.filter(Boolean).join('\n')
}

function shown(verdict: Verdict): string {
  const where = verdict.variant ? ` on ${verdict.variant.name}` : ''
  return `the check says at step ${verdict.step}${where}:\n${told(verdict).replace(/^/gm, '    ')}`
}

// With one hidden dataset, or with none.
const only = (spec: WrittenSpec, name: string | undefined): WrittenSpec => ({
  ...spec,
  variants: spec.variants.filter((variant) => variant.name === name),
})

async function refuses(
  wrong: WrongAnswer,
  spec: WrittenSpec,
  grade: Grade,
  seek: ((spec: QuerySpec, sql: string, verdict: Verdict) => Promise<void>) | undefined,
): Promise<void> {
  const verdict = await grade(only(spec, wrong.variant), { kind: 'query', sql: wrong.sql })
  const fault = (reason: string) => new Error(`${wrong.file}: ${reason}; ${shown(verdict)}`)
  if (verdict.pass) throw fault('it passes')
  if (verdict.variant?.name !== wrong.variant)
    throw fault(`it must fail on ${wrong.variant ?? 'the visible dataset'}`)
  if (verdict.step !== wrong.step) throw fault(`it must fail at step ${wrong.step}`)
  const unsaid = wrong.says.find((text) => !told(verdict).includes(text))
  if (unsaid !== undefined) throw fault(`it must be told "${unsaid}"`)
  if (spec.kind === 'query') await seek?.(spec, wrong.sql, verdict)
}

async function catches(name: string, exercise: ExerciseSource, spec: WrittenSpec, grade: Grade) {
  // One that says it is caught here is most likely so; the others stand in for none that says it.
  const likely = exercise.wrong.toSorted((a, b) => Number(b.variant === name) - Number(a.variant === name))
  for (const wrong of likely) {
    const verdict = await grade(only(spec, name), { kind: 'query', sql: wrong.sql })
    if (verdict.variant?.name === name) return
  }
  throw new Error(
    `${exercise.folder}: no wrong answer passes on the visible dataset and fails on the hidden ${name}`,
  )
}

function passing({ check, solution }: Exercise): Answer {
  return isWritten(check) ? { kind: 'query', sql: solution } : rightAnswer(check)
}

function failing({ check, start }: Exercise): Answer[] {
  return isWritten(check) ? [{ kind: 'query', sql: start }] : wrongAnswers(check)
}

function exerciseCases(
  set: ExerciseSet,
  exercise: ExerciseSource,
  databases: Databases,
  counterExamples: CounterExamples | undefined,
): Case[] {
  let compiled: Promise<Exercise> | undefined
  const open = () => databases.get(set.dataset)
  const compile = async () => (compiled ??= compileExercise(exercise, await open(), databases.play))
  const grade: Grade = async (spec, answer) =>
    spec.kind === 'history'
      ? examineHistory(spec, answer.kind === 'query' ? answer.sql : '', databases.play)
      : examine(spec, answer, await open())
  const seek =
    counterExamples &&
    (async (spec: QuerySpec, sql: string, verdict: Verdict) =>
      counterExamples.measure(spec, sql, verdict, await open()))
  const writtenSpec = async (): Promise<WrittenSpec> => {
    const { check } = await compile()
    if (!isWritten(check)) throw new Error(`${exercise.id} is not answered in SQL`)
    return check
  }
  const make = (name: string, run: () => Promise<void>, mutant = false): Case => {
    return { lesson: set.slug, exercise: exercise.slug, name, mutant, run }
  }
  const variants = 'variants' in exercise.check ? exercise.check.variants : []
  return [
    make('the solution passes', async () => {
      const { check, ...rest } = await compile()
      const verdict = await grade(check, passing({ ...rest, check }))
      if (!verdict.pass) throw new Error(`${exercise.folder}: ${shown(verdict)}`)
    }),
    make('the start does not pass', async () => {
      const { check, ...rest } = await compile()
      for (const answer of failing({ ...rest, check })) {
        const verdict = await grade(check, answer)
        if (verdict.pass) throw new Error(`${exercise.folder}: ${JSON.stringify(answer)} passes`)
      }
    }),
    ...(exercise.alternatives ?? []).map(({ goodFor, sql }, i) =>
      make(`alternative ${i + 1} passes: ${goodFor}`, async () => {
        const verdict = await grade(await writtenSpec(), { kind: 'query', sql })
        if (!verdict.pass) throw new Error(`${exercise.folder}/alternatives: ${shown(verdict)}`)
      }),
    ),
    ...exercise.wrong.map((wrong) =>
      make(
        `wrong/${wrong.name} is refused as stated`,
        async () => refuses(wrong, await writtenSpec(), grade, seek),
        true,
      ),
    ),
    ...variants.map(({ name }) =>
      make(
        `variants/${name} catches something`,
        async () => catches(name, exercise, await writtenSpec(), grade),
        true,
      ),
    ),
  ]
}

function leavesChanges(code: string, fails: boolean): boolean {
  const statements = splitStatements(code)
  if (!changesState(code) || (fails && statements.length === 1)) return false
  const [first, last] = [statements[0]?.text ?? '', statements.at(-1)?.text ?? '']
  return !(/^(begin|start\s+transaction)\b/i.test(first) && /^rollback\b/i.test(last))
}

async function runBlocks(lesson: LessonSource, database: ExamDatabase, play: PlayHistory): Promise<void> {
  const faults: string[] = []
  await database.restore()
  for (const [i, block] of lesson.blocks.entries()) {
    const at = `${lesson.folder}/lesson.md:${lesson.lines[i] ?? 1}`
    if (block.kind === 'history') {
      const { steps } = await play(block.stage, parseHistory(block.text), [])
      const fault = historyFault(steps, block.fails)
      if (fault !== undefined) faults.push(`${at}: ${fault}`)
    }
    if (block.kind !== 'sql' || !block.runnable) continue
    const outcomes = await database.run(block.code)
    const error = outcomes.find((outcome) => outcome.error)?.error
    const got = error ? `${error.code} ${error.message}` : 'no error'
    if (error?.code !== block.fails)
      faults.push(`${at}: the block gives ${got}, not ${block.fails ?? 'a result'}`)
    if (block.beside) {
      const { error: refusal } = await answerOfSqlite(block.code)
      if ((refusal === undefined) !== (block.beside === 'runs'))
        faults.push(`${at}: on SQLite the block ${refusal === undefined ? 'runs' : `fails: ${refusal}`}`)
    }
    const result = outcomes.at(-1)?.result
    if (block.picture && result && !livePicture(block.picture, result))
      faults.push(`${at}: the result can't be drawn as a picture ${block.picture}`)
    if (leavesChanges(block.code, block.fails !== undefined))
      faults.push(`${at}: the block leaves changes: put it between BEGIN and ROLLBACK`)
    if (outcomes.at(-1)?.transaction !== 'idle') {
      if (!block.fails) faults.push(`${at}: the block leaves a transaction open`)
      await database.run('ROLLBACK')
    }
  }
  if (faults.length > 0) throw new Error(faults.join('\n'))
}

/** Runnable blocks of a page without exercises, each with its line. */
type PageBlocks = readonly { block: Block; at: string }[]

const sheetBlocks = ({ file, parts, lines }: SheetSource): PageBlocks =>
  parts.flat().map((block, i) => ({ block, at: `${file}:${lines.flat()[i] ?? 1}` }))

const storyBlocks = ({ story: { file, blocks, lines } }: DatasetSource): PageBlocks =>
  blocks.map((block, i) => ({ block, at: `${file}:${lines[i] ?? 1}` }))

// The statements of a page run one after the other, and what they leave is gone with it.
async function runPage(page: PageBlocks, database: ExamDatabase): Promise<void> {
  const faults: string[] = []
  await database.restore()
  for (const { block, at } of page) {
    if (block.kind !== 'sql' || !block.runnable) continue
    const outcomes = await database.run(block.code)
    const error = outcomes.find((outcome) => outcome.error)?.error
    const got = error ? `${error.code} ${error.message}` : 'no error'
    if (error?.code !== block.fails)
      faults.push(`${at}: the block gives ${got}, not ${block.fails ?? 'a result'}`)
    if (outcomes.at(-1)?.transaction === 'idle') continue
    faults.push(`${at}: the block leaves a transaction open`)
    await database.run('ROLLBACK')
  }
  await database.restore()
  if (faults.length > 0) throw new Error(faults.join('\n'))
}

function pageCase(lesson: string, page: PageBlocks, open: () => Promise<ExamDatabase>): Case {
  const run = async () => runPage(page, await open())
  return { lesson, exercise: '', name: 'every statement runs', mutant: false, run }
}

function setCases(
  course: CourseSource,
  set: ExerciseSet | LessonSource,
  topics: ReadonlySet<string>,
  databases: Databases,
  counterExamples: CounterExamples | undefined,
): Case[] {
  const make = (name: string, run: () => Promise<void>): Case => {
    return { lesson: set.slug, exercise: '', name, mutant: false, run }
  }
  const none = (faults: string[]) =>
    faults.length > 0 ? Promise.reject(new Error(faults.join('\n'))) : Promise.resolve()
  return [
    make('every link leads somewhere', () => none(linkFaults(course, set))),
    make('every topic is known', () => none(topicFaults(set, topics))),
    make('every term is explained once', () => none(termFaults(course, set))),
    ...set.exercises.flatMap((exercise) => exerciseCases(set, exercise, databases, counterExamples)),
  ]
}

/**
 * All that the course's content promises, lesson by lesson, then quizzes, sheets and datasets. `topics` are the known topic ids;
 * `counterExamples` measures the search for one to each wrong answer.
 */
export function casesOf(
  course: CourseSource,
  topics: ReadonlySet<string>,
  databases: Databases,
  counterExamples?: CounterExamples,
): Case[] {
  const lessons = course.lessons.flatMap((lesson) => {
    const run = async () => runBlocks(lesson, await databases.get(lesson.dataset), databases.play)
    const blocks = {
      lesson: lesson.slug,
      exercise: '',
      name: 'every runnable block runs',
      mutant: false,
      run,
    }
    return [blocks, ...setCases(course, lesson, topics, databases, counterExamples)]
  })
  return [
    ...lessons,
    ...course.quizzes.flatMap((quiz) => setCases(course, quiz, topics, databases, counterExamples)),
    ...course.sheets.map((sheet) =>
      pageCase(`sheet-${sheet.section}`, sheetBlocks(sheet), () => databases.get(sheet.dataset)),
    ),
    ...course.datasets.map((dataset) =>
      pageCase(`data-${dataset.name}`, storyBlocks(dataset), () => databases.get(dataset.name)),
    ),
    ...datasetCases(course, databases),
  ]
}

import { toString } from 'mdast-util-to-string'
import { filesIn, required, type Files } from './files.ts'
import { parseMarkdown, renderMarkdown, renderNodes } from './markdown.ts'
import { taskSchema } from './schema.ts'
import { headComments } from './head-comments.ts'
import { parseQuestion, type QuestionSource } from './parse-question.ts'
import { parseHistoryCheck, parseOutcomes, stageScript, type OutcomesSource } from './parse-history.ts'
import { parseScript } from './parse-script.ts'
import { SourceError } from './source-error.ts'
import { variantsOf } from './parse-variant.ts'
import { parseYaml, splitFrontMatter } from './yaml.ts'
import type { HistorySpec, QuerySpec, ScriptSpec, Step, Variant } from '../check/types.ts'
import type { Alternative, Exercise } from './types.ts'

/** A typical wrong answer and the feedback that it must get. */
export interface WrongAnswer {
  name: string
  file: string
  sql: string
  step: Step
  /** The hidden dataset that must catch it; the visible one when undefined. */
  variant?: string
  /** Text that the feedback must hold. */
  says: string[]
}

/** An exercise as its files tell it; what only a database can tell is still open. */
export interface ExerciseSource extends Omit<Exercise, 'contract' | 'check'> {
  /** The folder from the project's root. */
  folder: string
  wrong: WrongAnswer[]
  check: CheckSource
}

/** Exercises of one folder on one dataset: those of a lesson or of a quiz. */
export interface ExerciseSet {
  slug: string
  /** The folder from the project's root. */
  folder: string
  dataset: string
  exercises: ExerciseSource[]
}

/** The check of an exercise as its files tell it: without what only a database can tell. */
type CheckSource =
  | (Omit<QuerySpec, 'reference'> & { rowPer: string })
  | ScriptSpec
  | HistorySpec
  | OutcomesSource
  | QuestionSource

const steps: readonly string[] = [
  'error',
  'statement',
  'columns',
  'count',
  'rows',
  'order',
  'types',
  'state',
  'behaviour',
  'plan',
]

function parseWrong(file: string, name: string, sql: string, variants: readonly Variant[]): WrongAnswer {
  const head = headComments(sql)
  const step = head.find(({ key }) => key === 'step')
  const variant = head.find(({ key }) => key === 'variant')
  if (!step || !steps.includes(step.value)) {
    throw new SourceError(
      file,
      step?.line ?? 1,
      `needs a first line "-- step: …" with one of ${steps.join(', ')}`,
    )
  }
  if (variant && !variants.some((known) => known.name === variant.value)) {
    throw new SourceError(
      file,
      variant.line,
      `there is no variants/${variant.value}.sql, nor is it named in task.md`,
    )
  }
  return {
    name,
    file,
    sql,
    step: step.value as Step,
    ...(variant ? { variant: variant.value } : {}),
    says: head.flatMap(({ key, value }) => (key === 'says' ? [value] : [])),
  }
}

function parseAlternatives(files: Files, folder: string): Alternative[] {
  return filesIn(files, `${folder}/alternatives`, '.sql').map(({ path }) => {
    const [first = '', ...rest] = required(files, path).split('\n')
    const [head] = headComments(first)
    if (head?.key !== 'good for' || head.value === '')
      throw new SourceError(path, 1, 'needs a first line "-- good for: …"')
    const sql = rest.join('\n').trim()
    if (sql === '') throw new SourceError(path, 2, 'holds no query')
    return { goodFor: head.value, sql }
  })
}

function parseHints(files: Files, file: string, ladder: Ladder): string[] {
  if (ladder === 'optional' && files[file] === undefined) return []
  const text = required(files, file)
  const source = parseMarkdown(file, text)
  const [list] = source.children
  if (source.children.length !== 1 || list?.type !== 'list' || !list.ordered) {
    throw new SourceError(file, 1, 'must be one ordered list, an item for each hint')
  }
  const count = list.children.length
  if (count < 2 || count > 4) throw new SourceError(file, 1, `has ${count} hints; 2 to 4 make a ladder`)
  return list.children.map((item) => {
    if (toString(item).trim() === '')
      throw new SourceError(file, item.position?.start.line ?? 1, 'an empty hint')
    const [only] = item.children
    const inline = item.children.length === 1 && only?.type === 'paragraph'
    return inline
      ? renderNodes(source, [only]).slice('<p>'.length, -'</p>'.length)
      : renderNodes(source, item.children)
  })
}

function parseCheck(
  files: Files,
  { folder, dataset }: { folder: string; dataset: string },
  task: ReturnType<typeof parseTask>['meta'],
): ExerciseSource['check'] {
  const file = `${folder}/check.yaml`
  const variants = () => variantsOf(files, folder, dataset, 'variants' in task ? task.variants : [])
  switch (task.kind) {
    case 'query':
    case 'bug':
    case 'rewrite': {
      const { row: rowPer, named, tolerance } = task
      const query = {
        kind: 'query' as const,
        variants: variants(),
        rowPer,
        named,
        tolerance,
      }
      if (task.kind !== 'rewrite') return query
      return { ...query, cheaper: { than: required(files, `${folder}/start.sql`), atMost: task.share } }
    }
    case 'change':
    case 'schema':
    case 'plan':
    case 'migration':
    case 'free':
      return parseScript(files, folder, task.kind, variants())
    case 'history':
      return parseHistoryCheck(files, folder, stageScript(files, file, dataset), variants())
    case 'outcomes':
      return parseOutcomes(files, folder, stageScript(files, file, dataset))
    default:
      return parseQuestion(file, required(files, file), task.kind)
  }
}

const queryFiles =
  /^(task\.md|hints\.md|(start|solution)\.sql|(wrong|alternatives)\/\d+-[a-z0-9-]+\.sql|variants\/[a-z0-9-]+\.sql)$/
const scriptFiles =
  /^(task\.md|hints\.md|check\.yaml|(start|solution)\.sql|wrong\/\d+-[a-z0-9-]+\.sql|variants\/[a-z0-9-]+\.sql)$/
const solvedFiles = /^(task\.md|hints\.md|solution\.sql|check\.yaml)$/
const questionFiles = /^(task\.md|hints\.md|check\.yaml)$/
const ownFiles: Record<Exercise['kind'], RegExp> = {
  query: queryFiles,
  bug: queryFiles,
  rewrite: queryFiles,
  change: scriptFiles,
  schema: scriptFiles,
  plan: scriptFiles,
  migration: scriptFiles,
  free: scriptFiles,
  predict: solvedFiles,
  numeric: solvedFiles,
  choice: questionFiles,
  ordering: questionFiles,
  matching: questionFiles,
  history:
    /^(task\.md|hints\.md|check\.yaml|(start|solution)\.sql|(wrong|alternatives)\/\d+-[a-z0-9-]+\.sql|variants\/[a-z0-9-]+\.sql)$/,
  outcomes: questionFiles,
  'normal-form': questionFiles,
  erd: questionFiles,
}

// A misnamed file would be left out in silence.
function checkNames(files: Files, folder: string, kind: Exercise['kind']): void {
  const stray = Object.keys(files).find(
    (path) => path.startsWith(`${folder}/`) && !ownFiles[kind].test(path.slice(folder.length + 1)),
  )
  if (stray !== undefined) throw new SourceError(stray, 1, `an exercise of kind ${kind} has no such file`)
}

// A fault to find and a query to make cheaper are part of the task.
const startsFrom = (kind: Exercise['kind']): boolean => kind === 'bug' || kind === 'rewrite'

function parseTask(files: Files, folder: string) {
  const file = `${folder}/task.md`
  const parts = splitFrontMatter(file, required(files, file))
  const meta = parseYaml(file, parts.yaml, taskSchema, parts.yamlOffset)
  return { meta, taskHtml: renderMarkdown(file, parts.body, parts.bodyOffset) }
}

/** Whether `hints.md` must be there. */
type Ladder = 'needed' | 'optional'

/** Reads an exercise's folder; `within` is its lesson or quiz. Throws SourceError at the first mistake. */
export function parseExercise(
  files: Files,
  folder: string,
  within: Pick<ExerciseSet, 'slug' | 'dataset'>,
  ladder: Ladder = 'needed',
): ExerciseSource {
  const slug = /\/\d+-([^/]+)$/.exec(folder)?.[1]
  if (slug === undefined) throw new SourceError(folder, 1, 'the folder must be named like 10-slug')
  const { meta, taskHtml } = parseTask(files, folder)
  const { title, kind, difficulty, covers, version } = meta
  checkNames(files, folder, kind)
  const check = parseCheck(files, { folder, dataset: within.dataset }, meta)
  const written = check.kind === 'query' || check.kind === 'script' || check.kind === 'history'
  const variants = 'variants' in check ? check.variants : []
  const wrong = filesIn(files, `${folder}/wrong`, '.sql').map(({ path, name }) =>
    parseWrong(path, name, required(files, path), variants),
  )
  if (written && wrong.length < 2)
    throw new SourceError(`${folder}/wrong`, 1, 'needs two wrong answers or more')
  const alternatives = parseAlternatives(files, folder)
  const solved = written || kind === 'predict' || (check.kind === 'numeric' && check.expected === undefined)
  return {
    id: `${within.slug}/${slug}`,
    slug,
    title,
    kind,
    difficulty,
    covers,
    version,
    folder,
    taskHtml,
    start: startsFrom(kind) ? required(files, `${folder}/start.sql`) : (files[`${folder}/start.sql`] ?? ''),
    solution: solved ? required(files, `${folder}/solution.sql`) : '',
    hints: parseHints(files, `${folder}/hints.md`, ladder),
    wrong,
    ...(alternatives.length > 0 ? { alternatives } : {}),
    check,
  }
}

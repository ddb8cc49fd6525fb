import * as v from 'valibot'
import { cardinalities } from '../check/types.ts'

const text = v.pipe(v.string('must be text'), v.trim(), v.nonEmpty('must not be empty'))
const whole = v.pipe(
  v.number('must be a number'),
  v.integer('must be a whole number'),
  v.minValue(1, 'must be 1 or more'),
)
const topics = v.pipe(
  v.array(v.pipe(text, v.regex(/^[A-Z]+(\d+|\.\d+)(\.\d+)*$/, 'must be a topic id like T2.3.1'))),
  v.minLength(1, 'must name a topic'),
)

/** Front matter of `lesson.md`. */
export const lessonSchema = v.strictObject({
  title: text,
  number: v.pipe(v.string('must be quoted, like "2.3"'), v.regex(/^\d+\.\d+$/, 'must be like "2.3"')),
  part: whole,
  summary: text,
  minutes: whole,
  dataset: text,
  covers: topics,
})

const exercise = {
  title: text,
  difficulty: v.picklist(['easy', 'medium', 'hard'], 'must be easy, medium or hard'),
  covers: topics,
  version: whole,
}

// Hidden datasets of the exercise's dataset that it is checked on too.
const variants = v.optional(
  v.pipe(
    v.array(text),
    v.check((names) => new Set(names).size === names.length, 'must name each variant once'),
  ),
  [],
)

/** The kinds that a script answers. */
const scriptKinds = ['change', 'schema', 'plan', 'migration', 'free'] as const
/** The kinds that need no SQL. */
const questionKinds = [
  'predict',
  'choice',
  'ordering',
  'matching',
  'numeric',
  'normal-form',
  'erd',
  'outcomes',
] as const

/** Front matter of an exercise's `task.md`. */
export const taskSchema = v.variant(
  'kind',
  [
    v.strictObject({
      ...exercise,
      kind: v.picklist(['query', 'bug']),
      row: text,
      variants,
      named: v.optional(v.boolean('must be true or false'), false),
      tolerance: v.optional(v.pipe(v.number(), v.minValue(0)), 1e-9),
    }),
    v.strictObject({
      ...exercise,
      kind: v.literal('rewrite'),
      row: text,
      variants,
      named: v.optional(v.boolean('must be true or false'), false),
      tolerance: v.optional(v.pipe(v.number(), v.minValue(0)), 1e-9),
      share: v.pipe(
        v.number('must be the share of the pages that is enough'),
        v.gtValue(0, 'must be more than 0'),
        v.maxValue(1, 'must be 1 at most'),
      ),
    }),
    v.strictObject({ ...exercise, kind: v.picklist(scriptKinds), variants }),
    v.strictObject({ ...exercise, kind: v.literal('history'), variants }),
    v.strictObject({ ...exercise, kind: v.picklist(questionKinds) }),
  ],
  `must be ${['query', 'bug', 'rewrite', ...scriptKinds, 'history', ...questionKinds].join(', ')}`,
)

/** `check.yaml` of a choice. */
export const choiceSchema = v.strictObject({
  many: v.boolean('must be true or false'),
  options: v.pipe(
    v.array(v.strictObject({ text, correct: v.boolean('must be true or false'), why: text })),
    v.minLength(2, 'must be two or more'),
  ),
})

/** `check.yaml` of an ordering; the items stand in the right order. */
export const orderingSchema = v.strictObject({
  items: v.pipe(v.array(text), v.minLength(3, 'must be three or more')),
  why: text,
})

/** `check.yaml` of a prediction; `ordered` says whether the order of several rows is predicted too. */
export const predictSchema = v.strictObject({
  ordered: v.optional(v.boolean('must be true or false'), false),
  why: text,
})

/** `check.yaml` of a matching: pairs, and partners that belong to nothing. */
export const matchingSchema = v.strictObject({
  pairs: v.pipe(
    v.array(v.strictObject({ left: text, right: text })),
    v.minLength(3, 'must be three or more'),
  ),
  others: v.optional(v.array(text), []),
  why: text,
})

/** `check.yaml` of a number; without `is` the solution's one cell is the number. */
export const numericSchema = v.strictObject({
  is: v.optional(v.number('must be a number')),
  within: v.optional(v.pipe(v.number(), v.minValue(0)), 0),
  unit: v.optional(v.string(), ''),
  why: text,
})

const attributes = v.pipe(v.array(text), v.minLength(1, 'must name an attribute'))

/** `check.yaml` of a decomposition. */
export const normalFormSchema = v.strictObject({
  attributes,
  dependencies: v.pipe(
    v.array(v.strictObject({ from: attributes, to: attributes })),
    v.minLength(1, 'must be one or more'),
  ),
  form: v.picklist(['2NF', '3NF', 'BCNF'], 'must be 2NF, 3NF or BCNF'),
  preserving: v.optional(v.boolean('must be true or false'), true),
  solution: v.array(attributes),
  why: text,
})

const end = v.picklist(cardinalities, `must be ${cardinalities.join(', ')}`)

/** `check.yaml` of a diagram. */
export const erdSchema = v.strictObject({
  entities: v.pipe(v.array(text), v.minLength(2, 'must be two or more')),
  relationships: v.pipe(
    v.array(v.strictObject({ from: text, to: text, 'to each': end, 'from each': end })),
    v.minLength(1, 'must be one or more'),
  ),
  why: text,
})

const must = {
  must: text,
  points: v.optional(whole, 1),
}
const cell = v.nullable(v.string('must be text or null: put numbers in quotes'))
const nodes = v.optional(v.array(text), [])

/** `check.yaml` of a script: what must hold after it. */
export const scriptSchema = v.strictObject({
  tables: v.optional(v.picklist(['same', 'free'], 'must be same or free')),
  except: v.optional(v.array(v.pipe(text, v.regex(/^\w+\.\w+$/, 'must be table.column'))), []),
  enough: v.optional(whole),
  criteria: v.optional(
    v.array(
      v.union(
        [
          v.strictObject({ ...must, same: text }),
          v.strictObject({ ...must, gives: text, rows: v.array(v.array(cell)) }),
          v.strictObject({ ...must, passes: text }),
          v.strictObject({
            ...must,
            refused: text,
            with: v.pipe(text, v.regex(/^[0-9A-Z]{5}$/, 'must be an SQLSTATE')),
          }),
          v.strictObject({ ...must, transaction: v.literal('one', 'must be one') }),
          v.strictObject({ ...must, plan: text, uses: nodes, without: nodes, buffers: v.optional(whole) }),
        ],
        'must be same, gives with rows, passes, refused with an SQLSTATE, transaction: one, or plan; each with must',
      ),
    ),
    [],
  ),
})

const session = v.pipe(text, v.regex(/^[A-F]$/, 'must be a session from A to F'))
const code = v.pipe(text, v.regex(/^[0-9A-Z]{5}$/, 'must be an SQLSTATE'))
const verb = v.pipe(text, v.regex(/^[A-Z]+$/, 'must be the first word of a statement in capitals'))
const held = { must: text }

/** `check.yaml` of a history: what must hold of it as it was played. */
export const historySchema = v.strictObject({
  fixed: v.optional(v.boolean('must be true or false'), false),
  orders: v.optional(v.picklist(['own', 'all'], 'must be own or all'), 'own'),
  criteria: v.pipe(
    v.array(
      v.union(
        [
          v.strictObject({ ...held, waits: v.literal('none'), with: v.optional(verb) }),
          v.strictObject({ ...held, waits: session, for: v.optional(session) }),
          v.strictObject({ ...held, fails: v.literal('none') }),
          v.strictObject({ ...held, fails: code, by: v.optional(session) }),
          v.strictObject({
            ...held,
            rereads: session,
            query: v.optional(text),
            differ: v.optional(v.boolean(), true),
          }),
          v.strictObject({ ...held, keeps: v.pipe(v.array(session), v.minLength(1, 'must name a session')) }),
          v.strictObject({ ...held, tag: text, by: session }),
          v.strictObject({
            ...held,
            level: v.picklist(['read committed', 'repeatable read', 'serializable']),
            of: session,
          }),
          v.strictObject({ ...held, gives: text, rows: v.array(v.array(cell)), alone: v.optional(session) }),
          v.strictObject({ ...held, same: text }),
          v.strictObject({ ...held, serial: text }),
        ],
        'must be waits, fails, rereads, keeps, tag with by, level with of, gives with rows, same, or serial; each with must',
      ),
    ),
    v.minLength(1, 'must be one or more'),
  ),
})

/** `check.yaml` of a prediction of what becomes of a history's steps; `ask` are numbers of steps, all when missing. */
export const outcomesSchema = v.strictObject({
  history: text,
  ask: v.optional(v.pipe(v.array(whole), v.minLength(1, 'must name a step'))),
  why: text,
})

/** `quiz.yaml`: `draw` questions are asked of the pool, `pass` is the share in percent that passes. */
export const quizSchema = v.strictObject({
  title: text,
  kind: v.picklist(['quiz', 'assessment'], 'must be quiz or assessment'),
  part: whole,
  summary: text,
  minutes: whole,
  dataset: text,
  draw: whole,
  pass: v.pipe(whole, v.maxValue(100, 'must be 100 at most')),
  also: v.optional(v.array(text), []),
})

/** Front matter of a cheat sheet. */
export const sheetSchema = v.strictObject({ title: text, summary: text, dataset: text })

/** `lessons/course.yaml`. */
export const courseSchema = v.strictObject({
  parts: v.array(
    v.strictObject({ number: whole, title: text, summary: text, planned: v.optional(v.array(text), []) }),
  ),
})

/** `dataset.yaml`. */
export const datasetSchema = v.strictObject({ title: text, summary: text, source: text })

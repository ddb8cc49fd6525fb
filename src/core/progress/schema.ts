import * as v from 'valibot'
import { cardinalities } from '../check/types.ts'
import { ratings } from '../review/rating.ts'

const text = v.string()
const name = v.pipe(v.string(), v.minLength(1))
const time = v.pipe(v.number(), v.finite())
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const amount = v.pipe(v.number(), v.finite(), v.minValue(0))

const draft = v.object({ sql: text, at: time, tab: text, kept: v.exactOptional(v.literal(true)) })

const cardinality = v.picklist(cardinalities)

const answer = v.variant('kind', [
  v.object({ kind: v.literal('choice'), chosen: v.array(count) }),
  v.object({
    kind: v.literal('ordering'),
    order: v.array(count),
    untouched: v.exactOptional(v.literal(true)),
  }),
  v.object({ kind: v.literal('predict'), values: v.array(text) }),
  v.object({ kind: v.literal('grid'), values: v.array(v.array(text)) }),
  v.object({ kind: v.literal('matching'), matches: v.array(v.number()) }),
  v.object({ kind: v.literal('numeric'), value: text }),
  v.object({ kind: v.literal('normal-form'), relations: v.array(v.array(count)) }),
  v.object({
    kind: v.literal('erd'),
    relationships: v.array(v.object({ from: count, to: count, toEach: cardinality, fromEach: cardinality })),
  }),
])

const firstExercise = {
  kind: v.literal('exercise'),
  id: name,
  exerciseVersion: count,
  attempts: v.array(
    v.object({ id: name, at: time, passed: v.boolean(), step: text, sql: v.exactOptional(text) }),
  ),
  hintsShown: count,
  solutionShownAt: v.exactOptional(time),
  firstPassedAt: v.exactOptional(time),
  passedVersion: v.exactOptional(count),
  draft: v.exactOptional(draft),
  drafts: v.array(draft),
  answer: v.exactOptional(v.object({ value: answer, at: time, tab: text })),
  secondsActive: v.record(text, amount),
}

const review = v.object({
  at: time,
  rating: v.picklist(ratings),
  revised: v.exactOptional(v.pipe(count, v.minValue(1))),
  version: v.exactOptional(v.pipe(count, v.minValue(1))),
})

const exercise = v.variant('schema', [
  v.object({ ...firstExercise, schema: v.literal(1) }),
  v.object({ ...firstExercise, schema: v.literal(2), reviews: v.array(review) }),
])

const position = v.object({
  kind: v.literal('position'),
  schema: v.literal(1),
  lesson: name,
  exercise: v.exactOptional(name),
  at: time,
})

const history = v.object({
  kind: v.literal('history'),
  schema: v.literal(1),
  context: name,
  entries: v.array(
    v.object({
      id: name,
      sql: text,
      at: time,
      ok: v.boolean(),
      code: v.exactOptional(text),
      rowCount: v.exactOptional(count),
      ms: amount,
      stopped: v.boolean(),
    }),
  ),
  clearedAt: v.exactOptional(time),
})

const tab = v.object({ id: name, title: text, sql: text, place: time, at: time, by: text })

const playground = v.object({
  kind: v.literal('playground'),
  schema: v.literal(1),
  workspace: v.exactOptional(name),
  name: v.exactOptional(name),
  removedAt: v.exactOptional(time),
  tabs: v.array(tab),
  closed: v.array(tab),
  gone: v.record(text, time),
  current: text,
  dataset: text,
  at: time,
  by: text,
})

const share = v.object({ right: count, of: count })

const quiz = v.object({
  kind: v.literal('quiz'),
  schema: v.literal(1),
  id: name,
  attempts: v.array(
    v.object({
      id: name,
      seed: name,
      at: time,
      questions: v.array(name),
      answers: v.record(
        text,
        v.object({
          value: v.variant('kind', [...answer.options, v.object({ kind: v.literal('query'), sql: text })]),
          at: time,
          tab: text,
          graded: v.exactOptional(v.object({ passed: v.boolean(), said: text, at: time })),
        }),
      ),
      marks: v.record(text, v.object({ on: v.boolean(), at: time })),
      finished: v.exactOptional(v.object({ ...share.entries, at: time, topics: v.record(text, share) })),
    }),
  ),
})

/** Every record as it may stand in storage or in a file, of this version or an older one; keys that it does not know are dropped. */
export const recordSchema = v.variant('kind', [exercise, position, history, playground, quiz])

import { HistoryFault, lettersOf, parseHistory, stepsIn } from '../transactions/history.ts'
import type { HistoryCriterion, HistorySpec, Variant } from '../check/types.ts'
import { required, type Files } from './files.ts'
import { historySchema, outcomesSchema } from './schema.ts'
import { SourceError } from './source-error.ts'
import { parseYaml } from './yaml.ts'

/** A prediction of what becomes of a history's steps, as its file tells it: what is right, playing it tells. */
export interface OutcomesSource {
  kind: 'outcomes'
  stage: string
  history: string
  /** Places of steps, from 0; all when undefined. */
  asked?: number[]
  why: string
}

type CriterionSource = ReturnType<typeof parseYaml<typeof historySchema>>['criteria'][number]

// One for each session that is named; `start` holds the statements that must stay.
function keepsOf({ must, keeps }: { must: string; keeps: string[] }, start: string): HistoryCriterion[] {
  const given = parseHistory(start)
  return keeps.map((session) => ({
    must: keeps.length > 1 ? `${must.replace(/\.$/, '')} (${session}).` : must,
    kind: 'keeps',
    session,
    statements: stepsIn(given, session).map(({ sql }) => sql),
  }))
}

function criterionOf(source: Exclude<CriterionSource, { keeps: string[] }>): HistoryCriterion {
  const { must } = source
  if ('waits' in source) {
    if (source.waits === 'none') {
      const verb = 'with' in source ? source.with : undefined
      return { must, kind: 'no waits', ...(verb === undefined ? {} : { verb }) }
    }
    const on = 'for' in source ? source.for : undefined
    return { must, kind: 'waits', session: source.waits, ...(on === undefined ? {} : { on }) }
  }
  if ('fails' in source) {
    if (source.fails === 'none') return { must, kind: 'no failures' }
    const by = 'by' in source ? source.by : undefined
    return { must, kind: 'fails', code: source.fails, ...(by === undefined ? {} : { by }) }
  }
  if ('rereads' in source) {
    const { rereads: session, differ, query } = source
    return { must, kind: 'rereads', session, differ, ...(query === undefined ? {} : { query }) }
  }
  if ('tag' in source) return { must, kind: 'tag', session: source.by, tag: source.tag }
  if ('level' in source) return { must, kind: 'level', session: source.of, level: source.level }
  if ('gives' in source) {
    const { gives: sql, rows, alone } = source
    return { must, kind: 'gives', sql, rows, ...(alone === undefined ? {} : { alone }) }
  }
  if ('same' in source) return { must, kind: 'same', sql: source.same }
  return { must, kind: 'serial', sql: source.serial }
}

/**
 * The script that makes a dataset's tables for a history, which begins with them anew each time. Throws SourceError for a
 * dataset whose rows do not stand in it.
 */
export function stageScript(files: Files, file: string, dataset: string): string {
  const schema = `lessons/_datasets/${dataset}/schema.sql`
  const script = required(files, schema)
  if (!/^INSERT INTO /m.test(script))
    throw new SourceError(file, 1, `histories need a small dataset whose rows stand in ${schema}`)
  return script
}

/** Throws SourceError when a text is no history. */
export function checkHistory(file: string, text: string, firstLine = 1): void {
  try {
    parseHistory(text)
  } catch (error) {
    if (!(error instanceof HistoryFault)) throw error
    throw new SourceError(file, firstLine + error.line - 1, error.message)
  }
}

/** Reads `check.yaml` of a history. Throws SourceError. */
export function parseHistoryCheck(
  files: Files,
  folder: string,
  stage: string,
  variants: Variant[],
): HistorySpec {
  const file = `${folder}/check.yaml`
  const { fixed, orders, criteria } = parseYaml(file, required(files, file), historySchema)
  const solution = `${folder}/solution.sql`
  const reference = required(files, solution)
  checkHistory(solution, reference)
  const letters = lettersOf(parseHistory(reference))
  const stranger = criteria
    .flatMap((one) => ('alone' in one ? (one.alone ?? []) : []))
    .find((one) => !letters.includes(one))
  if (stranger !== undefined)
    throw new SourceError(file, 1, `alone: ${stranger} is no session of ${solution}`)
  const keeps = criteria.some((criterion) => 'keeps' in criterion)
  const start = fixed || keeps ? required(files, `${folder}/start.sql`) : ''
  return {
    kind: 'history',
    stage,
    reference,
    fixed,
    orders,
    variants,
    criteria: criteria.flatMap((one) => ('keeps' in one ? keepsOf(one, start) : criterionOf(one))),
  }
}

/** Reads `check.yaml` of a prediction of outcomes. Throws SourceError. */
export function parseOutcomes(files: Files, folder: string, stage: string): OutcomesSource {
  const file = `${folder}/check.yaml`
  const { history, ask, why } = parseYaml(file, required(files, file), outcomesSchema)
  checkHistory(file, history)
  const count = parseHistory(history).steps.length
  const beyond = ask?.find((place) => place > count)
  if (beyond !== undefined) throw new SourceError(file, 1, `there is no step ${beyond}; there are ${count}`)
  return { kind: 'outcomes', stage, history, why, ...(ask ? { asked: ask.map((place) => place - 1) } : {}) }
}

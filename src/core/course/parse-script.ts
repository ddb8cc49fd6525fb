import type { Criterion, ScriptSpec, Variant } from '../check/types.ts'
import { required, type Files } from './files.ts'
import { scriptSchema } from './schema.ts'
import { SourceError } from './source-error.ts'
import { parseYaml } from './yaml.ts'
import type { ExerciseKind } from './types.ts'

type CriterionSource = ReturnType<typeof parseYaml<typeof scriptSchema>>['criteria'][number]

/** The word in `plan:` that means the learner's own last statement. */
const yours = 'yours'

function criterionOf(source: CriterionSource): Criterion {
  const { must, points } = source
  if ('same' in source) return { must, points, kind: 'same', sql: source.same }
  if ('gives' in source) return { must, points, kind: 'gives', sql: source.gives, rows: source.rows }
  if ('passes' in source) return { must, points, kind: 'passes', sql: source.passes }
  if ('refused' in source) return { must, points, kind: 'refused', sql: source.refused, code: source.with }
  if ('transaction' in source) return { must, points, kind: 'transaction' }
  const { plan, uses, without, buffers } = source
  return {
    must,
    points,
    kind: 'plan',
    uses,
    without,
    ...(plan === yours ? {} : { sql: plan }),
    ...(buffers === undefined ? {} : { buffers }),
  }
}

/** Reads `check.yaml` of a script; a change of data needs none. Throws SourceError. */
export function parseScript(
  files: Files,
  folder: string,
  kind: ExerciseKind,
  variants: Variant[],
): ScriptSpec {
  const file = `${folder}/check.yaml`
  const known = kind === 'change' ? (files[file] ?? '{}') : required(files, file)
  const { tables, except, enough, criteria } = parseYaml(file, known, scriptSchema)
  const same = tables === undefined ? kind === 'change' : tables === 'same'
  if (!same && criteria.length === 0)
    throw new SourceError(file, 1, 'checks nothing: it needs criteria, or tables: same')
  const all = criteria.reduce((sum, { points }) => sum + points, 0)
  if (enough !== undefined && enough > all)
    throw new SourceError(file, 1, `only ${all} points can be had, not ${enough}`)
  return {
    kind: 'script',
    reference: required(files, `${folder}/solution.sql`),
    variants,
    criteria: criteria.map(criterionOf),
    tables: same,
    except,
    reversible: kind === 'migration',
    ...(enough === undefined ? {} : { enough }),
  }
}

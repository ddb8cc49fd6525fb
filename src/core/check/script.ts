import { changesState } from '../sql/classify.ts'
import { answered, judge, type Finding } from './criteria.ts'
import { prepare, type ExamDatabase } from './exam.ts'
import { failed, runFault } from './grade.ts'
import { scriptMessages as messages } from './script-messages.ts'
import { tableSums } from './state.ts'
import { tablesFault, type TableSums } from './tables.ts'
import { fingerprint, wayBackFault, ways } from './way-back.ts'
import type { Criterion, ScriptSpec, Table, Variant, Verdict } from './types.ts'

/** What the reference makes of a dataset. */
interface Solved {
  sums: TableSums
  /** For each criterion of kind `same` what its query gives. */
  same: Map<Criterion, Table>
}

// A script's own settings and role must not change what the criteria see.
const settle = 'RESET SESSION AUTHORIZATION; RESET ROLE; RESET ALL'

async function reach(database: ExamDatabase, variant: Variant | undefined, sql: string): Promise<void> {
  await prepare(database, variant)
  await database.apply(sql)
  await database.apply(settle)
}

async function solved(
  spec: ScriptSpec,
  variant: Variant | undefined,
  database: ExamDatabase,
): Promise<Solved> {
  await reach(database, variant, ways(spec.reference, spec.reversible).there)
  const same = new Map<Criterion, Table>()
  for (const criterion of spec.criteria)
    if (criterion.kind === 'same') same.set(criterion, await answered(database, criterion.sql))
  return { sums: spec.tables ? await tableSums(database, spec.except) : [], same }
}

function criteriaVerdict(spec: ScriptSpec, findings: (Finding | undefined)[]): Verdict | undefined {
  const criteria = spec.criteria.map(({ must, points }, i) => ({ must, points, met: !findings[i] }))
  const reached = criteria.reduce((sum, { met, points }) => sum + (met ? points : 0), 0)
  const all = criteria.reduce((sum, { points }) => sum + points, 0)
  const at = findings.findIndex((finding) => finding !== undefined)
  const [finding, criterion] = [findings[at], spec.criteria[at]]
  if (!finding || !criterion) return undefined
  const open = criteria.filter(({ met }) => !met).length - 1
  const more = open > 0 ? [messages.unmetMore(open)] : []
  if (reached >= (spec.enough ?? all))
    return {
      pass: true,
      step: 'passed',
      sentence: messages.enough(reached, all),
      details: [messages.unmet(criterion.must), ...finding.details, ...more],
      criteria,
      notes: [],
    }
  return {
    ...failed(criterion.kind === 'plan' ? 'plan' : 'behaviour', messages.unmet(criterion.must), [
      ...finding.details,
      ...more,
    ]),
    ...(finding.diff ? { diff: finding.diff } : {}),
    criteria,
  }
}

async function examineOn(
  spec: ScriptSpec,
  variant: Variant | undefined,
  sql: string,
  database: ExamDatabase,
): Promise<Verdict | undefined> {
  const { there, back } = ways(sql, spec.reversible)
  if (spec.reversible && back === undefined) return failed('statement', messages.noWayBack)
  const { sums, same } = await solved(spec, variant, database)
  await prepare(database, variant)
  const before = spec.reversible ? await fingerprint(database) : undefined
  const outcomes = await database.run(there)
  const fault = runFault({ sql: there, outcomes })
  if (fault) return fault
  if (outcomes.at(-1)?.transaction !== 'idle') return failed('state', messages.open)
  await database.apply(settle)
  const findings: (Finding | undefined)[] = []
  for (const criterion of spec.criteria)
    findings.push(await judge(criterion, database, { reference: same.get(criterion), outcomes }))
  const changed = outcomes.some(({ rowCount = 0, tag = '' }) => rowCount > 0 && !tag.startsWith('SELECT'))
  const tables = spec.tables
    ? await tablesFault(sums, database, {
        except: spec.except,
        changed: changed || !changesState(spec.reference),
        redo: () => reach(database, variant, ways(spec.reference, spec.reversible).there),
      })
    : undefined
  if (tables) return tables
  const judged = criteriaVerdict(spec, findings)
  if (judged && !judged.pass) return judged
  return before === undefined
    ? judged
    : ((await wayBackFault(before, { there, back: back ?? '' }, database)) ?? judged)
}

/**
 * Checks a script on the visible dataset and each hidden one: what it leaves in the tables, then what must hold. Throws
 * when the reference or a variant fails.
 */
export async function examineScript(
  spec: ScriptSpec,
  sql: string,
  database: ExamDatabase,
  onVariant: (verdict: Verdict, variant: Variant) => Verdict,
): Promise<Verdict> {
  let enough: Verdict | undefined
  for (const variant of [undefined, ...spec.variants]) {
    const verdict = await examineOn(spec, variant, sql, database)
    if (verdict && !verdict.pass) return variant ? onVariant(verdict, variant) : verdict
    enough ??= verdict
  }
  if (enough) return enough
  const criteria = spec.criteria.map(({ must, points }) => ({ must, points, met: true }))
  const all = criteria.reduce((sum, { points }) => sum + points, 0)
  return {
    pass: true,
    step: 'passed',
    sentence:
      spec.enough === undefined
        ? messages.passed(criteria.length, spec.variants.length)
        : messages.enough(all, all),
    details: [],
    ...(criteria.length ? { criteria } : {}),
    notes: [],
  }
}

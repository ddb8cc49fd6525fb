import { offsetOfCodePoint } from '../sql/position.ts'
import { splitStatements } from '../sql/split.ts'
import { comparisonOf } from './cell.ts'
import { arrange, bySomeNames, mappings, moves, nameDifference, type Mapping } from './columns.ts'
import { diffOf, pairRows } from './diff.ts'
import { expectedRows } from './expected.ts'
import { explainCells, explainRows, onlyRepeats, type Scene } from './explain.ts'
import { matchRows } from './match.ts'
import { exampleOnce, messages } from './messages.ts'
import { selectList } from './select-list.ts'
import { orderFault } from './sequence.ts'
import { tableOf } from './table.ts'
import { compareTypes } from './type-check.ts'
import { otherColumnsFault, typesApart } from './wrong-columns.ts'
import type { Limit } from './reference.ts'
import type { StatementOutcome } from '../result/types.ts'
import type { Expected, QuerySpec, Table, Verdict } from './types.ts'

/** What is graded: the learner's text and what became of its statements. */
export interface Attempt {
  sql: string
  outcomes: StatementOutcome[]
}

/** What the reference tells beside its rows. */
export interface Facts {
  /** The order in words; undefined when any order is right. */
  order?: string
  /** What the reference cuts off, to explain a wrong count. */
  limit?: Limit
}

/** A verdict and, when the columns could be told apart, which of the learner's stands for which expected one. */
export interface Graded {
  verdict: Verdict
  mapping?: Mapping
}

/** A verdict that does not pass. */
export function failed(step: Verdict['step'], sentence: string, details: string[] = []): Verdict {
  return { pass: false, step, sentence, details, notes: [] }
}

/** The verdict on a text that is empty or failed; undefined when it ran. */
export function runFault({ sql, outcomes }: Attempt): Verdict | undefined {
  const statements = splitStatements(sql)
  if (statements.length === 0) return failed('empty', messages.empty)
  const at = outcomes.findIndex((outcome) => outcome.error)
  const error = outcomes[at]?.error
  if (error) {
    const hints = [error.detail, error.hint && messages.errorHint(error.hint)]
    const verdict = failed(
      'error',
      messages.error(error.message.replace(/\.$/, '')),
      hints.flatMap((hint) => hint ?? []),
    )
    const statement = statements[at]
    if (statement && error.position !== undefined) {
      verdict.errorAt = statement.from + offsetOfCodePoint(statement.text, error.position)
    }
    return { ...verdict, error }
  }
  return undefined
}

function gradeRun(attempt: Attempt): Verdict | undefined {
  const fault = runFault(attempt)
  const { outcomes } = attempt
  if (fault ?? outcomes.some((outcome) => outcome.result)) return fault
  const changes = outcomes.some((outcome) =>
    /^(INSERT|UPDATE|DELETE|MERGE|CREATE|ALTER|DROP|TRUNCATE)/.test(outcome.tag ?? ''),
  )
  return failed('statement', messages.noResult, changes ? [messages.changedData] : [])
}

function namesOf({ columns }: Expected): string[] {
  return columns.map((column) => column.name)
}

function gradeColumnCount(expected: Expected, actual: Table, sql: string): Verdict | undefined {
  const [wanted, given] = [expected.columns.length, actual.columns.length]
  if (wanted === given) return undefined
  const { missing, extra } = nameDifference(expected.columns, actual.columns)
  const wantedNames = namesOf(expected)
  const merged = selectList(sql).flatMap(({ column = '', alias = '', bare }) =>
    bare && missing.includes(column) && wantedNames.includes(alias)
      ? [messages.commaMissing(column, alias)]
      : [],
  )
  const details = given < wanted ? merged : []
  if (extra.length === 0) details.push(messages.columnMissing(missing))
  else if (missing.length === 0) details.push(messages.columnExtra(extra))
  details.push(messages.columnsWanted(wantedNames))
  return failed('columns', messages.columnCount(given, wanted), details)
}

function gradeColumnNames(expected: Expected, actual: Table): Verdict {
  const { missing } = nameDifference(expected.columns, actual.columns)
  const wanted = expected.columns.findIndex((column) => column.name === missing[0])
  const at = bySomeNames(expected.columns, actual.columns)?.[wanted] ?? wanted
  const [one, several] = [missing[0] ?? '', missing.length > 1]
  const sentence = several
    ? messages.columnNames(missing)
    : messages.columnName(at + 1, actual.columns[at]?.name ?? '', one)
  return failed('columns', sentence, [messages.columnAlias])
}

// Columns that are wrong in every row and have a name that the reference does not know: surely the wrong ones.
function otherColumns(wrong: readonly string[], expected: Expected, actual: Table): string[] {
  const { missing, extra } = nameDifference(expected.columns, actual.columns)
  return expected.columns.flatMap(({ name }, i) => {
    const given = actual.columns[i]?.name ?? ''
    const other = wrong.includes(name) && missing.includes(name) && extra.includes(given.toLowerCase())
    return other ? [messages.otherColumn(name, given)] : []
  })
}

function gradeRows(spec: QuerySpec, expected: Expected, actual: Table, facts: Facts): Verdict {
  const names = namesOf(expected)
  const comparisons = expected.columns.map((column, i) => comparisonOf(column, actual.columns[i] ?? column))
  const scene: Scene = {
    names,
    own: actual.columns.map((column) => column.name),
    comparisons,
    expected: expected.groups.flatMap((group) => group.rows),
    actual: actual.rows,
    ...(facts.limit ? { limit: facts.limit } : {}),
  }
  const [wanted, given] = [expectedRows(expected), actual.rows.length]
  const left = matchRows(expected, actual.rows, comparisons, spec.tolerance)
  if (wanted !== given) {
    const parts = [messages.count(given, wanted)]
    const repeats = onlyRepeats(left.extra, scene)
    if (left.extra.length > 0 && wanted > 0)
      parts.push((repeats ? messages.extraRepeats : messages.extra)(left.extra.length))
    if (left.missing.length > 0 && given > 0) parts.push(messages.missing(left.missing.length))
    const details = exampleOnce([...typesApart(expected, actual), ...explainRows(left, scene)])
    const verdict = failed('count', parts.join(' '), details)
    return { ...verdict, diff: diffOf(scene, { ...left, changed: [] }, wanted, given) }
  }
  if (left.missing.length > 0 || left.extra.length > 0) {
    const pairing = pairRows(left, scene.expected, comparisons, spec.tolerance)
    const columns = names.filter((_, i) => pairing.changed.some((change) => change.cells.includes(i)))
    const diff = diffOf(scene, pairing, wanted, given)
    const [kind, ...kinds] = left.missing.length === wanted ? typesApart(expected, actual) : []
    if (kind !== undefined) {
      const details = exampleOnce([...kinds, ...explainCells(pairing.changed, scene)])
      return { ...failed('types', kind, details), diff }
    }
    const sentence =
      pairing.missing.length === 0
        ? messages.cellsDiffer(columns, pairing.changed.length, wanted)
        : messages.rowsDiffer(left.extra.length, wanted)
    const others = pairing.changed.length === wanted ? otherColumns(columns, expected, actual) : []
    const details = [...others, ...explainCells(pairing.changed, scene), ...explainRows(pairing, scene)]
    return { ...failed('rows', sentence, exampleOnce(details)), diff }
  }
  const order = orderFault(expected, actual.rows, comparisons, spec.tolerance)
  if (order) return failed('order', messages.order(facts.order), order)
  const types = compareTypes(expected.columns, actual.columns)
  const [fault] = types.faults
  if (fault) return failed('types', messages.types(names[fault.at] ?? '', fault.given, fault.wanted))
  const sentence = messages.passed(wanted, spec.variants.length)
  return { pass: true, step: 'passed', sentence, details: [], notes: types.notes }
}

/**
 * Grades a query's result from big to small and stops at the first fault. Columns are matched by name, by place or by
 * what they hold, unless `fixed` says how they matched on another dataset.
 */
export function gradeQuery(
  spec: QuerySpec,
  expected: Expected,
  attempt: Attempt,
  facts: Facts,
  fixed?: Mapping,
): Graded {
  const notRun = gradeRun(attempt)
  if (notRun) return { verdict: notRun }
  const results = attempt.outcomes.filter((outcome) => outcome.result)
  const last = results.at(-1)
  if (!last?.result) return { verdict: failed('statement', messages.noResult) }
  const actual = tableOf(last.result)
  const columns = gradeColumnCount(expected, actual, last.sql)
  if (columns) return { verdict: columns }
  if (last.more) {
    const sentence = messages.overflow(actual.rows.length, expectedRows(expected))
    return { verdict: failed('count', sentence, [messages.overflowHint]) }
  }
  let best: Graded | undefined
  for (const mapping of fixed ? [fixed] : mappings(expected, actual, spec.named)) {
    const verdict = gradeRows(spec, expected, arrange(actual, mapping), facts)
    if (verdict.pass && moves(mapping)) {
      verdict.notes.push(messages.columnOrder(namesOf(expected)))
    }
    if (verdict.pass && results.length > 1) verdict.notes.push(messages.lastOfMany(results.length))
    const graded: Graded = actual.rows.length > 0 ? { verdict, mapping } : { verdict }
    if (verdict.pass) return graded
    best = better(best, graded)
  }
  const differ = !best || best.verdict.step === 'rows' || best.verdict.step === 'types'
  const others =
    differ && !fixed && actual.rows.length > 0
      ? otherColumnsFault(spec, expected, actual, last.sql)
      : undefined
  if (others !== undefined) {
    const verdict = failed('columns', others, [messages.columnsWanted(namesOf(expected))])
    const diff = best?.verdict.diff
    return { verdict: diff ? { ...verdict, diff } : verdict }
  }
  return best ?? { verdict: gradeColumnNames(expected, actual) }
}

// Of two readings of the same columns the one that got further tells more.
function better(a: Graded | undefined, b: Graded): Graded {
  const steps: Verdict['step'][] = ['count', 'rows', 'order', 'types']
  const rank = ({ verdict: { step, diff } }: Graded) => (step === 'types' && diff ? 0.5 : steps.indexOf(step))
  return a && rank(a) >= rank(b) ? a : b
}

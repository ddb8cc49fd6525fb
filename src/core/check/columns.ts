import { ColumnValues } from './column-values.ts'
import type { Column } from '../result/types.ts'
import type { Expected, Table } from './types.ts'

/** For each expected column the index of the learner's column that stands for it. */
export type Mapping = number[]

function folded(columns: readonly Column[]): string[] {
  return columns.map((column) => column.name.toLowerCase())
}

function byName(expected: readonly Column[], actual: readonly Column[]): Mapping | undefined {
  const [wanted, given] = [folded(expected), folded(actual)]
  if (new Set(wanted).size < wanted.length) {
    return wanted.every((name, i) => name === given[i]) ? wanted.map((_, i) => i) : undefined
  }
  const mapping = wanted.map((name) => given.indexOf(name))
  return mapping.includes(-1) ? undefined : mapping
}

/** The mapping by the names that fit; the columns of other names stand for the names that are left, in order. */
export function bySomeNames(expected: readonly Column[], actual: readonly Column[]): Mapping | undefined {
  const [wanted, given] = [folded(expected), folded(actual)]
  if (new Set(wanted).size < wanted.length || new Set(given).size < given.length) return undefined
  const rest = given.flatMap((name, i) => (wanted.includes(name) ? [] : [i]))
  return wanted.map((name) => {
    const at = given.indexOf(name)
    return at < 0 ? (rest.shift() ?? -1) : at
  })
}

function byValues(expected: Expected, actual: Table, values: ColumnValues): Mapping | undefined {
  if (values.empty) return undefined
  const mapping = expected.columns.map((_, wanted) => {
    const candidates = actual.columns.flatMap((_, given) => (values.fits(wanted, given) ? [given] : []))
    return candidates.length === 1 ? (candidates[0] ?? -1) : -1
  })
  return mapping.includes(-1) || new Set(mapping).size < mapping.length ? undefined : mapping
}

/**
 * The ways in which the learner's columns may stand for the expected ones, most likely first: by name and, where names
 * do not count, by the names that fit, by position and by what the columns hold. Of the last three those come first whose
 * columns hold the right values, for it takes long to say why a large result is wrong. None when names count and do not
 * fit; the numbers of columns must be equal.
 */
export function* mappings(expected: Expected, actual: Table, named: boolean): Generator<Mapping> {
  const names = byName(expected.columns, actual.columns)
  if (names) yield names
  if (named) return
  const some = names ? undefined : bySomeNames(expected.columns, actual.columns)
  const values = new ColumnValues(expected, actual)
  const unlikely: Mapping[] = []
  const tried = [names?.join()]
  const guesses = [some && moves(some) ? some : undefined, expected.columns.map((_, i) => i)]
  for (const guess of guesses) {
    if (!guess || tried.includes(guess.join())) continue
    tried.push(guess.join())
    if (guess.every((given, wanted) => values.fits(wanted, given))) yield guess
    else unlikely.push(guess)
  }
  // Names that all fit, on columns that stand in order and hold something else, are wrong names.
  const wrongNames = names?.length === new Set(folded(expected.columns)).size
  const held = wrongNames ? undefined : byValues(expected, actual, values)
  if (held && !tried.includes(held.join())) yield held
  yield* unlikely
}

/** Whether the mapping moves a column. */
export function moves(mapping: Mapping): boolean {
  return mapping.some((at, i) => at !== i)
}

/** The learner's table with its columns in the expected order. */
export function arrange(table: Table, mapping: Mapping): Table {
  return {
    columns: mapping.flatMap((at) => table.columns[at] ?? []),
    rows: table.rows.map((row) => mapping.map((at) => row[at] ?? null)),
  }
}

/** Names by which two sets of columns differ, each as often as it stands there. */
export function nameDifference(
  expected: readonly Column[],
  actual: readonly Column[],
): { missing: string[]; extra: string[] } {
  const rest = folded(actual)
  const missing: string[] = []
  for (const column of expected) {
    const at = rest.indexOf(column.name.toLowerCase())
    if (at < 0) missing.push(column.name)
    else rest.splice(at, 1)
  }
  return { missing, extra: rest }
}

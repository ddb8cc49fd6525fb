import { canonicalNumber, rowKey, type Comparison } from './cell.ts'
import { messages } from './messages.ts'
import type { Change } from './diff.ts'
import type { Leftover } from './match.ts'
import type { Limit } from './reference.ts'
import type { Cell } from '../result/types.ts'

function nullColumns(rows: readonly Cell[][], names: readonly string[]): string[] {
  return rows.length === 0 ? [] : names.filter((_, i) => rows.every((row) => row[i] === null))
}

function repeats(
  rows: readonly Cell[][],
  others: readonly Cell[][],
  comparisons: readonly Comparison[],
): number {
  const known = new Set(others.map((row) => rowKey(row, comparisons)))
  return rows.filter((row) => known.has(rowKey(row, comparisons))).length
}

/** What two results have to be looked at for an explanation. */
export interface Scene {
  names: string[]
  comparisons: Comparison[]
  /** All rows that may be expected. */
  expected: Cell[][]
  actual: Cell[][]
  limit?: Limit
}

/** Why rows may be missing or too many, as sentences; only what the rows themselves show. */
export function explainRows({ missing, extra }: Leftover, scene: Scene): string[] {
  const { names, comparisons, expected, actual, limit } = scene
  const details: string[] = []
  const [firstExtra, firstMissing] = [extra[0], missing[0]]
  if (firstExtra) details.push(messages.exampleExtra(firstExtra))
  if (firstMissing && expected.length > missing.length) details.push(messages.exampleMissing(firstMissing))
  const repeated = repeats(extra, expected, comparisons)
  if (repeated > 0) details.push(messages.repeated(repeated))
  const merged = repeats(missing, actual, comparisons)
  if (merged > 0) details.push(messages.missingRepeats(merged))
  const always = nullColumns(expected, names)
  for (const name of nullColumns(missing, names)) {
    if (!always.includes(name)) details.push(messages.nullMissing(name))
  }
  const usual = nullColumns(actual, names)
  for (const name of nullColumns(extra, names)) {
    if (!usual.includes(name)) details.push(messages.nullExtra(name))
  }
  if (limit?.ties && missing.length > 0 && extra.length === 0) details.push(messages.limitTies)
  else if (limit?.count !== undefined && missing.length === 0) details.push(messages.limit(limit.count))
  return details
}

function places(text: string): number {
  return text.split('.')[1]?.length ?? 0
}

function roundsTo(fine: string, coarse: string): boolean {
  const step = 10 ** -places(coarse)
  return places(fine) > places(coarse) && Math.abs(Number(fine) - Number(coarse)) <= step * 0.5000001
}

function explainCell(name: string, expected: Cell, actual: Cell, comparison: Comparison): string | undefined {
  if (expected === null) return messages.valueForNull(name)
  if (actual === null) return messages.nullForValue(name)
  if (comparison === 'number' || comparison === 'approximate') {
    if (canonicalNumber(expected) === undefined || canonicalNumber(actual) === undefined) return undefined
    if (places(actual) === 0 && String(Math.trunc(Number(expected))) === actual)
      return messages.cutFraction(name)
    return roundsTo(expected, actual) || roundsTo(actual, expected) ? messages.rounding(name) : undefined
  }
  if (expected.toLowerCase() === actual.toLowerCase()) return messages.onlyCase(name)
  if (expected.replace(/\s/g, '') === actual.replace(/\s/g, '')) return messages.onlyBlanks(name)
  return undefined
}

/** What the differing cells have in common, as sentences; an explanation stands only when it fits all cells of a column. */
export function explainCells(changes: readonly Change[], scene: Scene): string[] {
  const details: string[] = []
  scene.names.forEach((name, i) => {
    const cells = changes.filter((change) => change.cells.includes(i))
    const [first] = cells
    if (!first) return
    const [expected, actual] = [first.expected[i] ?? null, first.actual[i] ?? null]
    details.push(messages.cell(name, actual, expected))
    const comparison = scene.comparisons[i] ?? 'exact'
    const reasons = cells.map((change) =>
      explainCell(name, change.expected[i] ?? null, change.actual[i] ?? null, comparison),
    )
    const [reason] = reasons
    if (reason !== undefined && reasons.every((other) => other === reason)) details.push(reason)
  })
  return details
}

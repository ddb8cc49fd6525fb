import { rowKey, rowTimes, toldCell, toldRow, type Comparison } from './cell.ts'
import { canonicalNumber } from './number.ts'
import { messages } from './messages.ts'
import type { Change, Compared } from './diff.ts'
import type { Leftover } from './match.ts'
import type { Limit } from './reference.ts'
import type { Cell } from '../result/types.ts'

function nullColumns(rows: readonly Cell[][], names: readonly string[]): string[] {
  return rows.length === 0 ? [] : names.filter((_, i) => rows.every((row) => row[i] === null))
}

/** What two results have to be looked at for an explanation. */
export interface Scene extends Compared {
  actual: Cell[][]
  limit?: Limit
}

/** Whether all rows too many are the equals of expected rows that stand there already. */
export function onlyRepeats(extra: readonly Cell[][], { comparisons, expected, actual }: Scene): boolean {
  const [wanted, given] = [rowTimes(expected, comparisons), rowTimes(actual, comparisons)]
  return extra.every((row) => {
    const key = rowKey(row, comparisons)
    return wanted.has(key) && (given.get(key) ?? 0) > 1
  })
}

// What stands where NULL is expected, as far as the other cells show that the rows are the same.
function insteadOfNull({ missing, extra }: Leftover, at: number, scene: Scene): string | undefined {
  const others = (row: readonly Cell[]) =>
    rowKey(
      row.map((cell, i) => (i === at ? null : cell)),
      scene.comparisons,
    )
  const same = new Set(missing.map(others))
  const fillers = extra.filter((row) => same.has(others(row))).map((row) => row[at] ?? null)
  const [first] = fillers
  if (first === undefined || fillers.includes(null)) return undefined
  const name = scene.names[at] ?? ''
  return new Set(fillers).size === 1
    ? messages.alwaysForNull(name, toldCell(first, scene.comparisons[at] ?? 'exact'))
    : messages.valueForNull(name)
}

/** Why rows may be missing or too many, as sentences; only what the rows themselves show. */
export function explainRows({ missing, extra }: Leftover, scene: Scene): string[] {
  const { names, comparisons, expected, actual, limit } = scene
  const details: string[] = []
  const [wanted, given] = [rowTimes(expected, comparisons), rowTimes(actual, comparisons)]
  const key = (row: readonly Cell[]) => rowKey(row, comparisons)
  const told = (row: readonly Cell[]) => toldRow(row, comparisons)
  const stranger = extra.find((row) => !wanted.has(key(row)))
  const repeats = extra.filter((row) => wanted.has(key(row)) && (given.get(key(row)) ?? 0) > 1)
  const [repeat] = repeats
  const [firstMissing] = missing
  if (stranger) details.push(messages.exampleExtra(told(stranger)))
  else if (repeat) {
    const times = [given, wanted].map((counts) => counts.get(key(repeat)) ?? 0)
    details.push(messages.exampleRepeat(told(repeat), times[0] ?? 0, times[1] ?? 0))
  }
  if (firstMissing && expected.length > missing.length)
    details.push(messages.exampleMissing(told(firstMissing)))
  // When all that is too many repeats, the verdict's first sentence says so where the numbers of rows differ.
  const said = expected.length !== actual.length && repeats.length === extra.length
  if (repeats.length > 0 && !said) details.push(messages.repeated(repeats.length))
  const merged = missing.filter((row) => given.has(key(row))).length
  if (merged > 0) details.push(messages.missingRepeats(merged))
  const always = nullColumns(expected, names)
  for (const name of nullColumns(missing, names)) {
    if (always.includes(name)) continue
    const instead = insteadOfNull({ missing, extra }, names.indexOf(name), scene)
    if (extra.length === 0) details.push(messages.nullMissing(name))
    else if (instead !== undefined) details.push(instead)
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
    const comparison = scene.comparisons[i] ?? 'exact'
    details.push(messages.cell(name, toldCell(actual, comparison), toldCell(expected, comparison)))
    const reasons = cells.map((change) =>
      explainCell(name, change.expected[i] ?? null, change.actual[i] ?? null, comparison),
    )
    const [reason] = reasons
    if (reason !== undefined && reasons.every((other) => other === reason)) details.push(reason)
  })
  return details
}

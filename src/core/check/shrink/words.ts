import { typeFamily } from '../../result/type-family.ts'
import { toldCell } from '../cell.ts'
import { canonicalNumber } from '../number.ts'
import { parseReference } from '../reference.ts'
import { textClues } from './clues.ts'
import { comparedTo } from './compared.ts'
import { graphOf, type InstanceRow } from './instance.ts'
import { counterMessages as messages } from './messages.ts'
import type { Cell } from '../../result/types.ts'
import type { ResultLine, Verdict } from '../types.ts'
import type { ShownResults } from './lines.ts'
import type { ShapeColumn, Shapes } from './shape.ts'

/** What a sentence on a counter-example is made from. */
export interface Told {
  /** Of the answer on this instance. */
  verdict: Verdict
  results: ShownResults
  rows: readonly InstanceRow[]
  /** The tables that the queries read. */
  read: readonly number[]
  shapes: Shapes
  /** The reference and the answer. */
  texts: readonly string[]
}

function sameValue(a: Cell, b: Cell): boolean {
  if (a === null || b === null) return false
  const [left, right] = [canonicalNumber(a), canonicalNumber(b)]
  return left === undefined ? a === b : left === right
}

/** Which row of the instance a result row speaks of: the one that shares most values with it; undefined when none does. */
function subjectOf(result: readonly Cell[], columns: readonly string[], told: Told): number | undefined {
  const shared = told.rows.map(({ table, cells }) => {
    const shape = told.shapes.tables[table]
    return result.reduce((sum, cell, i) => {
      const named = shape?.columns.findIndex(({ name }) => name === columns[i]) ?? -1
      if (named >= 0 && sameValue(cells[named] ?? null, cell)) return sum + 3
      return cells.some((other) => sameValue(other, cell)) ? sum + 1 : sum
    }, 0)
  })
  const most = Math.max(...shared)
  if (most > 0) return shared.indexOf(most)
  return told.rows.length === 1 ? 0 : undefined
}

// Midnight and the zone of the server are written or left out as one likes.
const instant = (text: string): string => text.replace(/[+]00$/, '').replace(/[ T]00:00(:00)?$/, '')

function standsAmong(values: readonly string[], column: ShapeColumn, cell: Cell): boolean {
  const family = typeFamily(column.typeOid)
  const timely = family === 'date' || family === 'timestamp'
  return values.some((value) =>
    timely ? cell !== null && instant(cell) === instant(value) : sameValue(cell, value),
  )
}

/** What is special about a row: NULL, a value at a boundary, no partner or several, a constant of the queries. */
function featureOf(row: number, told: Told): string | undefined {
  const { rows, read, shapes, texts } = told
  const instance = rows[row]
  const shape = instance && shapes.tables[instance.table]
  if (!shape) return undefined
  const { names } = textClues(texts)
  const mentioned = shape.columns.flatMap((column, i) =>
    names.has(column.name) ? [{ column, cell: instance.cells[i] ?? null }] : [],
  )
  const compared = mentioned.map((mention) => ({ ...mention, ...comparedTo(mention.column.name, texts) }))
  const empty = mentioned.find(({ cell }) => cell === null)
  if (empty) return messages.isNull(empty.column.name)
  const boundary = compared.find(({ bounds, column, cell }) => standsAmong(bounds, column, cell))
  if (boundary) return messages.exactly(boundary.column.name, boundary.cell)
  const children = graphOf(rows, shapes).childrenOf(row)
  for (const at of read) {
    const child = shapes.tables[at]
    const refers = child?.foreignKeys.some(({ table }) => table === instance.table)
    if (!child || !refers || at === instance.table || !names.has(child.name)) continue
    const count = children.filter((place) => rows[place]?.table === at).length
    if (count === 0) return messages.without(child.name)
    if (count > 1) return messages.withMany(child.name, count)
  }
  const constant =
    compared.find(({ values, column, cell }) => standsAmong(values, column, cell)) ??
    compared.find(({ conditioned }) => conditioned)
  return constant && messages.is(constant.column.name, constant.cell)
}

/** A row in words: `a customer without orders`. */
function named(row: number, told: Told): string {
  const table = told.shapes.tables[told.rows[row]?.table ?? -1]?.name ?? ''
  const feature = featureOf(row, told)
  return feature === undefined ? messages.one(table) : `${messages.one(table)} ${feature}`
}

/** All rows in words: `only 2 orders and a customer`. */
function everything({ rows, read, shapes }: Told): string {
  const counts = read.flatMap((at) => {
    const count = rows.filter(({ table }) => table === at).length
    const name = shapes.tables[at]?.name ?? ''
    return count === 0 ? [] : [count === 1 ? messages.one(name) : messages.several(name, count)]
  })
  const names = read.flatMap((at) => shapes.tables[at]?.name ?? [])
  return counts.length === 0 ? messages.noRowsIn(names) : messages.nothingBut(counts)
}

function orderSentence(lines: readonly ResultLine[], told: Told): string {
  const { rows, shapes, results } = told
  const first = lines.find(({ kind }) => kind === 'changed')
  const places = [first?.actual, first?.expected].flatMap((row) =>
    row ? (subjectOf(row, results.columns, told) ?? []) : [],
  )
  const [a, b] = places
  const table = shapes.tables[rows[a ?? -1]?.table ?? -1]
  if (a === undefined || b === undefined || a === b || !table || rows[a]?.table !== rows[b]?.table)
    return messages.order(everything(told))
  const two = messages.several(table.name, 2)
  const keys = parseReference(told.texts[0] ?? '').sort.flatMap(({ name }) => name ?? [])
  const cell = (row: number, i: number) => rows[row]?.cells[i] ?? null
  const tie = table.columns.findIndex(
    ({ name }, i) => keys.includes(name) && (cell(a, i) === cell(b, i) || sameValue(cell(a, i), cell(b, i))),
  )
  const column = table.columns[tie]
  if (!column) return messages.order(two)
  return messages.order(messages.equalIn(two, column.name, cell(a, tie)))
}

// How often a row stands on one side of the results.
function timesOf(row: readonly Cell[], side: 'actual' | 'expected', lines: readonly ResultLine[]): number {
  return lines.filter((line) => line[side] && JSON.stringify(line[side]) === JSON.stringify(row)).length
}

function ofLine(line: ResultLine, told: Told): string | undefined {
  const { columns } = told.results
  const row = line.actual ?? line.expected
  const subject = row && subjectOf(line.expected ?? row, columns, told)
  if (line.kind === 'changed') {
    const [cell = 0] = line.cells
    const shown = (value: Cell) =>
      toldCell(value, value !== null && canonicalNumber(value) !== undefined ? 'number' : 'exact')
    const [actual, expected] = [shown(line.actual?.[cell] ?? null), shown(line.expected?.[cell] ?? null)]
    const change = [columns[cell] ?? '', actual, expected] as const
    return subject === undefined
      ? messages.changesOnly(...change)
      : messages.changes(...change, named(subject, told))
  }
  const { lines } = told.results
  const given = row ? timesOf(row, 'actual', lines) : 0
  if (line.kind === 'missing' && given > 0)
    return messages.merges(given, timesOf(row ?? [], 'expected', lines))
  if (subject === undefined) return undefined
  const what = named(subject, told)
  if (line.kind === 'missing') return messages.leavesOut(what)
  const { times = 0 } = line
  return times > 0 ? messages.repeats(what, given, times) : messages.keeps(what)
}

/** One whole sentence on what an answer does on an instance. */
export function sentenceOf(told: Told): string {
  const { verdict, results } = told
  if (verdict.error) return messages.fails(everything(told), verdict.error.message.replace(/\.$/, ''))
  const { lines } = results
  const counts = (side: 'actual' | 'expected') => lines.filter((line) => line[side]).length
  const plain = (): string => messages.rows(everything(told), counts('actual'), counts('expected'))
  if (verdict.step === 'order') return orderSentence(lines, told)
  if (!verdict.diff && (verdict.step === 'columns' || verdict.step === 'types'))
    return messages.anyway(everything(told), verdict.sentence)
  const differing = lines.filter(({ kind }) => kind !== 'same')
  const [first] = differing
  const oneKind = new Set(differing.map(({ kind }) => kind)).size === 1
  if (!first || !oneKind) return plain()
  return ofLine(first, told) ?? plain()
}

import { comparisonOf } from './cell.ts'
import { diffOf, pairRows } from './diff.ts'
import type { ExamDatabase } from './exam.ts'
import { failed } from './grade.ts'
import { matchRows } from './match.ts'
import { scriptMessages as messages } from './script-messages.ts'
import { spokenName, tableRows, tableSums } from './state.ts'
import type { Table, Verdict } from './types.ts'

/** The tables' sums after the reference; learner's tables are held against them. */
export type TableSums = Awaited<ReturnType<typeof tableSums>>

const keyOf = ({ schema, name }: TableSums[number]): string => JSON.stringify([schema, name])

/** Names of the tables whose rows are not those of `expected`. */
export function differing(expected: TableSums, actual: TableSums): string[] {
  const sums = new Map(actual.map((table) => [keyOf(table), table.sum]))
  return expected.filter((table) => sums.get(keyOf(table)) !== table.sum).map(spokenName)
}

function rowFault(name: string, expected: Table, actual: Table): Verdict {
  const comparisons = expected.columns.map((column, i) => comparisonOf(column, actual.columns[i] ?? column))
  const groups = [{ rows: expected.rows, take: expected.rows.length }]
  const left = matchRows({ columns: expected.columns, groups }, actual.rows, comparisons, 1e-9)
  const pairing = pairRows(left, expected.rows, comparisons, 1e-9)
  const names = expected.columns.map((column) => column.name)
  const scene = { names, own: names, comparisons, expected: expected.rows }
  const sentence = messages.rows(name, pairing.missing.length, pairing.extra.length, pairing.changed.length)
  const diff = diffOf(scene, pairing, expected.rows.length, actual.rows.length)
  return { ...failed('state', sentence), diff }
}

function shapeFault(expected: TableSums, actual: TableSums): Verdict | undefined {
  const [wanted, given] = [
    new Map(expected.map((t) => [keyOf(t), t])),
    new Map(actual.map((t) => [keyOf(t), t])),
  ]
  for (const [key, table] of wanted) {
    const own = given.get(key)
    if (!own) return failed('state', messages.tableMissing(spokenName(table)))
    if (own.columns.toSorted().join() !== table.columns.toSorted().join())
      return failed('state', messages.columns(spokenName(table), own.columns, table.columns))
  }
  const extra = actual.find((table) => !wanted.has(keyOf(table)))
  return extra && failed('state', messages.tableExtra(spokenName(extra)))
}

/**
 * Holds the tables against those after the reference. `redo` puts the reference's state there, which is only needed to
 * show how the rows of a table differ; afterwards the database is in that state.
 */
export async function tablesFault(
  expected: TableSums,
  database: ExamDatabase,
  { except, changed, redo }: { except: readonly string[]; changed: boolean; redo: () => Promise<void> },
): Promise<Verdict | undefined> {
  const actual = await tableSums(database, except)
  const shape = shapeFault(expected, actual)
  if (shape) return shape
  const names = differing(expected, actual)
  const table = expected.find((candidate) => spokenName(candidate) === names[0])
  if (!table) return undefined
  const own = await tableRows(database, table)
  await redo()
  const verdict = rowFault(spokenName(table), await tableRows(database, table), own)
  const others = names.length > 1 ? [messages.otherTables(names.slice(1))] : []
  return { ...verdict, details: [...(changed ? [] : [messages.nothing]), ...others] }
}

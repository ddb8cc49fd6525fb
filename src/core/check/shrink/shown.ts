import { isSignificant, tokenize } from '../../sql/lex.ts'
import { textClues } from './clues.ts'
import type { InstanceRow } from './instance.ts'
import type { Shapes, TableShape } from './shape.ts'
import type { CounterTable } from '../types.ts'

// Up to this many columns a table is readable whole.
const readable = 4
const mostRows = 12

/** Whether a text asks for all columns, as in SELECT * and t.*, which COUNT(*) does not. */
function asksForAll(text: string): boolean {
  const tokens = tokenize(text).filter(isSignificant)
  return tokens.some(({ text: star }, at) => {
    const before = tokens[at - 1]?.text.toLowerCase()
    return star === '*' && (before === 'select' || before === '.' || before === ',' || before === 'distinct')
  })
}

function columnsOf(shape: TableShape, names: ReadonlySet<string>): number[] {
  const keys = new Set([...shape.primaryKey, ...shape.foreignKeys.flatMap(({ columns }) => columns)])
  const all = shape.columns.map((_, i) => i)
  if (all.length <= readable) return all
  const chosen = all.filter((i) => keys.has(i) || names.has(shape.columns[i]?.name ?? ''))
  return chosen.length > 0 ? chosen : all.slice(0, readable)
}

/** The tables as they are shown: keys and the columns that either query mentions, all of them after a `*`. */
export function shownTables(
  tables: readonly number[],
  rows: readonly InstanceRow[],
  shapes: Shapes,
  texts: readonly string[],
): CounterTable[] {
  const { names } = textClues(texts)
  const everything = texts.some(asksForAll)
  return tables.flatMap((at): CounterTable[] => {
    const shape = shapes.tables[at]
    if (!shape) return []
    const columns = everything ? shape.columns.map((_, i) => i) : columnsOf(shape, names)
    const held = rows.filter(({ table }) => table === at)
    return [
      {
        name: shape.name,
        columns: columns.map((i) => shape.columns[i]?.name ?? ''),
        rows: held.slice(0, mostRows).map(({ cells }) => columns.map((i) => cells[i] ?? null)),
        count: held.length,
      },
    ]
  })
}

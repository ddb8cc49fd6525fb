import { quoteLiteral } from '../../sql/identifiers.ts'
import { RowGraph } from './graph.ts'
import type { Cell } from '../../result/types.ts'
import type { ShapeKey, Shapes, TableShape } from './shape.ts'

/** A row with its table, an index into the shapes; cells in the order of the table's columns. */
export interface InstanceRow {
  table: number
  cells: Cell[]
}

const cellsAt = (cells: readonly Cell[], columns: readonly number[]): Cell[] =>
  columns.map((column) => cells[column] ?? null)

/** The values of a foreign key in a row; undefined when one is NULL, so that it refers to nothing. */
export function keyValues(cells: readonly Cell[], { columns }: ShapeKey): string[] | undefined {
  const values = cellsAt(cells, columns).filter((cell) => cell !== null)
  return values.length === columns.length ? values : undefined
}

/** The row with NULL in each foreign key that may be NULL: what it refers to need not stand there. */
export function withoutOptionalKeys({ table, cells }: InstanceRow, shapes: Shapes): InstanceRow {
  const shape = shapes.tables[table]
  const optional = new Set(
    shape?.foreignKeys.flatMap(({ columns }) =>
      columns.filter((i) => shape.columns[i]?.nullable && !shape.columns[i].generated),
    ),
  )
  return { table, cells: cells.map((cell, i) => (optional.has(i) ? null : cell)) }
}

/** Which of the rows refer to which, by the foreign keys. */
export function graphOf(rows: readonly InstanceRow[], shapes: Shapes): RowGraph {
  const indexes = new Map<string, Map<string, number>>()
  const indexOf = ({ table, references }: ShapeKey): Map<string, number> => {
    const name = `${table} ${references.join()}`
    const known = indexes.get(name)
    if (known) return known
    const index = new Map<string, number>()
    rows.forEach((row, at) => {
      if (row.table === table) index.set(JSON.stringify(cellsAt(row.cells, references)), at)
    })
    indexes.set(name, index)
    return index
  }
  return new RowGraph(
    rows.map(({ table, cells }) =>
      (shapes.tables[table]?.foreignKeys ?? []).flatMap((key) => {
        const values = keyValues(cells, key)
        return (values && indexOf(key).get(JSON.stringify(values))) ?? []
      }),
    ),
  )
}

// Each table comes after those that it refers to, as far as no circle forbids it.
function insertOrder(tables: readonly number[], shapes: Shapes): number[] {
  const order = new Set<number>()
  const visiting = new Set<number>()
  const visit = (at: number): void => {
    if (order.has(at) || visiting.has(at)) return
    visiting.add(at)
    for (const { table } of shapes.tables[at]?.foreignKeys ?? []) if (tables.includes(table)) visit(table)
    order.add(at)
  }
  for (const at of tables) visit(at)
  return [...order]
}

function insertInto(shape: TableShape, rows: readonly Cell[][]): string {
  const given = shape.columns.flatMap((column, i) => (column.generated ? [] : [i]))
  const values = rows.map((cells) => {
    const texts = cellsAt(cells, given).map((cell) => (cell === null ? 'NULL' : quoteLiteral(cell)))
    return `  (${texts.join(', ')})`
  })
  const names = given.map((i) => shape.columns[i]?.sql ?? '').join(', ')
  const overriding = shape.columns.some((column) => column.identity) ? ' OVERRIDING SYSTEM VALUE' : ''
  return `INSERT INTO ${shape.sql} (${names})${overriding} VALUES\n${values.join(',\n')};`
}

/** Statements that put the rows into empty tables, parents first. */
export function insertsOf(rows: readonly InstanceRow[], shapes: Shapes): string[] {
  const tables = insertOrder([...new Set(rows.map(({ table }) => table))], shapes)
  return tables.flatMap((at) => {
    const shape = shapes.tables[at]
    const cells = rows.filter(({ table }) => table === at).map((row) => row.cells)
    return shape ? [insertInto(shape, cells)] : []
  })
}

// Up to about this many rows, taking them out one by one is cheaper than making new files for tables and indexes.
const fewRows = 3000

/**
 * What empties the tables while no foreign key is checked. `dependent` are the tables with all that refers to them, which
 * a TRUNCATE has to name.
 */
export function emptyingOf(tables: readonly number[], dependent: readonly number[], shapes: Shapes): string {
  const chosen = tables.flatMap((at) => shapes.tables[at] ?? [])
  const rows = chosen.reduce((sum, { estimate }) => sum + estimate, 0)
  if (rows > fewRows) return truncateOf(dependent, shapes)
  return chosen.map(({ sql }) => `DELETE FROM ${sql};`).join(' ')
}

/** The statement that empties the tables, which must be closed by what refers to them. */
export function truncateOf(tables: readonly number[], shapes: Shapes): string {
  return `TRUNCATE ${tables.flatMap((at) => shapes.tables[at]?.sql ?? []).join(', ')};`
}

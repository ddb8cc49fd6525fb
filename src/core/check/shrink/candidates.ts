import { isNumeric } from '../../result/type-family.ts'
import { quoteLiteral } from '../../sql/identifiers.ts'
import { asked, suspicion, type Clues } from './clues.ts'
import { keyValues, type InstanceRow } from './instance.ts'
import type { ExamDatabase } from '../exam.ts'
import type { Cell } from '../../result/types.ts'
import type { ShapeKey, Shapes, TableShape } from './shape.ts'

// Judging every row of a larger table would take most of the time that the search has.
const wholeRows = 10_000

/** What reads all rows of a table, or about 10,000 of a larger one, the same ones each time. */
function sampleOf({ sql, estimate }: TableShape): string {
  if (estimate <= wholeRows) return sql
  return `${sql} TABLESAMPLE BERNOULLI (${((100 * wholeRows) / estimate).toFixed(3)}) REPEATABLE (1)`
}

/** Rows that were read, each once, the first read first: of each table the most suspect ones. */
export class Candidates {
  readonly #shapes: Shapes
  readonly #database: Pick<ExamDatabase, 'table'>
  #rows = new Map<string, InstanceRow>()

  constructor(shapes: Shapes, database: Pick<ExamDatabase, 'table'>) {
    this.#shapes = shapes
    this.#database = database
  }

  get rows(): InstanceRow[] {
    return [...this.#rows.values()]
  }

  /**
   * Reads about `size` rows of each table: the most suspect ones, some others, rows that refer to rows of the other
   * tables, and then all that any of them refers to. Of a large table only a sample is judged.
   */
  async read(tables: readonly number[], clues: Clues, size: number): Promise<void> {
    const suspects = new Map(
      tables.map((at) => [at, suspicion(this.#shapes.tables[at]?.columns ?? [], clues)]),
    )
    // These an index may find, so that they are looked for in the whole of a large table.
    for (const at of tables) {
      const shape = this.#shapes.tables[at]
      for (const wanted of shape ? asked(shape, clues) : [])
        await this.#take(at, `WHERE ${wanted} ORDER BY hashtid(ctid) LIMIT ${size}`)
    }
    for (const at of tables) {
      const suspect = suspects.get(at)
      if (suspect !== undefined)
        await this.#take(
          at,
          `WHERE ${suspect} > 0 ORDER BY ${suspect} DESC, hashtid(ctid) LIMIT ${size}`,
          sampleOf,
        )
    }
    for (const at of tables)
      for (const key of this.#shapes.tables[at]?.foreignKeys ?? [])
        if (tables.includes(key.table) && key.table !== at)
          await this.#takeChildren(at, key, suspects.get(at), size)
    // Ordinary rows have their part in a difference too.
    for (const at of tables)
      await this.#take(at, `ORDER BY hashtid(ctid) LIMIT ${Math.ceil(size / 2)}`, sampleOf)
    await this.readParents()
  }

  /** Reads all rows of the tables as they stand, of each at most `most`. */
  async readAll(tables: readonly number[], most: number): Promise<void> {
    for (const at of tables) await this.#take(at, `LIMIT ${most}`)
  }

  /** Reads what the rows refer to, directly or not, as far as it has not been read. */
  async readParents(): Promise<void> {
    let fresh = this.rows
    while (fresh.length > 0) {
      const wanted = new Map<ShapeKey, Cell[][]>()
      for (const { table, cells } of fresh)
        for (const key of this.#shapes.tables[table]?.foreignKeys ?? []) {
          const values = keyValues(cells, key)
          if (!values) continue
          const same = wanted.get(key)
          if (same) same.push(values)
          else wanted.set(key, [values])
        }
      fresh = []
      for (const [key, values] of wanted) {
        const shape = this.#shapes.tables[key.table]
        const missing = this.#unread(key, values)
        if (shape && missing.length > 0)
          fresh.push(...(await this.#take(key.table, `WHERE ${among(shape, key.references, missing)}`)))
      }
    }
  }

  #rowsOf(table: number): InstanceRow[] {
    return this.rows.filter((row) => row.table === table)
  }

  async #take(
    at: number,
    tail: string,
    from = (shape: TableShape): string => shape.sql,
  ): Promise<InstanceRow[]> {
    const shape = this.#shapes.tables[at]
    if (!shape) return []
    const columns = shape.columns.map(({ sql }) => sql)
    const { rows } = await this.#database.table(
      `SELECT ${['ctid', ...columns].join(', ')} FROM ONLY ${from(shape)} ${tail}`,
    )
    return rows.flatMap(([place = null, ...cells]) => {
      const id = `${at} ${place ?? ''}`
      if (this.#rows.has(id)) return []
      const row = { table: at, cells }
      this.#rows.set(id, row)
      return [row]
    })
  }

  async #takeChildren(at: number, key: ShapeKey, suspect: string | undefined, size: number): Promise<void> {
    const shape = this.#shapes.tables[at]
    const wanted = this.#rowsOf(key.table).map(({ cells }) => key.references.map((i) => cells[i] ?? null))
    if (!shape || wanted.length === 0) return
    const order = suspect === undefined ? '' : `${suspect} DESC, `
    const tail = `ORDER BY ${order}hashtid(ctid) LIMIT ${2 * size}`
    await this.#take(at, `WHERE ${among(shape, key.columns, wanted)} ${tail}`)
  }

  #unread(key: ShapeKey, values: Cell[][]): Cell[][] {
    const known = new Set(
      this.#rowsOf(key.table).map(({ cells }) => JSON.stringify(key.references.map((i) => cells[i] ?? null))),
    )
    const wanted = new Map(values.map((value) => [JSON.stringify(value), value]))
    return [...wanted].flatMap(([text, value]) => (known.has(text) ? [] : [value]))
  }
}

function among({ columns }: TableShape, at: readonly number[], values: readonly Cell[][]): string {
  const literal = (cell: Cell, column: number): string =>
    cell === null
      ? 'NULL'
      : isNumeric(columns[column]?.typeOid ?? 0) && /^-?\d+(\.\d+)?$/.test(cell)
        ? cell
        : quoteLiteral(cell)
  const names = at.map((column) => columns[column]?.sql ?? '').join(', ')
  const rows = values.map((value) => value.map((cell, i) => literal(cell, at[i] ?? 0)).join(', '))
  return at.length === 1
    ? `${names} IN (${[...new Set(rows)].join(', ')})`
    : `(${names}) IN (${[...new Set(rows)].map((row) => `(${row})`).join(', ')})`
}

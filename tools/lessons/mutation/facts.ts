import type { ExamDatabase } from '#core/check/exam.ts'
import { quoteIdent, quoteLiteral } from '#core/sql/identifiers.ts'
import { columnName, queryOf, tablesOf } from '#core/tree/clauses.ts'
import { textOf } from '#core/tree/extent.ts'
import type { Tree } from '#core/tree/types.ts'
import { nodesOfKind } from '#core/tree/walk.ts'

/** A column of a table that a query reads. */
export interface ColumnFacts {
  name: string
  type: string
  nullable: boolean
  /** Whether it is part of the primary key. */
  key: boolean
  /** Whether it has to be different in every row, alone. */
  unique: boolean
  /** The table that it points to. */
  parent: string | null
}

/** A table that a query reads, and a few of its rows. */
export interface TableFacts {
  name: string
  columns: ColumnFacts[]
  /** Conditions that single out one row each, by its primary key: first rows that the query keeps, then others. */
  rows: string[]
}

/** What small changes of the data may turn on: the tables of a query, and the constants that columns are compared with. */
export interface Facts {
  tables: TableFacts[]
  /** Text of constants by the name of the column beside them. */
  constants: Map<string, Set<string>>
}

const columnsSql = (table: string) => `
  SELECT a.attname, format_type(a.atttypid, NULL), NOT a.attnotnull,
    coalesce(bool_or(c.contype = 'p'), false),
    coalesce(bool_or(c.contype IN ('p', 'u') AND cardinality(c.conkey) = 1), false),
    max(c.confrelid::regclass::text) FILTER (WHERE c.contype = 'f')
  FROM pg_attribute a
  LEFT JOIN pg_constraint c ON c.conrelid = a.attrelid AND a.attnum = ANY (c.conkey) AND c.contype IN ('p', 'u', 'f')
  WHERE a.attrelid = ${quoteLiteral(table)}::regclass AND a.attnum > 0 AND NOT a.attisdropped
  GROUP BY a.attnum, a.attname, a.atttypid, a.attnotnull
  ORDER BY a.attnum`

async function readColumns(database: ExamDatabase, table: string): Promise<ColumnFacts[]> {
  const { rows } = await database.table(columnsSql(table))
  return rows.map(([name, type, nullable, key, unique, parent]) => ({
    name: name ?? '',
    type: type ?? '',
    nullable: nullable === 't',
    key: key === 't',
    unique: unique === 't',
    parent: parent ?? null,
  }))
}

async function readRows(
  database: ExamDatabase,
  table: string,
  columns: ColumnFacts[],
  { where = '', order = [], most }: { where?: string; order?: string[]; most: number },
): Promise<string[]> {
  const keys = columns.filter(({ key }) => key)
  const names = keys.map(({ name }) => quoteIdent(name))
  if (keys.length === 0) return []
  const selected = names.map((name) => `${name}::text`).join(', ')
  const { rows } = await database.table(
    `SELECT ${selected} FROM ${table} ${where} ORDER BY ${[...order, ...names].join(', ')} LIMIT ${most}`,
  )
  const written = (cell: string, type: string) =>
    /^(integer|bigint|smallint)$/.test(type) ? cell : quoteLiteral(cell)
  return rows.map((row) =>
    keys.map(({ name, type }, i) => `${quoteIdent(name)} = ${written(row[i] ?? '', type)}`).join(' AND '),
  )
}

function constantsOf(tree: Tree): Facts['constants'] {
  const constants: Facts['constants'] = new Map()
  for (const { node } of nodesOfKind(tree, 'A_Expr')) {
    const texts = nodesOfKind(node, 'A_Const').flatMap(({ fields: { ival, fval, sval, isnull } }) => {
      if (isnull) return []
      return [ival ? String(ival.ival ?? 0) : (fval?.fval ?? sval?.sval ?? '')]
    })
    for (const { fields } of nodesOfKind(node, 'ColumnRef')) {
      const name = columnName(fields).split('.').at(-1) ?? ''
      constants.set(name, new Set([...(constants.get(name) ?? []), ...texts]))
    }
  }
  return constants
}

// The table that the query reads, where it is one only, with its own condition and the columns that it sorts by.
function readingOf(tree: Tree): { table: string; condition?: string; order: string[] } | undefined {
  const query = queryOf(tree)
  const [from, ...more] = query?.fromClause ?? []
  if (!query || !from || !('RangeVar' in from) || from.RangeVar.alias || more.length > 0) return undefined
  const order = (query.sortClause ?? []).flatMap((item) => {
    if (!('SortBy' in item) || !item.SortBy.node || !('ColumnRef' in item.SortBy.node)) return []
    return [
      `${columnName(item.SortBy.node.ColumnRef)}${item.SortBy.sortby_dir === 'SORTBY_DESC' ? ' DESC' : ''}`,
    ]
  })
  const condition = query.whereClause && textOf(tree, query.whereClause)
  return { table: from.RangeVar.relname ?? '', order, ...(condition === undefined ? {} : { condition }) }
}

/** Reads what a query's tables are, on the database as it is. Throws when a table can't be read. */
export async function readFacts(tree: Tree, database: ExamDatabase): Promise<Facts> {
  const reading = readingOf(tree)
  const tables: TableFacts[] = []
  for (const name of tablesOf(tree)) {
    const columns = await readColumns(database, name)
    const { condition, order = [] } = reading?.table === name ? reading : {}
    // An output column's name means nothing to the table.
    const own = order.filter((item) => columns.some((column) => item.replace(/ DESC$/, '') === column.name))
    const read = (where: string, most: number) =>
      readRows(database, name, columns, { where, order: own, most })
    const rows =
      condition === undefined
        ? await read('', 4)
        : [...(await read(`WHERE ${condition}`, 3)), ...(await read(`WHERE (${condition}) IS NOT TRUE`, 3))]
    tables.push({ name, columns, rows })
  }
  return { tables, constants: constantsOf(tree) }
}

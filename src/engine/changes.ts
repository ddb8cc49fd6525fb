import { compareRows, type RowDifference, type RowMark } from '#core/changes/compare.ts'
import type { CellText, RowChange, TableChange } from '#core/changes/types.ts'
import { quoteIdent } from '#core/sql/identifiers.ts'

type Read = (sql: string) => Promise<(string | null)[][]>

interface Table {
  oid: string
  schema: string
  name: string
  columns: string[]
  key: string[]
  rows: number
  /** Differs when any row was written since, at the least. */
  print: string
}

/** Two moments of one database, between which it can be moved to and fro. */
export interface Moments {
  toBefore: () => Promise<unknown>
  toAfter: () => Promise<unknown>
  read: Read
}

// More rows are not compared one by one: their marks would fill the memory.
const mostCompared = 200_000
// How many rows of a table are shown.
const mostShown = 500

const tablesSql = `
select c.oid, n.nspname, c.relname,
  (select json_agg(attname order by attnum) from pg_attribute
    where attrelid = c.oid and attnum > 0 and not attisdropped),
  (select json_agg(a.attname order by a.attnum) from pg_index i join pg_attribute a on a.attrelid = i.indrelid
    and a.attnum = any (i.indkey) where i.indrelid = c.oid and i.indisprimary)
from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'm') and c.relispopulated and n.nspname <> 'information_schema'
  and n.nspname !~ '^pg_(catalog|toast)'
order by n.nspname, c.relname`

const from = ({ schema, name }: Table): string =>
  `from only ${quoteIdent(schema)}.${quoteIdent(name)} as whole_row`
const strings = (json: string | null | undefined): string[] => (json ? (JSON.parse(json) as string[]) : [])

async function tables(read: Read): Promise<Map<string, Table>> {
  const found = new Map<string, Table>()
  for (const [oid, schema, name, columns, key] of await read(tablesSql)) {
    const table: Table = {
      oid: oid ?? '',
      schema: schema ?? '',
      name: name ?? '',
      columns: strings(columns),
      key: strings(key),
      rows: 0,
      print: '',
    }
    const [line] = await read(
      `select count(*), bit_xor(hashtextextended(concat_ws(' ', ctid, xmin, cmin), 0)) ${from(table)}`,
    )
    const shape = JSON.stringify([schema, name, columns, key])
    found.set(table.oid, { ...table, rows: Number(line?.[0]), print: `${line?.join(' ') ?? ''} ${shape}` })
  }
  return found
}

async function marks(read: Read, table: Table, columns: string[]): Promise<RowMark[]> {
  const key = table.key.length > 0 ? `row(${table.key.map(quoteIdent).join(', ')})::text` : 'null'
  const values = columns.map((column) => `whole_row.${quoteIdent(column)}`).join(', ')
  const rows = await read(
    `select ctid, hashtextextended(row(${values})::text, 0), ${key} ${from(table)} order by ctid`,
  )
  return rows.map(([place, hash, key]) => ({ place: place ?? '', hash: hash ?? '', key: key ?? null }))
}

/** The rows at some places, by place, each with its values in the order of `columns`. */
async function contents(
  read: Read,
  table: Table,
  places: string[],
  columns: string[],
): Promise<Map<string, CellText[]>> {
  if (places.length === 0) return new Map()
  const values = table.columns.map((column) => `, whole_row.${quoteIdent(column)}::text`).join('')
  const at = `'{${places.map((place) => `"${place}"`).join(',')}}'::tid[]`
  const rows = await read(`select ctid${values} ${from(table)} where ctid = any (${at})`)
  return new Map(
    rows.map(([place, ...cells]) => [
      place ?? '',
      columns.map((column) => cells[table.columns.indexOf(column)]),
    ]),
  )
}

function change(fate: TableChange['fate'], named: Table, before?: Table, after?: Table): TableChange {
  const { schema, name } = named
  const [now, then] = [after?.columns ?? [], before?.columns ?? []]
  const columnsDropped = then.filter((column) => !now.includes(column))
  const counts = { added: 0, changed: 0, removed: 0 }
  return {
    schema: schema.replace(/^pg_temp_\d+$/, 'pg_temp'),
    name,
    fate,
    rowsBefore: before?.rows ?? 0,
    rowsAfter: after?.rows ?? 0,
    counts,
    columnsAdded: now.filter((column) => !then.includes(column)),
    columnsDropped,
    columns: [...now, ...columnsDropped],
    rows: [],
  }
}

const shared = (before: Table, after: Table): string[] =>
  before.columns.filter((column) => after.columns.includes(column))

interface Pair {
  before: Table
  after: Table
  marks: RowMark[]
  differences: RowDifference[]
  now: Map<string, CellText[]>
}

const placesOf = (pair: Pair, side: 'before' | 'after'): string[] =>
  pair.differences.slice(0, mostShown).flatMap((difference) => difference[side] ?? [])

/**
 * What differs between two moments, table by table and row by row. The database is moved four times and stands at
 * `after` when all went well.
 */
export async function readChanges({ toBefore, toAfter, read }: Moments): Promise<TableChange[]> {
  const since = await tables(read)
  await toBefore()
  const earlier = await tables(read)
  const found: TableChange[] = []
  const pairs: Pair[] = []
  for (const [oid, before] of earlier) {
    const after = since.get(oid)
    if (!after) found.push(change('dropped', before, before))
    else if (after.print === before.print) continue
    else if (Math.max(before.rows, after.rows) > mostCompared)
      found.push(change('large', after, before, after))
    else
      pairs.push({
        before,
        after,
        marks: await marks(read, before, shared(before, after)),
        differences: [],
        now: new Map(),
      })
  }
  for (const [oid, after] of since)
    if (!earlier.has(oid)) found.push(change('created', after, undefined, after))
  await toAfter()
  const columnsOf = ({ before, after }: Pair): string[] => change('changed', after, before, after).columns
  for (const pair of pairs) {
    pair.differences = compareRows(pair.marks, await marks(read, pair.after, shared(pair.before, pair.after)))
    pair.now = await contents(read, pair.after, placesOf(pair, 'after'), columnsOf(pair))
  }
  await toBefore()
  for (const pair of pairs) {
    const table = change('changed', pair.after, pair.before, pair.after)
    const then = await contents(read, pair.before, placesOf(pair, 'before'), table.columns)
    for (const { fate } of pair.differences) table.counts[fate]++
    table.rows = pair.differences.slice(0, mostShown).map(({ fate, before, after }): RowChange => ({
      fate,
      ...(before === undefined ? {} : { before: then.get(before) ?? [] }),
      ...(after === undefined ? {} : { after: pair.now.get(after) ?? [] }),
    }))
    if (table.rows.length + table.columnsAdded.length + table.columnsDropped.length > 0) found.push(table)
  }
  await toAfter()
  return found
}

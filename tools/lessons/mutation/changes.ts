import { quoteIdent, quoteLiteral } from '#core/sql/identifiers.ts'
import type { ColumnFacts, Facts, TableFacts } from './facts.ts'

/** A small change of a dataset. `fails` completes "Your query fails for …" as well as a program can. */
export interface Change {
  sql: string
  fails: string
}

const isText = ({ type }: ColumnFacts): boolean => /^(text|character|citext)/.test(type)
const isNumber = ({ type }: ColumnFacts): boolean =>
  /^(numeric|integer|bigint|smallint|real|double)/.test(type)
const isTime = ({ type }: ColumnFacts): boolean => /^(date|timestamp)/.test(type)

function otherTexts(text: string): string[] {
  const bare = text.replace(/^%|%$/g, '').replaceAll('\\', '')
  const spelled = [bare, bare.toUpperCase(), bare.toLowerCase()]
  return [...spelled, `${bare} x`, `x ${bare}`, `x${bare}x`, bare.replace(/[%_]/g, 'x'), '']
}

// Values on, just below and just above a constant, as SQL.
function near(constant: string, column: ColumnFacts): string[] {
  if (isText(column)) return otherTexts(constant).map(quoteLiteral)
  if (isNumber(column)) {
    const value = Number(constant)
    if (constant === '' || Number.isNaN(value)) return []
    const steps = column.type === 'numeric' ? [0, -1, 1, -0.01, 0.01] : [0, -1, 1]
    return steps.map((step) => String(Math.round((value + step) * 1e6) / 1e6))
  }
  if (!isTime(column) || !/^\d{4}-\d\d-\d\d/.test(constant)) return []
  const at = `${quoteLiteral(constant)}::${column.type}`
  const shifts = column.type === 'date' ? ['1 day'] : ['1 microsecond', '12 hours', '1 day', '36 hours']
  return [
    at,
    ...shifts.flatMap((shift) => ['-', '+'].map((way) => `${at} ${way} interval ${quoteLiteral(shift)}`)),
  ]
}

// Of price * 0.8 < 5 the edge is where the price is 5 / 0.8.
function combined(constants: readonly string[]): string[] {
  const numbers = constants.filter((text) => text !== '' && Number.isFinite(Number(text)))
  const ratios = numbers.flatMap((a) =>
    numbers.filter((b) => b !== a && Number(b) !== 0).map((b) => Number(a) / Number(b)),
  )
  return [...constants, ...ratios.map(String)]
}

function otherMagnitudes(column: ColumnFacts): string[] {
  const name = quoteIdent(column.name)
  if (isNumber(column)) return ['0', `${name} * 100`, `-${name}`]
  if (isTime(column)) return [`${name} - interval '10 years'`, `${name} + interval '10 years'`]
  return isText(column) ? ["''", `upper(${name})`, `lower(${name})`] : [`NOT ${name}`]
}

function columnChanges(table: TableFacts, column: ColumnFacts, constants: readonly string[]): Change[] {
  const [name, of] = [quoteIdent(column.name), `${table.name}.${column.name}`]
  const set = (value: string, row: string, fails: string): Change => {
    return { sql: `UPDATE ${quoteIdent(table.name)} SET ${name} = ${value} WHERE ${row};`, fails }
  }
  return table.rows.flatMap((row, i) => {
    const changes = constants.flatMap((constant) =>
      near(constant, column).map((value) => set(value, row, `a value of ${of} on the edge, ${value}`)),
    )
    if (column.nullable) changes.push(set('NULL', row, `a NULL in ${of}`))
    const other = table.rows[(i + 1) % table.rows.length]
    if (!column.unique && other !== undefined && other !== row)
      changes.push(
        set(
          `(SELECT ${name} FROM ${quoteIdent(table.name)} WHERE ${other})`,
          row,
          `two rows with the same ${of}`,
        ),
      )
    if (!column.parent)
      changes.push(
        ...otherMagnitudes(column).map((value) =>
          set(value, row, `another size or spelling of ${of}, ${value}`),
        ),
      )
    return changes
  })
}

// A row once more, under a key of its own.
function twins({ name, columns, rows }: TableFacts): Change[] {
  const table = quoteIdent(name)
  const last = columns.filter(({ key }) => key).at(-1)
  const values = columns.map((column) => {
    const own = quoteIdent(column.name)
    if (column === last && isNumber(column)) return `(SELECT max(${own}) + 1 FROM ${table})`
    return column === last || column.unique ? `${own} || ' II'` : own
  })
  const names = columns.map((column) => quoteIdent(column.name)).join(', ')
  return rows.map((row) => ({
    sql: `INSERT INTO ${table} (${names}) SELECT ${values.join(', ')} FROM ${table} WHERE ${row};`,
    fails: `two rows of ${name} that are alike`,
  }))
}

function fewer({ name, rows, columns }: TableFacts): Change[] {
  const table = quoteIdent(name)
  const without = columns.flatMap((column) => {
    const key = quoteIdent(column.name)
    return column.parent && rows[0]
      ? [
          {
            sql: `DELETE FROM ${table} WHERE ${key} = (SELECT ${key} FROM ${table} WHERE ${rows[0]});`,
            fails: `a row of ${column.parent} without ${name}`,
          },
        ]
      : []
  })
  const [first] = rows
  const one =
    first === undefined
      ? []
      : [{ sql: `DELETE FROM ${table} WHERE ${first};`, fails: `a row of ${name} that is gone` }]
  return [{ sql: `TRUNCATE ${table} CASCADE;`, fails: `no ${name} at all` }, ...without, ...one]
}

/** Small changes of the data on which a query like this one may go wrong; not all of them are possible. */
export function changesOf({ tables, constants }: Facts): Change[] {
  const changes = tables.flatMap((table) => [
    ...table.columns.flatMap((column) =>
      columnChanges(table, column, combined([...(constants.get(column.name) ?? [])])),
    ),
    ...twins(table),
    ...fewer(table),
  ])
  return [...new Map(changes.map((change) => [change.sql, change])).values()]
}

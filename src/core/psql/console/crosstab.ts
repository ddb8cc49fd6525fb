import { decodeRow, rowCount } from '#core/result/wire.ts'
import type { ResultSet } from '#core/result/types.ts'
import type { Argument } from '../types.ts'
import type { PrintOptions } from '../print/options.ts'
import { alignOf, type Table } from '../print/table.ts'

const mostColumns = 1600

// A column by its number or its name, as psql finds it; a text says why it can't.
function columnOf({ text }: Argument, { columns }: ResultSet): number | string {
  if (/^\d+$/.test(text)) {
    const number = Number(text)
    if (number >= 1 && number <= columns.length) return number - 1
    return `\\crosstabview: column number ${number} is out of range 1..${columns.length}`
  }
  const name = text.startsWith('"') ? text.replace(/^"|"$/g, '').replaceAll('""', '"') : text.toLowerCase()
  const found = columns.flatMap((column, at) => (column.name === name ? [at] : []))
  if (found.length > 1) return `\\crosstabview: ambiguous column name: "${name}"`
  return found[0] ?? `\\crosstabview: column name not found: "${name}"`
}

function places(args: readonly Argument[], result: ResultSet): (number | undefined)[] | string {
  const found: (number | undefined)[] = []
  for (const arg of args.slice(0, 4)) {
    const place = columnOf(arg, result)
    if (typeof place === 'string') return place
    found.push(place)
  }
  return found
}

/** `\crosstabview [rows [columns [values [order]]]]` of a result, or why psql refuses. */
export function crosstab(
  result: ResultSet,
  args: readonly Argument[],
  options: PrintOptions,
): { table: Table } | { complaint: string } {
  const { columns, rows } = result
  if (columns.length < 3) return { complaint: '\\crosstabview: query must return at least three columns' }
  const asked = places(args, result)
  if (typeof asked === 'string') return { complaint: asked }
  const down = asked[0] ?? 0
  const across = asked[1] ?? 1
  if (down === across)
    return { complaint: '\\crosstabview: vertical and horizontal headers must be different columns' }
  if (asked[2] === undefined && columns.length > 3)
    return {
      complaint: '\\crosstabview: data column must be specified when query returns more than three columns',
    }
  const data = asked[2] ?? [0, 1, 2].find((at) => at !== down && at !== across) ?? 2
  const order = asked[3]
  const cells = Array.from({ length: rowCount(rows) }, (_, row) => decodeRow(rows, row))
  const downs = [...new Set(cells.map((row) => row[down] ?? null))]
  const acrosses = new Map<string | null, string | null>()
  for (const row of cells) {
    const key = row[across] ?? null
    if (!acrosses.has(key)) acrosses.set(key, order === undefined ? null : (row[order] ?? null))
  }
  if (acrosses.size > mostColumns)
    return { complaint: `\\crosstabview: maximum number of columns (${mostColumns}) exceeded` }
  let keys = [...acrosses.keys()]
  if (order !== undefined) {
    const wrong = [...acrosses.values()].find((value) => value !== null && !/^-?\d+$/.test(value))
    if (wrong !== undefined)
      return { complaint: '\\crosstabview: data column must be integer for sorting the horizontal header' }
    keys = keys.toSorted((a, b) => Number(acrosses.get(a) ?? 0) - Number(acrosses.get(b) ?? 0))
  }
  const text = (value: string | null): string => value ?? options.null
  const grid = downs.map((value) => [text(value), ...keys.map(() => '')])
  const filled = new Set<string>()
  for (const row of cells) {
    const at = [downs.indexOf(row[down] ?? null), keys.indexOf(row[across] ?? null)] as const
    if (filled.has(at.join(' ')))
      return {
        complaint: `\\crosstabview: query result contains multiple data values for row "${text(row[down] ?? null) || '(null)'}", column "${text(row[across] ?? null) || '(null)'}"`,
      }
    filled.add(at.join(' '))
    const line = grid[at[0]]
    if (line) line[at[1] + 1] = text(row[data] ?? null)
  }
  const side = (at: number) => alignOf(columns[at]?.typeOid ?? 25)
  return {
    table: {
      title: options.title,
      headers: [columns[down]?.name ?? '', ...keys.map(text)],
      aligns: [side(down), ...keys.map(() => side(data))],
      rows: grid,
    },
  }
}

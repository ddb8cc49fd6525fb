import { decodeRow, rowCount } from '#core/result/wire.ts'
import type { ResultSet } from '#core/result/types.ts'
import type { PrintOptions } from './options.ts'

/** A table to print: texts only, null already spelled out. */
export interface Table {
  title?: string | undefined
  headers: string[]
  aligns: ('left' | 'right')[]
  rows: string[][]
  /** What stands below the rows in place of their number. */
  footers?: string[] | undefined
}

// int8, int2, int4, oid, xid, cid, xid8, float4, float8, money, numeric
const onTheRight = new Set([20, 21, 23, 26, 28, 29, 5069, 700, 701, 790, 1700])

/** On which side psql sets the values of a type. */
export const alignOf = (typeOid: number): 'left' | 'right' => (onTheRight.has(typeOid) ? 'right' : 'left')

/** A number with a comma before every third digit of its whole part, as psql groups in the C locale. */
function grouped(number: string): string {
  const parts = /^([^0-9]*)(\d+)(.*)$/s.exec(number)
  if (!parts) return number
  return `${parts[1]}${(parts[2] ?? '').replace(/\B(?=(?:\d{3})+$)/g, ',')}${parts[3]}`
}

/** A result as a table, no more than `most` of its rows. */
export function tableOf({ columns, rows }: ResultSet, options: PrintOptions, most = Infinity): Table {
  const aligns = columns.map(({ typeOid }) => alignOf(typeOid))
  const count = Math.min(rowCount(rows), most)
  return {
    title: options.title,
    headers: columns.map(({ name }) => name),
    aligns,
    rows: Array.from({ length: count }, (_, row) =>
      decodeRow(rows, row).map((cell, column) => {
        if (cell === null) return options.null
        return options.numericlocale && aligns[column] === 'right' ? grouped(cell) : cell
      }),
    ),
  }
}

/** The lines below the rows: the table's own, else how many rows there are unless that is switched off. */
export function footersOf(table: Table, options: PrintOptions): string[] {
  const { length } = table.rows
  return table.footers ?? (options.footer ? [`(${length} ${length === 1 ? 'row' : 'rows'})`] : [])
}

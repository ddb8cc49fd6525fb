import { aligned, layOut } from './aligned.ts'
import { expanded } from './expanded.ts'
import type { PrintOptions } from './options.ts'
import type { Table } from './table.ts'
import { csv, unaligned } from './unaligned.ts'

/** Prints a table as psql 18 would, byte for byte, line breaks included. */
export function printTable(table: Table, options: PrintOptions): string {
  if (options.format === 'csv') return csv(table, options)
  if (options.format === 'unaligned') return unaligned(table, options)
  if (options.expanded === 'on') return expanded(table, options)
  const layout = layOut(table, options)
  const room = options.columns
  const narrow = room > 0 && (room < layout.headerTotal || room < layout.total)
  if (options.expanded === 'auto' && table.headers.length > 1 && narrow) return expanded(table, options)
  return aligned(table, options, layout)
}

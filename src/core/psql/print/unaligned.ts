import type { PrintOptions } from './options.ts'
import { footersOf, type Table } from './table.ts'

/** Prints a table with nothing but separators. */
export function unaligned(table: Table, options: PrintOptions): string {
  const field = options.fieldsep_zero ? '\0' : options.fieldsep
  const record = options.recordsep_zero ? '\0' : options.recordsep
  const head = options.tuples_only ? [] : table.title === undefined ? [] : [table.title]
  const feet = options.tuples_only
    ? []
    : options.expanded === 'on'
      ? (table.footers ?? [])
      : footersOf(table, options)
  const end = options.recordsep_zero ? '\0' : '\n'
  if (options.expanded === 'on') {
    const records = table.rows.map((row) =>
      row.map((text, column) => `${table.headers[column] ?? ''}${field}${text}`).join(record),
    )
    const parts = [...head, ...records]
    const tail = feet.length ? record + record + feet.join(record) : ''
    if (!parts.length && !tail) return ''
    return parts.join(record + record) + tail + end
  }
  const headers = options.tuples_only ? [] : [table.headers.join(field)]
  const lines = [...head, ...headers, ...table.rows.map((row) => row.join(field)), ...feet]
  return lines.length ? lines.join(record) + end : ''
}

function quoted(text: string, separator: string): string {
  const needs = text.includes(separator) || /["\r\n]/.test(text) || text === '\\.'
  return needs ? `"${text.replaceAll('"', '""')}"` : text
}

/** Prints a table as CSV. */
export function csv(table: Table, options: PrintOptions): string {
  const separator = options.csv_fieldsep
  const line = (texts: readonly string[]): string =>
    texts.map((text) => quoted(text, separator)).join(separator)
  if (options.expanded === 'on')
    return table.rows
      .flatMap((row) => row.map((text, column) => `${line([table.headers[column] ?? '', text])}\n`))
      .join('')
  const rows = options.tuples_only ? table.rows : [table.headers, ...table.rows]
  return rows.map((row) => `${line(row)}\n`).join('')
}

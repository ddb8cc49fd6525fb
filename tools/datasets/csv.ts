/** A value of a generated row; null becomes NULL, an empty string stays an empty string. */
export type Field = string | number | boolean | null

/** A generated table: its name and its rows as CSV without a header, for COPY … (FORMAT csv). */
export interface TableData {
  table: string
  csv: string
}

function field(value: Field): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 't' : 'f'
  const text = String(value)
  return text === '' || /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The rows as CSV as PostgreSQL reads it: NULL is nothing at all, the empty string is `""`. */
export function toCsv(table: string, rows: readonly (readonly Field[])[]): TableData {
  return { table, csv: rows.map((row) => row.map(field).join(',') + '\n').join('') }
}

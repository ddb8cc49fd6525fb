import type { Cell } from '../result/types.ts'
import type { ColumnKind, PlannedColumn } from './types.ts'

const types: Partial<Record<ColumnKind, string>> = {
  'numeric-comma': 'numeric',
  'numeric-grouped': 'numeric',
  'date-dmy': 'date',
  'date-mdy': 'date',
  'timestamp-dmy': 'timestamp',
  'timestamp-mdy': 'timestamp',
}

/** The type of PostgreSQL that a kind is stored as. */
export const typeOf = (kind: ColumnKind): string => types[kind] ?? kind

/** Whether PostgreSQL reads the cells of a kind as they are written. */
export const isPlain = (kind: ColumnKind): boolean => types[kind] === undefined

/** Whether a column can hold the empty text; in any other an empty cell is NULL. */
export const keepsEmpty = ({ type, kind }: PlannedColumn): boolean =>
  /^(text|character|varchar|citext|name|bpchar|"char")/.test(type ?? kind)

const comma = /^([+-]?)(\d+|\d{1,3}(?:[. ']\d{3})+)(?:,(\d+))?$/
const grouped = /^([+-]?)(\d+|\d{1,3}(?:[, ']\d{3})+)(?:\.(\d+))?$/
const numbered = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?:[ T](.+))?$/

function readNumber(text: string, form: RegExp): string | undefined {
  const found = form.exec(text)
  if (!found) return undefined
  const [, sign = '', whole = '', fraction] = found
  return `${sign}${whole.replace(/[^\d]/g, '')}${fraction === undefined ? '' : `.${fraction}`}`
}

// Two digits of a year as PostgreSQL reads them.
const fullYear = (year: string): string =>
  year.length === 4 ? year : `${Number(year) < 70 ? '20' : '19'}${year}`

function readDate(text: string, dayFirst: boolean, timed: boolean): string | undefined {
  const found = numbered.exec(text)
  if (!found) return undefined
  const [, one = '', two = '', year = '', clock] = found
  const [day, month] = dayFirst ? [one, two] : [two, one]
  if (clock !== undefined && !timed) return undefined
  const date = `${fullYear(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return clock === undefined ? date : `${date} ${clock}`
}

/**
 * A cell as PostgreSQL reads it; undefined when it is not written as its kind says. Blank cells are NULL, save in a text
 * column, where only those are that the file left empty.
 */
export function readCell(cell: Cell, column: PlannedColumn): Cell | undefined {
  if (cell === null || keepsEmpty(column)) return cell
  const { kind } = column
  const text = cell.trim()
  if (text === '') return null
  if (kind === 'numeric-comma') return readNumber(text, comma)
  if (kind === 'numeric-grouped') return readNumber(text, grouped)
  if (isPlain(kind)) return kind === 'text' ? cell : text
  return readDate(text, kind.endsWith('-dmy'), kind.startsWith('timestamp'))
}

const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** Cells as a line of COPY's text format. */
export function copyLine(cells: readonly Cell[]): string {
  const texts = cells.map((cell) =>
    cell === null ? '\\N' : cell.replace(/[\\\n\r\t]/g, (one) => escapes[one] ?? one),
  )
  return `${texts.join('\t')}\n`
}

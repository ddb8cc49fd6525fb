import { quoteIdent, quoteLiteral } from '../sql/identifiers.ts'
import type { Steps } from './steps.ts'
import { isNumeric, typeFamily } from './type-family.ts'
import type { Cell, Column, ResultSet } from './types.ts'
import { decodeRow, pieceEnd } from './wire.ts'

/** Which cells are copied: indexes of rows and columns of the result, in the order wanted. */
export interface CopyRange {
  rows: ArrayLike<number>
  columns: number[]
}

const rowsPerInsert = 500

function columnsOf(result: ResultSet, range: CopyRange): Column[] {
  return range.columns.flatMap((index) => result.columns[index] ?? [])
}

function lines(result: ResultSet, range: CopyRange, print: (cells: Cell[]) => string): string[] {
  return Array.from(range.rows, (row) => {
    const cells = decodeRow(result.rows, row)
    return print(range.columns.map((column) => cells[column] ?? null))
  })
}

function quoted(text: string, when: RegExp): string {
  return when.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Tab separated lines for pasting into a spreadsheet, with a line of names if `header`. NULL is an empty field, and a field that
 * holds a tab, a line break or a quote at its start is quoted, for that is what spreadsheets read (COPY's \N and \t they don't).
 */
export function toTsv(result: ResultSet, range: CopyRange, header = false): string {
  const print = (cells: Cell[]) => cells.map((cell) => quoted(cell ?? '', /[\t\r\n]|^"/)).join('\t')
  const names = header ? [print(columnsOf(result, range).map((column) => column.name))] : []
  return [...names, ...lines(result, range, print)].join('\n')
}

/** CSV by RFC 4180 with CRLF and, unless without `header`, a line of names; NULL is an empty field, the empty string is `""`, as COPY … CSV reads them. */
export function toCsv(result: ResultSet, range: CopyRange, header = true): string {
  const print = (cells: Cell[]) =>
    cells
      .map((cell) => (cell === null ? '' : cell === '' ? '""' : quoted(cell, /[",\r\n]|^\s|\s$/)))
      .join(',')
  const names = header ? [print(columnsOf(result, range).map((column) => column.name))] : []
  return [...names, ...lines(result, range, print), ''].join('\r\n')
}

/** A table in Markdown (GitHub's), or only its rows without `header`, numbers on the right, NULL in italics, line breaks as `<br>`. */
export function toMarkdown(result: ResultSet, range: CopyRange, header = true): string {
  const columns = columnsOf(result, range)
  const text = (cell: Cell) =>
    cell === null ? '*null*' : cell.replace(/[\\|`*_<]/g, '\\$&').replace(/\r\n|\r|\n/g, '<br>')
  const line = (cells: Cell[]) => `| ${cells.map(text).join(' | ')} |`
  const rule = columns.map((column) => (isNumeric(column.typeOid) ? '---:' : '---'))
  const head = header ? [line(columns.map((column) => column.name)), `| ${rule.join(' | ')} |`] : []
  return [...head, ...lines(result, range, line), ''].join('\n')
}

/** A value as an SQL literal: numbers and booleans bare, NULL as NULL, all else quoted. */
export function sqlLiteral(cell: Cell, typeOid: number): string {
  if (cell === null) return 'NULL'
  if (isNumeric(typeOid) && /^[+-]?[\d.]+(e[+-]?\d+)?$/i.test(cell)) return cell
  if (typeFamily(typeOid) === 'boolean' && (cell === 't' || cell === 'f'))
    return cell === 't' ? 'true' : 'false'
  return quoteLiteral(cell)
}

// INSERT takes a name once only, so the second `name` becomes `name_2`.
function uniqueNames(columns: Column[]): string[] {
  const taken = new Set<string>()
  return columns.map(({ name }, index) => {
    const base = name || `column_${index + 1}`
    let unique = base
    for (let number = 2; taken.has(unique); number++) unique = `${base}_${number}`
    taken.add(unique)
    return quoteIdent(unique)
  })
}

/** INSERT statements of at most 500 rows each into `tableName`, which is written as given (quote it where it needs it). */
export function toInserts(result: ResultSet, range: CopyRange, tableName: string): string {
  const columns = columnsOf(result, range)
  const head = `INSERT INTO ${tableName} (${uniqueNames(columns).join(', ')}) VALUES\n`
  const rows = lines(
    result,
    range,
    (cells) => `  (${cells.map((cell, index) => sqlLiteral(cell, columns[index]?.typeOid ?? 0)).join(', ')})`,
  )
  const statements: string[] = []
  for (let at = 0; at < rows.length; at += rowsPerInsert) {
    statements.push(`${head}${rows.slice(at, at + rowsPerInsert).join(',\n')};\n`)
  }
  return statements.join('')
}

/** The table that a query reads first, as it is written there, for copies as INSERT; `copied_rows` when none is seen. */
export function guessTable(sql: string | undefined): string {
  const name = /(?:"(?:[^"]|"")+"|[\p{L}_][\p{L}\p{N}_$]*)/u.source
  const found = new RegExp(`\\bfrom\\s+(${name}(?:\\.${name})?)(?![\\p{L}\\p{N}_$])(?!\\s*[(.])`, 'iu').exec(
    sql ?? '',
  )
  return found?.[1] ?? 'copied_rows'
}

/** Prints rows in some form, with the header or without. */
export type CopyPrinter = (result: ResultSet, range: CopyRange, header: boolean) => string

// A clipboard takes more, but what is pasted into does not.
const mostCharacters = 64e6
const atOnce = { most: rowsPerInsert, mostBytes: 2 ** 20 }

/** Prints many rows in pieces, to be joined by nothing. Undefined when they are more than a clipboard should hold. */
export function* copySteps(
  result: ResultSet,
  { rows, columns }: { rows: Uint32Array; columns: number[] },
  print: CopyPrinter,
): Steps<string[] | undefined> {
  const pieces: string[] = []
  let length = 0
  for (let at = 0; at === 0 || at < rows.length;) {
    const end = Math.max(1, pieceEnd(result.rows, rows, at, atOnce))
    const piece = print(result, { rows: rows.subarray(at, end), columns }, at === 0)
    // Only the form for spreadsheets does not end its last line.
    const open = at > 0 && !pieces.at(-1)?.endsWith('\n')
    pieces.push(open ? `\n${piece}` : piece)
    length += piece.length
    if (length > mostCharacters) return undefined
    at = end
    yield
  }
  return pieces
}

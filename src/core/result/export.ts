import { toCsv, toInserts, toMarkdown, toTsv, type CopyRange } from './copy.ts'
import { isNumeric, typeFamily } from './type-family.ts'
import type { Cell, Column, ResultSet } from './types.ts'
import { decodeRow, pieceEnd, rowCount } from './wire.ts'

/** What a result can be saved as; `excel` is CSV with a byte order mark. */
export type ExportForm = 'csv' | 'excel' | 'tsv' | 'json' | 'ndjson' | 'markdown' | 'inserts'

const atOnce = { most: 500, mostBytes: 2 ** 20 }

// JSON has objects: a name that comes again gets a number.
function keys(columns: readonly Column[]): string[] {
  const taken = new Set<string>()
  return columns.map(({ name }, at) => {
    const base = name || `column_${at + 1}`
    let key = base
    for (let number = 2; taken.has(key); number++) key = `${base}_${number}`
    taken.add(key)
    return JSON.stringify(key)
  })
}

/** A value as JSON: numbers as the server wrote them, json as it is, all else but booleans as a text. */
function jsonValue(cell: Cell, typeOid: number): string {
  if (cell === null) return 'null'
  const family = typeFamily(typeOid)
  if (isNumeric(typeOid) && /^-?(0|[1-9]\d*)(\.\d+)?(e[+-]?\d+)?$/i.test(cell)) return cell
  if (family === 'boolean') return cell === 't' ? 'true' : 'false'
  return family === 'json' ? cell : JSON.stringify(cell)
}

function objects(result: ResultSet, { rows, columns }: CopyRange): string[] {
  const names = keys(columns.flatMap((at) => result.columns[at] ?? []))
  return Array.from(rows, (row) => {
    const cells = decodeRow(result.rows, row)
    const members = columns.map(
      (at, index) =>
        `${names[index] ?? ''}: ${jsonValue(cells[at] ?? null, result.columns[at]?.typeOid ?? 0)}`,
    )
    return `{${members.join(', ')}}`
  })
}

/** A text without its first `count` lines of a head that has no line breaks of its own in it. */
const behead = (text: string, head: string): string =>
  text.startsWith(head) ? text.slice(head.length) : text

/**
 * A result as text in pieces of at most 500 rows and about a megabyte, so that the page can do something else between them. `table` is where
 * INSERTs go, as it is written in SQL.
 */
export function* exportPieces(result: ResultSet, form: ExportForm, table: string): Generator<string> {
  const count = rowCount(result.rows)
  const columns = result.columns.map((_, at) => at)
  const range = (from: number, to: number): CopyRange => ({
    rows: Array.from({ length: to - from }, (_, at) => from + at),
    columns,
  })
  const none = range(0, 0)
  const heads: Record<ExportForm, string> = {
    csv: toCsv(result, none),
    excel: `\ufeff${toCsv(result, none)}`,
    tsv: `${toTsv(result, none, true)}\n`,
    json: '[\n',
    ndjson: '',
    markdown: toMarkdown(result, none),
    inserts: '',
  }
  yield form === 'markdown' ? `${heads.markdown.trimEnd()}\n` : heads[form]
  for (let from = 0; from < count;) {
    const to = pieceEnd(result.rows, undefined, from, atOnce)
    const part = range(from, to)
    const last = to === count
    if (form === 'json') yield `  ${objects(result, part).join(',\n  ')}${last ? '\n' : ',\n'}`
    else if (form === 'ndjson') yield `${objects(result, part).join('\n')}\n`
    else if (form === 'tsv') yield `${toTsv(result, part)}\n`
    else if (form === 'inserts') yield toInserts(result, part, table)
    else if (form === 'markdown')
      yield `${behead(toMarkdown(result, part), heads.markdown.trimEnd()).trim()}\n`
    else yield behead(toCsv(result, part), heads.csv)
    from = to
  }
  if (form === 'json') yield ']\n'
}

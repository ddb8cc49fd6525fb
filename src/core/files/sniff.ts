import { readRows } from './read-rows.ts'
import { scanRows } from './scan-rows.ts'
import type { DelimitedFormat, Dialect, Encoding, FileRow, JsonFormat, TableFormat } from './types.ts'
import { ColumnKinds } from './kinds.ts'

const delimiters = [',', ';', '\t', '|']
const quotes = ['"', "'"]
const sampled = 200

/** The rows that a dialect finds in a sample, sound or not; a last row that is cut is left out. */
function trial(bytes: Uint8Array, dialect: Dialect): { counts: number[]; broken: number } {
  const counts: number[] = []
  let broken = 0
  for (let at = 0; at < bytes.length && counts.length + broken < sampled;) {
    // More cells than any file has: every row comes back as one of another count.
    const found = scanRows(bytes, at, dialect, Infinity, false)
    if (!found.broken) break
    if (found.broken.fault === 'quotes') broken++
    else if (found.broken.fault === 'fields') counts.push(found.broken.fields)
    at = found.broken.to
  }
  return { counts, broken }
}

/** The most frequent of some counts, and how many have it. */
function commonest(counts: readonly number[]): { value: number; times: number } {
  const times = new Map<number, number>()
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1)
  const best = [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]
  return { value: best?.[0] ?? 1, times: best?.[1] ?? 0 }
}

function score(bytes: Uint8Array, dialect: Dialect): number {
  const { counts, broken } = trial(bytes, dialect)
  if (counts.length === 0) return -1
  const { value, times } = commonest(counts)
  const agreement = times / (counts.length + broken)
  return value < 2 ? 0.1 * agreement : agreement * agreement * (1 + Math.min(value, 20) / 40)
}

/** Whether cells are put in single quotes: only where they are seen to open and close at delimiters. */
function findQuote(text: string, delimiter: string): string {
  const at = (quote: string): number => {
    const mark = delimiter === '|' ? '\\|' : delimiter
    return (
      text.match(
        new RegExp(`(^|[\\r\\n${mark}])${quote}[^${quote}\\r\\n]*${quote}(?=[\\r\\n${mark}]|$)`, 'g'),
      ) ?? []
    ).length
  }
  const [double = 0, single = 0] = quotes.map(at)
  return single > double ? "'" : '"'
}

/** How many cells most rows of a sample have. */
export function countFields(bytes: Uint8Array, dialect: Dialect): number {
  return commonest(trial(bytes, dialect).counts).value
}

function findDelimiter(bytes: Uint8Array, text: string, rowEnd: Dialect['rowEnd']): string {
  const scores = delimiters.map((delimiter) =>
    score(bytes, { delimiter, quote: findQuote(text, delimiter), rowEnd }),
  )
  return delimiters[scores.indexOf(Math.max(...scores))] ?? ','
}

/** Whether the first row looks like names: texts, none twice, none empty, unlike what stands below them. */
function looksLikeHeader(rows: readonly FileRow[]): boolean {
  const [first, ...rest] = rows
  if (!first) return false
  const names = first.cells.map((cell) => cell?.trim() ?? '')
  if (names.every((name) => name === '')) return false
  const alone = (text: string): ColumnKinds => {
    const kinds = new ColumnKinds()
    kinds.add(text)
    return kinds
  }
  if (names.some((name) => name !== '' && alone(name).kind(true) !== 'text')) return false
  const filled = names.filter((name) => name !== '')
  if (new Set(filled).size < filled.length) return rest.length > 0 && hasTypedColumn(rest)
  if (rest.length === 0) return true
  return hasTypedColumn(rest) || !names.some((name, at) => rest.some((row) => row.cells[at] === name))
}

function hasTypedColumn(rows: readonly FileRow[]): boolean {
  const width = rows[0]?.cells.length ?? 0
  return Array.from({ length: width }, (_, at) => {
    const kinds = new ColumnKinds()
    for (const { cells } of rows) kinds.add(cells[at] ?? null)
    return kinds.kind(true)
  }).some((kind) => kind !== 'text')
}

/** What a person has set in the wizard; the rest is found. */
export type FormatChoices = Partial<Omit<DelimitedFormat, 'kind'>>

/** How a delimited file is most likely read. `bytes` are UTF-8, the beginning of the file without its byte order mark. */
function sniffDelimited(
  bytes: Uint8Array<ArrayBuffer>,
  encoding: Encoding,
  choices: FormatChoices = {},
): DelimitedFormat {
  const whole = new TextDecoder().decode(bytes)
  const named = /^sep=(.)\r?\n/.exec(whole)
  const skip = choices.skip ?? (named ? 1 : 0)
  const rowEnd = choices.rowEnd ?? (!whole.includes('\n') && whole.includes('\r') ? 'cr' : 'lf')
  const table = bytes.subarray(skipLines(bytes, skip, rowEnd))
  const text = new TextDecoder().decode(table)
  const delimiter = choices.delimiter ?? named?.[1] ?? findDelimiter(table, text, rowEnd)
  const quote = choices.quote ?? findQuote(text, delimiter)
  const dialect = { delimiter, quote, rowEnd, nullText: choices.nullText ?? '' }
  const header = choices.header ?? looksLikeHeader(soundRows(table, dialect))
  return { kind: 'delimited', encoding, skip, header, ...dialect }
}

/** The first rows of a sample that have the number of cells that most have. */
function soundRows(bytes: Uint8Array<ArrayBuffer>, dialect: Dialect & { nullText: string }): FileRow[] {
  const fields = countFields(bytes, dialect)
  const { end } = scanRows(bytes, 0, dialect, fields, true, sampled)
  return readRows(new TextDecoder().decode(bytes.subarray(0, end)), dialect)
}

/** Where the line after the first `count` lines starts. */
export function skipLines(bytes: Uint8Array, count: number, rowEnd: Dialect['rowEnd']): number {
  let at = 0
  for (let line = 0; line < count; line++) {
    const end = bytes.indexOf(rowEnd === 'cr' ? 13 : 10, at)
    if (end < 0) return bytes.length
    at = end + 1
  }
  return at
}

/** The shape of a JSON file by its beginning; undefined when it is none. */
function sniffJson(text: string, encoding: Encoding): JsonFormat | undefined {
  const start = text.trimStart()
  if (start.startsWith('[')) return { kind: 'json', encoding, shape: 'array' }
  if (!start.startsWith('{')) return undefined
  const [first = '', second = ''] = start.split('\n')
  const lines = isObject(first) && (second.trim() === '' || second.trimStart().startsWith('{'))
  return { kind: 'json', encoding, shape: lines ? 'lines' : 'columns' }
}

function isObject(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}

/** How a file is most likely read, from its name and its beginning as UTF-8 without byte order mark. */
export function sniffTable(
  fileName: string,
  bytes: Uint8Array<ArrayBuffer>,
  encoding: Encoding,
  choices: FormatChoices = {},
): TableFormat {
  const named = /\.(json|ndjson|jsonl|geojson)$/i.test(fileName)
  const json = named ? sniffJson(new TextDecoder().decode(bytes), encoding) : undefined
  return json ?? sniffDelimited(bytes, encoding, choices)
}

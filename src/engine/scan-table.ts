import { ColumnKinds } from '#core/files/kinds.ts'
import { columnNames } from '#core/files/names.ts'
import { countFields, skipLines, sniffTable, type FormatChoices } from '#core/files/sniff.ts'
import type { ColumnKind, FileProgress, FileRow, Misfit, TableFormat } from '#core/files/types.ts'
import { readRows } from '#core/files/read-rows.ts'
import { scanRows } from '#core/files/scan-rows.ts'
import { readBatches, readSample, rowsOfBatch, type Batch } from './table-file.ts'

/** A column as it is found in a file. */
interface FoundColumn {
  /** As the file calls it; '' where it does not. */
  title: string
  /** A name for it in the table. */
  name: string
  kind: ColumnKind
  /** How many of its cells are empty. */
  nulls: number
}

/** What is known of a table file: from its beginning first, then from the whole. */
export interface TableScan {
  format: TableFormat
  columns: FoundColumn[]
  preview: FileRow[]
  rows: number
  misfits: number
  first: Misfit[]
  /** Whether the whole file has been read. */
  whole: boolean
}

const sampleSize = 2 ** 18
const previewRows = 50
const shownMisfits = 50

/** Reads a table file: its format, columns and types from its beginning, then types and rows of the whole. */
export class TableScanner {
  #file: Blob
  #fileName: string
  #choices: FormatChoices
  #format!: TableFormat
  #titles: string[] = []
  #kinds: ColumnKinds[] = []
  #preview: FileRow[] = []
  #rows = 0
  #misfits = 0
  #first: Misfit[] = []

  constructor(file: Blob, fileName: string, choices: FormatChoices) {
    this.#file = file
    this.#fileName = fileName
    this.#choices = choices
  }

  /** `onscan` gets what is known after the beginning, and what is known at the end. */
  async run(onscan: (scan: TableScan) => void, onprogress: (progress: FileProgress) => void): Promise<void> {
    const { bytes, encoding } = await readSample(this.#file, sampleSize, this.#choices.encoding)
    this.#format = sniffTable(this.#fileName, bytes, encoding, this.#choices)
    if (this.#format.kind === 'delimited') this.#readHeader(bytes)
    const size = this.#file.size
    let told = false
    const width = this.#format.kind === 'json' ? 0 : this.#titles.length
    let done = 0
    const batches = readBatches(this.#file, this.#format, width, (_, read) => {
      onprogress({ bytes: done, size, rows: this.#rows, misfits: this.#misfits })
      done = read
    })
    for await (const batch of batches) {
      this.#take(batch)
      if (told || this.#preview.length < previewRows) continue
      told = true
      onscan(this.#found(false))
    }
    onscan(this.#found(true))
  }

  #readHeader(bytes: Uint8Array<ArrayBuffer>): void {
    const format = this.#format
    if (format.kind !== 'delimited') return
    const start = skipLines(bytes, format.skip, format.rowEnd)
    const table = bytes.subarray(start)
    const width = countFields(table, format)
    const { end } = scanRows(table, 0, format, 0, true, 1)
    const [first] = readRows(new TextDecoder().decode(table.subarray(0, end)), { ...format, nullText: '' })
    const cells = format.header ? (first?.cells ?? []) : []
    // A header with other cells than the rows have still names the columns.
    const columns = Math.max(width, format.header && width < 2 ? cells.length : 0)
    this.#titles = Array.from({ length: columns }, (_, at) => cells[at] ?? '')
    this.#kinds = this.#titles.map(() => new ColumnKinds())
  }

  #take(batch: Batch): void {
    if (batch.kind === 'object') this.#widen(batch.members)
    const { rows, misfits } = rowsOfBatch(batch, this.#format, this.#titles)
    for (const misfit of misfits) {
      this.#misfits++
      if (this.#first.length < shownMisfits) this.#first.push({ ...misfit, raw: misfit.raw.slice(0, 500) })
    }
    for (const row of rows) {
      this.#rows++
      if (this.#preview.length < previewRows) this.#preview.push(row)
      if (batch.kind !== 'object') row.cells.forEach((cell, at) => this.#kinds[at]?.add(cell))
    }
  }

  // A string of JSON is a text, whatever it looks like; so kinds are told from how the members are written.
  #widen(members: [string, string][]): void {
    for (const [name, raw] of members) {
      let at = this.#titles.indexOf(name)
      if (at < 0) {
        at = this.#titles.push(name) - 1
        this.#kinds.push(new ColumnKinds())
      }
      const quoted = raw.startsWith('"')
      this.#kinds[at]?.add(quoted ? (JSON.parse(raw) as string) : raw === 'null' ? null : raw, quoted)
    }
  }

  #found(whole: boolean): TableScan {
    const format = this.#format
    const commas = format.kind === 'delimited' && format.delimiter === ';'
    const names = columnNames(this.#titles)
    const width = this.#titles.length
    return {
      format,
      columns: this.#titles.map((title, at) => ({
        title,
        name: names[at] ?? '',
        kind: this.#kinds[at]?.kind(commas) ?? 'text',
        nulls: this.#kinds[at]?.nulls ?? 0,
      })),
      preview: this.#preview.map((row) => ({
        ...row,
        cells: Array.from({ length: width }, (_, at) => row.cells[at] ?? null),
      })),
      rows: this.#rows,
      misfits: this.#misfits,
      first: this.#first,
      whole,
    }
  }
}

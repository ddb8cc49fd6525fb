import { copyLine, isPlain, keepsEmpty, readCell, typeOf } from '#core/files/cells.ts'
import { fileTexts } from '#core/files/messages.ts'
import type { FileProgress, FileRow, ImportPlan, Misfit } from '#core/files/types.ts'
import type { ServerMessage } from '#core/result/types.ts'
import { cellAt } from '#core/result/wire.ts'
import { quoteIdent, quoteLiteral } from '#core/sql/identifiers.ts'
import type { Backend } from './backend.ts'
import type { Reply } from './reply.ts'
import type { ImportOutcome } from './import-outcome.ts'
import type { Asked } from './interrupts.ts'
import { readBatches, rowsOfBatch, type Batch } from './table-file.ts'

// Rows that are sent together where single ones may fail.
const windowRows = 2000
// Below that a COPY of its own costs more than reading the cells here.
const fewRows = 500
const shownMisfits = 200
const skipped = /^skipping row due to data type incompatibility at line (\d+) for column "?(.*?)"?: (.*)$/s
// Data exceptions, constraints, check options, RAISE in a trigger: a row's own fault, and not the engine's or the disk's.
const rowFault = /^(22|23|44|P0)/

class Failed extends Error {
  readonly error: ServerMessage
  constructor(error: ServerMessage) {
    super(error.message)
    this.error = error
  }
}

const failure = (message: string, code: string): Failed => new Failed({ severity: 'ERROR', code, message })

interface Ready extends FileRow {
  text: string
}

/** Brings a table file into the database by COPY, slice by slice in one transaction. */
export class TableImport {
  #backend: Backend
  #plan: ImportPlan
  #asked: Asked
  #table: string
  #window: Ready[] = []
  #misfits: Misfit[] = []
  #misfitTable: string | undefined
  #misfitCount = 0
  #first: Misfit[] = []
  #rows = 0

  constructor(backend: Backend, plan: ImportPlan, asked: Asked) {
    this.#backend = backend
    this.#plan = plan
    this.#asked = asked
    this.#table = `${quoteIdent(plan.schema)}.${quoteIdent(plan.table)}`
  }

  /** Does it. All of the file's sound rows are in the table afterwards, or nothing has changed. */
  async run(file: Blob, onprogress: (progress: FileProgress) => void): Promise<ImportOutcome> {
    const started = performance.now()
    const parts: Blob[] = []
    let error: ServerMessage | undefined
    try {
      await this.#within(() => this.#load(file, parts, onprogress))
    } catch (cause) {
      if (!(cause instanceof Failed)) throw cause
      error = cause.error
    }
    return {
      table: this.#table,
      rows: error ? 0 : this.#rows,
      misfits: this.#misfitCount,
      first: this.#first,
      ...(this.#misfitTable === undefined || error ? {} : { misfitTable: this.#misfitTable }),
      ...(error ? { error } : {}),
      ms: performance.now() - started,
      transaction: this.#backend.transaction,
      kept: error ? file : new Blob(parts),
    }
  }

  async #within(work: () => Promise<void>): Promise<void> {
    const before = this.#backend.transaction
    if (before === 'failed') throw failure(fileTexts.failedTransaction, '25P02')
    await this.#need(before === 'idle' ? 'BEGIN' : 'SAVEPOINT tupelo_import')
    try {
      await work()
      await this.#need(before === 'idle' ? 'COMMIT' : 'RELEASE tupelo_import')
    } catch (cause) {
      const back = before === 'idle' ? 'ROLLBACK' : 'ROLLBACK TO tupelo_import; RELEASE tupelo_import'
      // A cancel that was late for its statement may hit the first one of these.
      for (let turn = 0; turn < 2 && this.#backend.transaction !== before; turn++)
        for (const sql of back.split('; ')) await this.#backend.send(sql)
      throw cause
    }
  }

  async #load(file: Blob, parts: Blob[], onprogress: (progress: FileProgress) => void): Promise<void> {
    const { format, fields, into } = this.#plan
    if (into === 'create') await this.#need(this.#createTable())
    let bytes = 0
    const batches = readBatches(file, format, fields.length, (slice, done) => {
      parts.push(new Blob([slice]))
      onprogress({ bytes, size: file.size, rows: this.#rows, misfits: this.#misfitCount })
      bytes = done
    })
    for await (const batch of batches) {
      if (this.#asked()) throw failure(fileTexts.cancelled, '57014')
      if (!(await this.#copyDirectly(batch))) await this.#takeRows(batch)
    }
    await this.#flush()
    await this.#flushMisfits()
    onprogress({ bytes: file.size, size: file.size, rows: this.#rows, misfits: this.#misfitCount })
    await this.#need(`ANALYZE ${this.#table}`)
  }

  #createTable(): string {
    const { columns, primaryKey } = this.#plan
    if (columns.length === 0) throw failure(fileTexts.noColumns, '42601')
    const lines = columns.map(({ name, kind }) => `  ${quoteIdent(name)} ${typeOf(kind)}`)
    if (primaryKey !== undefined) {
      const own = columns.some(({ name }) => name === primaryKey)
      if (!own) lines.unshift(`  ${quoteIdent(primaryKey)} bigint GENERATED ALWAYS AS IDENTITY`)
      lines.push(`  PRIMARY KEY (${quoteIdent(primaryKey)})`)
    }
    return `CREATE TABLE ${this.#table} (\n${lines.join(',\n')}\n)`
  }

  get #columns(): string {
    return this.#plan.columns.map(({ name }) => quoteIdent(name)).join(', ')
  }

  /** The COPY that reads the file's own bytes; undefined when its cells must be read here first. */
  #directCopy(): string | undefined {
    const { format, columns, fields } = this.#plan
    if (format.kind === 'json' || format.nullText !== '' || columns.length !== fields.length) return undefined
    if (columns.some(({ at, kind }, index) => at !== index || !isPlain(kind))) return undefined
    const empties = columns.filter((column) => !keepsEmpty(column)).map(({ name }) => quoteIdent(name))
    const quote = quoteLiteral(format.quote || '\u0001')
    const forced = empties.length ? `, FORCE_NULL (${empties.join(', ')})` : ''
    const marks = `DELIMITER ${quoteLiteral(format.delimiter)}, QUOTE ${quote}, ESCAPE ${quote}`
    return `COPY ${this.#table} (${this.#columns}) FROM STDIN (FORMAT csv, ENCODING 'UTF8', ${marks}${forced})`
  }

  async #copyDirectly(batch: Batch): Promise<boolean> {
    const sql = this.#directCopy()
    if (!sql || batch.kind !== 'bytes' || batch.odd || batch.rows < fewRows) return false
    await this.#flush()
    const { error, tag } = await this.#attempt(sql, batch.bytes)
    if (error && !rowFault.test(error.code)) throw new Failed(error)
    if (error || tag !== `COPY ${batch.rows}`) return false
    this.#rows += batch.rows
    return true
  }

  /** Runs a COPY that leaves nothing behind when it fails, or when it took another number of rows than `rows`. */
  async #attempt(sql: string, data: string | Uint8Array, rows?: number): Promise<Reply> {
    await this.#need('SAVEPOINT tupelo_rows')
    const reply = await this.#backend.send(sql, data)
    const short = rows !== undefined && !reply.error && countOf(reply) + skips(reply).length !== rows
    if (reply.error || short) await this.#need('ROLLBACK TO tupelo_rows')
    await this.#need('RELEASE tupelo_rows')
    return reply
  }

  async #takeRows(batch: Batch): Promise<void> {
    const { rows, misfits } = rowsOfBatch(batch, this.#plan.format, this.#plan.fields)
    for (const misfit of misfits) await this.#reject(misfit)
    for (const row of rows) {
      const ready = this.#prepare(row)
      if ('problem' in ready) await this.#reject(ready)
      else this.#window.push(ready)
      if (this.#window.length >= windowRows) {
        if (this.#asked()) throw failure(fileTexts.cancelled, '57014')
        await this.#flush()
      }
    }
  }

  #prepare(row: FileRow): Ready | Misfit {
    const cells = []
    for (const column of this.#plan.columns) {
      const cell = row.cells[column.at] ?? null
      const read = readCell(cell, column)
      if (read === undefined)
        return { ...row, problem: fileTexts.kind(column.name, cell ?? '', kindInWords(column.kind)) }
      cells.push(read)
    }
    return { ...row, text: copyLine(cells) }
  }

  async #flush(): Promise<void> {
    const rows = this.#window
    this.#window = []
    await this.#put(rows)
  }

  /** Copies rows; those that PostgreSQL refuses are found by the line that it names, else by halving. */
  async #put(rows: Ready[]): Promise<void> {
    while (rows.length > 0) {
      const text = rows.map((row) => row.text).join('')
      const sql = `COPY ${this.#table} (${this.#columns}) FROM STDIN (ENCODING 'UTF8', ON_ERROR ignore, LOG_VERBOSITY verbose)`
      const reply = await this.#attempt(sql, text, rows.length)
      const { error } = reply
      const skippedRows = skips(reply)
      if (!error && countOf(reply) + skippedRows.length === rows.length) {
        this.#rows += countOf(reply)
        for (const { line, problem } of skippedRows) {
          const row = rows[line - 1]
          if (row) await this.#reject({ ...row, problem })
        }
        return
      }
      if (error && !rowFault.test(error.code)) throw new Failed(error)
      const named = Number(/^COPY .*?, line (\d+)/.exec(error?.where ?? '')?.[1] ?? 0)
      const bad = rows.length === 1 ? 1 : named
      const row = rows[bad - 1]
      if (row) {
        await this.#put(rows.slice(0, bad - 1))
        await this.#reject({ ...row, problem: error ? inWords(error) : fileTexts.skipped })
        rows = rows.slice(bad)
      } else {
        await this.#put(rows.slice(0, rows.length >> 1))
        rows = rows.slice(rows.length >> 1)
      }
    }
  }

  async #reject({ line, problem, raw }: Misfit): Promise<void> {
    const misfit = { line, problem, raw }
    if (this.#plan.misfits === 'stop') {
      this.#misfitCount = 1
      this.#first = [misfit]
      throw failure(fileTexts.stopped(line, problem), '22000')
    }
    this.#misfitCount++
    if (this.#first.length < shownMisfits) this.#first.push(misfit)
    if (this.#plan.misfits === 'skip') return
    this.#misfits.push(misfit)
    if (this.#misfits.length >= windowRows) await this.#flushMisfits()
  }

  async #flushMisfits(): Promise<void> {
    const misfits = this.#misfits
    if (misfits.length === 0) return
    this.#misfits = []
    this.#misfitTable ??= await this.#createMisfitTable()
    const text = misfits.map(({ line, problem, raw }) =>
      copyLine([String(line), problem, raw.replaceAll('\0', '\ufffd')]),
    )
    const { error } = await this.#backend.send(
      `COPY ${this.#misfitTable} (line, problem, raw) FROM STDIN (ENCODING 'UTF8')`,
      text.join(''),
    )
    if (error) throw new Failed(error)
  }

  async #createMisfitTable(): Promise<string> {
    const { schema, table } = this.#plan
    for (let number = 1; ; number++) {
      const end = `_rejected${number === 1 ? '' : `_${number}`}`
      const name = `${quoteIdent(schema)}.${quoteIdent(`${table.slice(0, 63 - end.length)}${end}`)}`
      const { rows } = await this.#need(`SELECT pg_catalog.to_regclass(${quoteLiteral(name)})`)
      if (cellAt(rows, 0, 0) !== null) continue
      await this.#need(`CREATE TABLE ${name} (line bigint, problem text, raw text)`)
      return name
    }
  }

  async #need(sql: string): Promise<Reply> {
    const reply = await this.#backend.send(sql)
    if (reply.error) throw new Failed(reply.error)
    return reply
  }
}

const countOf = ({ tag }: Reply): number => Number(/^COPY (\d+)/.exec(tag ?? '')?.[1] ?? 0)

function skips({ notices }: Reply): { line: number; problem: string }[] {
  return notices.flatMap(({ message }) => {
    const [, line, column = '', text = ''] = skipped.exec(message) ?? []
    return line === undefined ? [] : [{ line: Number(line), problem: fileTexts.type(column, text) }]
  })
}

function inWords({ message, detail }: ServerMessage): string {
  return detail === undefined ? message : `${message}: ${detail}`
}

function kindInWords(kind: string): string {
  if (kind.startsWith('numeric'))
    return `a number with a decimal ${kind === 'numeric-comma' ? 'comma' : 'point'}`
  const [type, order] = kind.split('-')
  return `a ${type ?? kind} with the ${order === 'dmy' ? 'day' : 'month'} first`
}

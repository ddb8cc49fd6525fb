import type { PGlite } from '@electric-sql/pglite'
import type { Catalog } from '#core/catalog/types.ts'
import type { TableChange } from '#core/changes/types.ts'
import { loadsQuietly } from '#core/extensions/registry.ts'
import type { Step } from '#core/steps/rows.ts'
import type { FileProgress, ImportPlan } from '#core/files/types.ts'
import { statementKind } from '#core/sql/classify.ts'
import type { Tree } from '#core/tree/types.ts'
import { cellAt, decodeRows, encodeRows } from '#core/result/wire.ts'
import type { ResultSet, RowData, ServerMessage, StatementOutcome } from '#core/result/types.ts'
import { Backend } from './backend.ts'
import { readCatalog } from './catalog.ts'
import { readChanges } from './changes.ts'
import { BarePGlite } from './bare-pglite.ts'
import { asFirst, takeImage } from './data-directory.ts'
import { Cursor, type Limits } from './cursor.ts'
import { dumpDatabase } from './dump.ts'
import type { ImportOutcome } from './import-outcome.ts'
import { TableImport } from './import-table.ts'
import { ImageFiles } from './image-files.ts'
import { patchedBytes } from './image-patch.ts'
import { Interrupts, type Asked } from './interrupts.ts'
import { installControls, installFiles, librariesIn, watchLibraries } from './libraries.ts'
import { moduleOf, type MemoryFileSystem } from './module.ts'
import { preloading, startParams } from './parameters.ts'
import { Parser } from './parser.ts'
import type { DatabaseImage, EngineParts, Equipment, ExtensionFiles } from './protocol.ts'
import { copyNeedsData, noPrograms } from './refusals.ts'
import type { Reply } from './reply.ts'
import { needRoom } from './room.ts'
import { Snapshot } from './snapshot.ts'
import { takeApart } from './take-apart.ts'
import { BrokenEngine } from './trap.ts'
import { TypeNames } from './type-names.ts'

/** How a statement is run. */
export interface RunOptions {
  /** The lines that a COPY … FROM STDIN takes. */
  copyData?: string | undefined
  limits?: Limits
  /** Asked every few milliseconds while the statement runs: whether it is to be cancelled. */
  asked?: Asked | undefined
}

const pageLimits: Limits = { rows: 100_000, bytes: 48 * 2 ** 20 }
// Bytes of memory up to which a copy of the database is kept before a run.
const mostMarked = 2 ** 29
// How many runs can be undone, the last first.
const mostMarks = 3
// What PostgreSQL loads by itself for PL/pgSQL and for text search.
const libraries = ['plpgsql', 'dict_snowball']
// Without a login there is no user to go back to; in the page it is always this one.
const backToFirstUser = 'SET SESSION AUTHORIZATION postgres'
const wantsFirstUser =
  /^(RESET\s+SESSION\s+AUTHORIZATION|SET\s+(SESSION\s+)?SESSION\s+AUTHORIZATION\s+DEFAULT|DISCARD\s+ALL)\b/i
// Resources exhausted, limits exceeded, internal error: what a poisoned engine says before it falls silent.
const suspicious = /^(53|54|XX)/

/** A PostgreSQL in this thread: the worker's and the tests' engine alike. */
export class Engine {
  #pg: PGlite
  #backend: Backend
  #cursor: Cursor
  #types: TypeNames
  #interrupts: Interrupts
  #parser: Parser
  #pristine: Promise<Snapshot> | undefined
  #libraries: string[]
  #marks: { snapshot: Snapshot; transaction: StatementOutcome['transaction'] }[] = []

  private constructor(pg: PGlite, interrupts: Interrupts, equipment: ExtensionFiles[], parser: Parser) {
    this.#pg = pg
    this.#parser = parser
    const quiet = equipment.filter(({ name }) => loadsQuietly(name))
    this.#libraries = [...libraries, ...quiet.flatMap(librariesIn)]
    this.#interrupts = interrupts
    this.#backend = new Backend(pg)
    this.#cursor = new Cursor(this.#backend)
    this.#types = new TypeNames(this.#backend)
  }

  /** Boots from a data-directory image. Throws when PostgreSQL does not start. */
  static async boot({
    wasm,
    bundle,
    image,
    patch,
    controls,
    parser,
    extensions = [],
    preload = [],
  }: EngineParts & Partial<Equipment>): Promise<Engine> {
    needRoom()
    const interrupts = new Interrupts()
    const watch = watchLibraries((fs) => {
      installControls(fs, controls)
      for (const files of extensions) installFiles(fs, files)
    })
    const pg = await BarePGlite.start({
      extensions: { interrupts: interrupts.extension, libraries: watch },
      pgliteWasmModule: wasm,
      // Only initdb needs it, which never runs here; without it PGlite would fetch its own.
      initdbWasmModule: wasm,
      fsBundle: bundle,
      fs: new ImageFiles(await patchedBytes(image, patch)),
      startParams: [...startParams, ...preloading(preload)],
    })
    const engine = new Engine(pg, interrupts, extensions, new Parser(parser))
    engine.#backend.counted = preload.includes('pg_stat_statements')
    await engine.#canary()
    return engine
  }

  /** `PostgreSQL 18.6`. */
  async version(): Promise<string> {
    const { rows } = await this.inspect("select 'PostgreSQL ' || current_setting('server_version')")
    return cellAt(rows, 0, 0) ?? 'PostgreSQL'
  }

  /** The extensions that the database has, but for the built-in language. */
  async installed(): Promise<string[]> {
    const { rows } = await this.inspect("select extname from pg_extension where extname <> 'plpgsql'")
    return decodeRows(rows).map(([name]) => name ?? '')
  }

  /** Takes the files of an extension, for CREATE EXTENSION to find. */
  equip(files: ExtensionFiles): void {
    installFiles(moduleOf(this.#pg).FS, files)
  }

  /** Runs one statement to its end. Throws BrokenEngine when the engine must be replaced. */
  async run(
    sql: string,
    { copyData, limits = pageLimits, asked }: RunOptions = {},
  ): Promise<StatementOutcome> {
    await this.takeSnapshot()
    const kind = statementKind(sql)
    if (kind === 'refused') return this.#refused(sql, noPrograms)
    if (kind === 'copy-in' && copyData === undefined) return this.#refused(sql, copyNeedsData)
    await this.#cursor.close()
    const started = performance.now()
    const page = await this.#watched(asked, () =>
      kind === 'query' ? this.#cursor.start(sql, limits) : this.#direct(sql, copyData),
    )
    const ms = performance.now() - started
    if (page.reply.error && suspicious.test(page.reply.error.code)) await this.#canary()
    return this.#outcome(sql, page, ms)
  }

  async #watched<T>(asked: Asked | undefined, work: () => Promise<T>): Promise<T> {
    this.#interrupts.watch(asked)
    try {
      return await work()
    } finally {
      this.#interrupts.unwatch()
    }
  }

  async #direct(sql: string, copyData?: string): Promise<{ reply: Reply; rows: RowData; more: boolean }> {
    const reply = await this.#backend.send(sql, copyData)
    if (!reply.error && wantsFirstUser.test(sql)) await this.#backend.send(backToFirstUser)
    if (reply.tag && !/^(SELECT|INSERT|UPDATE|DELETE|MERGE|FETCH)\b/.test(reply.tag)) this.#types.forget()
    return { reply, rows: reply.rows, more: false }
  }

  async #outcome(
    sql: string,
    { reply, rows, more }: { reply: Reply; rows: RowData; more: boolean },
    ms: number,
  ): Promise<StatementOutcome> {
    const outcome: StatementOutcome = { sql, more, notices: reply.notices, ms, transaction: this.transaction }
    if (reply.error) return { ...outcome, error: reply.error }
    const tag = reply.tag?.replace(/^FETCH \d+$/, `SELECT ${rows.offsets.length}`) ?? ''
    const count = /(\d+)$/.exec(tag)?.[1]
    if (reply.fields) outcome.result = { columns: await this.#types.columns(reply.fields), rows }
    else if (reply.copyOut.length) outcome.result = copiedLines(reply.copyOut)
    return { ...outcome, tag, ...(count === undefined ? {} : { rowCount: Number(count) }) }
  }

  #refused(sql: string, error: ServerMessage): StatementOutcome {
    return { sql, error, more: false, notices: [], ms: 0, transaction: this.transaction }
  }

  /** Brings a table file into the database: all its sound rows, or nothing. Throws BrokenEngine as `run` does. */
  async importTable(
    file: Blob,
    plan: ImportPlan,
    onprogress: (progress: FileProgress) => void,
    asked: Asked = () => false,
  ): Promise<ImportOutcome> {
    await this.takeSnapshot()
    await this.#cursor.close()
    const work = new TableImport(this.#backend, plan, asked)
    const outcome = await this.#watched(asked, () => work.run(file, onprogress))
    if (outcome.error && suspicious.test(outcome.error.code)) await this.#canary()
    return outcome
  }

  /** The next rows of the last SELECT that was cut. Throws when another statement ran since. */
  async more(asked?: Asked): Promise<{ rows: RowData; more: boolean; error?: ServerMessage }> {
    if (!this.#cursor.isOpen)
      throw new Error(
        'The rest of these rows was let go when the next statement ran. Run this one again, alone.',
      )
    const { rows, more, reply } = await this.#watched(asked, () => this.#cursor.next(pageLimits))
    return { rows, more, ...(reply.error ? { error: reply.error } : {}) }
  }

  /** A read for the page's own needs. Throws when it fails, also while the learner's transaction is failed. */
  async inspect(sql: string): Promise<ResultSet> {
    return this.#resultOf(await this.#backend.need(sql))
  }

  async #resultOf({ fields = [], rows }: Reply): Promise<ResultSet> {
    return { columns: await this.#types.columns(fields), rows }
  }

  /** What the database holds. Throws while the learner's transaction is failed. */
  catalog(): Promise<Catalog> {
    return readCatalog((sql) => this.inspect(sql))
  }

  /** A copy of the database for another engine. Throws while a transaction is open or rows wait to be fetched. */
  async image(): Promise<DatabaseImage> {
    if (this.#cursor.isOpen) throw new Error('Rows of the last SELECT wait to be fetched.')
    if (this.#backend.transaction !== 'idle')
      throw new Error('The database is in the middle of a transaction.')
    await this.takeSnapshot()
    const image = await takeImage(this.#pg, this.#backend)
    this.#types.forget()
    return image
  }

  /**
   * The database as a script that PostgreSQL and the playground load. The session is of no use afterwards. Throws what
   * pg_dump complains of.
   */
  async dump(program: WebAssembly.Module, tell: (bytes: number) => void): Promise<Blob> {
    for (const sql of asFirst) await this.#backend.need(sql)
    return dumpDatabase(this.#backend, program, tell)
  }

  /** Keeps the pristine database for `reset`, once; the worker calls it as soon as it is idle. */
  takeSnapshot(): Promise<Snapshot> {
    this.#pristine ??= this.#keep()
    return this.#pristine
  }

  async #keep(): Promise<Snapshot> {
    // A library that is loaded later would count as loaded after a restore that has taken its memory away.
    for (const library of this.#libraries) await this.#backend.send(`LOAD '${library}'`)
    return new Snapshot(this.#pg)
  }

  /** Puts the pristine database back: data, schema, settings, transaction. */
  async reset(): Promise<void> {
    const pristine = await this.takeSnapshot()
    this.#marks = []
    await this.#putBack(pristine, 'idle')
  }

  /** Keeps the database as it is now for `undo`. Gives how many are kept: none when it has grown too large. */
  async mark(): Promise<number> {
    const pristine = await this.takeSnapshot()
    await this.#cursor.close()
    if (this.heapBytes > mostMarked) this.#marks = []
    else {
      const snapshot = new Snapshot(this.#pg, this.#marks.at(-1)?.snapshot ?? pristine)
      this.#marks = [...this.#marks, { snapshot, transaction: this.transaction }].slice(-mostMarks)
    }
    return this.#marks.length
  }

  /** Lets go of the last mark: nothing has changed since. */
  unmark(): void {
    this.#marks.pop()
  }

  /** Puts back what the last mark kept. Throws when nothing is kept. */
  async undo(): Promise<void> {
    const mark = this.#marks.pop()
    if (!mark) throw new Error('There is no run to undo.')
    await this.#putBack(mark.snapshot, mark.transaction)
  }

  /**
   * What became of the tables and their rows since the last mark. The database goes back to the mark for a moment, and is
   * afterwards as it was. Throws when nothing is kept, in a failed transaction, or when a library was loaded since.
   */
  async changes(): Promise<TableChange[]> {
    const mark = this.#marks.at(-1)
    if (!mark) throw new Error('There is no run to look back at.')
    if (this.#backend.transaction === 'failed' || mark.transaction === 'failed')
      throw new Error('The transaction has failed, so nothing can be read. ROLLBACK ends it.')
    if (!mark.snapshot.canRestore)
      throw new Error(
        'An extension was loaded by this run, so the database of before cannot be read beside it.',
      )
    const after = new Snapshot(this.#pg, mark.snapshot)
    const { transaction } = this.#backend
    // Whatever role the learner has taken, the rows are to be seen.
    const seeAll = (): Promise<unknown> => this.#backend.need(backToFirstUser)
    const move = (snapshot: Snapshot, state: StatementOutcome['transaction']): Promise<unknown> => {
      snapshot.restore()
      this.#backend.restored(state)
      return seeAll()
    }
    try {
      await seeAll()
      return await readChanges({
        toBefore: () => move(mark.snapshot, mark.transaction),
        toAfter: () => move(after, transaction),
        read: async (sql) => decodeRows((await this.#backend.need(sql)).rows),
      })
    } finally {
      after.restore()
      this.#backend.restored(transaction)
    }
  }

  async #putBack(snapshot: Snapshot, transaction: StatementOutcome['transaction']): Promise<void> {
    snapshot.restore()
    this.#cursor.forget()
    this.#types.forget()
    this.#backend.restored(transaction)
    await this.#canary()
  }

  /** What PostgreSQL's parser makes of a script. Throws ParseError, or FileError when the parser can't be had now. */
  parse(sql: string): Promise<Tree> {
    return this.#parser.parse(sql)
  }

  /**
   * A script's last query, clause by clause, on the database as it is. Throws ParseError, and while the learner's
   * transaction is failed.
   */
  takeApart(sql: string, asked?: Asked): Promise<Step[]> {
    const read = (text: string) => this.#backend.aside(text).then((reply) => this.#resultOf(reply))
    return this.#watched(asked, () => takeApart(sql, { parse: (text) => this.parse(text), read }))
  }

  get transaction(): StatementOutcome['transaction'] {
    return this.#cursor.ownTransaction ? 'idle' : this.#backend.transaction
  }

  /** Bytes of the wasm memory; it grows and never shrinks. */
  get heapBytes(): number {
    return moduleOf(this.#pg).HEAPU8.length
  }

  /** PostgreSQL's files. */
  get files(): MemoryFileSystem {
    return moduleOf(this.#pg).FS
  }

  async close(): Promise<void> {
    await this.#pg.close()
  }

  async #canary(): Promise<void> {
    if (this.#backend.transaction === 'failed') return
    const { rows } = await this.#backend.send('select 42')
    if (rows.offsets.length !== 1) throw new BrokenEngine('PostgreSQL no longer answers')
  }
}

function copiedLines(chunks: Uint8Array[]): ResultSet {
  const decoder = new TextDecoder()
  const lines = chunks.map((chunk) => [decoder.decode(chunk).replace(/\n$/, '')])
  return { columns: [{ name: 'COPY', typeOid: 25, typeModifier: -1, type: 'text' }], rows: encodeRows(lines) }
}

import type { Relation } from '#core/catalog/types.ts'
import { isPlain } from '#core/files/cells.ts'
import { tableName } from '#core/files/names.ts'
import type { FormatChoices } from '#core/files/sniff.ts'
import type { ColumnKind, FileProgress, ImportPlan, PlannedColumn } from '#core/files/types.ts'
import type { ImportOutcome } from '#engine/import-outcome.ts'
import type { TableScan } from '#engine/scan-table.ts'
import type { Scanner } from '#engine/scanner.ts'
import type { Workbench } from './workbench.svelte.ts'

/** A column of the file and what is to become of it. */
export interface ColumnChoice {
  /** As the file calls it. */
  title: string
  name: string
  kind: ColumnKind
  include: boolean
  /** Of a table that takes the rows and has no column of this name. */
  missing: boolean
}

/** Where the import is: no file, reading it, ready for choices, running, over. */
export type ImportPhase = 'file' | 'reading' | 'choices' | 'running' | 'done'

type Changed = Partial<Pick<ColumnChoice, 'name' | 'kind' | 'include'>>

/** The import of a table file, from the choice of the file to what became of it. */
export class ImportTable {
  #workbench: Workbench
  #scanner: Scanner
  #isOpen = $state(false)
  #file = $state.raw<File>()
  #scan = $state.raw<TableScan>()
  #choices = $state.raw<FormatChoices>({})
  #changed = $state.raw<Record<number, Changed>>({})
  #progress = $state.raw<FileProgress>()
  #running = $state(false)
  #outcome = $state.raw<ImportOutcome>()
  #failure = $state<string>()
  #newName = $state('')
  /** `schema.name` of the table that takes the rows; '' for a new one. */
  target = $state('')
  /** The column that is the new table's primary key; '' for none. */
  primaryKey = $state('')
  misfits = $state<ImportPlan['misfits']>('table')

  constructor(workbench: Workbench, scanner: Scanner) {
    this.#workbench = workbench
    this.#scanner = scanner
  }

  get isOpen(): boolean {
    return this.#isOpen
  }

  get file(): File | undefined {
    return this.#file
  }

  get scan(): TableScan | undefined {
    return this.#scan
  }

  get progress(): FileProgress | undefined {
    return this.#progress
  }

  get outcome(): ImportOutcome | undefined {
    return this.#outcome
  }

  /** Why the file could not be read. */
  get failure(): string | undefined {
    return this.#failure
  }

  /** The database is ready and idle. */
  get usable(): boolean {
    return this.#workbench.engine.phase === 'ready' && !this.#workbench.running
  }

  get phase(): ImportPhase {
    if (this.#outcome) return 'done'
    if (this.#running) return 'running'
    if (!this.#file) return 'file'
    return this.#scan ? 'choices' : 'reading'
  }

  /** Tables that can take the rows. */
  get targets(): string[] {
    const relations = this.#workbench.catalog?.relations ?? []
    return relations
      .filter(({ kind }) => kind.endsWith('table'))
      .map(({ schema, name }) => `${schema}.${name}`)
  }

  get newName(): string {
    return this.#newName
  }

  set newName(name: string) {
    this.#newName = name
  }

  get columns(): ColumnChoice[] {
    const relation = this.#relation
    return (this.#scan?.columns ?? []).map(({ title, name, kind }, at) => {
      const changed = { name, kind, include: true, ...this.#changed[at] }
      const missing =
        relation !== undefined && !relation.columns.some((column) => column.name === changed.name)
      return { title, ...changed, include: changed.include && !missing, missing }
    })
  }

  /** What stands in the way of the import, as the message's name; undefined when it can start. */
  get obstacle(): 'reading' | 'busy' | 'columns' | 'names' | 'name' | 'taken' | undefined {
    const taken = this.columns.filter(({ include }) => include).map(({ name }) => name)
    if (!this.#scan?.whole) return 'reading'
    if (!this.usable) return 'busy'
    if (taken.length === 0) return 'columns'
    if (taken.some((name) => name === '') || taken.some((name, at) => taken.indexOf(name) < at))
      return 'names'
    if (this.target !== '') return undefined
    if (this.#newName.trim() === '') return 'name'
    return this.targets.includes(`public.${this.#newName.trim()}`) ? 'taken' : undefined
  }

  get #relation(): Relation | undefined {
    if (this.target === '') return undefined
    return this.#workbench.catalog?.relations.find(({ schema, name }) => `${schema}.${name}` === this.target)
  }

  /** Shows the import, with a file or with the question for one. */
  open(file?: File): void {
    this.#isOpen = true
    this.#forget()
    if (file) this.choose(file)
  }

  /** Takes a file and reads it. */
  choose(file: File): void {
    this.#forget()
    this.#file = file
    const name = tableName(file.name)
    let free = name
    for (let number = 2; this.targets.includes(`public.${free}`); number++) free = `${name}_${number}`
    this.#newName = free
    this.#read()
  }

  /** Reads the file in another way. */
  readAs(choices: FormatChoices): void {
    this.#choices = { ...this.#choices, ...choices }
    this.#changed = {}
    this.#read()
  }

  /** Changes what becomes of a column. */
  change(at: number, changed: Changed): void {
    this.#changed = { ...this.#changed, [at]: { ...this.#changed[at], ...changed } }
  }

  #read(): void {
    const file = this.#file
    if (!file) return
    this.#failure = undefined
    this.#progress = undefined
    if (this.#scan) this.#scan = { ...this.#scan, whole: false }
    this.#scanner.scan({ file, fileName: file.name, choices: this.#choices }, (answer) => {
      if ('progress' in answer) this.#progress = answer.progress
      else if ('scan' in answer) this.#scan = answer.scan
      else this.#failure = answer.failure
    })
  }

  /** Brings the rows into the database. */
  async run(): Promise<void> {
    const [file, plan] = [this.#file, this.#plan()]
    if (!file || !plan || this.obstacle) return
    this.#running = true
    this.#progress = undefined
    try {
      await this.#workbench.lend(async (session) => {
        this.#outcome = await session.importTable(file, plan, (progress) => {
          this.#progress = progress
        })
        return this.#outcome.transaction
      })
    } catch (error) {
      this.#failure = error instanceof Error ? error.message : String(error)
    } finally {
      this.#running = false
    }
  }

  #plan(): ImportPlan | undefined {
    if (!this.#scan) return undefined
    const relation = this.#relation
    const columns = this.columns.flatMap(({ name, kind, include }, at): PlannedColumn[] => {
      if (!include) return []
      const type = relation?.columns.find((column) => column.name === name)?.type
      // PostgreSQL reads the cells by the type that the column has; only another way of writing must be told.
      return [
        {
          at,
          name,
          kind: type === undefined || !isPlain(kind) ? kind : 'text',
          ...(type === undefined ? {} : { type }),
        },
      ]
    })
    const fields = this.#scan.columns.map(({ title }) => title)
    return {
      fileName: this.#file?.name ?? '',
      format: this.#scan.format,
      fields,
      columns,
      schema: relation?.schema ?? 'public',
      table: relation?.name ?? this.#newName.trim(),
      into: relation ? 'append' : 'create',
      misfits: this.misfits,
      ...(relation || this.primaryKey === '' ? {} : { primaryKey: this.primaryKey }),
    }
  }

  /** Ends the import that runs; nothing of it stays. */
  async cancel(): Promise<void> {
    await this.#workbench.stop()
  }

  /** Back from an import that failed to the choices. */
  again(): void {
    this.#outcome = undefined
  }

  close(): void {
    this.#isOpen = false
    this.#forget()
  }

  /** A query over a table that the import has filled. */
  selectFrom(table: string): string {
    return `SELECT * FROM ${table}\nLIMIT 100;`
  }

  #forget(): void {
    this.#scanner.stop()
    this.#file = undefined
    this.#scan = undefined
    this.#choices = {}
    this.#changed = {}
    this.#progress = undefined
    this.#outcome = undefined
    this.#failure = undefined
    this.target = ''
    this.primaryKey = ''
    this.misfits = 'table'
  }
}

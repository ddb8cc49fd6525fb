import { ScriptRun } from '#core/psql/run.ts'
import type { ScriptOptions, ScriptSummary } from '#core/psql/types-run.ts'
import type { TransactionState } from '#core/result/types.ts'
import type { Session } from '#engine/session.ts'
import type { Database } from './database.svelte.ts'
import type { AfterError } from './settings.svelte.ts'
import { importTexts } from './import-messages.ts'
import {
  fileFor,
  maybeTable,
  openFiles,
  scriptsOf,
  titleOf,
  type ImportFile,
  type OpenedFile,
} from './open-files.ts'
import type { Workbench } from './workbench.svelte.ts'

/** Which database it goes into: the open one, or an empty one in a workspace of its own. */
export type ImportInto = 'open' | 'fresh'

/** What an import is made with. */
export interface ScriptImportOptions {
  database: Pick<Database, 'session' | 'notice'>
  workbench: Pick<Workbench, 'running' | 'lend' | 'datasetTitle'>
  /** Takes a table file that was given here. */
  table(file: File): void
  /** Makes a workspace of this name with an empty database, and opens it. */
  fresh(name: string): Promise<void>
}

/** A line that a script said. */
interface Said {
  text: string
  line: number
}

// What a script prints is kept up to here.
const mostSaid = 1000

/** Loading scripts and dumps into the database of the page. */
export class ScriptImport {
  #database: ScriptImportOptions['database']
  #workbench: ScriptImportOptions['workbench']
  #options: ScriptImportOptions
  #phase = $state<'closed' | 'choose' | 'opening' | 'ready' | 'running' | 'done'>('closed')
  #files = $state.raw<OpenedFile[]>([])
  #scripts = $state.raw<OpenedFile[]>([])
  #problems = $state.raw<string[]>([])
  #done = $state(0)
  #statements = $state(0)
  #summary = $state.raw<ScriptSummary>()
  #said = $state.raw<Said[]>([])
  #trouble = $state('')
  #stopAsked = false
  mode = $state<AfterError>('go on')
  into = $state<ImportInto>('open')

  constructor(options: ScriptImportOptions) {
    this.#options = options
    this.#database = options.database
    this.#workbench = options.workbench
  }

  get phase(): 'closed' | 'choose' | 'opening' | 'ready' | 'running' | 'done' {
    return this.#phase
  }

  /** All files, those from archives included. */
  get files(): OpenedFile[] {
    return this.#files
  }

  /** The files that are run; the others lie ready for \i and \copy. */
  get scripts(): OpenedFile[] {
    return this.#scripts
  }

  /** What could not be opened, in words. */
  get problems(): string[] {
    return this.#problems
  }

  /** How much is done, 0 to 1. */
  get done(): number {
    return this.#done
  }

  get statements(): number {
    return this.#statements
  }

  get summary(): ScriptSummary | undefined {
    return this.#summary
  }

  /** Why nothing was loaded, in words; empty when something was. */
  get trouble(): string {
    return this.#trouble
  }

  get said(): Said[] {
    return this.#said
  }

  get target(): string {
    return this.#workbench.datasetTitle
  }

  /** Shows where files can be chosen. */
  open(): void {
    this.#phase = 'choose'
    this.into = 'open'
    this.#files = []
    this.#scripts = []
    this.#problems = []
    this.#summary = undefined
  }

  /** Stops what runs, else puts it away. */
  close(): void {
    if (this.#phase === 'running') void this.stop()
    else this.#phase = 'closed'
  }

  /** Takes files and opens them. */
  async take(files: readonly ImportFile[]): Promise<void> {
    const [first, second] = files
    if (!first || this.#phase === 'running') return
    const single = second ? undefined : await maybeTable(first)
    if (single) {
      this.#handOver(single)
      return
    }
    this.open()
    this.#phase = 'opening'
    const opened = await openFiles(files)
    this.#files = opened.files
    this.#problems = opened.problems
    this.#scripts = scriptsOf(opened.files)
    this.#phase = 'ready'
    const [only, other] = opened.files
    // An archive that holds nothing but a table.
    if (only?.kind === 'table' && !other) this.#handOver(new File([only.text], only.name))
    else if (only && this.#scripts.length === 0) this.#problems = [...opened.problems, importTexts.oneTable]
  }

  #handOver(file: File): void {
    this.#phase = 'closed'
    this.#options.table(file)
  }

  /** Runs the scripts; the whole of it can be undone as one run. */
  async load(): Promise<void> {
    if (!this.#database.session || this.#workbench.running || this.#phase !== 'ready') return
    this.#phase = 'running'
    this.#stopAsked = false
    this.#done = 0
    this.#statements = 0
    this.#said = []
    this.#trouble = ''
    try {
      if (this.into === 'fresh') await this.#options.fresh(titleOf(this.#scripts))
      await this.#workbench.lend((session) => this.#run(session))
      if (!this.#summary) this.#trouble = importTexts.notLoaded(importTexts.noDatabase)
    } catch (error) {
      this.#trouble = importTexts.notLoaded(error instanceof Error ? error.message : String(error))
    } finally {
      this.#phase = 'done'
    }
  }

  async #run(session: Session): Promise<TransactionState> {
    let transaction: TransactionState = 'idle'
    const options: ScriptOptions = {
      afterError: this.mode === 'go on' ? 'go on' : 'stop',
      oneTransaction: this.mode === 'all or nothing',
      tidy: true,
    }
    const scripts = this.#scripts
    const size = scripts.reduce((sum, { text }) => sum + text.length, 0)
    const run = new ScriptRun(
      {
        run: async (entry) => {
          const outcome = await session.run(entry)
          transaction = outcome.transaction
          return outcome
        },
        file: (name) => Promise.resolve(fileFor(this.#files, name)),
        say: (text, line) => {
          if (this.#said.length < mostSaid) this.#said = [...this.#said, { text, line }]
        },
        ended: () => (this.#stopAsked ? importTexts.stopped : this.#database.notice),
        progress: (at, file, statements) => {
          const before = scripts.slice(0, file).reduce((sum, { text }) => sum + text.length, 0)
          this.#done = (before + at) / Math.max(1, size)
          this.#statements = statements
        },
      },
      options,
    )
    this.#summary = await run.run(scripts)
    return transaction
  }

  /** Ends what runs; what was loaded before stays, unless all was one transaction. */
  async stop(): Promise<void> {
    if (this.#phase !== 'running') return
    this.#stopAsked = true
    await this.#database.session?.stop(importTexts.stopped)
  }
}

import type { Catalog, Relation } from '#core/catalog/types.ts'
import type { TableChange } from '#core/changes/types.ts'
import { onlyReads } from '#core/psql/look.ts'
import { Variables } from '#core/psql/variables.ts'
import { appendRows } from '#core/result/wire.ts'
import type { ResultSet, StatementOutcome, TransactionState } from '#core/result/types.ts'
import { changesState } from '#core/sql/classify.ts'
import { quoteIdent } from '#core/sql/identifiers.ts'
import type { Session } from '#engine/session.ts'
import type { Database } from './database.svelte.ts'
import type { EngineStatus } from './engine-status.svelte.ts'
import { workbenchTexts } from './messages.ts'
import { Stopwatch } from './stopwatch.svelte.ts'
import { nextTask } from './next-task.ts'
import type { AfterError } from './settings.svelte.ts'
import { runText } from './text-run.ts'
import { runAll } from './run-all.ts'
import { QuerySteps } from './query-steps.svelte.ts'
import { RunShelf } from './run-shelf.ts'
import { historyEntry, leavesChanges } from './run-outcomes.ts'
import type {
  EditorDocument,
  EditorFault,
  Growth,
  HistoryEntry,
  HistoryKeeper,
  LogEntry,
  Outside,
  ShownOutcome,
} from './workbench-types.ts'

/** Editor, runs and results over one database. */
export class Workbench {
  /** The last query that was taken apart. */
  readonly steps: QuerySteps
  #database: Database
  #keeper: HistoryKeeper
  #clock: () => number
  #title: () => string
  #afterError: () => AfterError
  #variables = new Variables()
  #document = $state.raw<EditorDocument>({ context: '', text: '' })
  #outcomes = $state.raw<ShownOutcome[]>([])
  #faults = $state.raw<EditorFault[]>([])
  #log = $state.raw<LogEntry[]>([])
  #catalog = $state.raw<Catalog>()
  #running = $state(false)
  #stale = $state(false)
  #watch: Stopwatch
  #transaction = $state<TransactionState>('idle')
  #undoable = $state(false)
  // Stop may come between two statements, when there is nothing to cancel.
  #stopAsked: string | undefined
  #shelf = new RunShelf()
  // The text whose results are shown.
  #ran: string | undefined
  outside: Outside = { query: () => undefined, save: () => undefined }

  /**
   * `clock` gives ms since the epoch, `title` names the database for people, `afterError` says what a script does after
   * a statement that failed.
   */
  constructor(
    database: Database,
    keeper: HistoryKeeper,
    clock: () => number,
    title: () => string,
    afterError: () => AfterError,
  ) {
    this.#afterError = afterError
    this.#database = database
    this.steps = new QuerySteps(database)
    this.#keeper = keeper
    this.#clock = clock
    this.#watch = new Stopwatch(clock)
    this.#title = title
    database.onmoved = () => {
      this.#undoable = false
    }
    database.onfresh = () => {
      this.#clear()
      this.#variables = new Variables()
      this.#transaction = 'idle'
      this.#undoable = false
      void this.#database.readMemory(() => !this.#running)
      void this.refreshCatalog()
    }
  }

  get engine(): EngineStatus {
    return this.#database.status
  }

  get dataset(): string {
    return this.#database.dataset
  }

  get datasetTitle(): string {
    return this.#title()
  }

  /** Which text is open. */
  get context(): string {
    return this.#document.context
  }

  get text(): string {
    return this.#document.text
  }

  set text(text: string) {
    this.#document.text = text
  }

  get catalog(): Catalog | undefined {
    return this.#catalog
  }

  get outcomes(): ShownOutcome[] {
    return this.#outcomes
  }

  get faults(): EditorFault[] {
    return this.#faults
  }

  get log(): LogEntry[] {
    return this.#log
  }

  get history(): HistoryEntry[] {
    return this.#keeper.history(this.#document.context)
  }

  get running(): boolean {
    return this.#running
  }

  /** Whether `outcomes` are of an earlier run than the one that runs. */
  get stale(): boolean {
    return this.#stale
  }

  get elapsedMs(): number {
    return this.#watch.elapsed
  }

  get transaction(): TransactionState {
    return this.#transaction
  }

  /** Whether the last run that changed something can be undone. */
  get undoable(): boolean {
    return this.#undoable
  }

  get notice(): string | undefined {
    return this.#database.notice
  }

  /** Shows another text, with what its last run gave. */
  open(document: EditorDocument): void {
    const { context } = this.#document
    if (document.context === context) return
    const left = { context, outcomes: this.#outcomes, faults: this.#faults, log: this.#log, ran: this.#ran }
    const run = this.#shelf.swap(left, document.context)
    this.#document = document
    this.#outcomes = run?.outcomes ?? []
    this.#faults = run?.faults ?? []
    this.#log = run?.log ?? []
    this.#ran = run?.ran
  }

  #clear(): void {
    this.#shelf.clear()
    this.#ran = undefined
    this.#outcomes = []
    this.#faults = []
    this.#log = []
  }

  /** Runs a part of the text, or all of it, as psql does: to the end, or up to the first error. */
  async run(range?: { from: number; to: number }): Promise<void> {
    const session = this.#database.session
    if (!session || this.#running) return
    const { text } = this
    const { runner } = this.#document
    if (runner) {
      this.#start()
      await runner.run().finally(() => {
        this.#end()
      })
      return
    }
    this.#begin()
    this.#ran = range ? undefined : text
    // The rows are drawn in one task, the run's end in another.
    const changes = await runText({
      session,
      outside: this.outside,
      text,
      range: range ?? { from: 0, to: text.length },
      afterError: this.#afterError(),
      variables: this.#variables,
      transaction: this.#transaction,
      catalog: this.#catalog,
      stopAsked: () => this.#stopAsked,
      replaced: () => this.#database.notice !== undefined,
      changed: (transaction) => {
        this.#transaction = transaction
      },
      take: (outcome) => {
        this.#take(outcome)
      },
      fault: (fault) => {
        this.#faults = [...this.#faults, fault]
      },
      log: (entry) => {
        this.#log = [...this.#log, entry]
      },
    })
      .finally(nextTask)
      .finally(() => {
        this.#end()
      })
    if (changes) await this.refreshCatalog()
  }

  /** Shows what the text gives, unless that is shown already or running it would change the database. */
  async show(): Promise<void> {
    const { text } = this
    if (text === this.#ran || !onlyReads(text)) return
    await this.run()
  }

  /** Lets another task have the database as a run has it; it says in which state a transaction is afterwards. */
  async lend(task: (session: Session) => Promise<TransactionState>): Promise<void> {
    const { session } = this.#database
    if (!session || this.#running) return
    this.#begin()
    const work = session.mark().then(() => task(session))
    this.#transaction = await work.finally(() => this.#end())
    await this.refreshCatalog()
  }

  #begin(): void {
    this.#stale = this.#outcomes.length > 0
    this.#faults = []
    this.#log = []
    this.#start()
  }

  #start(): void {
    this.#running = true
    this.#stopAsked = undefined
    this.#database.notice = undefined
    this.#database.status.busy = true
    this.#watch.start()
  }

  #end(): void {
    this.#watch.stop()
    if (this.#stale) this.#outcomes = []
    this.#stale = false
    this.#running = false
    this.#database.status.busy = false
    this.#undoable = this.#database.session?.canUndo ?? false
    void this.#database.readMemory(() => !this.#running)
  }

  #take(outcome: ShownOutcome): void {
    this.#outcomes = this.#stale ? [outcome] : [...this.#outcomes, outcome]
    this.#stale = false
    const [{ context }, entry] = [this.#document, historyEntry(outcome, this.#clock())]
    void nextTask().then(() => this.#keeper.addHistory(context, entry))
  }

  /** Runs one statement of the console; the editor's results stay. `tell` as for `Session.run`. Throws while the database can't take one. */
  async send(entry: { sql: string; copyData?: string }, tell?: Growth): Promise<StatementOutcome> {
    const session = this.#database.session
    if (!session || this.#running) throw new Error(workbenchTexts.notReady)
    const changes = changesState(entry.sql)
    const before = this.#transaction
    this.#start()
    try {
      if (changes) await session.mark()
      const outcome = await session.run(entry, tell)
      this.#transaction = outcome.transaction
      this.#keeper.addHistory(this.#document.context, historyEntry(outcome, this.#clock()))
      if (changes && before === 'idle' && !leavesChanges([outcome])) await session.unmark()
      return outcome
    } finally {
      this.#end()
      if (changes) void this.refreshCatalog()
    }
  }

  /** A read for the page's own needs. Throws when it fails. */
  inspect(sql: string): Promise<ResultSet> {
    const session = this.#database.session
    return session ? session.inspect(sql) : Promise.reject(new Error(workbenchTexts.notReady))
  }

  /** Shows an outcome that the editor has not brought. */
  present(outcome: StatementOutcome): void {
    this.#outcomes = [{ ...outcome, from: 0, to: 0 }]
  }

  /** Ends the run or the check; `run` itself ends when the database is usable again. */
  async stop(): Promise<void> {
    const { session } = this.#database
    this.#document.runner?.stop()
    session?.examiner.stop(workbenchTexts.checkStopped)
    if (!this.#running) return
    this.#stopAsked = workbenchTexts.stopped(this.elapsedMs / 1000)
    if (!this.#document.runner) await session?.stop(this.#stopAsked)
  }

  /** Puts the pristine dataset back; the editor's text stays. */
  async reset(): Promise<void> {
    if (!this.#database.session || this.#running) return
    await this.#database.reset()
    this.#clear()
    this.#transaction = 'idle'
    this.#undoable = false
    this.#database.notice = workbenchTexts.reset
    await this.refreshCatalog()
  }

  /** Puts the database back as it was before the last run that changed it; the editor's text stays. */
  async undo(): Promise<void> {
    const session = this.#database.session
    if (!session?.canUndo || this.#running) return
    this.#transaction = await session.undo()
    this.#clear()
    this.#undoable = session.canUndo
    this.#database.notice = workbenchTexts.undone
    await this.refreshCatalog()
  }

  /** What became of the tables since `undo` would put them back. Throws when that can't be told. */
  async changes(): Promise<TableChange[]> {
    return (await this.#database.session?.changes()) ?? []
  }

  /** Brings the next rows of an outcome that was cut; another run's outcomes stay as they are. */
  async fetchMore(index: number): Promise<void> {
    const session = this.#database.session
    const outcome = this.#outcomes[index]
    if (!session || !outcome?.result) return
    const put = (changed: Partial<ShownOutcome>) => {
      const at = this.#outcomes.indexOf(outcome)
      if (at >= 0) this.#outcomes = this.#outcomes.with(at, { ...outcome, ...changed })
      return at >= 0
    }
    try {
      const { rows, more, error } = await session.more()
      const shown = put({ more, result: { ...outcome.result, rows: appendRows(outcome.result.rows, rows) } })
      if (error && shown) this.#database.notice = error.message
    } catch (error) {
      if (put({ more: false })) this.#database.notice = error instanceof Error ? error.message : String(error)
    }
  }

  /** The first rows of a table or view. Throws when it cannot be read. */
  peek({ schema, name }: Relation): Promise<ResultSet> {
    return this.inspect(`SELECT * FROM ${quoteIdent(schema)}.${quoteIdent(name)} LIMIT 8`)
  }

  /** Runs one statement of the lesson's text on the same database. Throws before the engine is ready. */
  async query(sql: string): Promise<StatementOutcome> {
    const session = this.#database.session
    if (!session) throw new Error(workbenchTexts.notReady)
    const outcome = await runAll(session, sql)
    this.#undoable = session.canUndo
    if (!outcome) throw new Error(workbenchTexts.nothingToRun)
    return outcome
  }

  /** Reads the catalog again; in a failed transaction the last one stays. */
  async refreshCatalog(): Promise<void> {
    try {
      this.#catalog = await this.#database.session?.catalog()
    } catch {
      // The server refuses reads until ROLLBACK; what was read last is still true.
    }
  }

  dismissNotice(): void {
    this.#database.notice = undefined
  }

  clearHistory(): void {
    this.#keeper.clearHistory(this.#document.context)
  }
}

import type { Download } from '#engine/parts.ts'
import type { LabClient, LabListener } from '#labs/transactions/client.ts'
import type { LabParams, SessionId, WaitingFor } from '#labs/transactions/protocol.ts'
import type { ResultSet, StatementOutcome } from '#core/result/types.ts'
import { decodeRows } from '#core/result/wire.ts'
import { letters } from '#core/transactions/scenario.ts'
import type { SessionStatement } from '#core/transactions/session-script.ts'
import type { LabReport } from '#core/transactions/page-report.ts'
import { Timeline } from '#core/transactions/timeline.ts'
import { LabSession } from './lab-session.svelte.ts'

/** What the lab is made with. */
export interface LabTools {
  /** Fetches the lab's files. Rejects with an error that says what to do. */
  parts(onprogress: (download: Download) => void): Promise<Omit<LabParams<'open'>, 'script' | 'sessions'>>
  connect(listener: LabListener): LabClient
  /** What prepares the database. */
  script: string
  /** Milliseconds. */
  now: () => number
}

interface Ran {
  /** Undefined when the lab was lost. */
  outcome: StatementOutcome | undefined
  isolation: string | undefined
}

/** Several sessions on one database, side by side. */
export class TransactionsLab {
  #tools: LabTools
  #client: LabClient | undefined
  // Which statement of the timeline each session runs.
  #running: Partial<Record<SessionId, number>> = {}
  #next = 1
  status = $state<'new' | 'starting' | 'ready' | 'lost'>('new')
  /** Why the lab could not start or go on. */
  why = $state('')
  download = $state.raw<Download>()
  sessions = $state.raw<LabSession[]>([])
  timeline = $state.raw(new Timeline())
  locks = $state.raw<ResultSet>()
  /** What the pages of the table hold that is looked at. */
  versions = $state.raw<LabReport>()
  /** Whether pages can be looked into: what that takes has come. */
  inspects = $state(false)
  #table: string | undefined

  constructor(tools: LabTools) {
    this.#tools = tools
  }

  get canAdd(): boolean {
    return this.status === 'ready' && this.sessions.length < letters.length
  }

  /** Starts the lab anew, with so many sessions; what stands in their editors stays. */
  async start(count: number): Promise<void> {
    this.#client?.end()
    this.#running = {}
    const before = this.sessions
    Object.assign(this, { status: 'starting', why: '', timeline: new Timeline() })
    this.locks = undefined
    this.versions = undefined
    const client = this.#tools.connect(this.#listener())
    this.#client = client
    try {
      const parts = await this.#tools.parts((download) => (this.download = download))
      const { script } = this.#tools
      const { sessions } = await client.call('open', { ...parts, script, sessions: count })
      if (client !== this.#client) return
      this.sessions = sessions.map((id, i) => new LabSession(letters[i] ?? '', id))
      for (const session of this.sessions)
        session.text = before.find(({ letter }) => letter === session.letter)?.text ?? ''
      this.inspects = parts.inspector !== undefined
      this.status = 'ready'
      void this.#look()
    } catch (error) {
      if (client === this.#client) this.#lose(error instanceof Error ? error.message : String(error))
    }
  }

  /** Starts it unless it is there, or on its way. */
  async ensure(count: number): Promise<void> {
    if (this.status === 'new' || this.status === 'lost') await this.start(count)
  }

  #listener(): LabListener {
    return {
      waits: (id, what) => {
        this.#waits(id, what)
      },
      ended: (id) => {
        const session = this.#byId(id)
        if (session) session.ended = true
      },
      lost: (why) => {
        this.#lose(why)
      },
    }
  }

  #lose(why: string): void {
    this.status = 'lost'
    this.why = why
    this.#running = {}
    for (const session of this.sessions) Object.assign(session, { running: false, waiting: undefined })
  }

  #byId(id: SessionId): LabSession | undefined {
    return this.sessions.find((session) => session.id === id)
  }

  #waits(id: SessionId, { sessions, lock }: WaitingFor): void {
    const session = this.#byId(id)
    const played = this.#running[id]
    if (!session || played === undefined) return
    const on = sessions.map((other) => this.#byId(other)?.letter ?? '').filter(Boolean)
    const wait = { on, ...(lock === undefined ? {} : { lock }) }
    session.waiting = wait
    this.timeline = this.timeline.wait(played, wait, this.#tools.now())
    void this.#look()
  }

  /** Runs a script in a session, up to the first statement that fails. */
  async run(session: LabSession, script: string): Promise<void> {
    const client = this.#client
    if (!client || session.running || session.ended) return
    session.running = true
    try {
      for (const statement of session.script.read(script)) {
        if (client !== this.#client || !(await this.#runOne(client, session, statement))) break
      }
    } finally {
      session.running = false
    }
  }

  async #runOne(client: LabClient, session: LabSession, statement: SessionStatement): Promise<boolean> {
    const id = this.#next++
    this.#running[session.id] = id
    this.timeline = this.timeline.begin(id, session.letter, statement.written)
    const { outcome, isolation } = await this.#outcomeOf(client, session, statement)
    if (client !== this.#client) return false
    session.waiting = undefined
    this.#running[session.id] = undefined
    if (outcome) session.transaction = outcome.transaction
    session.isolation = isolation
    this.timeline = this.timeline.end(id, outcome, this.#tools.now())
    void this.#look()
    return outcome !== undefined && outcome.error === undefined
  }

  async #outcomeOf(client: LabClient, session: LabSession, statement: SessionStatement): Promise<Ran> {
    const { sql, fault } = statement
    const { transaction, isolation } = session
    if (fault) {
      const outcome = { sql, error: fault, more: false, notices: [], ms: 0, transaction }
      return { outcome, isolation }
    }
    // Whoever was lost is told by the listener.
    const done = await client.run(session.id, sql).catch(() => undefined)
    const outcome = done?.outcomes[0]
    const { columns = [], rows } = outcome?.result ?? {}
    const names = columns.map(({ name }) => name)
    const error = outcome?.error ?? session.script.keep(statement, names, rows ? decodeRows(rows) : [])
    return { outcome: outcome && (error ? { ...outcome, error } : outcome), isolation: done?.isolation }
  }

  /** Has what a session runs end. */
  async stop(session: LabSession): Promise<void> {
    await this.#client?.cancel(session.id).catch(() => undefined)
  }

  /** Adds a session. */
  async add(): Promise<void> {
    if (!this.#client || !this.canAdd) return
    const free = letters.find((letter) => this.sessions.every((session) => session.letter !== letter))
    const { session } = await this.#client.call('add', {})
    this.sessions = [...this.sessions, new LabSession(free ?? '', session)].sort((a, b) =>
      a.letter.localeCompare(b.letter),
    )
  }

  /** Ends a session: its transaction is rolled back and its locks are let go. */
  async close(session: LabSession): Promise<void> {
    this.sessions = this.sessions.filter((one) => one !== session)
    await this.#client?.call('close', { session: session.id }).catch(() => undefined)
    await this.#look()
  }

  /** Looks into the pages of a table from now on. */
  async inspect(table: string): Promise<void> {
    this.#table = table
    await this.#look()
  }

  async #look(): Promise<void> {
    const client = this.#client
    const [locks, versions] = await Promise.all([
      client?.call('locks', {}).catch(() => undefined),
      client?.call('versions', { table: this.#table }).catch(() => undefined),
    ])
    if (client !== this.#client) return
    if (locks) this.locks = locks
    if (versions) this.versions = versions
  }
}

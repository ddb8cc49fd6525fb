import { decodeRows } from '../result/wire.ts'
import { letters } from './scenario.ts'
import { SessionScript } from './session-script.ts'
import { beginsTransaction } from './statements.ts'
import type { Cell, ServerMessage, StatementOutcome, TransactionState } from '../result/types.ts'
import type { History } from './history.ts'
import type { LabWait } from './timeline.ts'

/** A database with a session for each letter, on which histories are played. */
export interface Stage {
  /** All sessions idle and as new, and the tables as at the beginning. */
  reset(sessions: readonly string[]): Promise<void>
  /** Runs one statement. `level` is the isolation level of the transaction that it leaves open. */
  run(session: string, sql: string): Promise<{ outcome: StatementOutcome; level?: string }>
  /** Whether the session's statement has been put aside until something happens. */
  waits(session: string): boolean
  /** Milliseconds until a timer of its own wakes it; Infinity without one. */
  due(session: string): number
  /** Whom and what it waits for. */
  waitOf(session: string): Promise<LabWait>
  cancel(session: string): void
  /** What is committed, as a query shows it. Throws what PostgreSQL says. */
  look(sql: string): Promise<Cell[][]>
}

/** A step that was played. */
export interface PlayedStep {
  session: string
  /** As it was written, variables and all. */
  sql: string
  /** Its place among the history's steps, from 0; undefined for a ROLLBACK before a retry. */
  place?: number
  /** How often the transaction had been tried, this time included. */
  attempt: number
  /** Its place among all beginnings and ends. */
  from: number
  /** Undefined when it waited to the end. */
  until?: number
  waits: LabWait[]
  tag?: string
  columns?: string[]
  rows?: Cell[][]
  error?: ServerMessage
  /** The transaction's state after it, and its isolation level while one is open. */
  transaction: TransactionState
  level?: string
}

/** What a history came to. */
export interface Play {
  steps: PlayedStep[]
  /** What each of the queries shows in the end. */
  finals: Cell[][][]
}

// A transaction is tried so often before its application gives up.
const tries = 5
// A timer that is due within so many milliseconds goes off before the next step begins.
const soon = 1000
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

type Due = Pick<PlayedStep, 'session' | 'sql' | 'place' | 'attempt'>

class Session {
  readonly script = new SessionScript()
  readonly queue: Due[] = []
  /** What has to be run again when its transaction fails: the steps since it began. */
  transaction: Due[] = []
  running: PlayedStep | undefined
}

/** Plays one history on a stage. */
class Run {
  readonly steps: PlayedStep[] = []
  #stage: Stage
  #retries: History['retries']
  #sessions = new Map<string, Session>()
  #events = 0

  constructor(stage: Stage, { retries }: History) {
    this.#stage = stage
    this.#retries = retries
  }

  #session(letter: string): Session {
    const session = this.#sessions.get(letter) ?? new Session()
    this.#sessions.set(letter, session)
    return session
  }

  /** Begins a step, or puts it off while its session waits; comes back when everything that could happen has. */
  async step(due: Due): Promise<void> {
    this.#session(due.session).queue.push(due)
    await this.#settle()
  }

  /** Has what still waits end. */
  async end(): Promise<void> {
    for (const [letter, { running }] of this.#sessions) if (running) this.#stage.cancel(letter)
    while ([...this.#sessions.values()].some(({ running }) => running)) await pause(1)
  }

  // Ends when nothing runs: every session is idle without work, or waits for what only a further step can bring.
  async #settle(): Promise<void> {
    for (;;) {
      for (const letter of letters) this.#proceed(letter)
      const busy = [...this.#sessions].filter(([, { running }]) => running).map(([letter]) => letter)
      const waiting = busy.filter((letter) => this.#stage.waits(letter))
      if (waiting.length === busy.length) {
        if (await this.#note(waiting)) continue
        const due = Math.min(...waiting.map((letter) => this.#stage.due(letter)))
        if (due > soon) return
        await pause(Math.max(1, due))
      } else await pause(0)
    }
  }

  // Whether the wait that was asked about was over before it was known.
  async #note(waiting: readonly string[]): Promise<boolean> {
    for (const letter of waiting) {
      const { running } = this.#session(letter)
      const wait = await this.#stage.waitOf(letter)
      if (!running || !this.#stage.waits(letter)) return true
      const last = running.waits.at(-1)
      if (!last || JSON.stringify(last) !== JSON.stringify(wait)) running.waits.push(wait)
    }
    return false
  }

  #proceed(letter: string): void {
    const session = this.#sessions.get(letter)
    const due = session && !session.running ? session.queue.shift() : undefined
    if (!session || !due) return
    const step: PlayedStep = { ...due, from: ++this.#events, waits: [], transaction: 'idle' }
    if (beginsTransaction(due.sql)) session.transaction = []
    session.transaction.push(due)
    session.running = step
    this.steps.push(step)
    void this.#run(session, step).then((outcome) => {
      step.until = ++this.#events
      Object.assign(step, outcome)
      session.running = undefined
      this.#after(session, step)
    })
  }

  async #run(session: Session, { session: letter, sql }: PlayedStep): Promise<Partial<PlayedStep>> {
    const [statement] = session.script.read(sql)
    if (!statement) return {}
    if (statement.fault) return { error: statement.fault }
    const { outcome, level } = await this.#stage.run(letter, statement.sql)
    const { tag, result, error, transaction } = outcome
    const rows = result && decodeRows(result.rows)
    const columns = result?.columns.map(({ name }) => name)
    const fault = error ?? session.script.keep(statement, columns ?? [], rows ?? [])
    return {
      transaction,
      ...(tag === undefined ? {} : { tag }),
      ...(columns && rows ? { columns, rows } : {}),
      ...(fault ? { error: fault } : {}),
      ...(level === undefined ? {} : { level }),
    }
  }

  // An application that retries rolls back and runs the transaction from its beginning.
  #after(session: Session, { session: letter, error, attempt, transaction }: PlayedStep): void {
    const retried = error !== undefined && (this.#retries[letter] ?? []).includes(error.code)
    if (retried && attempt < tries) {
      const again = session.transaction.map((due) => ({ ...due, attempt: attempt + 1 }))
      const back = { session: letter, sql: 'ROLLBACK', attempt: attempt + 1 }
      session.queue.unshift(...(transaction === 'idle' ? [] : [back]), ...again)
      session.transaction = []
    } else if (transaction === 'idle') session.transaction = []
  }
}

/** Plays a history from the beginning, and looks with each query at what is committed in the end. */
export async function playHistory(history: History, stage: Stage, queries: readonly string[]): Promise<Play> {
  await stage.reset([...new Set(history.steps.map(({ session }) => session))].sort())
  const run = new Run(stage, history)
  for (const [place, { session, sql }] of history.steps.entries())
    await run.step({ session, sql, place, attempt: 1 })
  const steps = run.steps.map((step) => structuredClone(step))
  await run.end()
  const finals: Cell[][][] = []
  for (const query of queries) finals.push(await stage.look(query))
  return { steps, finals }
}

import { decodeRows } from '#core/result/wire.ts'
import { isTorn } from '#engine/ticket.ts'
import { BrokenEngine } from '#engine/trap.ts'
import { Inspection } from './inspection.ts'
import { locksQuery, waitQuery } from './locks.ts'
import type {
  LabCalls,
  LabMessage,
  LabMethod,
  LabParams,
  LabRequest,
  LabResult,
  SessionId,
} from './protocol.ts'
import { Lab } from './runtime/lab.ts'
import type { Process } from './runtime/process.ts'
import { signal } from './runtime/signals.ts'
import { hasJspi } from './runtime/suspension.ts'
import { LabStage } from './stage.ts'
import { Statements } from './statements.ts'

/** Where requests come from and answers go: a worker's global scope. */
export interface LabPort {
  postMessage(message: LabMessage): void
  onmessage: ((event: MessageEvent<LabRequest>) => void) | null
}

type Handlers = { [M in LabMethod]: (params: LabParams<M>) => Promise<LabResult<M>> }

// The observer must never wait long for what a learner has locked.
const observing = "SET lock_timeout = '200ms'; SET deadlock_timeout = '1s'"

/** The lab in its worker. */
class Server {
  #say: (message: LabMessage) => void
  #lab: Lab | undefined
  #observer: Statements | undefined
  #stage: LabStage | undefined
  #inspection: Inspection | undefined
  #sessions = new Map<SessionId, Statements>()
  #tickets = new Map<SessionId, string>()

  constructor(say: (message: LabMessage) => void) {
    this.#say = say
  }

  readonly calls: Handlers = {
    open: async ({ script, sessions, inspector, ...parts }) => {
      const mode = parts.mode ?? (hasJspi() ? 'jspi' : 'asyncify')
      const { lab, observer } = await Lab.open({ ...parts, mode })
      this.#lab = lab
      lab.asked = (pid) => isTorn(this.#tickets.get(pid) ?? '')
      lab.onwait = (process) => {
        void this.#tellWait(process)
      }
      this.#observer = new Statements(lab, observer)
      for (const { error } of await this.#observer.run(script)) if (error) throw new Error(error.message)
      this.#inspection = new Inspection(this.#observer)
      if (inspector) await this.#inspection.prepare(inspector)
      await this.#observer.need('CHECKPOINT')
      await this.#observer.run(observing)
      const opened: SessionId[] = []
      for (let i = 0; i < sessions; i++) opened.push(await this.#add())
      return { sessions: opened }
    },
    add: async () => ({ session: await this.#add() }),
    run: async ({ session, sql, ticket }) => {
      this.#tickets.set(session, ticket)
      const statements = this.#session(session)
      const outcomes = await statements.run(sql)
      if (statements.process.ended) this.#say({ event: 'ended', session })
      const isolation = await statements.isolation()
      await this.#inspection?.ran(statements, isolation)
      return { outcomes, ...(isolation === undefined ? {} : { isolation }) }
    },
    cancel: ({ session }) => {
      this.#need().send(this.#session(session).process, signal.interrupt)
      return Promise.resolve(undefined)
    },
    close: async ({ session }) => {
      const statements = this.#session(session)
      this.#sessions.delete(session)
      this.#need().send(statements.process, signal.terminate)
      await statements.run('SELECT 1')
      return undefined
    },
    play: ({ script, history, queries }) => {
      this.#stage ??= new LabStage(this.#need(), this.#watcher())
      return this.#stage.play(script, history, queries)
    },
    locks: () => this.#watcher().table(locksQuery),
    versions: ({ table }) => {
      if (!this.#inspection) throw new Error('The lab has not been started')
      return this.#inspection.look(table)
    },
  }

  #need(): Lab {
    if (!this.#lab) throw new Error('The lab has not been started')
    return this.#lab
  }

  #watcher(): Statements {
    if (!this.#observer) throw new Error('The lab has not been started')
    return this.#observer
  }

  #session(id: SessionId): Statements {
    const session = this.#sessions.get(id)
    if (!session) throw new Error('That session has been closed.')
    return session
  }

  async #add(): Promise<SessionId> {
    const lab = this.#need()
    const process = await lab.add()
    this.#sessions.set(process.pid, new Statements(lab, process))
    return process.pid
  }

  // A moment later, when the session has given up the floor.
  async #tellWait(process: Process): Promise<void> {
    if (!this.#sessions.has(process.pid)) return
    const [row] = await this.#watcher()
      .need(waitQuery(process.pid))
      .then(({ rows }) => decodeRows(rows))
      .catch(() => [])
    if (!process.waits.waiting) return
    const sessions = (row?.[0] ?? '').split(' ').filter(Boolean).map(Number)
    const lock = row?.[1] ?? undefined
    this.#say({ event: 'waits', session: process.pid, for: { sessions, ...(lock ? { lock } : {}) } })
  }
}

/** Answers requests as they come: while one session's statement waits, others' run. */
export function serveLab(port: LabPort): void {
  const { calls } = new Server((message) => {
    port.postMessage(message)
  })
  port.onmessage = ({ data: { id, method, params } }) => {
    const answer = (calls[method] as (params: unknown) => Promise<LabCalls[LabMethod]['result']>)(params)
    answer.then(
      (value) => {
        port.postMessage({ id, ok: true, value })
      },
      (error: unknown) => {
        const message = error instanceof Error ? error.message : String(error)
        port.postMessage({ id, ok: false, message, broken: isBroken(error) })
      },
    )
  }
}

const isBroken = (error: unknown): boolean =>
  error instanceof BrokenEngine || error instanceof WebAssembly.RuntimeError || error instanceof RangeError

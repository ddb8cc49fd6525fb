import { Ticket } from '#engine/ticket.ts'
import { workerFault } from '#engine/worker-fault.ts'
import type { LabMessage, LabMethod, LabParams, LabResult, SessionId, WaitingFor } from './protocol.ts'

/** The lab can't go on: its worker failed, or PostgreSQL did. All its sessions are gone. */
export class LabLost extends Error {}

/** What the lab tells of itself. */
export interface LabListener {
  waits(session: SessionId, what: WaitingFor): void
  ended(session: SessionId): void
  lost(why: string): void
}

interface Waiting {
  resolve: (value: unknown) => void
  reject: (error: Error) => void
}

/** The page's side of the lab's worker. */
export class LabClient {
  #worker: Worker
  #listener: LabListener
  #waiting = new Map<number, Waiting>()
  #tickets = new Map<SessionId, Ticket>()
  #next = 1
  #lost: LabLost | undefined

  constructor(worker: Worker, listener: LabListener) {
    this.#worker = worker
    this.#listener = listener
    worker.onmessage = ({ data }: MessageEvent<LabMessage>) => {
      this.#take(data)
    }
    worker.onerror = (event) => {
      event.preventDefault()
      this.#lose(`The lab's worker failed: ${workerFault(event)}`)
    }
  }

  /** Asks the worker. Rejects with LabLost when the lab can't go on, with an Error when the call was refused. */
  call<M extends LabMethod>(method: M, params: LabParams<M>): Promise<LabResult<M>> {
    if (this.#lost) return Promise.reject(this.#lost)
    const id = this.#next++
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as Waiting['resolve'], reject })
      this.#worker.postMessage({ id, method, params })
    })
  }

  /** Runs statements in a session up to the first that fails. Rejects as `call` does. */
  async run(session: SessionId, sql: string): Promise<LabResult<'run'>> {
    const ticket = this.#tickets.get(session) ?? new Ticket()
    this.#tickets.set(session, ticket)
    return this.call('run', { session, sql, ticket: ticket.url })
  }

  /** Has what a session runs end, whether it waits or computes. */
  async cancel(session: SessionId): Promise<void> {
    this.#tickets.get(session)?.tear()
    this.#tickets.delete(session)
    await this.call('cancel', { session })
  }

  /** Ends the worker, whatever it does. */
  end(): void {
    this.#lost ??= new LabLost('The lab was closed.')
    this.#worker.terminate()
    for (const { reject } of this.#waiting.values()) reject(this.#lost)
    this.#waiting.clear()
  }

  #lose(why: string): void {
    if (this.#lost) return
    this.#lost = new LabLost(why)
    this.end()
    this.#listener.lost(why)
  }

  #take(message: LabMessage): void {
    if ('event' in message) {
      if (message.event === 'waits') this.#listener.waits(message.session, message.for)
      else this.#listener.ended(message.session)
      return
    }
    const waiting = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    if (message.ok) waiting?.resolve(message.value)
    else if (message.broken) {
      this.#lose(message.message)
      waiting?.reject(this.#lost ?? new LabLost(message.message))
    } else waiting?.reject(new Error(message.message))
  }
}

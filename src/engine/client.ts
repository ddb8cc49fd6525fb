import type { EngineFault, Method, Params, Progress, Response, Result } from './protocol.ts'
import { Ticket } from './ticket.ts'
import { workerFault } from './worker-fault.ts'

/** The worker is gone or must go: it trapped, hung past its deadline, or was stopped. */
export class EngineLost extends Error {
  readonly reason: 'fault' | 'deadline' | 'stopped'

  /** The SQLSTATE of the error that the learner's statement gets. */
  readonly code: string

  constructor(reason: EngineLost['reason'], message: string, code = reason === 'fault' ? '58000' : '57014') {
    super(message)
    this.reason = reason
    this.code = code
  }
}

// Milliseconds that an engine has to cancel what it runs, before it is terminated.
const grace = 500

interface Waiting {
  resolve: (value: unknown) => void
  reject: (error: Error) => void
  timer: ReturnType<typeof setTimeout>
  ms: number
  onprogress: ((progress: Progress<Method>) => void) | undefined
}

/** Calls into one worker. Each promise answers its own call or rejects; after EngineLost the worker is terminated. */
export class EngineClient {
  #worker: Worker
  #next = 1
  #waiting = new Map<number, Waiting>()
  #lost: EngineLost | undefined
  #ticket = new Ticket()
  #interruption: string | undefined

  constructor(worker: Worker) {
    this.#worker = worker
    worker.onmessage = ({ data }: MessageEvent<Response>) => {
      this.#settle(data)
    }
    worker.onerror = (event) => {
      event.preventDefault()
      this.end('fault', `The database's worker failed: ${workerFault(event)}`)
    }
    worker.onmessageerror = () => {
      this.end('fault', "The database's answer could not be read")
    }
  }

  /** Why the last `run` was asked to end, if it was. */
  get interruption(): string | undefined {
    return this.#interruption
  }

  /**
   * Asks the worker. After `deadlineMs` what runs is asked to end, and soon after rejected with EngineLost; an Error says
   * why the call was refused. A call that tells its progress has its whole time again after each telling.
   */
  call<M extends Method>(
    method: M,
    params: Params<M>,
    deadlineMs: number,
    onprogress?: (progress: Progress<M>) => void,
  ): Promise<Result<M>> {
    if (this.#lost) return Promise.reject(this.#lost)
    const id = this.#next++
    if (method === 'run' || method === 'importTable') this.#interruption = undefined
    return new Promise<Result<M>>((resolve, reject) => {
      const timer = this.#deadline(id, deadlineMs)
      this.#waiting.set(id, {
        resolve: resolve as (value: unknown) => void,
        reject,
        timer,
        ms: deadlineMs,
        onprogress: onprogress as Waiting['onprogress'],
      })
      this.#worker.postMessage({ id, method, params, ticket: this.#ticket.url })
    })
  }

  // A call that stands behind another one has its whole time still before it.
  #deadline(id: number, ms: number): Waiting['timer'] {
    return setTimeout(() => {
      const waiting = this.#waiting.get(id)
      const [first] = this.#waiting.keys()
      if (waiting && first !== id) waiting.timer = this.#deadline(id, ms)
      else void this.interrupt('deadline', `The database did not answer within ${Math.round(ms / 1000)} s`)
    }, ms)
  }

  /** Has PostgreSQL cancel what runs, which keeps the session; an engine that does not is ended. */
  async interrupt(reason: EngineLost['reason'], message: string): Promise<void> {
    if (this.#lost || this.#waiting.size === 0) return
    this.#interruption = message
    this.#ticket.tear()
    this.#ticket = new Ticket()
    const asked = [...this.#waiting.keys()]
    await new Promise((resolve) => setTimeout(resolve, grace))
    if (asked.some((id) => this.#waiting.has(id))) this.end(reason, message)
  }

  /** Terminates the worker, whatever it does; all that wait are rejected with EngineLost. */
  end(reason: EngineLost['reason'], message: string, code?: string): void {
    if (this.#lost) return
    this.#lost = new EngineLost(reason, message, code)
    this.#worker.terminate()
    this.#ticket.tear()
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer)
      reject(this.#lost)
    }
    this.#waiting.clear()
  }

  #settle(response: Response): void {
    const waiting = this.#waiting.get(response.id)
    if (!waiting) return
    clearTimeout(waiting.timer)
    if ('progress' in response) {
      waiting.timer = this.#deadline(response.id, waiting.ms)
      waiting.onprogress?.(response.progress)
      return
    }
    this.#waiting.delete(response.id)
    if (response.ok) waiting.resolve(response.value)
    else this.#refuse(waiting, response.fault)
  }

  #refuse(waiting: Waiting, { fatal, message, code }: EngineFault): void {
    if (!fatal) {
      waiting.reject(new Error(message))
      return
    }
    this.end('fault', message, code)
    waiting.reject(this.#lost ?? new EngineLost('fault', message, code))
  }
}

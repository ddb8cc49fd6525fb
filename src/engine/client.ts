import type { EngineFault, Method, Params, Response, Result } from './protocol.ts'

/** The worker is gone or must go: it trapped, hung past its deadline, or was stopped. */
export class EngineLost extends Error {
  readonly reason: 'fault' | 'deadline' | 'stopped'

  constructor(reason: EngineLost['reason'], message: string) {
    super(message)
    this.reason = reason
  }
}

interface Waiting {
  resolve: (value: unknown) => void
  reject: (error: Error) => void
  timer: ReturnType<typeof setTimeout>
}

/** Calls into one worker. Each promise answers its own call or rejects; after EngineLost the worker is terminated. */
export class EngineClient {
  #worker: Worker
  #next = 1
  #waiting = new Map<number, Waiting>()
  #lost: EngineLost | undefined

  constructor(worker: Worker) {
    this.#worker = worker
    worker.onmessage = ({ data }: MessageEvent<Response>) => {
      this.#settle(data)
    }
    worker.onerror = (event) => {
      event.preventDefault()
      const why =
        event.message || 'it was blocked; check worker-src of the page and that the host serves .js files'
      this.end('fault', `The database's worker failed: ${why}`)
    }
    worker.onmessageerror = () => {
      this.end('fault', "The database's answer could not be read")
    }
  }

  /** Asks the worker; rejects with EngineLost after `deadlineMs`, or with an Error that says why it was refused. */
  call<M extends Method>(method: M, params: Params<M>, deadlineMs: number): Promise<Result<M>> {
    if (this.#lost) return Promise.reject(this.#lost)
    const id = this.#next++
    return new Promise<Result<M>>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.end('deadline', `The database did not answer within ${Math.round(deadlineMs / 1000)} s`)
      }, deadlineMs)
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject, timer })
      this.#worker.postMessage({ id, method, params })
    })
  }

  /** Terminates the worker, whatever it does; all that wait are rejected with EngineLost. */
  end(reason: EngineLost['reason'], message: string): void {
    if (this.#lost) return
    this.#lost = new EngineLost(reason, message)
    this.#worker.terminate()
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer)
      reject(this.#lost)
    }
    this.#waiting.clear()
  }

  #settle(response: Response): void {
    const waiting = this.#waiting.get(response.id)
    if (!waiting) return
    this.#waiting.delete(response.id)
    clearTimeout(waiting.timer)
    if (response.ok) waiting.resolve(response.value)
    else this.#refuse(waiting, response.fault)
  }

  #refuse(waiting: Waiting, { fatal, message }: EngineFault): void {
    if (!fatal) {
      waiting.reject(new Error(message))
      return
    }
    this.end('fault', message)
    waiting.reject(this.#lost ?? new EngineLost('fault', message))
  }
}

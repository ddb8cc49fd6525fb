import type { Answer, ExamSpec, CounterExample, Verdict } from '#core/check/types.ts'
import type { PlanNode } from '#core/plan/parse.ts'
import { EngineLost, type EngineClient } from './client.ts'
import { deadlines } from './deadlines.ts'
import type { Params, Result } from './protocol.ts'

/** Grades answers and measures queries on an engine that nobody else is using, one at a time. */
export class Examiner {
  #engine: () => Promise<EngineClient>
  #renew: () => void
  #busy: EngineClient | undefined
  #stopWaiting: (message: string) => void = () => undefined

  /** `engine` gives the one to grade on; `renew` is called when that one is of no use any more. */
  constructor(engine: () => Promise<EngineClient>, renew: () => void) {
    this.#engine = engine
    this.#renew = renew
  }

  /** Throws EngineLost when it is stopped. */
  check(spec: ExamSpec, answer: Answer): Promise<Verdict> {
    return this.#ask('check', { spec, answer })
  }

  /** The plans of queries that only read, as they ran on the pristine dataset. Throws as `check`, and what PostgreSQL says. */
  plans(queries: string[]): Promise<PlanNode[]> {
    return this.#ask('plans', { queries })
  }

  async #ask<M extends 'check' | 'plans'>(method: M, params: Params<M>): Promise<Result<M>> {
    const stopped = new Promise<never>((_, reject) => {
      this.#stopWaiting = (message) => {
        reject(new EngineLost('stopped', message))
      }
    })
    stopped.catch(() => undefined)
    // A Stop may come while the engine still boots.
    const engine = await Promise.race([this.#engine(), stopped])
    this.#busy = engine
    try {
      return await engine.call(method, params, deadlines.check)
    } catch (error) {
      // After a refusal, such as a query's error, the engine is as sound as before.
      if (error instanceof EngineLost || method === 'check') this.#renew()
      throw error
    } finally {
      this.#busy = undefined
    }
  }

  /** The smallest data on which an answer that failed goes wrong, if it is found. Throws EngineLost when the engine is. */
  async counterExample(spec: ExamSpec, sql: string, failed: Verdict): Promise<CounterExample | undefined> {
    const engine = await this.#engine()
    try {
      return await engine.call('counterExample', { spec, sql, failed }, deadlines.counterExample)
    } catch (error) {
      this.#renew()
      throw error
    }
  }

  /** Ends a check that runs; without one it does nothing. */
  stop(message: string): void {
    this.#stopWaiting(message)
    this.#busy?.end('stopped', message)
  }
}

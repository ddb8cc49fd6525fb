import type { Answer, CheckSpec, CounterExample, Verdict } from '#core/check/types.ts'
import { EngineLost, type EngineClient } from './client.ts'
import { deadlines } from './deadlines.ts'

/** Grades answers on an engine that nobody else is using, one at a time. */
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
  async check(spec: CheckSpec, answer: Answer): Promise<Verdict> {
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
      return await engine.call('check', { spec, answer }, deadlines.check)
    } catch (error) {
      this.#renew()
      throw error
    } finally {
      this.#busy = undefined
    }
  }

  /** The smallest data on which an answer that failed goes wrong, if it is found. Throws EngineLost when the engine is. */
  async counterExample(spec: CheckSpec, sql: string, failed: Verdict): Promise<CounterExample | undefined> {
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

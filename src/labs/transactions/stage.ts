import { decodeRows } from '#core/result/wire.ts'
import type { Cell } from '#core/result/types.ts'
import type { History } from '#core/transactions/history.ts'
import { playHistory, type Play, type Stage } from '#core/transactions/play.ts'
import type { LabWait } from '#core/transactions/timeline.ts'
import { waitQuery } from './locks.ts'
import type { Lab } from './runtime/lab.ts'
import { signal } from './runtime/signals.ts'
import { Statements } from './statements.ts'

// A deadlock is found when its last session has come to wait, and nobody has to watch a second pass.
const settings = "SET deadlock_timeout = '10ms'"
const schemas = `
SELECT pg_catalog.quote_ident(nspname) FROM pg_catalog.pg_namespace
 WHERE nspname <> 'information_schema' AND nspname !~ '^pg_'`

/** A lab as a stage: sessions that are kept from play to play, and tables that are made anew for each. */
export class LabStage implements Stage {
  #lab: Lab
  #observer: Statements
  #sessions = new Map<string, Statements>()
  #script = ''

  constructor(lab: Lab, observer: Statements) {
    this.#lab = lab
    this.#observer = observer
  }

  /** Plays a history on the tables that the script makes. Throws BrokenEngine when the lab is of no more use. */
  play(script: string, history: History, queries: readonly string[]): Promise<Play> {
    this.#script = script
    return playHistory(history, this, queries)
  }

  async reset(letters: readonly string[]): Promise<void> {
    for (const [letter, session] of this.#sessions) {
      await session.run('ROLLBACK')
      const [outcome] = session.process.ended ? [] : await session.run('DISCARD ALL')
      if (!outcome || outcome.error) this.#sessions.delete(letter)
    }
    for (const letter of letters) {
      const session = this.#sessions.get(letter) ?? new Statements(this.#lab, await this.#lab.add())
      this.#sessions.set(letter, session)
      await session.need(settings)
    }
    const drops = (await this.look(schemas)).map(([schema]) => `DROP SCHEMA ${schema} CASCADE`)
    // In one message they are one transaction, which takes less time.
    await this.#observer.need([...drops, 'CREATE SCHEMA public', this.#script].join('; '))
  }

  async run(letter: string, sql: string): ReturnType<Stage['run']> {
    const session = this.#session(letter)
    const [outcome] = await session.run(sql)
    if (!outcome) throw new Error(`There is no statement in: ${sql}`)
    const level = await session.isolation()
    return { outcome, ...(level === undefined ? {} : { level }) }
  }

  waits(letter: string): boolean {
    return this.#lab.isParked(this.#session(letter).process)
  }

  due(letter: string): number {
    return this.#session(letter).process.waits.due - performance.now()
  }

  async waitOf(letter: string): Promise<LabWait> {
    const [row] = await this.look(waitQuery(this.#session(letter).process.pid))
    const pids = (row?.[0] ?? '').split(' ').map(Number)
    const on = [...this.#sessions].flatMap(([other, { process }]) =>
      pids.includes(process.pid) ? other : [],
    )
    return { on: on.sort(), ...(row?.[1] ? { lock: row[1] } : {}) }
  }

  cancel(letter: string): void {
    this.#lab.send(this.#session(letter).process, signal.interrupt)
  }

  async look(sql: string): Promise<Cell[][]> {
    return decodeRows((await this.#observer.table(sql)).rows)
  }

  #session(letter: string): Statements {
    const session = this.#sessions.get(letter)
    if (!session) throw new Error(`There is no session ${letter}`)
    return session
  }
}

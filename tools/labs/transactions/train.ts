import { readFileSync, writeFileSync } from 'node:fs'
import type { ServerMessage } from '#core/result/types.ts'
import { openPortalMessage, queryMessage } from '#engine/frontend.ts'
import { readReply } from '#engine/reply.ts'
import { Lab } from '#labs/transactions/runtime/lab.ts'
import type { Process } from '#labs/transactions/runtime/process.ts'
import { signal } from '#labs/transactions/runtime/signals.ts'
import { hasJspi, suspendableIn } from '#labs/transactions/runtime/suspension.ts'
import { labParts } from './parts.ts'
import { buildLabProgram } from './program.ts'
import { readTries, type Group, type Try } from './tries.ts'

const statements = 'tests/fixtures/transactions/waits.sql'
const list = new URL('suspendable.json', import.meta.url)
// What PostgreSQL numbers the waits for a time from.
const timeouts = 0x09000000
const wakeful = ['DISCARD ALL', 'SET search_path = w', "SET deadlock_timeout = '10s'"]
// A wait for the other session is looked for in steps of this many milliseconds; what lasts longer than the limit hangs.
const pace = 2
const limit = 3000

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Two sessions of a lab, one of which holds what the other one waits for. */
class Trial {
  #lab: Lab
  #holder: Process
  #waiter: Process
  #reset: string

  private constructor(lab: Lab, holder: Process, waiter: Process, reset: string) {
    this.#lab = lab
    this.#holder = holder
    this.#waiter = waiter
    this.#reset = reset
  }

  static async open(
    program: Uint8Array<ArrayBuffer>,
    reset: string,
    onframes: (indices: number[]) => void,
  ): Promise<Trial> {
    const parts = await labParts({ program, mode: hasJspi() ? 'jspi' : 'asyncify' })
    const { lab } = await Lab.open({ ...parts, onframes })
    return new Trial(lab, await lab.add(), await lab.add(), reset)
  }

  async #run(process: Process, sql: string, extended = false): Promise<ServerMessage | undefined> {
    if (process.ended) throw new Error('waits.sql: the session has ended')
    const message = extended ? openPortalMessage('', sql, 0) : queryMessage(sql)
    return readReply(await this.#lab.exchange(process, message), 'idle').error
  }

  async #calm(): Promise<void> {
    for (const process of [this.#holder, this.#waiter])
      for (const sql of ['ROLLBACK', ...wakeful]) await this.#run(process, sql)
  }

  /** Makes the tables anew; gives whether it could. */
  async prepare(): Promise<boolean> {
    await this.#calm()
    const error = await this.#run(this.#holder, this.#reset)
    if (error) console.log(`The tables of waits.sql could not be made: ${error.message}`)
    await this.#calm()
    return error === undefined
  }

  // Waits until it is done, or waits for the other session.
  async #blocked(work: Promise<unknown>): Promise<boolean> {
    const done = work.then(() => 'done' as const)
    for (let waited = 0; waited < limit; waited += pace) {
      if ((await Promise.race([done, pause(pace)])) === 'done') return false
      const { waiting } = this.#waiter.waits
      if (waiting && waiting.event < timeouts) return true
    }
    return true
  }

  /** Gives what became of it: errors in the order of the statements. */
  async play({ held, end }: Group, { before, statements }: Try): Promise<string[]> {
    const errors: string[] = []
    const note = (error: ServerMessage | undefined): void => {
      if (error) errors.push(`${error.code} ${error.message}`)
    }
    for (const sql of before) note(await this.#run(this.#waiter, sql))
    note(await this.#run(this.#holder, 'BEGIN'))
    note(await this.#run(this.#holder, held))
    const work = (async () => {
      for (const { sql, extended } of statements) note(await this.#run(this.#waiter, sql, extended))
    })()
    if (await this.#blocked(work)) note(await this.#run(this.#holder, end))
    const stuck = setTimeout(() => {
      errors.push('hangs')
      this.#lab.send(this.#waiter, signal.interrupt)
    }, limit)
    await work
    clearTimeout(stuck)
    await this.#calm()
    return errors
  }
}

interface List {
  sha256: string
  functions: string[]
}

/** Plays all tries on a program with these functions; gives those that were on the stack of a wait and are none of them. */
async function missing(functions: readonly string[], told: (line: string, errors: string[]) => void) {
  const { bytes, names } = buildLabProgram(functions)
  console.log(`A program of ${bytes.length} bytes with ${functions.length} functions that can be suspended`)
  const known = suspendableIn(await WebAssembly.compile(bytes))
  const found = new Set<string>()
  const { reset, groups } = readTries(readFileSync(statements, 'utf8'))
  const trial = await Trial.open(bytes, reset, (indices) => {
    for (const index of indices) if (!known.has(index)) found.add(names[index] ?? '')
  })
  for (const group of groups) {
    for (const [i, one] of group.tries.entries()) {
      // What a try leaves behind is in the way of the next one.
      const changed = group.end === 'COMMIT' || one.before.length > 0 || one.line.startsWith('!')
      // The tables' own making waits too: with a list that lacks much it ends there.
      if ((i === 0 || changed) && !(await trial.prepare())) {
        if (found.size > 0) return found
        throw new Error('waits.sql has a mistake in what makes its tables')
      }
      told(one.line, await trial.play(group, one))
    }
  }
  return found
}

/**
 * `npm run lab:train`: finds the functions that must be suspendable, and writes suspendable.json. What waits at a place that
 * can't be put aside yet ends there, so it goes on in rounds until one finds nothing new; where Node has JSPI nothing ends and
 * one round finds all. `-- errors` prints what fails.
 */
export async function main(what = ''): Promise<number> {
  const { sha256, functions } = JSON.parse(readFileSync(list, 'utf8')) as List
  const all = new Set(functions)
  for (;;) {
    const found = await missing([...all], (line, errors) => {
      if (what === 'errors' && errors.length > 0) console.log(`${line}\n    ${errors.join('\n    ')}`)
    })
    if (found.size === 0) break
    for (const name of found) all.add(name)
    console.log(`${found.size} more functions wait`)
    const sorted = [...all].sort((a, b) => Number(a) - Number(b))
    writeFileSync(list, `${JSON.stringify({ sha256, functions: sorted }, null, 2)}\n`)
  }
  console.log('Nothing new.')
  return 0
}

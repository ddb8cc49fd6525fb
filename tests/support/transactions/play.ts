import { parseScenario, type Scenario } from '#core/transactions/scenario.ts'
import { decodeRows } from '#core/result/wire.ts'
import type { ResultSet, ServerMessage } from '#core/result/types.ts'

/** What a statement came to, wherever it ran. */
export interface Came {
  tag?: string | undefined
  result?: Pick<ResultSet, 'rows'> | undefined
  error?: Pick<ServerMessage, 'code' | 'message'> | undefined
}

/** A server with a session for each letter. */
export interface Server {
  run(letter: string, sql: string): Promise<Came>
  /** Whether the session's statement waits for another session. */
  waits(letter: string): Promise<boolean>
}

/** Reads scenarios that stand in one file, each after a line `==== name`. */
export function readScenarios(text: string): Scenario[] {
  return [...text.matchAll(/==== ([\w-]+)\n([^]*?)(?=\n==== |$(?![^]))/g)].map(([, name = '', body = '']) =>
    parseScenario(name, body),
  )
}

function told({ tag, result, error }: Came): string {
  if (error) return `${error.code} ${error.message.replaceAll(/\b(process|transaction) \d+/gi, '$1 N')}`
  return result ? `${tag} ${JSON.stringify(decodeRows(result.rows))}` : (tag ?? '')
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
// Looks, and milliseconds between them, until a statement is known to wait: then to be the victim of a deadlock.
const looks = 400
const pace = 5
const patience = 2500

/** Plays a scenario step by step and writes down what happens in the order in which it is seen. */
export async function play({ steps }: Scenario, server: Server): Promise<string[]> {
  const log: string[] = []
  const pending = new Map<string, Promise<void>>()
  const came = new Map<string, string>()
  const settle = (ms: number): Promise<unknown> => Promise.race([Promise.all(pending.values()), pause(ms)])
  // Who was set free by one step is written down by letter: in which order their answers arrive is chance.
  const write = (first: string): void => {
    for (const letter of [first, ...[...came.keys()].filter((one) => one !== first).sort()])
      if (came.has(letter)) log.push(`${letter}: ${came.get(letter) ?? ''}`)
    came.clear()
  }
  for (const { session, sql } of steps) {
    if (pending.has(session)) {
      log.push(`${session}: still waits`)
      continue
    }
    const statement = server.run(session, sql).then((what) => {
      pending.delete(session)
      came.set(session, told(what))
    })
    pending.set(session, statement)
    for (let look = 0; look < looks && pending.has(session); look++) {
      await Promise.race([statement, pause(pace)])
      if (pending.has(session) && (await server.waits(session))) break
    }
    if (pending.has(session)) log.push(`${session}: waits`)
    // When all wait it may be a deadlock, which PostgreSQL looks for after a second.
    await settle(pending.size > 1 ? patience : 50)
    write(session)
  }
  await settle(patience)
  write('')
  return log
}

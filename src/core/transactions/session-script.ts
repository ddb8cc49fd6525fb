import { readScript } from '../psql/reader.ts'
import type { MetaCommand, ScriptItem } from '../psql/types.ts'
import { Variables } from '../psql/variables.ts'
import type { Cell, ServerMessage } from '../result/types.ts'

/** A statement of a session's script. */
export interface SessionStatement {
  /** As it was written, with its variables and its `\gset`, without a semicolon. */
  written: string
  /** What PostgreSQL is to run, with the variables put in. */
  sql: string
  /** What the names of the variables begin with that keep its row; undefined when nothing is kept. */
  prefix?: string
  /** Why it can't be run: the script asks for something that a session does not know. */
  fault?: ServerMessage
}

const complaint = (message: string): ServerMessage => ({ severity: 'ERROR', code: 'psql', message })
const unknown = ({ name }: MetaCommand): ServerMessage => ({
  ...complaint(`\\${name} is not known here`),
  hint: 'A session knows \\gset, which keeps a row in variables, and :name, which puts one in. The other commands are in the playground’s console.',
})

/** What a session of several reads: SQL, `\gset`, and the variables that it keeps from one script to the next. */
export class SessionScript {
  #variables = new Variables()

  /** Keeps the one row of a result as the statement's `\gset` says. Gives what there is to complain of. */
  keep({ prefix }: SessionStatement, columns: string[], rows: Cell[][]): ServerMessage | undefined {
    if (prefix === undefined) return undefined
    const [row, more] = rows
    if (!row || more) return complaint(`\\gset keeps one row, and this query gave ${rows.length}`)
    for (const [i, name] of columns.entries()) {
      const cell = row[i] ?? null
      const variable = prefix + name
      const said = cell === null ? this.#variables.unset(variable) : this.#variables.set(variable, cell)
      if (said !== undefined) return complaint(said)
    }
    return undefined
  }

  /** The statements of a script, each under the variables as they are when it is asked for. */
  *read(script: string): Generator<SessionStatement, void> {
    const reader = readScript(script, this.#variables, { lenient: true })
    for (let item = reader.next(); item; item = reader.next()) yield statementOf(item, script)
  }
}

function statementOf(item: ScriptItem, script: string): SessionStatement {
  const last = item.kind === 'statement' && typeof item.end === 'object' ? item.end : item
  const written = script.slice(item.from, last.to).trim()
  if (item.kind === 'fault') return { written, sql: '', fault: complaint(item.message) }
  if (item.kind === 'command') return { written, sql: '', fault: unknown(item) }
  const { text, end } = item
  if (typeof end === 'string') return { written, sql: text }
  if (end.name !== 'gset') return { written, sql: text, fault: unknown(end) }
  return { written, sql: text, prefix: end.args[0]?.text ?? '' }
}

import { changesState } from '../sql/classify.ts'
import type { Statement } from '../sql/types.ts'
import { readScript } from './reader.ts'
import { Variables } from './variables.ts'

/** The statements of a script, in every branch of its conditions; a command such as `\gset` belongs to the one it sends. */
export function statementsOf(script: string): Statement[] {
  const statements: Statement[] = []
  const reader = readScript(script, new Variables(), { lenient: true, everything: true })
  for (let item = reader.next(); item; item = reader.next()) {
    if (item.kind !== 'statement') continue
    const { text, from, end, copyData, dataTo } = item
    const to = typeof end === 'object' ? end.to : item.to
    const data = copyData === undefined || dataTo === undefined ? {} : { copyData, dataTo }
    statements.push({ text, from, to, ...data })
  }
  return statements
}

/** Whether running a script surely leaves the database and the session as they are. */
export function onlyReads(script: string): boolean {
  const reader = readScript(script, new Variables(), { lenient: true })
  for (let item = reader.next(); item; item = reader.next())
    if (item.kind !== 'statement' || typeof item.end === 'object' || changesState(item.text)) return false
  return true
}

/** Whether a script is one of pg_dump's. */
export function isDump(script: string): boolean {
  return /^-- PostgreSQL database (?:cluster )?dump$/m.test(script)
}

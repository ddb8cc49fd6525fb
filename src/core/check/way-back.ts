import type { ExamDatabase } from './exam.ts'
import { failed } from './grade.ts'
import { scriptMessages as messages } from './script-messages.ts'
import { schemaFactsQuery, tableSums } from './state.ts'
import { differing, type TableSums } from './tables.ts'
import type { Verdict } from './types.ts'

/** A migration's two halves. */
interface Ways {
  there: string
  /** Undefined when the line `-- down` is missing. */
  back?: string
}

/** Cuts a migration at its line `-- down`; a script that has no way back is all way there. */
export function ways(sql: string, reversible: boolean): Ways {
  const line = reversible ? /^[ \t]*--[ \t]*down\b.*$/im.exec(sql) : null
  return line
    ? { there: sql.slice(0, line.index), back: sql.slice(line.index + line[0].length) }
    : { there: sql }
}

/** All that a database holds: facts of its schema and sums of its tables. */
interface Fingerprint {
  facts: string[]
  sums: TableSums
}

/** Takes the fingerprint of the database as it is. */
export async function fingerprint(database: ExamDatabase): Promise<Fingerprint> {
  const { rows } = await database.table(schemaFactsQuery)
  return {
    facts: rows.map(([object, fact]) => [object, fact].filter(Boolean).join(': ')),
    sums: await tableSums(database, []),
  }
}

function schemaFault(before: Fingerprint, after: Fingerprint): Verdict | undefined {
  const [was, is] = [new Set(before.facts), new Set(after.facts)]
  const missing = before.facts.find((fact) => !is.has(fact))
  const extra = after.facts.find((fact) => !was.has(fact))
  if (missing !== undefined) return failed('state', messages.backMissing(missing))
  if (extra !== undefined) return failed('state', messages.backExtra(extra))
  const names = differing(before.sums, after.sums)
  return names.length > 0 ? failed('state', messages.backRows(names)) : undefined
}

/** Goes the way back, looks whether all is as before, and goes there once more. */
export async function wayBackFault(
  before: Fingerprint,
  { there, back = '' }: Ways,
  database: ExamDatabase,
): Promise<Verdict | undefined> {
  const errorOf = async (sql: string) =>
    (await database.run(sql)).find((outcome) => outcome.error)?.error?.message
  const wayBack = await errorOf(back)
  if (wayBack !== undefined) return failed('error', messages.back(wayBack))
  const fault = schemaFault(before, await fingerprint(database))
  if (fault) return fault
  const again = await errorOf(there)
  return again === undefined ? undefined : failed('error', messages.again(again))
}

import { decodeRows } from '#core/result/wire.ts'
import { Lab } from '#labs/transactions/runtime/lab.ts'
import { Statements } from '#labs/transactions/statements.ts'
import { labParts } from '#tools/labs/transactions/parts.ts'
import { labProgram } from '#tools/labs/transactions/program.ts'

/** The lab as a page without JSPI has it, on a database without tables, in Node. */
export const openLab = async (program = labProgram()): ReturnType<typeof Lab.open> =>
  Lab.open(await labParts({ program }))

/** Another session of the lab. */
export const addSession = async (lab: Lab): Promise<Statements> => new Statements(lab, await lab.add())

/** The rows of a statement. Throws what PostgreSQL says. */
export async function rowsOf(session: Statements, sql: string): Promise<(string | null)[][]> {
  const [outcome] = await session.run(sql)
  if (outcome?.error) throw new Error(outcome.error.message)
  return outcome?.result ? decodeRows(outcome.result.rows) : []
}

/** Resolves when the session waits. */
export async function untilWaits({ process }: Statements): Promise<void> {
  while (!process.waits.waiting) await new Promise((resolve) => setTimeout(resolve, 5))
}

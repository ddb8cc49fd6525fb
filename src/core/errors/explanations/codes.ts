import { constraints } from './constraints.ts'
import { definitions } from './definitions.ts'
import { json } from './json.ts'
import { queries } from './queries.ts'
import { routines } from './routines.ts'
import { server } from './server.ts'
import { transactions } from './transactions.ts'
import type { Explanation } from './types.ts'
import { values } from './values.ts'

/** By SQLSTATE. */
export const codes: Record<string, Explanation> = {
  ...queries,
  ...definitions,
  ...values,
  ...json,
  ...constraints,
  ...transactions,
  ...routines,
  ...server,
}

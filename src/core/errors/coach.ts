import type { Catalog } from '../catalog/types.ts'
import type { ServerMessage } from '../result/types.ts'
import type { Advice, Finding } from './advice.ts'
import { constraints } from './causes/constraints.ts'
import { grouping } from './causes/grouping.ts'
import { columns, functions, objects, tables } from './causes/names.ts'
import { curlyQuotes, syntax } from './causes/syntax.ts'
import { typesAndValues } from './causes/types.ts'
import { habits } from './dialects/habits.ts'
import { readStatement, type Reading } from './reading.ts'
import { explain } from './sqlstate.ts'

// Codes with which words of another system are refused.
const foreign = new Set(['42601', '42703', '42704', '42725', '42883', '42P01', '0A000', '42804'])
const causes = [
  curlyQuotes,
  columns,
  tables,
  functions,
  objects,
  syntax,
  grouping,
  typesAndValues,
  constraints,
]
const mostFindings = 3
// Above so many characters a program has written the statement, and looking at each word would be felt.
const longest = 50_000

function findingsIn(reading: Reading): Finding[] {
  const known = foreign.has(reading.error.code) ? habits.flatMap((habit) => habit.find(reading) ?? []) : []
  // What is another system's word is no slip of the pen.
  if (known.length > 0) return known
  return causes.flatMap((look) => look(reading))
}

/**
 * What to tell a learner about a statement that failed: what the SQLSTATE means, and what was seen in the statement, with
 * changes that mend it (offsets in `sql`). Names are looked up in the catalog where there is one.
 */
export function advise(error: ServerMessage, sql: string, catalog?: Catalog): Advice {
  const findings = sql.length > longest ? [] : findingsIn(readStatement(error, sql, catalog))
  return { ...explain(error), findings: findings.slice(0, mostFindings) }
}

import { deparseSync } from 'pgsql-deparser'
import { columnName } from '#core/tree/clauses.ts'
import type { Tree } from '#core/tree/types.ts'
import { nodesOf, nodesOfKind } from '#core/tree/walk.ts'
import type { Operator } from './edit.ts'
import { comparisons, connectives, nullTests, subqueries } from './operators/conditions.ts'
import { constants } from './operators/constants.ts'
import { calls, choices, divisions, windows } from './operators/expressions.ts'
import { joins, selects, sortKeys } from './operators/select.ts'

/** A query that is like another one but for one mistake. */
export interface Mutant {
  /** What was done, for an author to read. */
  name: string
  sql: string
}

const textOf = ({ statements }: Tree): string =>
  deparseSync(
    statements.map(({ node }) => node),
    { pretty: false },
  )

/** All mutants of a query, each text once, none with the query's own. */
export function mutantsOf(tree: Tree): Mutant[] {
  const counted = new Map(
    nodesOfKind(tree, 'ColumnRef').map(({ node, fields }) => [columnName(fields), node]),
  )
  const columns = [...counted].flatMap(([name, node]) => (name.endsWith('*') ? [] : [node]))
  const operators: Operator[] = [
    ...[comparisons, connectives, nullTests, subqueries, constants],
    ...[calls(columns), choices, divisions, windows, joins, selects, sortKeys],
  ]
  const mutants = new Map<string, Mutant>()
  nodesOf(tree).forEach((place, i) => {
    for (const { name, apply } of operators.flatMap((operator) => operator(place))) {
      const copy = structuredClone(tree)
      const there = nodesOf(copy)[i]
      if (there) apply(there)
      const sql = textOf(copy)
      if (!mutants.has(sql)) mutants.set(sql, { name, sql })
    }
  })
  mutants.delete(textOf(tree))
  return [...mutants.values()]
}

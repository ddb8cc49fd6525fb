import { shortType } from '../catalog/short-type.ts'
import type { Relation } from '../catalog/types.ts'
import type { Erd, ErdReference, ErdTable } from './types.ts'

function tableOf({ name, rows, columns, comment }: Relation): ErdTable {
  return {
    name,
    rows: rows ?? 0,
    columns: columns.map((column) => ({
      name: column.name,
      type: shortType(column.type),
      nullable: !column.notNull,
      primaryKey: column.primaryKey,
      ...(column.references && {
        references: { table: column.references.table, column: column.references.column },
      }),
      ...(column.comment !== undefined && { comment: column.comment }),
    })),
    ...(comment !== undefined && { comment }),
  }
}

/** Whether a column alone tells rows apart. */
function isUnique({ columns, constraints }: Relation, column: string): boolean {
  const key = columns.filter(({ primaryKey }) => primaryKey)
  const alone = key.length === 1 && key[0]?.name === column
  return alone || constraints.some(({ definition }) => definition === `UNIQUE (${column})`)
}

function referencesOf(relation: Relation): ErdReference[] {
  return relation.columns.flatMap(({ name, notNull, references }) =>
    references
      ? [
          {
            from: relation.name,
            column: name,
            to: references.table,
            target: references.column,
            toEach: notNull ? 'exactly one' : 'zero or one',
            fromEach: isUnique(relation, name) ? 'zero or one' : 'zero or more',
          },
        ]
      : [],
  )
}

/** The tables among the relations, and what refers to what; foreign keys of one column. */
export function erdOf(relations: readonly Relation[]): Erd {
  const tables = relations.filter(({ kind }) => kind === 'table')
  return { tables: tables.map(tableOf), references: tables.flatMap(referencesOf) }
}

import { quoteIdent } from '../sql/identifiers.ts'
import type { ExamDatabase } from './exam.ts'
import type { Table } from './types.ts'

/** A table's content in short: equal sums mean equal rows, whatever their order. */
interface TableSum {
  schema: string
  name: string
  /** As the table has them. */
  columns: string[]
  sum: string
}

const tablesQuery = `
SELECT n.nspname, c.relname, a.attname
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence <> 't'
  AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
ORDER BY 1, 2, a.attnum`

/** Everything about a schema that has a meaning: names that PostgreSQL makes up are left out. */
export const schemaFactsQuery = `
WITH own AS (
  SELECT c.oid, c.relkind, c.oid::regclass::text AS name
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relpersistence <> 't' AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.classid = 'pg_class'::regclass AND d.deptype = 'e')
)
SELECT name AS object, format('column %s %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
         CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END,
         CASE WHEN a.attidentity <> '' THEN ' GENERATED AS IDENTITY'
              WHEN a.attgenerated <> '' THEN ' GENERATED ALWAYS AS ' || pg_get_expr(d.adbin, d.adrelid)
              ELSE coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '') END) AS fact
FROM own JOIN pg_attribute a ON a.attrelid = own.oid AND a.attnum > 0 AND NOT a.attisdropped
LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
WHERE relkind IN ('r', 'p', 'v', 'm', 'f')
UNION ALL
SELECT name, pg_get_constraintdef(k.oid) FROM own JOIN pg_constraint k ON k.conrelid = own.oid WHERE k.contype <> 'n'
UNION ALL
SELECT name, regexp_replace(pg_get_indexdef(i.indexrelid), 'INDEX \\S+ ON', 'INDEX ON')
FROM own JOIN pg_index i ON i.indrelid = own.oid
WHERE NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid)
UNION ALL
SELECT name, pg_get_viewdef(oid) FROM own WHERE relkind IN ('v', 'm')
UNION ALL
SELECT name, pg_get_triggerdef(t.oid) FROM own JOIN pg_trigger t ON t.tgrelid = own.oid WHERE NOT t.tgisinternal
UNION ALL
SELECT t.oid::regtype::text, coalesce(string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder), format_type(t.typbasetype, t.typtypmod))
FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace LEFT JOIN pg_enum e ON e.enumtypid = t.oid
WHERE t.typtype IN ('e', 'd') AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
GROUP BY t.oid, t.typbasetype, t.typtypmod
UNION ALL
SELECT p.oid::regprocedure::text, md5(p.prosrc) FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.classid = 'pg_proc'::regclass AND d.deptype = 'e')
UNION ALL
SELECT 'schema ' || nspname, '' FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'
ORDER BY 1, 2`

const place = (schema: string, name: string): string => `${quoteIdent(schema)}.${quoteIdent(name)}`

/** How a person calls a table: without the schema that is searched anyway. */
export function spokenName({ schema, name }: Pick<TableSum, 'schema' | 'name'>): string {
  return schema === 'public' ? name : `${schema}.${name}`
}

/** All tables with their columns and sums; `except` are columns, as `table.column`, that don't count. */
export async function tableSums(database: ExamDatabase, except: readonly string[]): Promise<TableSum[]> {
  const { rows } = await database.table(tablesQuery)
  const tables: TableSum[] = []
  for (const [schema, name, column] of rows) {
    const last = tables.at(-1)
    const known = last?.schema === schema && last?.name === name ? last : undefined
    const table = known ?? { schema: schema ?? '', name: name ?? '', columns: [], sum: '' }
    if (!known) tables.push(table)
    if (column && !except.includes(`${table.name}.${column}`)) table.columns.push(column)
  }
  if (tables.length === 0) return []
  const sums = tables.map(({ schema, name, columns }) => {
    // Two tables hold the same whichever order their columns were made in.
    const row = `ROW(${columns.toSorted().map(quoteIdent).join(', ')})::text`
    return `SELECT count(*) || ' ' || coalesce(sum(hashtextextended(${row}, 0)::numeric), 0) FROM ${place(schema, name)}`
  })
  const found = await database.table(sums.join('\nUNION ALL\n'))
  return tables.map((table, i) => ({ ...table, sum: found.rows[i]?.[0] ?? '' }))
}

/** The rows of a table in the columns that count. */
export function tableRows(database: ExamDatabase, { schema, name, columns }: TableSum): Promise<Table> {
  return database.table(`SELECT ${columns.map(quoteIdent).join(', ') || '1'} FROM ${place(schema, name)}`)
}

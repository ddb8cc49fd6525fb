import { identName } from '../../sql/identifiers.ts'
import { tokenize } from '../../sql/lex.ts'
import type { Cell } from '../../result/types.ts'

/** A column of a table whose rows can be made again. */
export interface ShapeColumn {
  name: string
  /** As SQL writes it: quoted where PostgreSQL needs it. */
  sql: string
  typeOid: number
  nullable: boolean
  /** Whether PostgreSQL computes it, so that no value can be given. */
  generated: boolean
  /** GENERATED ALWAYS AS IDENTITY: a value needs OVERRIDING SYSTEM VALUE. */
  identity: boolean
}

/** A foreign key; columns are indexes, `table` an index into the list of all tables. */
export interface ShapeKey {
  columns: number[]
  table: number
  references: number[]
}

/** A table, as far as choosing and making its rows asks for. */
export interface TableShape {
  schema: string
  name: string
  /** As SQL writes it, with its schema only where that is needed. */
  sql: string
  columns: ShapeColumn[]
  /** Indexes of the primary key's columns. */
  primaryKey: number[]
  foreignKeys: ShapeKey[]
  /** The planner's guess at how many rows there are. */
  estimate: number
}

/** What the database holds: its tables, and the names of functions that are its own. */
export interface Shapes {
  tables: TableShape[]
  functions: string[]
}

/** Gives the shapes as one JSON text, for `parseShapes`. */
export const shapesQuery = `
WITH tables AS (
  SELECT c.oid, n.nspname, c.relname, greatest(c.reltuples, 0)::int8 AS estimate, row_number() OVER (ORDER BY c.oid) - 1 AS place,
    CASE WHEN pg_table_is_visible(c.oid) THEN quote_ident(c.relname)
      ELSE quote_ident(n.nspname) || '.' || quote_ident(c.relname) END AS sql
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_(toast|temp)'
), columns AS (
  SELECT t.oid, a.attnum, a.attname, row_number() OVER (PARTITION BY t.oid ORDER BY a.attnum) - 1 AS place,
    json_build_object('name', a.attname, 'sql', quote_ident(a.attname), 'typeOid', a.atttypid::int8,
      'nullable', NOT a.attnotnull, 'generated', a.attgenerated <> '', 'identity', a.attidentity = 'a') AS shape
  FROM tables t JOIN pg_attribute a ON a.attrelid = t.oid
  WHERE a.attnum > 0 AND NOT a.attisdropped
)
SELECT json_build_object(
  'tables', (SELECT coalesce(json_agg(json_build_object('schema', t.nspname, 'name', t.relname, 'sql', t.sql, 'estimate', t.estimate,
    'columns', (SELECT coalesce(json_agg(c.shape ORDER BY c.attnum), '[]') FROM columns c WHERE c.oid = t.oid),
    'primaryKey', (SELECT coalesce(json_agg(c.place ORDER BY c.attnum), '[]')
      FROM pg_constraint k JOIN columns c ON c.oid = t.oid AND c.attnum = ANY (k.conkey)
      WHERE k.conrelid = t.oid AND k.contype = 'p'),
    'foreignKeys', (SELECT coalesce(json_agg(json_build_object('table', f.place,
        'columns', (SELECT json_agg(c.place ORDER BY array_position(k.conkey, c.attnum))
          FROM columns c WHERE c.oid = k.conrelid AND c.attnum = ANY (k.conkey)),
        'references', (SELECT json_agg(c.place ORDER BY array_position(k.confkey, c.attnum))
          FROM columns c WHERE c.oid = k.confrelid AND c.attnum = ANY (k.confkey)))), '[]')
      FROM pg_constraint k JOIN tables f ON f.oid = k.confrelid
      WHERE k.conrelid = t.oid AND k.contype = 'f')
    ) ORDER BY t.place), '[]') FROM tables t),
  'functions', (SELECT coalesce(json_agg(p.proname), '[]')
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname NOT IN ('pg_catalog', 'information_schema')
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')))`

/** The shapes from what `shapesQuery` gave. */
export function parseShapes(json: Cell): Shapes {
  return JSON.parse(json ?? '{"tables":[],"functions":[]}') as Shapes
}

interface PlanNode {
  Schema?: string
  'Relation Name'?: string
}

// Every node of the plan, wherever it hangs.
function nodesOf(value: unknown): PlanNode[] {
  if (typeof value !== 'object' || value === null) return []
  return [value, ...Object.values(value).flatMap(nodesOf)]
}

/** The statement that tells which tables a query reads, views and all; its result is for `tablesOfPlan`. */
export function planQuery(sql: string): string {
  return `EXPLAIN (VERBOSE, COSTS OFF, FORMAT JSON) ${sql}`
}

/** Which tables a plan reads, as indexes; undefined when one of its relations can't be emptied and filled. */
export function tablesOfPlan(json: Cell, { tables }: Shapes): number[] | undefined {
  const read = nodesOf(JSON.parse(json ?? '[]')).filter((node) => node['Relation Name'] !== undefined)
  const places = read.map((node) =>
    tables.findIndex(({ schema, name }) => schema === node.Schema && name === node['Relation Name']),
  )
  return places.includes(-1) ? undefined : [...new Set(places)]
}

/** Whether a plan reads a table other than the system catalog's, so that rows can matter to it. */
export function readsRows(json: Cell): boolean {
  return nodesOf(JSON.parse(json ?? '[]')).some(
    (node) => node['Relation Name'] !== undefined && node.Schema !== 'pg_catalog',
  )
}

/** Whether one of the texts calls a function of the database's own, which may read tables that no plan shows. */
export function callsOwnFunction(texts: readonly string[], { functions }: Shapes): boolean {
  if (functions.length === 0) return false
  const names = texts.flatMap((text) =>
    tokenize(text).flatMap(({ kind, text: word }) =>
      kind === 'word' || kind === 'quoted' ? identName(word) : [],
    ),
  )
  return functions.some((name) => names.includes(name))
}

/** The tables with all that they refer to, directly or not. */
export function withParents(tables: readonly number[], shapes: Shapes): number[] {
  const found = new Set(tables)
  for (const at of found) for (const { table } of shapes.tables[at]?.foreignKeys ?? []) found.add(table)
  return [...found]
}

/** The tables with all that refers to them, directly or not: what a TRUNCATE must name together. */
export function withChildren(tables: readonly number[], shapes: Shapes): number[] {
  const found = new Set(tables)
  for (const at of found)
    shapes.tables.forEach(({ foreignKeys }, child) => {
      if (foreignKeys.some(({ table }) => table === at)) found.add(child)
    })
  return [...found].sort((a, b) => a - b)
}

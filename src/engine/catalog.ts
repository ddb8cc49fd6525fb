import type { Catalog, CatalogConstraint, Relation } from '#core/catalog/types.ts'
import { cellAt } from '#core/result/wire.ts'
import type { ResultSet } from '#core/result/types.ts'
import { quoteIdent } from '#core/sql/identifiers.ts'

// Above this many pages (8 kB each) a count would be felt; the planner's estimate serves.
const countablePages = 4000

const relationsQuery = `
select coalesce(json_agg(r order by r.schema, r.name), '[]') from (
  select n.nspname as schema, c.relname as name, c.relpages as pages, c.reltuples as estimate,
    case c.relkind when 'r' then 'table' when 'p' then 'partitioned table' when 'v' then 'view'
      when 'm' then 'materialized view' else 'foreign table' end as kind,
    case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid, true) end as definition,
    obj_description(c.oid, 'pg_class') as comment,
    (select coalesce(json_agg(json_build_object(
        'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'notNull', a.attnotnull,
        'default', pg_get_expr(d.adbin, d.adrelid), 'comment', col_description(c.oid, a.attnum),
        'primaryKey', exists (select from pg_constraint k
            where k.conrelid = c.oid and k.contype = 'p' and a.attnum = any (k.conkey)),
        'references', (select json_build_object('schema', fn.nspname, 'table', fc.relname, 'column', fa.attname)
            from pg_constraint k cross join generate_subscripts(k.conkey, 1) i
            join pg_class fc on fc.oid = k.confrelid join pg_namespace fn on fn.oid = fc.relnamespace
            join pg_attribute fa on fa.attrelid = k.confrelid and fa.attnum = k.confkey[i]
            where k.conrelid = c.oid and k.contype = 'f' and k.conkey[i] = a.attnum limit 1)
      ) order by a.attnum), '[]')
      from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
    (select coalesce(json_agg(json_build_object('name', ic.relname, 'definition', pg_get_indexdef(i.indexrelid),
        'unique', i.indisunique, 'primary', i.indisprimary, 'comment', obj_description(ic.oid, 'pg_class')) order by ic.relname), '[]')
      from pg_index i join pg_class ic on ic.oid = i.indexrelid where i.indrelid = c.oid) as indexes,
    (select coalesce(json_agg(json_build_object('name', k.conname, 'kind', k.contype,
        'definition', pg_get_constraintdef(k.oid, true), 'comment', obj_description(k.oid, 'pg_constraint'))
        order by k.conname), '[]')
      from pg_constraint k where k.conrelid = c.oid and k.contype <> 'n') as constraints
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema')
    and n.nspname !~ '^pg_toast') r`

const schemasQuery = `select coalesce(json_agg(nspname order by nspname), '[]') from pg_namespace
  where nspname not in ('pg_catalog', 'information_schema') and nspname !~ '^pg_(toast|temp)'`

const functionsQuery = `
select coalesce(json_agg(json_build_object('schema', n.nspname, 'name', p.proname,
    'arguments', pg_get_function_arguments(p.oid), 'result', coalesce(pg_get_function_result(p.oid), ''),
    'comment', obj_description(p.oid, 'pg_proc')) order by n.nspname, p.proname), '[]')
from pg_proc p join pg_namespace n on n.oid = p.pronamespace
where n.nspname not in ('pg_catalog', 'information_schema')
  and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`

const typesQuery = `
select coalesce(json_agg(json_build_object('schema', n.nspname, 'name', t.typname,
    'kind', case t.typtype when 'e' then 'enum' when 'd' then 'domain' when 'r' then 'range type' else 'composite type' end,
    'definition', case t.typtype
      when 'e' then (select string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder)
        from pg_enum e where e.enumtypid = t.oid)
      when 'd' then concat_ws(' ', format_type(t.typbasetype, t.typtypmod), case when t.typnotnull then 'NOT NULL' end,
        (select string_agg(pg_get_constraintdef(k.oid, true), ' ' order by k.conname)
          from pg_constraint k where k.contypid = t.oid and k.contype = 'c'))
      when 'r' then (select format_type(r.rngsubtype, null) from pg_range r where r.rngtypid = t.oid)
      else (select string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod), ', ' order by a.attnum)
        from pg_attribute a where a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped) end,
    'comment', obj_description(t.oid, 'pg_type')) order by n.nspname, t.typname), '[]')
from pg_type t join pg_namespace n on n.oid = t.typnamespace
where n.nspname not in ('pg_catalog', 'information_schema') and (t.typtype in ('e', 'd', 'r')
    or t.typtype = 'c' and exists (select from pg_class c where c.oid = t.typrelid and c.relkind = 'c'))
  and not exists (select from pg_depend d where d.objid = t.oid and d.deptype = 'e')`

const extensionsQuery = `
select coalesce(json_agg(json_build_object('name', extname, 'version', extversion,
  'comment', obj_description(oid, 'pg_extension')) order by extname), '[]') from pg_extension`

const constraintKinds: Record<string, CatalogConstraint['kind']> = {
  p: 'primary key',
  f: 'foreign key',
  u: 'unique',
  c: 'check',
  x: 'exclusion',
  n: 'not null',
}

type Row = Omit<Relation, 'rows' | 'rowsExact'> & { pages: number; estimate: number }
type Inspect = (sql: string) => Promise<ResultSet>

function withoutNulls<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null)) as T
}

async function counts(inspect: Inspect, rows: Row[]): Promise<Map<Row, number>> {
  const small = rows.filter(
    ({ kind, pages }) => kind.endsWith('table') && kind !== 'foreign table' && pages <= countablePages,
  )
  if (small.length === 0) return new Map()
  const parts = small.map(
    ({ schema, name }) => `(select count(*) from ${quoteIdent(schema)}.${quoteIdent(name)})`,
  )
  const { rows: answer } = await inspect(`select json_build_array(${parts.join(', ')})`)
  const numbers = JSON.parse(cellAt(answer, 0, 0) ?? '[]') as number[]
  return new Map(small.map((row, i) => [row, numbers[i] ?? 0]))
}

/** Reads the catalog of the learner's schemas. Throws what `inspect` throws. */
export async function readCatalog(inspect: Inspect): Promise<Catalog> {
  const read = async <T>(sql: string): Promise<T> => {
    const { rows } = await inspect(sql)
    return JSON.parse(cellAt(rows, 0, 0) ?? '[]') as T
  }
  const rows = await read<Row[]>(relationsQuery)
  const counted = await counts(inspect, rows)
  const relations = rows.map((row): Relation => {
    const { pages: _pages, estimate, ...relation } = row
    const exact = counted.get(row)
    const known = exact ?? (estimate >= 0 && relation.kind !== 'view' ? Math.round(estimate) : undefined)
    return {
      ...withoutNulls(relation),
      columns: relation.columns.map(withoutNulls),
      indexes: relation.indexes.map(withoutNulls),
      constraints: relation.constraints.map((one) => ({
        ...withoutNulls(one),
        kind: constraintKinds[one.kind] ?? 'check',
      })),
      rowsExact: exact !== undefined,
      ...(known === undefined ? {} : { rows: known }),
    }
  })
  const all = async <T extends object>(sql: string): Promise<T[]> => (await read<T[]>(sql)).map(withoutNulls)
  return {
    schemas: await read<string[]>(schemasQuery),
    relations,
    functions: await all(functionsQuery),
    types: await all(typesQuery),
    extensions: await all(extensionsQuery),
  }
}

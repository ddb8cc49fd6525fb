import { quoteIdent, quoteLiteral } from '../sql/identifiers.ts'

/** What a query about a table has to know: one JSON object, a TableFacts. */
export function factsQuery(schema: string, name: string): string {
  const table = `${quoteLiteral(`${quoteIdent(schema)}.${quoteIdent(name)}`)}::pg_catalog.regclass`
  const names = (keys: string, relation: string) =>
    `(select json_agg(a.attname order by k.at) from unnest(${keys}) with ordinality k (num, at)
      join pg_attribute a on a.attrelid = ${relation} and a.attnum = k.num)`
  return `
with recursive chain as (
  select attnum, atttypid as type, atttypmod as modifier, attnotnull as strict, 0 as step
  from pg_attribute where attrelid = ${table} and attnum > 0 and not attisdropped
  union all
  select c.attnum, t.typbasetype, t.typtypmod, c.strict or t.typnotnull, c.step + 1
  from chain c join pg_type t on t.oid = c.type where t.typtype = 'd'),
base as (select distinct on (attnum) * from chain order by attnum, step desc),
columns as (
  select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
    'base', format_type(t.oid, b.modifier),
    'element', case when t.typcategory = 'A' then format_type(t.typelem, b.modifier) end,
    'labels', (select json_agg(e.enumlabel order by e.enumsortorder) from pg_enum e
      where e.enumtypid = case when t.typcategory = 'A' then t.typelem else t.oid end),
    'notNull', b.strict,
    'filled', case when a.attgenerated <> '' then 'generated' when a.attidentity <> '' then 'identity'
      when d.adbin is not null then 'default' end,
    'default', case when a.attgenerated = '' then pg_get_expr(d.adbin, d.adrelid) end,
    'domainChecks', (select coalesce(json_agg(pg_get_expr(k.conbin, 0)), '[]') from chain c
      join pg_constraint k on k.contypid = c.type and k.contype = 'c' where c.attnum = a.attnum)
  ) order by a.attnum) as list
  from pg_attribute a join base b on b.attnum = a.attnum join pg_type t on t.oid = b.type
  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attrelid = ${table})
select json_build_object('schema', ${quoteLiteral(schema)}, 'name', ${quoteLiteral(name)},
  'columns', coalesce((select list from columns), '[]'),
  'checks', (select coalesce(json_agg(json_build_object('name', c.conname, 'expression', pg_get_expr(c.conbin, c.conrelid),
      'columns', coalesce(${names('c.conkey', 'c.conrelid')}, '[]')) order by c.conname), '[]')
    from pg_constraint c where c.conrelid = ${table} and c.contype = 'c'),
  'uniques', (select coalesce(json_agg(json_build_object('deferrable', not i.indimmediate,
      'columns', coalesce(${names('i.indkey::int2[]', 'i.indrelid')}, '[]')) order by i.indexrelid), '[]')
    from pg_index i where i.indrelid = ${table} and (i.indisunique or i.indisexclusion)),
  'foreignKeys', (select coalesce(json_agg(json_build_object('columns', ${names('c.conkey', 'c.conrelid')},
      'schema', n.nspname, 'table', p.relname, 'parentColumns', ${names('c.confkey', 'c.confrelid')})
      order by cardinality(c.conkey) desc, c.conname), '[]')
    from pg_constraint c join pg_class p on p.oid = c.confrelid join pg_namespace n on n.oid = p.relnamespace
    where c.conrelid = ${table} and c.contype = 'f' and c.conparentid = 0))`
}

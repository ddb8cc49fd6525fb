// PostgreSQL 18's keywords that cannot name a table or column everywhere without quotes (pg_get_keywords, all but U).
const keywords = new Set(
  (
    'all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both case ' +
    'cast char character check coalesce collate collation column concurrently constraint create cross ' +
    'current_catalog current_date current_role current_schema current_time current_timestamp current_user dec ' +
    'decimal default deferrable desc distinct do else end except exists extract false fetch float for foreign ' +
    'freeze from full grant greatest group grouping having ilike in initially inner inout int integer intersect ' +
    'interval into is isnull join json json_array json_arrayagg json_exists json_object json_objectagg json_query ' +
    'json_scalar json_serialize json_table json_value lateral leading least left like limit localtime ' +
    'localtimestamp merge_action national natural nchar none normalize not notnull null nullif numeric offset on ' +
    'only or order out outer overlaps overlay placing position precision primary real references returning right ' +
    'row select session_user setof similar smallint some substring symmetric system_user table tablesample then ' +
    'time timestamp to trailing treat trim true union unique user using values varchar variadic verbose when where ' +
    'window with xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot ' +
    'xmlserialize xmltable'
  ).split(' '),
)

/** Whether an unquoted word, in any case, is a keyword that cannot stand everywhere as a name. */
export function isReserved(word: string): boolean {
  return keywords.has(word.toLowerCase())
}

/** A name as SQL: quoted only where PostgreSQL needs it. */
export function quoteIdent(name: string): string {
  const plain = /^[a-z_][a-z0-9_$]*$/.test(name) && !keywords.has(name)
  return plain ? name : `"${name.replaceAll('"', '""')}"`
}

/** A text as a string literal, safe whatever `standard_conforming_strings` says. */
export function quoteLiteral(text: string): string {
  const quoted = `'${text.replaceAll("'", "''")}'`
  return text.includes('\\') ? `E${quoted.replaceAll('\\', '\\\\')}` : quoted
}

/** The name that an identifier as written in SQL stands for: folded to lower case, or without its quotes. */
export function identName(text: string): string {
  if (!text.startsWith('"')) return text.toLowerCase()
  const end = text.length > 1 && text.endsWith('"') ? -1 : undefined
  return text.slice(1, end).replaceAll('""', '"')
}

import { HighlightStyle, indentService, indentUnit, syntaxHighlighting } from '@codemirror/language'
import { PostgreSQL, SQLDialect } from '@codemirror/lang-sql'
import type { Extension } from '@codemirror/state'
import { tags } from '@lezer/highlight'

// The dialect's own list takes words such as name, key or value for keywords, which are columns in every second query.
const keywords =
  'abort after all alter always analyse analyze and any array as asc asymmetric atomic authorization before begin between ' +
  'both by cascade case cast check checkpoint cluster coalesce collate column columns commit committed concurrently ' +
  'conflict constraint copy create cross cube current current_date current_role current_schema current_time ' +
  'current_timestamp current_user cursor cycle database deallocate declare default deferrable deferred delete desc ' +
  'discard distinct do drop each else end escape except exclude excluding exclusive execute exists explain extension ' +
  'false fetch filter first following for foreign from full function generated grant greatest group grouping groups ' +
  'having identity if ilike immediate immutable in including index inherits initially inner insert instead intersect ' +
  'into invoker is isnull isolation join key language last lateral leading leakproof least left like limit listen ' +
  'local localtime localtimestamp lock locked logged match matched materialized merge minvalue maxvalue natural next ' +
  'no not nothing notify notnull nowait null nullif nulls of off offset on only or order ordinality others outer over ' +
  'overlaps overriding owned owner partition placing policy preceding prepare prepared primary privileges procedure ' +
  'raise range recursive references refresh reindex release rename repeatable replace reset restart restrict return ' +
  'returning returns revoke right rollback rollup row rows rule savepoint schema scroll security select sequence ' +
  'serializable session_user set sets share show similar skip some stable stdin stdout stored strict symmetric system ' +
  'table tables tablesample temp temporary then ties to trailing transaction trigger true truncate unbounded ' +
  'uncommitted union unique unlogged until update user using vacuum values variadic verbose view volatile when where ' +
  'window with within without work write zone'

const dialect = SQLDialect.define({ ...PostgreSQL.spec, keywords, builtin: '' })

const style = HighlightStyle.define([
  { tag: [tags.keyword, tags.bool, tags.null], color: 'var(--k)', fontWeight: '600' },
  { tag: tags.typeName, color: 'var(--k)' },
  { tag: tags.string, color: 'var(--s)' },
  { tag: tags.number, color: 'var(--n)' },
  { tag: [tags.name, tags.special(tags.string)], color: 'var(--f)' },
  { tag: tags.comment, color: 'var(--c)', fontStyle: 'italic' },
])

// SQL's clauses start where the line above starts; only an open parenthesis indents.
const indent = indentService.of((context, at) => {
  const line = context.lineAt(at)
  const above = context.lineAt(line.from > 0 ? line.from - 1 : line.from, -1)
  if (above.from === line.from) return context.lineIndent(at)
  let open = 0
  for (const char of above.text) {
    if (char === '(') open++
    else if (char === ')' && open > 0) open--
  }
  const closes = line.text.trimStart().startsWith(')')
  const step = closes ? Math.max(open - 1, 0) : open
  return context.lineIndent(above.from) + (step > 0 ? context.unit : 0)
})

/** PostgreSQL's SQL: parsing, colours by the code variables of the tokens, indentation. */
export const postgres: Extension = [dialect.extension, syntaxHighlighting(style), indent, indentUnit.of('  ')]

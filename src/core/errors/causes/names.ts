import { builtIns } from '../../catalog/functions.ts'
import { types } from '../../catalog/keywords.ts'
import type { Catalog, Relation } from '../../catalog/types.ts'
import { identName, quoteIdent, quoteLiteral } from '../../sql/identifiers.ts'
import { isWord } from '../../sql/lex.ts'
import { pureFunctions } from '../../sql/pure-functions.ts'
import { coachText } from '../messages.ts'
import { nearest } from '../nearest.ts'
import { replaceToken, textOf, type Reading } from '../reading.ts'
import { clauseAt, didYouMean, tokenOf, type Cause } from './cause.ts'

const inPublic = ({ schema, name }: Relation) =>
  schema === 'public' ? quoteIdent(name) : `${quoteIdent(schema)}.${quoteIdent(name)}`

// The relations that a statement mentions, whatever the place.
function mentioned({ tokens }: Reading, catalog: Catalog): Relation[] {
  const names = new Set(
    tokens.filter(({ kind }) => kind === 'word' || kind === 'quoted').map(({ text }) => identName(text)),
  )
  return catalog.relations.filter(({ name }) => names.has(name))
}

function near(name: string, relations: readonly Relation[]): string[] {
  const found = nearest(
    name,
    relations.map((relation) => relation.name),
  )
  return found.flatMap((candidate) =>
    relations.filter((relation) => relation.name === candidate).map(inPublic),
  )
}

/** Tables: misspelt, missing from FROM, or called by their name where they have an alias. */
export const tables: Cause = (reading) => {
  const { error, catalog } = reading
  if (error.code !== '42P01') return []
  const alias = /table alias "(.+)"/.exec(error.hint ?? '')?.[1]
  const entry = /FROM-clause entry for table "(.+)"/.exec(error.message)?.[1]
  if (entry !== undefined) {
    const token = tokenOf(reading, entry)
    const text = alias === undefined ? undefined : coachText.useAlias(entry, alias)
    if (alias !== undefined && text !== undefined)
      return didYouMean(token, [quoteIdent(alias)]).map(({ fix }) => ({ text, ...(fix && { fix }) }))
    const missing = [{ text: coachText.notInFrom(entry) }]
    if (catalog?.relations.some(({ name }) => name === entry)) return missing
    const meant = didYouMean(
      token,
      nearest(
        entry,
        reading.tokens
          .filter((other) => other.kind === 'word' && other !== token)
          .map(({ text }) => text.toLowerCase()),
        1,
      ).filter((name) => !pureFunctions.has(name)),
    )
    return meant.length > 0 ? meant : missing
  }
  const name =
    /^(?:relation|table|view|materialized view|foreign table|index|sequence) "(.+)" does not exist/.exec(
      error.message,
    )?.[1]
  const last = name?.split('.').at(-1)
  if (last === undefined || !catalog) return []
  return didYouMean(tokenOf(reading, last), near(last, catalog.relations))
}

// The expression before AS alias in a SELECT list, when it is there.
function aliased({ tokens }: Reading, alias: string): [from: number, to: number] | undefined {
  const as = tokens.findIndex(
    (token, i) => isWord(token, 'as') && identName(tokens[i + 1]?.text ?? '') === alias,
  )
  const depth = tokens[as]?.depth
  const start = tokens.findLastIndex(
    (token, i) =>
      i < as && token.depth === depth && (token.text === ',' || isWord(token, 'select', 'distinct')),
  )
  return as > 0 && start >= 0 ? [start + 1, as] : undefined
}

// Whether the token stands where people write a text: compared, a result of CASE, or one of IN's or VALUES' list.
function standsForText({ tokens }: Reading, index: number): boolean {
  const before = tokens[index - 1]
  if (!before) return false
  if (['=', '<>', '!='].includes(before.text) || isWord(before, 'like', 'ilike', 'then', 'else')) return true
  const depth = tokens[index]?.depth ?? 0
  const outside = tokens.slice(0, index).findLast((token) => token.depth < depth && token.kind === 'word')
  return ['(', ','].includes(before.text) && isWord(outside, 'in', 'values')
}

/**
 * Columns: text in double quotes or in none, an alias that is not known yet, a slip of the pen, or a column of another
 * table.
 */
export const columns: Cause = (reading) => {
  const { error, tokens, at, catalog } = reading
  const found = /column "?(?:[^".]+\.)?([^"]+?)"?(?: of relation "(.+)")? does not exist/.exec(error.message)
  const name = found?.[1]
  if (error.code !== '42703' || name === undefined) return []
  const token = tokenOf(reading, name)
  const index = token ? tokens.indexOf(token) : -1
  const alone = tokens[index - 1]?.text !== '.'
  const alias = alone && at >= 0 ? aliased(reading, name) : undefined
  const clause = clauseAt(tokens, at)
  if (alias && clause !== undefined && clause !== 'select') {
    const expression = textOf(reading, ...alias)
    const aggregate = tokens
      .slice(...alias)
      .some(
        (one, i) =>
          isWord(one, 'count', 'sum', 'avg', 'min', 'max', 'string_agg', 'array_agg', 'over') &&
          tokens[alias[0] + i + 1]?.text === '(',
      )
    if (aggregate && clause === 'where') return [{ text: coachText.aliasAggregate(name) }]
    return [
      {
        text: coachText.aliasTooEarly(name, clause.toUpperCase()),
        ...(token && {
          fix: { label: coachText.write(expression), edits: [replaceToken(token, `(${expression})`)] },
        }),
      },
    ]
  }
  const own = catalog
    ? mentioned(reading, catalog).filter(({ name: table }) => found?.[2] === undefined || table === found[2])
    : []
  const names = nearest(
    name,
    own.flatMap((relation) => relation.columns.map((column) => column.name)),
  )
  const meant = didYouMean(token, names.map(quoteIdent))
  if (
    token?.kind === 'quoted' &&
    alone &&
    (names.length === 0 ||
      !/^[\w"]+$/.test(token.text) ||
      (nearest(name.toLowerCase(), names).length > 0 && !names.includes(name.toLowerCase())))
  ) {
    const literal = quoteLiteral(name)
    return [
      {
        text: coachText.quotes(token.text),
        fix: { label: coachText.write(literal), edits: [replaceToken(token, literal)] },
      },
      ...meant,
    ]
  }
  if (meant.length > 0) return meant
  const keyword = isWord(tokens[index - 1], 'select') ? nearest(name, ['distinct', 'all'], 1) : []
  if (keyword.length > 0)
    return didYouMean(
      token,
      keyword.map((word) => word.toUpperCase()),
    )
  const elsewhere =
    catalog?.relations
      .filter((relation) => relation.columns.some((column) => column.name === name))
      .map(inPublic) ?? []
  const [only] = own.length === 1 ? own : []
  const columnNames = only?.columns.map((column) => column.name) ?? []
  if (only && columnNames.includes(name)) {
    // Without FROM a table's name is taken as an alias.
    const table = tokens.find(({ text }) => identName(text) === only.name)
    if (!table || tokens.some((one) => isWord(one, 'from'))) return []
    const edit = { from: table.from, to: table.from, insert: 'FROM ' }
    return [
      { text: coachText.missingFrom(table.text), fix: { label: coachText.write('FROM'), edits: [edit] } },
    ]
  }
  // A name that stands in many tables, such as id, is hardly looked for in another one.
  if (only && elsewhere.length > 2) return [{ text: coachText.columnsOf(only.name, name, columnNames) }]
  if (elsewhere.length > 0) return [{ text: coachText.elsewhere(name, elsewhere.slice(0, 3)) }]
  if (token?.kind !== 'word' || !alone || !standsForText(reading, index)) return []
  const literal = quoteLiteral(token.text)
  return [
    {
      text: coachText.bareText(token.text),
      fix: { label: coachText.write(literal), edits: [replaceToken(token, literal)] },
    },
  ]
}

/** Functions: misspelt, or there with other arguments. */
export const functions: Cause = (reading) => {
  const { error, catalog } = reading
  const found = /^(?:function|procedure|aggregate) (?:\w+\.)?"?([^"(]+)"?\((.*)\) does not exist/.exec(
    error.message,
  )
  const [, name = '', types = ''] = found ?? []
  if (error.code !== '42883' || !found) return []
  const signature = builtIns.find((one) => one.name === name)?.signature
  if (signature !== undefined) return [{ text: coachText.arguments(name, types, signature) }]
  const own = catalog?.functions.map((one) => one.name) ?? []
  const known = [...own, ...pureFunctions, ...builtIns.map((one) => one.name)]
  if (known.includes(name)) return [{ text: coachText.argumentsOf(name, types) }]
  return didYouMean(tokenOf(reading, name), nearest(name, known))
}

/** Types, schemas and the other things that have names. */
export const objects: Cause = (reading) => {
  const { error, catalog } = reading
  const [, kind, full = ''] =
    /^(type|schema|index|role|sequence|collation) "(.+)" does not exist/.exec(error.message) ?? []
  if (kind === undefined || (error.code !== '42704' && error.code !== '3F000')) return []
  const name = full.split('.').at(-1) ?? full
  const candidates: Record<string, readonly string[]> = {
    type: [...types, ...(catalog?.types.map((one) => one.name) ?? [])],
    schema: catalog?.schemas ?? [],
    index: catalog?.relations.flatMap((relation) => relation.indexes.map((one) => one.name)) ?? [],
  }
  return didYouMean(
    tokenOf(reading, name),
    nearest(name, candidates[kind] ?? []).map((one) => (kind === 'type' ? one : quoteIdent(one))),
  )
}

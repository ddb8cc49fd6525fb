import { identName, quoteIdent } from '../sql/identifiers.ts'
import { isSignificant, isWord, type Token } from '../sql/lex.ts'
import { builtIns } from './functions.ts'
import { clauses, clausesAfter, followers, insideOf, openers, operands, starters, types } from './keywords.ts'
import { Scope, type Cte, type Source } from './scope.ts'
import type { Catalog, Relation } from './types.ts'

/** One thing that can stand at the cursor; a higher `rank` comes first. */
export interface Suggestion {
  /** What is inserted and shown: a name is quoted where it must be. */
  label: string
  kind: 'column' | 'table' | 'view' | 'alias' | 'schema' | 'function' | 'keyword' | 'type' | 'join'
  detail?: string
  info?: string
  rank: number
}

/** What can be completed; the suggestions replace the text from `from` to `to`, UTF-16 offsets. */
interface Completions {
  from: number
  to: number
  items: Suggestion[]
}

interface Place {
  scope: Scope
  tokens: readonly Token[]
  /** Index of the token that would be next at the cursor. */
  at: number
  sources: Source[]
  ctes: Cte[]
  expectsRelation: boolean
}

// The tokens of the statement around the cursor with their depth counted anew; the word at the cursor is cut out.
function statementTokens(
  tokens: readonly Token[],
  offset: number,
  typed: Token | undefined,
): [Token[], number] {
  let start = 0
  let end = tokens.length
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token?.text !== ';') continue
    if (token.to <= offset) start = i + 1
    else {
      end = i
      break
    }
  }
  const base = tokens[start]?.depth ?? 0
  const own = tokens.slice(start, end).filter((token) => isSignificant(token) && token !== typed)
  const at = own.findIndex((token) => token.from >= (typed?.from ?? offset))
  const relative =
    base === 0 ? own : own.map((token) => ({ ...token, depth: Math.max(token.depth - base, 0) }))
  return [relative, at < 0 ? own.length : at]
}

function placeAt(tokens: readonly Token[], at: number, catalog: Catalog | undefined): Place {
  const scope = new Scope(tokens, catalog)
  const ranges = scope.around(at).filter((range) => scope.isQuery(range))
  const ctes = ranges.toReversed().flatMap((range) => scope.ctes(range).filter((cte) => cte.body.from <= at))
  const read = ranges.map((range) => scope.sources(scope.segment(range, at), ctes))
  return {
    scope,
    tokens,
    at,
    sources: read.flatMap((part) => part.sources),
    ctes,
    expectsRelation: read.some((part) => part.slots.includes(at)),
  }
}

function columnItems(source: Source, detail: (type: string | undefined) => string | undefined): Suggestion[] {
  return source.columns.map((column) => {
    const known = source.relation?.columns.find((candidate) => candidate.name === column.name)
    const target = known?.references
    const notes = [
      known?.primaryKey ? 'primary key' : '',
      target ? `references ${target.table} (${target.column})` : '',
      known?.comment ?? '',
    ].filter((note) => note !== '')
    return item('column', quoteIdent(column.name), 30, detail(column.type), notes.join(', ') || undefined)
  })
}

function item(
  kind: Suggestion['kind'],
  label: string,
  rank: number,
  detail?: string,
  info?: string,
): Suggestion {
  return {
    kind,
    label,
    rank,
    ...(detail === undefined ? {} : { detail }),
    ...(info === undefined ? {} : { info }),
  }
}

function relationItem(relation: Relation): Suggestion {
  const view = relation.kind === 'view' || relation.kind === 'materialized view'
  const name = quoteIdent(relation.name)
  const label = relation.schema === 'public' ? name : `${quoteIdent(relation.schema)}.${name}`
  return item(view ? 'view' : 'table', label, 20, relation.kind, relation.comment)
}

function relationItems({ ctes }: Place, catalog: Catalog | undefined): Suggestion[] {
  return [
    ...ctes.map((cte) => item('table', quoteIdent(cte.name), 25, 'WITH query')),
    ...(catalog?.relations ?? []).map(relationItem),
    ...(catalog?.schemas ?? []).map((schema) => item('schema', quoteIdent(schema), 5, 'schema')),
    ...builtIns
      .filter((entry) => entry.set)
      .map((entry) => item('function', entry.name, 0, entry.signature, entry.info)),
  ]
}

function qualified({ tokens, at, sources, scope }: Place, catalog: Catalog | undefined): Suggestion[] {
  const owner = identName(tokens[at - 2]?.text ?? '')
  const schema = tokens[at - 3]?.text === '.' ? identName(tokens[at - 4]?.text ?? '') : undefined
  const source = schema === undefined ? sources.find((candidate) => candidate.name === owner) : undefined
  if (source) return columnItems(source, (type) => type)
  const inSchema =
    catalog?.relations.filter((relation) => schema === undefined && relation.schema === owner) ?? []
  if (inSchema.length > 0) return inSchema.map((r) => ({ ...relationItem(r), label: quoteIdent(r.name) }))
  const relation = scope.relation(owner, schema)
  return relation ? columnItems({ name: owner, columns: relation.columns, relation }, (type) => type) : []
}

function scopeItems(sources: readonly Source[]): Suggestion[] {
  const count = new Map<string, number>()
  for (const { columns } of sources)
    for (const { name } of columns) count.set(name, (count.get(name) ?? 0) + 1)
  return sources.flatMap((source) => {
    const alias = quoteIdent(source.name)
    const about = source.relation && source.relation.name !== source.name ? source.relation.name : undefined
    const columns = columnItems(source, (type) => [source.name, type].filter(Boolean).join(', '))
    return [
      ...(source.name === '' ? [] : [item('alias', alias, 22, about)]),
      ...columns.map((column, i) =>
        (count.get(source.columns[i]?.name ?? '') ?? 0) > 1
          ? { ...column, label: `${alias}.${column.label}` }
          : column,
      ),
    ]
  })
}

// Before there is a FROM, the columns of all tables; a name that several tables have comes once.
function anyColumns(catalog: Catalog | undefined): Suggestion[] {
  const owners = new Map<string, string[]>()
  for (const relation of catalog?.relations ?? []) {
    for (const { name } of relation.columns) owners.set(name, [...(owners.get(name) ?? []), relation.name])
  }
  return [...owners].map(([name, tables]) =>
    item('column', quoteIdent(name), 15, tables.slice(0, 3).join(', ')),
  )
}

// Conditions that join the last source to an earlier one along a foreign key.
function joinItems(sources: readonly Source[]): Suggestion[] {
  const last = sources.at(-1)
  if (!last) return []
  const along = (child: Source, parent: Source) =>
    (child.relation?.columns ?? []).flatMap(({ name, references: target }) =>
      target && target.table === parent.relation?.name && target.schema === parent.relation.schema
        ? [
            [
              `${quoteIdent(child.name)}.${quoteIdent(name)}`,
              `${quoteIdent(parent.name)}.${quoteIdent(target.column)}`,
            ],
          ]
        : [],
    )
  return sources
    .slice(0, -1)
    .flatMap((source) =>
      [...along(last, source), ...along(source, last).map((pair) => pair.toReversed())].map((pair) =>
        item('join', pair.join(' = '), 40, 'foreign key'),
      ),
    )
}

function functionItems(catalog: Catalog | undefined): Suggestion[] {
  return [
    ...builtIns.map((entry) =>
      item('function', entry.name, 0, entry.signature.slice(entry.name.length), entry.info),
    ),
    ...(catalog?.functions ?? []).map((entry) =>
      item('function', quoteIdent(entry.name), 8, `(${entry.arguments}) → ${entry.result}`),
    ),
  ]
}

function keywordItems(words: readonly string[], rank: number, lower: boolean): Suggestion[] {
  return words.map((word) => item('keyword', lower ? word.toLowerCase() : word, rank))
}

// The target's columns in INSERT INTO t (…), REFERENCES t (…) and COPY t (…); common columns in USING (…).
function listedColumns({ tokens, at, scope, sources }: Place): Suggestion[] | undefined {
  const open = (scope.around(at)[0]?.from ?? 0) - 1
  if (open < 1) return undefined
  if (isWord(tokens[open - 1], 'using')) {
    const [last, ...others] = sources.toReversed()
    const shared = last?.columns.filter(({ name }) =>
      others.some((o) => o.columns.some((c) => c.name === name)),
    )
    return shared?.map((column) => item('column', quoteIdent(column.name), 30, column.type))
  }
  const dotted = tokens[open - 2]?.text === '.'
  if (!isWord(tokens[open - (dotted ? 4 : 2)], 'into', 'references', 'copy')) return undefined
  const schema = dotted ? identName(tokens[open - 3]?.text ?? '') : undefined
  const relation = scope.relation(identName(tokens[open - 1]?.text ?? ''), schema)
  return relation && columnItems({ name: relation.name, columns: relation.columns, relation }, (type) => type)
}

// What the select list calls its columns, for ORDER BY and GROUP BY.
function outputItems({ scope, at, sources, ctes }: Place): Suggestion[] {
  const query = scope.around(at).find((range) => scope.isQuery(range))
  const known = new Set(sources.flatMap((source) => source.columns.map((column) => column.name)))
  const columns = query ? scope.output(scope.segment(query, at), ctes) : []
  return columns
    .filter((column) => !known.has(column.name))
    .map((column) => item('column', quoteIdent(column.name), 32, 'select list'))
}

function expectsOperand({ tokens, at }: Place): boolean {
  const [before, earlier] = [tokens[at - 1], tokens[at - 2]]
  if (before?.text === '*')
    return !isWord(earlier, 'select', 'distinct', 'all') && !/^[.,(]$/.test(earlier?.text ?? '')
  if (before?.kind === 'operator') return true
  return before?.text === ',' || before?.text === '(' || before?.text === '[' || isWord(before, ...openers)
}

function following(tokens: readonly Token[], at: number): string[] {
  const said = tokens.slice(0, at)
  const special = clausesAfter.filter(({ words }) => said.some((token) => isWord(token, ...words)))
  return [...special.flatMap((group) => group.list), ...clauses]
}

function suggestions(place: Place, catalog: Catalog | undefined, prefix: string): Suggestion[] {
  const { tokens, at, sources } = place
  const before = tokens[at - 1]
  const lower = at > 0 && tokens[0]?.kind === 'word' && tokens[0].text === tokens[0].text.toLowerCase()
  if (before?.text === '.') return qualified(place, catalog)
  if (at === 0 || (at === 1 && isWord(before, 'explain'))) return keywordItems(starters, 10, false)
  if (place.expectsRelation) {
    const words = isWord(before, 'from', 'join') || before?.text === ',' ? ['LATERAL', 'ONLY'] : []
    return [
      ...relationItems(place, catalog),
      ...keywordItems(before?.text === '(' ? ['SELECT'] : words, 5, lower),
    ]
  }
  const inside = before?.text === '(' ? tokens[at - 2] : undefined
  const followed = (inside ? insideOf : followers).get((inside ?? before)?.text.toLowerCase() ?? '')
  if (followed) return keywordItems(followed, 10, lower)
  const opener = tokens[(place.scope.around(at)[0]?.from ?? 0) - 2]
  if (before?.text === '::' || (isWord(before, 'as') && isWord(opener, 'cast'))) {
    return types.map((type) => item('type', type, 10))
  }
  if (isWord(before, 'as')) return []
  const listed = before?.text === ',' || before?.text === '(' ? listedColumns(place) : undefined
  if (listed) return listed
  if (!expectsOperand(place)) return prefix.length === 1 ? [] : keywordItems(following(tokens, at), 10, lower)
  return [
    ...(isWord(before, 'on') ? joinItems(sources) : []),
    ...(isWord(before, 'by') ? outputItems(place) : []),
    ...(sources.length > 0 ? scopeItems(sources) : anyColumns(catalog)),
    ...functionItems(catalog),
    ...keywordItems(operands, 6, lower),
  ]
}

/**
 * What can be completed at a UTF-16 offset of a script, given all of its tokens. Undefined inside of strings, comments
 * and numbers, and where only the writer can know the next word, e.g. a new alias.
 */
export function completionsAt(
  tokens: readonly Token[],
  offset: number,
  catalog: Catalog | undefined,
): Completions | undefined {
  const under = tokens.find((token) => token.from < offset && offset <= token.to)
  if (under && ['number', 'string', 'comment', 'parameter'].includes(under.kind)) return undefined
  const typed = under?.kind === 'word' || under?.kind === 'quoted' ? under : undefined
  const [own, at] = statementTokens(tokens, offset, typed)
  const prefix = typed?.text.slice(0, offset - typed.from) ?? ''
  let items = suggestions(placeAt(own, at, catalog), catalog, prefix)
  if (typed?.kind === 'quoted') {
    items = items
      .filter((entry) => !['keyword', 'type', 'function', 'join'].includes(entry.kind))
      .map((entry) => (entry.label.startsWith('"') ? entry : { ...entry, label: `"${entry.label}"` }))
  }
  const unique = [...new Map(items.map((entry) => [`${entry.kind} ${entry.label}`, entry])).values()]
  if (unique.length === 0) return undefined
  // A quote that is still open may pair with one far away: replace only up to a closing quote of this very word.
  const rest = typed?.kind === 'quoted' ? /^[^\s"]*"$/.exec(typed.text.slice(offset - typed.from)) : null
  return { from: typed?.from ?? offset, to: offset + (rest?.[0].length ?? 0), items: unique }
}

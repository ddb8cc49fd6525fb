import { identName, isReserved } from '../sql/identifiers.ts'
import { isWord, type Token } from '../sql/lex.ts'
import type { Catalog, Relation } from './types.ts'

/** A column that a name in a query can mean. */
interface ScopeColumn {
  name: string
  type?: string
}

/** A member of a FROM list under the name by which the query knows it; a subquery without alias has the name ''. */
export interface Source {
  name: string
  columns: ScopeColumn[]
  relation?: Relation
}

/** A part of a statement between parentheses: token indexes, `to` exclusive, and the depth of its own tokens. */
interface Range {
  from: number
  to: number
  depth: number
}

/** A common table expression whose columns are worked out when asked for. */
export interface Cte {
  name: string
  names: string[]
  body: Range
}

const setWords = ['union', 'intersect', 'except']
const listEnd = [
  'from',
  'into',
  'where',
  'group',
  'having',
  'order',
  'limit',
  'offset',
  'window',
  ...setWords,
]
const fromEnd = [...listEnd.slice(1), 'returning', 'set', 'select', 'values', 'fetch', 'for', 'when']

// Parentheses within parentheses that are looked into: more than a person writes, less than the stack holds.
const deepest = 100

/** Reads names and columns out of the tokens of one statement, without blanks and comments; never throws. */
export class Scope {
  readonly #tokens: readonly Token[]
  readonly #catalog: Catalog | undefined

  constructor(tokens: readonly Token[], catalog: Catalog | undefined) {
    this.#tokens = tokens
    this.#catalog = catalog
  }

  /** The ranges around token index `at`, from the innermost to the whole statement. */
  around(at: number): Range[] {
    const ranges: Range[] = []
    let closed = 0
    for (let i = at - 1; i >= 0 && ranges.length < deepest; i--) {
      const text = this.#tokens[i]?.text
      if (text === ')') closed++
      else if (text === '(' && closed > 0) closed--
      else if (text === '(') ranges.push(this.#inside(i))
    }
    return [...ranges, { from: 0, to: this.#tokens.length, depth: 0 }]
  }

  /** Whether a range holds a query of its own; the whole statement does. */
  isQuery(range: Range): boolean {
    const first = this.#tokens[range.from]
    if (range.depth === 0) return true
    return isWord(first, 'select', 'with', 'values', 'table', 'insert', 'update', 'delete', 'merge')
  }

  /** The part of a range between set operations such as UNION that token index `at` is in. */
  segment(range: Range, at: number): Range {
    const cuts = this.#level(range).filter((i) => isWord(this.#tokens[i], ...setWords))
    const before = cuts.findLast((i) => i < at)
    const after = cuts.find((i) => i >= at)
    return { from: before === undefined ? range.from : before + 1, to: after ?? range.to, depth: range.depth }
  }

  /** The common table expressions that a range begins with. */
  ctes(range: Range): Cte[] {
    const start = this.#level(range).find((i) => isWord(this.#tokens[i], 'with'))
    const found: Cte[] = []
    if (start === undefined) return found
    let i = isWord(this.#tokens[start + 1], 'recursive') ? start + 2 : start + 1
    for (let name = this.#name(i); name !== undefined; name = this.#name(i)) {
      const [names, next] = this.#names(i + 1)
      if (!isWord(this.#tokens[next], 'as')) break
      i = next + 1
      while (isWord(this.#tokens[i], 'not', 'materialized')) i++
      if (this.#tokens[i]?.text !== '(') break
      const body = this.#inside(i)
      found.push({ name, names, body })
      if (this.#tokens[body.to + 1]?.text !== ',') break
      i = body.to + 2
    }
    return found
  }

  /** The sources of a range, and the token indexes where the name of a relation is expected. */
  sources(range: Range, ctes: readonly Cte[]): { sources: Source[]; slots: number[] } {
    const sources: Source[] = []
    const slots: number[] = []
    this.#readSources(range, ctes, false, sources, slots)
    return { sources, slots }
  }

  /** The columns that a query yields, without those that have no name; none of a query nested too deep. */
  output(range: Range, ctes: readonly Cte[]): ScopeColumn[] {
    if (range.depth > deepest) return []
    const known = [...ctes, ...this.ctes(range)]
    const level = this.#level(range)
    const start =
      level.find((i) => isWord(this.#tokens[i], 'returning')) ??
      level.find((i) => isWord(this.#tokens[i], 'select', 'values', 'table'))
    if (start === undefined) {
      return this.#tokens[range.from]?.text === '(' ? this.output(this.#inside(range.from), known) : []
    }
    const part = this.segment(range, start)
    if (isWord(this.#tokens[start], 'table')) return this.sources(part, known).sources[0]?.columns ?? []
    if (isWord(this.#tokens[start], 'values')) {
      const row = this.#tokens[start + 1]?.text === '(' ? this.#inside(start + 1) : undefined
      return row ? this.#items(row.from, row).map((_, i) => ({ name: `column${i + 1}` })) : []
    }
    let { sources } = this.sources(part, known)
    if (isWord(this.#tokens[start], 'returning')) sources = sources.slice(0, 1)
    return this.#items(start + 1, part).flatMap(([from, to]) => this.#itemColumns(from, to, sources))
  }

  /** The columns of a common table expression; `ctes` are those that it can see. */
  cteColumns(cte: Cte, ctes: readonly Cte[]): ScopeColumn[] {
    return renamed(this.output(cte.body, ctes), cte.names)
  }

  /** The relation that a name means; without a schema, public's comes first. */
  relation(name: string, schema?: string): Relation | undefined {
    const found = this.#catalog?.relations.filter(
      (relation) => relation.name === name && (schema === undefined || relation.schema === schema),
    )
    return found?.find((relation) => relation.schema === 'public') ?? found?.[0]
  }

  #inside(open: number): Range {
    const depth = (this.#tokens[open]?.depth ?? 0) + 1
    let to = open + 1
    while (to < this.#tokens.length && (this.#tokens[to]?.depth ?? 0) >= depth) to++
    return { from: open + 1, to, depth }
  }

  #level(range: Range): number[] {
    const indexes: number[] = []
    for (let i = range.from; i < range.to; i++) if (this.#tokens[i]?.depth === range.depth) indexes.push(i)
    return indexes
  }

  #name(at: number): string | undefined {
    const token = this.#tokens[at]
    if (token?.kind === 'quoted') return identName(token.text)
    if (token?.kind !== 'word' || isReserved(token.text) || isWord(token, 'set')) return undefined
    return token.text.toLowerCase()
  }

  // A list of names in parentheses, if there is one, and the index after it.
  #names(at: number): [string[], number] {
    if (this.#tokens[at]?.text !== '(') return [[], at]
    const range = this.#inside(at)
    return [this.#items(range.from, range).flatMap(([from]) => this.#name(from) ?? []), range.to + 1]
  }

  // Pairs of token indexes between the commas of a range, up to the end of a select list.
  #items(start: number, range: Range): [number, number][] {
    const items: [number, number][] = []
    let from = start
    for (let i = start; i <= range.to; i++) {
      const token = this.#tokens[i]
      const own = i < range.to && token?.depth === range.depth
      const ends =
        i === range.to || (own && isWord(token, ...listEnd) && !isWord(this.#tokens[i - 1], 'distinct'))
      if (!ends && !(own && token.text === ',')) continue
      if (i > from) items.push([from, i])
      from = i + 1
      if (ends) break
    }
    return items
  }

  #itemColumns(start: number, to: number, sources: readonly Source[]): ScopeColumn[] {
    let from = start
    if (isWord(this.#tokens[from], 'all', 'distinct')) from++
    if (isWord(this.#tokens[from], 'on')) from = this.#inside(from + 1).to + 1
    const last = this.#tokens[to - 1]
    if (last?.text === '*') {
      const owner = this.#tokens[to - 2]?.text === '.' ? this.#name(to - 3) : undefined
      return sources
        .filter((source) => owner === undefined || source.name === owner)
        .flatMap((s) => s.columns)
    }
    const cast = this.#tokens.findIndex((token, i) => i >= from && i < to && token.text === '::')
    const end = cast < 0 ? to : cast
    const name = this.#name(to - 1) ?? this.#name(end - 1)
    const plain = end === to && (to - from === 1 || (to - from === 3 && this.#tokens[from + 1]?.text === '.'))
    if (plain && name !== undefined) {
      const owner = to - from === 3 ? this.#name(from) : undefined
      const pool = sources.filter((source) => owner === undefined || source.name === owner)
      return [pool.flatMap((source) => source.columns).find((column) => column.name === name) ?? { name }]
    }
    const alone =
      this.#tokens[to - 2]?.kind !== 'operator' && !isWord(this.#tokens[to - 2], 'and', 'or', 'not')
    if (name !== undefined && alone && (cast < 0 || isWord(this.#tokens[to - 2], 'as'))) return [{ name }]
    const guess = last?.text === ')' || cast >= 0 ? this.#name(from) : undefined
    return guess === undefined ? [] : [{ name: guess }]
  }

  #opensSource(at: number): boolean {
    const [token, before] = [this.#tokens[at], this.#tokens[at - 1]]
    if (isWord(token, 'from')) return !isWord(before, 'distinct')
    if (isWord(token, 'join', 'into', 'truncate', 'references')) return true
    if (isWord(token, 'update')) return !isWord(before, 'for', 'key', 'do')
    if (isWord(token, 'table')) return !isWord(before, 'create', 'temp', 'temporary', 'unlogged', 'truncate')
    if (isWord(token, 'using')) return this.#tokens[at + 1]?.text !== '('
    if (isWord(token, 'copy')) return at === 0
    return (
      isWord(token, 'on') && isWord(this.#tokens[0], 'create') && isWord(this.#tokens[1], 'index', 'unique')
    )
  }

  #readSources(range: Range, ctes: readonly Cte[], list: boolean, sources: Source[], slots: number[]): void {
    if (range.depth > deepest) return
    let inFrom = list
    let slot = list
    for (let i = range.from; i <= range.to;) {
      if (slot) i = this.#readSource(i, range, ctes, sources, slots)
      const token = i < range.to ? this.#tokens[i] : undefined
      if (token?.text === '(') {
        slot = false
        i = this.#inside(i).to + 1
        continue
      }
      slot = inFrom && token?.text === ','
      if (this.#opensSource(i) && i < range.to) {
        slot = true
        inFrom = isWord(token, 'from', 'join', 'using')
      } else if (isWord(token, ...fromEnd)) inFrom = false
      i++
    }
  }

  // Reads one member of a FROM list and gives the index after it.
  #readSource(at: number, range: Range, ctes: readonly Cte[], sources: Source[], slots: number[]): number {
    let i = at
    while (i < range.to && isWord(this.#tokens[i], 'only', 'lateral', 'if', 'exists', 'table')) i++
    slots.push(i)
    if (i >= range.to) return i
    if (this.#tokens[i]?.text === '(') {
      const inner = this.#inside(i)
      if (!this.isQuery(inner)) {
        this.#readSources(inner, ctes, true, sources, slots)
        return inner.to + 1
      }
      return this.#alias(inner.to + 1, range, { name: '', columns: this.output(inner, ctes) }, sources)
    }
    let name = this.#name(i)
    if (name === undefined) return i
    let schema: string | undefined
    if (this.#tokens[i + 1]?.text === '.') {
      schema = name
      name = this.#name(i + 2)
      i += 2
      if (name === undefined) return i
    }
    i++
    if (this.#tokens[i]?.text === '(' && !isWord(this.#tokens[at - 1], 'into', 'on', 'references', 'copy')) {
      i = this.#inside(i).to + 1
      if (isWord(this.#tokens[i], 'with')) i += 2
      return this.#alias(i, range, { name, columns: [{ name }] }, sources, true)
    }
    if (this.#tokens[i]?.text === '*') i++
    const cte = schema === undefined ? ctes.findLastIndex((candidate) => candidate.name === name) : -1
    const hit = ctes[cte]
    if (hit) {
      return this.#alias(i, range, { name, columns: this.cteColumns(hit, ctes.slice(0, cte)) }, sources)
    }
    const relation = this.relation(name, schema)
    const columns = relation?.columns.map((column) => ({ name: column.name, type: column.type })) ?? []
    return this.#alias(i, range, relation ? { name, columns, relation } : { name, columns }, sources)
  }

  #alias(at: number, range: Range, source: Source, sources: Source[], call = false): number {
    const start = isWord(this.#tokens[at], 'as') ? at + 1 : at
    const alias = start < range.to ? this.#name(start) : undefined
    if (alias === undefined) {
      sources.push(source)
      return at
    }
    const [names, next] = this.#names(start + 1)
    const columns =
      call && names.length === 0 ? [{ name: alias }] : call ? names.map((name) => ({ name })) : source.columns
    sources.push({ ...source, name: alias, columns: renamed(columns, names) })
    return next
  }
}

function renamed(columns: ScopeColumn[], names: readonly string[]): ScopeColumn[] {
  if (columns.length < names.length) return names.map((name, i) => ({ ...columns[i], name }))
  return columns.map((column, i) => ({ ...column, name: names[i] ?? column.name }))
}

import { quoteIdent } from '../sql/identifiers.ts'
import type { Catalog, Relation } from './types.ts'

/** What a hit is, as people call it. */
type HitKind =
  | Relation['kind']
  | Catalog['types'][number]['kind']
  | 'column'
  | 'function'
  | 'index'
  | 'constraint'
  | 'extension'

/** Something of the catalog that holds all the words that were looked for. */
export interface Hit {
  kind: HitKind
  schema: string
  name: string
  /** The table of a column, an index or a constraint. */
  table?: string
  /** What tells a function from others of its name. */
  arguments?: string
  comment?: string
  /** The name as SQL; empty where none can be written. */
  insert: string
}

/** What was found, best first: at most the number that was asked for, and how many there are. */
export interface Found {
  hits: Hit[]
  count: number
}

const qualified = (schema: string, name: string): string =>
  schema === 'public' ? quoteIdent(name) : `${quoteIdent(schema)}.${quoteIdent(name)}`

function* ofRelation(relation: Relation): Generator<Hit> {
  const { schema, name, kind, comment, columns, indexes, constraints } = relation
  const noted = (text: string | undefined) => (text === undefined ? {} : { comment: text })
  yield { kind, schema, name, insert: qualified(schema, name), ...noted(comment) }
  const inside = { schema, table: name }
  for (const column of columns)
    yield {
      kind: 'column',
      ...inside,
      name: column.name,
      insert: quoteIdent(column.name),
      ...noted(column.comment),
    }
  for (const index of indexes)
    yield {
      kind: 'index',
      ...inside,
      name: index.name,
      insert: quoteIdent(index.name),
      ...noted(index.comment),
    }
  for (const one of constraints)
    yield {
      kind: 'constraint',
      ...inside,
      name: one.name,
      insert: quoteIdent(one.name),
      ...noted(one.comment),
    }
}

function* all({ relations, functions, types, extensions }: Catalog): Generator<Hit> {
  for (const relation of relations) yield* ofRelation(relation)
  for (const { result: _result, ...one } of functions)
    yield { kind: 'function', ...one, insert: `${qualified(one.schema, one.name)}(` }
  for (const { definition: _definition, ...one } of types)
    yield { ...one, insert: qualified(one.schema, one.name) }
  for (const { version: _version, ...one } of extensions)
    yield { kind: 'extension', schema: '', ...one, insert: quoteIdent(one.name) }
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[\s.]+/)
    .filter(Boolean)

/** Where a word begins in a text: at a word's beginning if it can be, else anywhere; -1 where it is not. */
function placeOf(word: string, text: string): { at: number; atStart: boolean } {
  const first = text.indexOf(word)
  for (let at = first; at >= 0; at = text.indexOf(word, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return { at, atStart: true }
  return { at: first, atStart: false }
}

/** How far from the best a hit is, 0 first; undefined when a word stands nowhere in it. */
function distance(hit: Hit, words: readonly string[]): number | undefined {
  const name = hit.name.toLowerCase()
  const comment = (hit.comment ?? '').toLowerCase()
  const places = words.map((word) => placeOf(word, name))
  const inName = places.filter(({ at }) => at >= 0).length
  // A word may name the table or the schema, but not all of them: else each column of a table would be found by its name.
  if (inName === 0 && !words.some((word) => comment.includes(word))) return undefined
  const path = `${hit.schema}.${hit.table ?? ''}.`.toLowerCase()
  const about = `${path} ${comment}`
  if (!words.every((word, at) => (places[at]?.at ?? -1) >= 0 || about.includes(word))) return undefined
  if (name === words.at(-1) && words.slice(0, -1).every((word) => path.includes(word))) return 0
  if (inName < words.length) return inName > 0 ? 4 : 5
  if (!places.every(({ atStart }) => atStart)) return 3
  return name.startsWith(words[0] ?? '') ? 1 : 2
}

// Tables before what they hold.
const order: HitKind[] = [
  'table',
  'partitioned table',
  'view',
  'materialized view',
  'foreign table',
  'column',
  'function',
  'enum',
  'domain',
  'composite type',
  'range type',
  'index',
  'constraint',
  'extension',
]

/** What of a catalog holds all the words in its name, its table's name or its comment, best first, at most `most`. */
export function searchCatalog(catalog: Catalog, text: string, most: number): Found {
  const words = wordsOf(text)
  if (words.length === 0) return { hits: [], count: 0 }
  const found: { hit: Hit; far: number }[] = []
  for (const hit of all(catalog)) {
    const far = distance(hit, words)
    if (far !== undefined) found.push({ hit, far })
  }
  found.sort(
    (a, b) =>
      a.far - b.far ||
      order.indexOf(a.hit.kind) - order.indexOf(b.hit.kind) ||
      a.hit.name.length - b.hit.name.length ||
      (a.hit.name < b.hit.name ? -1 : Number(a.hit.name > b.hit.name)),
  )
  return { hits: found.slice(0, most).map(({ hit }) => hit), count: found.length }
}

/** A text in pieces: which of them were looked for. Whole again when they are put together. */
export function marked(text: string, sought: string): { text: string; hit: boolean }[] {
  const low = text.toLowerCase()
  // A letter whose small form has another length would shift what follows.
  if (low.length !== text.length) return [{ text, hit: false }]
  const on = new Array<boolean>(text.length).fill(false)
  for (const word of wordsOf(sought)) {
    const { at } = placeOf(word, low)
    if (at >= 0) on.fill(true, at, at + word.length)
  }
  const pieces: { text: string; hit: boolean }[] = []
  for (const [at, hit] of on.entries()) {
    const last = pieces.at(-1)
    if (last?.hit === hit) last.text += text[at] ?? ''
    else pieces.push({ text: text[at] ?? '', hit })
  }
  return pieces
}

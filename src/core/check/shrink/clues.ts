import { isNumeric, typeFamily } from '../../result/type-family.ts'
import { identName, quoteLiteral } from '../../sql/identifiers.ts'
import { isSignificant, tokenize } from '../../sql/lex.ts'
import type { Cell, Column } from '../../result/types.ts'
import type { ShapeColumn, TableShape } from './shape.ts'

/** Values by which a row is suspected to make the difference. */
export interface Clues {
  /** Cells of the rows in which the results differ, with the columns that they stand in; `first` for those of the first row. */
  cells: { column: Column; cell: Cell; first: boolean }[]
  /** Literals of the two queries: numbers as written, strings without their quotes. */
  numbers: string[]
  strings: string[]
  /** Names that the two queries mention, folded as PostgreSQL does. */
  names: Set<string>
  /** What each of the queries asks a column to be: `column = literal`, `column IN (literal, …)`. */
  equal: { name: string; value: string }[][]
}

type Text = ReturnType<typeof tokenize>[number]

/** A literal's value as PostgreSQL would print it; undefined for what is none, or not a simple one. */
function literalOf(token: Text | undefined): string | undefined {
  if (token?.kind === 'number' && /^\d+(\.\d+)?$/.test(token.text)) return token.text
  if (token?.kind === 'string' && /^'[^\\]*'$/.test(token.text))
    return token.text.slice(1, -1).replaceAll("''", "'")
  return undefined
}

function equalIn(text: string): Clues['equal'][number] {
  const tokens = tokenize(text).filter(isSignificant)
  return tokens.flatMap((token, at) => {
    const name = identName(token.text)
    const [sign, ...rest] = tokens.slice(at + 1, at + 60)
    if (token.kind !== 'word' && token.kind !== 'quoted') return []
    if (sign?.text === '=') {
      const value = literalOf(rest[0])
      return value === undefined ? [] : [{ name, value }]
    }
    if (sign?.text.toLowerCase() !== 'in' || rest[0]?.text !== '(' || literalOf(rest[1]) === undefined)
      return []
    const end = rest.findIndex(({ text }) => text === ')')
    return rest.slice(1, end).flatMap((item) => {
      const value = literalOf(item)
      return value === undefined ? [] : [{ name, value }]
    })
  })
}

/** What the texts of the queries tell. */
export function textClues(texts: readonly string[]): Omit<Clues, 'cells'> {
  const tokens = texts.flatMap((text) => tokenize(text).filter(isSignificant))
  const of = (kind: string) => tokens.filter((token) => token.kind === kind)
  const literals = (kind: string) => [...new Set(of(kind).flatMap((token) => literalOf(token) ?? []))]
  return {
    numbers: literals('number'),
    strings: literals('string'),
    names: new Set([...of('word'), ...of('quoted')].map(({ text }) => identName(text))),
    equal: texts.map(equalIn),
  }
}

const compared = new Set(['number', 'text', 'date', 'timestamp', 'uuid'])
const dateLike = /^\d{4}-\d\d-\d\d([ T][\d:.+-]*)?$/

/** Whether two types' values can be told to be the same by their text. */
function alike(a: number, b: number): boolean {
  const family = typeFamily(a)
  return a === b || (family === typeFamily(b) && (family === 'number' || family === 'text'))
}

function literals(column: ShapeColumn, values: readonly string[]): string {
  const numeric = isNumeric(column.typeOid)
  const fit = numeric ? values.filter((value) => /^-?\d+(\.\d+)?$/.test(value)) : values.map(quoteLiteral)
  return [...new Set(fit)].join(', ')
}

function term(column: ShapeColumn, values: readonly string[], weight: number): string[] {
  const list = literals(column, values)
  return list === '' ? [] : [`CASE WHEN ${column.sql} IN (${list}) THEN ${weight} ELSE 0 END`]
}

function among(column: ShapeColumn, values: readonly string[]): string[] {
  const list = compared.has(typeFamily(column.typeOid)) ? literals(column, values) : ''
  return list === '' ? [] : [`${column.sql} IN (${list})`]
}

/**
 * Conditions on rows that an index may find: first that a key has a value of the rows that differ, then, for each query,
 * that the row is all that the query asks of its columns.
 */
export function asked({ columns, primaryKey, foreignKeys }: TableShape, { cells, equal }: Clues): string[] {
  const keys = [primaryKey, ...foreignKeys.map((key) => key.columns)]
  const identified = columns.flatMap((column, i) => {
    const values = cells.flatMap((clue) =>
      clue.cell !== null && clue.column.name === column.name ? [clue.cell] : [],
    )
    return keys.some((key) => key.length === 1 && key[0] === i) ? among(column, values) : []
  })
  const wanted = equal.flatMap((own) => {
    const terms = columns.flatMap((column) =>
      among(
        column,
        own.filter(({ name }) => name === column.name).map(({ value }) => value),
      ),
    )
    return terms.length > 0 ? [terms.join(' AND ')] : []
  })
  return [...new Set([...identified, ...wanted])]
}

/** An SQL expression that says how suspect a row of the columns is, as a number from 0; undefined when none can be. */
export function suspicion(columns: readonly ShapeColumn[], clues: Clues): string | undefined {
  const terms = columns.flatMap((column) => {
    const family = typeFamily(column.typeOid)
    const mentioned = clues.names.has(column.name)
    const isNull = mentioned && column.nullable ? [`CASE WHEN ${column.sql} IS NULL THEN 1 ELSE 0 END`] : []
    if (!compared.has(family)) return isNull
    const cells = clues.cells.flatMap((clue) =>
      clue.cell !== null && alike(clue.column.typeOid, column.typeOid)
        ? [{ named: clue.column.name === column.name, first: clue.first, cell: clue.cell }]
        : [],
    )
    const of = (fits: (clue: (typeof cells)[number]) => boolean) => cells.filter(fits).map(({ cell }) => cell)
    const constants = !mentioned
      ? []
      : family === 'number'
        ? clues.numbers
        : family === 'text'
          ? clues.strings
          : clues.strings.filter((text) => dateLike.test(text))
    return [
      ...term(
        column,
        of(({ named, first }) => named && first),
        8,
      ),
      ...term(
        column,
        of(({ named }) => named),
        4,
      ),
      ...term(
        column,
        of(({ first }) => first),
        2,
      ),
      ...term(
        column,
        of(() => true),
        2,
      ),
      ...term(column, constants, 1),
      ...term(
        column,
        clues.equal
          .flat()
          .filter(({ name }) => name === column.name)
          .map(({ value }) => value),
        16,
      ),
      ...isNull,
    ]
  })
  return terms.length > 0 ? terms.join(' + ') : undefined
}

import { quoteLiteral } from '../sql/identifiers.ts'
import type { Bounds } from './bounds.ts'
import {
  fractions,
  greatest,
  isText,
  longest,
  moments,
  scaleOf,
  typeParts,
  wholeNumbers,
} from './type-names.ts'
import { typicalOf } from './typical.ts'
import type { ColumnPlan, Generator, GeneratorKind } from './types.ts'
import { words } from './words.ts'

/** Where an expression stands. */
export interface Place {
  /** The number of the row, from 1. */
  row: string
  /** The table as SQL, and the column. */
  table: string
  column: string
  bounds: Bounds
}

const pick = (values: readonly string[]): string =>
  `(ARRAY[${values.map(quoteLiteral).join(', ')}])[random(1, ${values.length})]`

const lower = (values: readonly string[]): readonly string[] => values.map((value) => value.toLowerCase())

/** A number that no row before has had: after all that the table holds. */
const serial = ({ table, row }: Place): string => `((SELECT count(*) FROM ${table}) + ${row})`

const texts: Partial<Record<GeneratorKind, (place: Place, unique: boolean) => string>> = {
  words: () => `${pick(words.kinds)} || ' ' || ${pick(words.things)}`,
  sentence: () =>
    `'The ' || ${pick(words.kinds)} || ' ' || ${pick(words.things)} || ' ' || ${pick(words.deeds)} || '.'`,
  name: () => `${pick(words.first)} || ' ' || ${pick(words.last)}`,
  email: (place, unique) =>
    `${pick(lower(words.first))} || '.' || ${unique ? serial(place) : 'random(1, 9999)'} || '@example.org'`,
  city: () => pick(words.cities),
  phone: () => `'+49 30 ' || random(1000000, 9999999)`,
  url: () => `'https://example.org/' || ${pick(words.things)} || '/' || random(1, 9999)`,
  code: (place, unique) =>
    unique ? `'N' || lpad(${serial(place)}::text, 6, '0')` : 'upper(left(md5(random()::text), 8))',
}

function text(kind: GeneratorKind, place: Place, limit: number | undefined, unique: boolean): string {
  const plain = texts[kind]?.(place, unique) ?? "''"
  const most = Math.min(limit ?? Infinity, place.bounds.most ?? Infinity)
  const isApart = kind === 'email' || kind === 'code'
  if (!unique || isApart) {
    // What tells rows apart stands at the end: it must not be cut off.
    if (unique && most < 8) return `lpad(to_hex(${serial(place)}), ${most}, '0')`
    return most < 60 ? (unique ? `right(${plain}, ${most})` : `left(${plain}, ${most})`) : plain
  }
  if (most < 10) return `lpad(to_hex(${serial(place)}), ${most}, '0')`
  const head = most < 60 ? `left(${plain}, ${most - 8})` : plain
  return `${head} || ' ' || ${serial(place)}`
}

const numberText = (value: string, scale: number): string => {
  const number = Number(value)
  return Number.isFinite(number) && value.trim() !== '' ? number.toFixed(scale) : '0'
}

function number({ from, to, spread }: Generator, base: string, scale: number): string {
  const [low, high] = [numberText(from, scale), numberText(to, scale)]
  const signed = (value: string): string => (value.startsWith('-') ? `(${value})` : value)
  if (spread === 'even') {
    const isWide = scale === 0 && (Number(high) > 2 ** 31 - 1 || Number(low) < -(2 ** 31))
    const even = `random(${low}${isWide ? '::bigint' : ''}, ${high}${isWide ? '::bigint' : ''})`
    return base === 'smallint' || base === 'money' ? `${even}::${base}` : even
  }
  const width = `(${high} - ${signed(low)})`
  const raw =
    spread === 'low'
      ? `${low} + power(random(), 3) * ${width}`
      : `least(greatest(random_normal((${low} + ${signed(high)}) / 2.0, ${width} / 6.0), ${low}), ${high})`
  return `round((${raw})::numeric, ${scale})::${base}`
}

function series({ from }: Generator, { table, column, row }: Place, base: string): string {
  const { name } = typeParts(base)
  if (moments.includes(name)) {
    const start = `coalesce((SELECT max(${column}) FROM ${table}), ${quoteLiteral(from)}::${base})`
    return name === 'date' ? `${start} + ${row}` : `${start} + ${row} * interval '1 minute'`
  }
  const least = Number(from)
  const start = Number.isFinite(least) && from.trim() !== '' ? least - 1 : 0
  return `coalesce((SELECT max(${column}) FROM ${table}), ${start}) + ${row}`
}

function time({ from, to }: Generator, base: string): string {
  const { name } = typeParts(base)
  const [low, high] = [`${quoteLiteral(from)}::${base}`, `${quoteLiteral(to)}::${base}`]
  return name === 'date' ? `${low} + random(0, ${high} - ${low})` : `${low} + random() * (${high} - ${low})`
}

/** The values that a choice is made among. */
export const choices = ({ values }: Generator): string[] => values.split('\n').filter((value) => value !== '')

/** A value of an array's element, or of the column itself. */
function plain(plan: ColumnPlan, place: Place, type: string): string | undefined {
  const { generator, unique } = plan
  const base = typeParts(type)
  switch (generator.kind) {
    case 'series':
      return series(generator, place, type)
    case 'number':
      return number(generator, base.name === 'numeric' ? type : base.name, scaleOf(base))
    case 'time':
      return time(generator, type)
    case 'truth':
      return 'random() < 0.5'
    case 'choice': {
      const values = choices(generator)
      return values.length > 0 ? `${pick(values)}${isText(base.name) ? '' : `::${type}`}` : undefined
    }
    case 'typical':
      return typicalOf(type, place.row)
    default:
      return texts[generator.kind] ? text(generator.kind, place, longest(base), unique) : undefined
  }
}

/** What stands for the element's values in an array. */
function elementGenerator(plan: ColumnPlan, type: string): Generator {
  const { name } = typeParts(type)
  const as = (kind: GeneratorKind, more: Partial<Generator> = {}): Generator => ({
    ...plan.generator,
    kind,
    ...more,
  })
  if (plan.column.labels) return as('choice', { values: plan.column.labels.join('\n') })
  if (name in wholeNumbers || fractions.includes(name))
    return as('number', { from: '1', to: String(Math.min(100, greatest(typeParts(type)))), spread: 'even' })
  if (moments.includes(name)) return as('time', { from: '2024-01-01', to: '2024-12-31' })
  if (name === 'boolean') return as('truth')
  return as(isText(name) ? 'words' : 'typical')
}

function array(plan: ColumnPlan, place: Place, element: string): string | undefined {
  const inner = { ...plan, generator: elementGenerator(plan, element), unique: false }
  const one = plain(inner, place, element)
  return one && `(ARRAY[${one}, ${one}, ${one}]::${element}[])[1:random(0, 3)]`
}

/** A column's value as SQL; undefined where the column is left out or no value can be made. */
export function expressionOf(plan: ColumnPlan, place: Place): string | undefined {
  const { column, generator } = plan
  if (generator.kind === 'default' || generator.kind === 'parent') return undefined
  if (generator.kind === 'null') return 'NULL'
  if (generator.kind === 'expression') return generator.expression.trim() || undefined
  const value =
    generator.kind === 'typical' && column.element !== null
      ? array(plan, place, column.element)
      : plain(plan, place, column.base)
  return value && orNull(value, generator)
}

/** A value that is NULL as often as asked for. */
export function orNull(value: string, { nulls }: Generator): string {
  if (!(nulls > 0)) return value
  return nulls >= 100 ? 'NULL' : `CASE WHEN random() >= ${nulls / 100} THEN ${value} END`
}

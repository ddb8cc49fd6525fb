import type { Bounds } from './bounds.ts'
import { expressionOf } from './expression.ts'
import { numberHint, textHint, timeHint, valueHints } from './hints.ts'
import { boundsOf } from './limits.ts'
import { fractions, greatest, isText, moments, scaleOf, typeParts, wholeNumbers } from './type-names.ts'
import type { ColumnPlan, ForeignKey, Generator, GeneratorKind, TableColumn, TableFacts } from './types.ts'

const textKinds: GeneratorKind[] = [
  'words',
  'sentence',
  'name',
  'email',
  'city',
  'phone',
  'url',
  'code',
  'choice',
]

function kindsOf(column: TableColumn): GeneratorKind[] {
  const { name } = typeParts(column.base)
  if (column.labels && column.element === null) return ['choice']
  if (name in wholeNumbers) return ['series', 'number', 'choice']
  if (fractions.includes(name)) return name === 'money' ? ['number'] : ['number', 'series', 'choice']
  if (moments.includes(name)) return ['time', 'series']
  if (name === 'boolean') return ['truth']
  return isText(name) ? textKinds : ['typical']
}

const clipped = (
  value: string | undefined,
  scale: number,
  open: boolean | undefined,
  step: 1 | -1,
): number | undefined => {
  const number = value === undefined ? NaN : Number(value)
  return Number.isFinite(number) ? number + (open ? step * 10 ** -scale : 0) : undefined
}

function numberSettings(column: TableColumn, bounds: Bounds): Partial<Generator> {
  const type = typeParts(column.base)
  const scale = scaleOf(type)
  const hint = numberHint(column.name)
  const [least, most] = [
    clipped(bounds.from, scale, bounds.fromOpen, 1),
    clipped(bounds.to, scale, bounds.toOpen, -1),
  ]
  const end = Math.min(most ?? Infinity, greatest(type))
  const width = hint.to - hint.from
  const from = Math.min(
    Math.max(least ?? (most === undefined ? hint.from : Math.min(hint.from, end - width)), -greatest(type)),
    end,
  )
  const to = Math.min(Math.max(hint.to > from ? hint.to : from + width, from), end)
  return { from: from.toFixed(scale), to: to.toFixed(scale), spread: hint.spread }
}

function settings(facts: TableFacts, column: TableColumn, today: string): Partial<Generator> {
  const bounds = boundsOf(facts, column)
  const { name } = typeParts(column.base)
  const labels = column.element === null ? column.labels : null
  if (bounds.values ?? labels) return { values: (bounds.values ?? labels ?? []).join('\n') }
  if (moments.includes(name)) {
    const hint = timeHint(column.name, today)
    return {
      from: bounds.from ?? hint.from,
      to:
        bounds.to ??
        (bounds.from !== undefined && bounds.from > hint.to
          ? `${Number(bounds.from.slice(0, 4)) + 2}-12-31`
          : hint.to),
    }
  }
  if (name in wholeNumbers || fractions.includes(name)) return numberSettings(column, bounds)
  const few = valueHints.find(([pattern]) => isText(name) && pattern.test(column.name.toLowerCase()))?.[1]
  const most = Math.min(bounds.most ?? Infinity, typeParts(column.base).modifiers[0] ?? Infinity)
  return few?.every((value) => value.length <= most) ? { values: few.join('\n') } : {}
}

/** The foreign keys whose columns no longer one has taken; the others are checked row by row. */
export function takenKeys({ foreignKeys, columns }: TableFacts): ForeignKey[] {
  const free = new Set(columns.filter(({ filled }) => filled !== 'generated').map(({ name }) => name))
  return foreignKeys.filter((key) => {
    if (!key.columns.every((name) => free.has(name))) return false
    for (const name of key.columns) free.delete(name)
    return true
  })
}

/** Whether a column that is left out gets another value for each row. */
export const isNumbered = ({ filled, default: value }: TableColumn): boolean =>
  filled === 'identity' || /\b(nextval|gen_random_uuid|uuid\w*)\(/.test(value ?? '')

/** The columns that must make their keys unique: one of each key is enough. */
function uniqueColumns(facts: TableFacts, parents: Set<string>): Set<string> {
  const unique = new Set<string>()
  for (const { columns } of facts.uniques) {
    const own = facts.columns.filter(({ name }) => columns.includes(name))
    if (own.some((column) => unique.has(column.name) || isNumbered(column))) continue
    const able = own.findLast(
      (column) => !parents.has(column.name) && !['truth', 'choice'].includes(kindsOf(column)[0] ?? ''),
    )
    if (able) unique.add(able.name)
  }
  return unique
}

const blank: Generator = {
  kind: 'null',
  from: '',
  to: '',
  spread: 'even',
  values: '',
  expression: '',
  nulls: 0,
}

function firstKind(
  facts: TableFacts,
  column: TableColumn,
  known: Partial<Generator>,
  unique: boolean,
): GeneratorKind {
  const kinds = kindsOf(column)
  const { name } = typeParts(column.base)
  const isSerial = unique && known.values === undefined && (kinds.includes('series') || isText(name))
  if (known.values !== undefined && kinds.includes('choice') && !isSerial) return 'choice'
  if (isText(name)) return textHint(facts.name, column.name)
  if (unique && kinds.includes('series')) return 'series'
  return kinds.find((kind) => kind !== 'series') ?? 'null'
}

/** Where rows stand that a column may refer to. */
export type IsEmpty = (schema: string, table: string) => boolean

/**
 * How to fill each column of a table, by its type, its name and its constraints. `today` is an ISO date; `isEmpty` tells
 * which tables have no rows to refer to.
 */
export function propose(facts: TableFacts, today: string, isEmpty: IsEmpty): ColumnPlan[] {
  const keys = takenKeys(facts)
  const parents = new Set(keys.flatMap(({ columns }) => columns))
  const unique = uniqueColumns(facts, parents)
  return facts.columns.map((column) => {
    const key = keys.find(({ columns }) => columns.includes(column.name))
    const isUnique = unique.has(column.name)
    const known = settings(facts, column, today)
    const bounds = boundsOf(facts, column)
    const kind = firstKind(facts, column, known, isUnique)
    const isKey = facts.uniques.some(({ columns }) => columns.includes(column.name))
    const generator: Generator = {
      ...blank,
      ...known,
      kind,
      nulls: column.notNull || isKey ? 0 : 10,
      ...(kind === 'series' && !moments.includes(typeParts(column.base).name)
        ? { from: String(Math.max(1, clipped(bounds.from, 0, bounds.fromOpen, 1) ?? 1)) }
        : {}),
    }
    const place = { row: 'i', table: 't', column: 'c', bounds }
    const able = kindsOf(column).filter(
      (one) =>
        one === 'choice' ||
        expressionOf({ column, generator: { ...generator, kind: one }, kinds: [], unique: isUnique }, place),
    )
    const isFixed = column.filled === 'identity' || column.filled === 'generated'
    const kinds: GeneratorKind[] = isFixed
      ? ['default']
      : [
          ...(column.filled ? ['default' as const] : []),
          ...(key ? ['parent' as const] : []),
          ...able,
          ...(column.notNull ? [] : ['null' as const]),
          'expression',
        ]
    const isOrphan = key && isEmpty(key.schema, key.table) && !column.notNull
    const first = column.filled ? 'default' : isOrphan ? 'null' : key ? 'parent' : kind
    return {
      column,
      kinds,
      unique: isUnique,
      generator: { ...generator, kind: kinds.includes(first) ? first : (kinds[0] ?? 'expression') },
    }
  })
}

/** The parents that have no rows, though a column must refer to one. */
export function missingParents(facts: TableFacts, plans: ColumnPlan[], isEmpty: IsEmpty): ForeignKey[] {
  return takenKeys(facts).filter(
    (key) =>
      isEmpty(key.schema, key.table) &&
      plans.some(({ column, generator }) => generator.kind === 'parent' && key.columns.includes(column.name)),
  )
}

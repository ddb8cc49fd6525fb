import { typeFamily, type TypeFamily } from '../result/type-family.ts'
import type { ResultSet } from '../result/types.ts'
import { decodeRow, rowCount } from '../result/wire.ts'
import type { ChartSpec, ColumnProfile } from './spec.ts'

const looked = 2000
const longest = 200
const mostSeries = 8
const mostBars = 40

const roles: Partial<Record<TypeFamily, ColumnProfile['role']>> = {
  number: 'number',
  float: 'number',
  date: 'time',
  timestamp: 'time',
  text: 'category',
  boolean: 'category',
  uuid: 'category',
  other: 'category',
}

/** Looks at rows spread over a result for what its columns can be. */
export function profileColumns({ columns, rows }: ResultSet): ColumnProfile[] {
  const count = rowCount(rows)
  const step = Math.max(1, Math.floor(count / looked))
  const seen = columns.map(() => new Set<string>())
  for (let row = 0; row < count; row += step)
    for (const [column, cell] of decodeRow(rows, row, longest).entries())
      if (cell !== null) seen[column]?.add(cell)
  return columns.map(({ name, typeOid }, column) => ({
    column,
    role: roles[typeFamily(typeOid)] ?? 'none',
    distinct: seen[column]?.size ?? 0,
    isKey: /(^|_)(id|key|nr|no)$/i.test(name),
  }))
}

/** Why a result has no chart of its own. */
export type NoChart = 'no-rows' | 'no-columns'

/** The chart that columns like these are mostly drawn as, or why there is none. */
export function proposeChart(profiles: readonly ColumnProfile[], rows: number): ChartSpec | NoChart {
  if (rows === 0) return 'no-rows'
  const sampled = Math.min(rows, looked)
  const numbers = profiles.filter(({ role, isKey }) => role === 'number' && !isKey)
  const [time] = profiles.filter(({ role, distinct }) => role === 'time' && distinct > 1)
  const categories = profiles.filter(({ role, distinct }) => role === 'category' && distinct > 0)
  const series = (but?: ColumnProfile) =>
    categories.find((one) => one !== but && one.distinct > 1 && one.distinct <= mostSeries)
  const [first, second] = numbers
  const repeats = (x: ColumnProfile, colour?: ColumnProfile) => x.distinct * (colour?.distinct ?? 1) < sampled
  const base = { aggregation: 'none', sort: 'data' } as const
  const coloured = (colour: ColumnProfile | undefined) => (colour ? { colour: colour.column } : {})

  if (rows === 1 && first) return { ...base, mark: 'number', y: first.column }
  if (time) {
    const colour = series()
    const aggregation = first ? (repeats(time, colour) ? 'sum' : 'none') : 'count'
    const y = first ? { y: first.column } : {}
    return { ...base, mark: 'line', x: time.column, ...y, ...coloured(colour), aggregation }
  }
  const [x] = categories.filter(({ distinct }) => distinct > 1 && distinct <= mostBars)
  if (x) {
    const other = categories.find((one) => one !== x && one.distinct > 1 && one.distinct <= mostBars)
    const aggregation = first ? (repeats(x, other) ? 'sum' : 'none') : 'count'
    const y = first ? { y: first.column } : {}
    const both = other && other.distinct > mostSeries
    if (both && first)
      return { ...base, mark: 'heatmap', x: x.column, colour: other.column, ...y, aggregation }
    return {
      mark: 'bar',
      x: x.column,
      ...y,
      ...coloured(series(x)),
      aggregation,
      sort: first ? 'data' : 'value',
    }
  }
  if (first && second)
    return { ...base, mark: 'dot', x: first.column, y: second.column, ...coloured(series()) }
  if (first) return { ...base, mark: 'histogram', x: first.column, aggregation: 'count' }
  const [named] = categories
  if (named) return { mark: 'bar', x: named.column, aggregation: 'count', sort: 'value' }
  const [key] = profiles.filter(({ role }) => role === 'number')
  return key ? { ...base, mark: 'histogram', x: key.column, aggregation: 'count' } : 'no-columns'
}

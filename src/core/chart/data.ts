import { stepRows, type Steps } from '../result/steps.ts'
import { temporalSeconds } from '../result/temporal.ts'
import { typeFamily } from '../result/type-family.ts'
import type { Cell, ResultSet } from '../result/types.ts'
import { cellAt, rowCount } from '../result/wire.ts'
import type { ChartSpec } from './spec.ts'

/** A place of a chart: x is a number, ms since 1970 in UTC, or a name; x2 is the right edge of a histogram's bar. */
export interface Point {
  x: number | string
  x2?: number
  y: number
  colour: string
}

/** What a chart draws, and what it does not. */
export interface ChartData {
  points: Point[]
  /** Rows of the result that the points are made of. */
  used: number
  /** Rows that have no number or no place: NULL, NaN or infinite. */
  skipped: number
  /** Of so many places only the points are drawn; undefined when all are. */
  outOf?: number
  /** Names of the series. */
  series: string[]
}

const mostPoints = 4000
const mostBars = 60
const mostCells = 2500
const bins = 30
/** The series of all that are too many to have a colour of their own. */
export const otherSeries = 'other'
const mostSeries = 8

function placeOf(cell: Cell, typeOid: number): number | string | undefined {
  if (cell === null) return undefined
  const family = typeFamily(typeOid)
  if (family === 'number' || family === 'float') return finite(Number(cell))
  if (family === 'date' || family === 'timestamp') {
    const seconds = temporalSeconds(cell, family)
    return seconds === undefined ? undefined : finite(seconds * 1000)
  }
  return cell
}

const finite = (value: number) => (Number.isFinite(value) ? value : undefined)

interface Sum {
  x: number | string
  colour: string
  sum: number
  count: number
}

/** The points of a chart over all rows of a result: summed up by place, or else a sample of them spread evenly. */
export function* chartSteps(result: ResultSet, spec: ChartSpec): Steps<ChartData> {
  const { rows, columns } = result
  const { mark, x, y, colour, aggregation } = spec
  const total = rowCount(rows)
  const gathers = aggregation !== 'none' && mark !== 'histogram'
  const step = gathers || mark === 'histogram' ? 1 : Math.max(1, Math.ceil(total / mostPoints))
  const sums = new Map<string, Sum>()
  const plain: Point[] = []
  let used = 0
  let skipped = 0
  const typeOf = (column: number) => columns[column]?.typeOid ?? 0
  for (let row = 0; row < total; row += step) {
    if ((row / step) % stepRows === 0) yield
    const place = x === undefined ? '' : placeOf(cellAt(rows, row, x), typeOf(x))
    const value = aggregation === 'count' || y === undefined ? 1 : placeOf(cellAt(rows, row, y), typeOf(y))
    if (place === undefined || typeof value !== 'number') {
      skipped++
      continue
    }
    used++
    const name = colour === undefined ? '' : (cellAt(rows, row, colour) ?? 'null')
    if (!gathers) {
      plain.push({ x: place, y: value, colour: name })
      continue
    }
    const key = JSON.stringify([place, name])
    const sum = sums.get(key)
    if (sum) {
      sum.sum += value
      sum.count++
    } else sums.set(key, { x: place, colour: name, sum: value, count: 1 })
  }
  const gathered = Array.from(sums.values(), ({ x: at, colour: name, sum, count }) => ({
    x: at,
    y: aggregation === 'avg' ? sum / count : sum,
    colour: name,
  }))
  const all = mark === 'histogram' ? binned(plain) : gathers ? gathered : plain
  const drawn = mark === 'heatmap' ? all : withOthers(all, aggregation === 'avg' || !gathers)
  const kept = bounded(drawn, spec)
  const series = [...new Set(kept.map((point) => point.colour))].filter((name) => name !== '')
  const whole = step > 1 ? total : drawn.length
  return { points: kept, used, skipped, series, ...(kept.length < whole ? { outOf: whole } : {}) }
}

// Sums of the small series are put together; values that can't be added are left as they are, under one name.
function withOthers(points: Point[], separate: boolean): Point[] {
  const weights = new Map<string, number>()
  for (const { colour, y } of points) weights.set(colour, (weights.get(colour) ?? 0) + Math.abs(y))
  if (weights.size <= mostSeries) return points
  const large = [...weights].sort((a, b) => b[1] - a[1]).slice(0, mostSeries - 1)
  const names = new Set(large.map(([name]) => name))
  const renamed = points.map((point) => (names.has(point.colour) ? point : { ...point, colour: otherSeries }))
  if (separate) return renamed
  const sums = new Map<string, Point>()
  for (const point of renamed) {
    const key = JSON.stringify([point.x, point.colour])
    const held = sums.get(key)
    if (held) held.y += point.y
    else sums.set(key, { ...point })
  }
  return [...sums.values()]
}

function bounded(points: Point[], { mark, sort }: ChartSpec): Point[] {
  if (mark === 'line')
    return points.toSorted((a, b) => (a.x < b.x ? -1 : a.x > b.x ? 1 : 0)).slice(0, mostPoints)
  if (mark !== 'bar') return points.slice(0, mark === 'heatmap' ? mostCells : mostPoints)
  const sizes = new Map<number | string, number>()
  for (const { x, y } of points) sizes.set(x, (sizes.get(x) ?? 0) + y)
  const largest = [...sizes].sort((a, b) => b[1] - a[1]).slice(0, mostBars)
  const names = new Set(largest.map(([name]) => name))
  const kept = points.filter(({ x }) => names.has(x))
  if (sort === 'data') return kept
  return kept.toSorted((a, b) => (sizes.get(b.x) ?? 0) - (sizes.get(a.x) ?? 0))
}

function binned(points: readonly Point[]): Point[] {
  let [low, high] = [Infinity, -Infinity]
  for (const { x } of points) {
    if (typeof x !== 'number') return []
    low = Math.min(low, x)
    high = Math.max(high, x)
  }
  if (points.length === 0) return []
  const rough = (high - low) / bins || 1
  const power = 10 ** Math.floor(Math.log10(rough))
  const width = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10)
  const start = Math.floor(low / width)
  const counts = new Array<number>(Math.floor(high / width) - start + 1).fill(0)
  for (const { x } of points) {
    const at = Math.floor(Number(x) / width) - start
    counts[at] = (counts[at] ?? 0) + 1
  }
  return counts.map((y, at) => ({ x: (start + at) * width, x2: (start + at + 1) * width, y, colour: '' }))
}

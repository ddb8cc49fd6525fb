import { temporalSeconds } from '../result/temporal.ts'
import { parseArray, type ArrayItem } from '../value/array.ts'
import { parseComposite } from '../value/composite.ts'
import { parseInterval } from '../value/interval.ts'
import { parseMultirange, parseRange, type RangeValue } from '../value/range.ts'
import { canonicalNumber, roundedByServer } from './number.ts'

const meaningfulDigits = 12

// A number within a larger value has no tolerance of its own, so digits that say nothing are cut.
function innerNumber(text: string): string | undefined {
  return canonicalNumber(roundedByServer(text) ? Number(text).toPrecision(meaningfulDigits) : text)
}

/** Text that is equal for dates and timestamps of the same instant, in whatever zone; a missing time is midnight, a missing zone UTC. */
export function instantKey(text: string): string {
  const seconds = temporalSeconds(text.replace(/\.\d+/, ''), 'timestamp')
  return seconds === undefined ? text : `${seconds}${/\.\d+/.exec(text)?.[0] ?? ''}`
}

const iso =
  /^P(?:(-?\d+)Y)?(?:(-?\d+)M)?(?:(-?\d+)D)?(?:T(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?\d+(?:\.\d+)?)S)?)?$/
const units = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const
const months: Partial<Record<(typeof units)[number], number>> = { year: 12, month: 1 }
const microseconds: Partial<Record<(typeof units)[number], number>> = {
  day: 86_400e6,
  hour: 3600e6,
  minute: 60e6,
  second: 1e6,
}

/** Text that is equal for intervals of as many months and as much time, a day being 24 hours (IntervalStyle postgres or iso_8601). */
export function spanKey(text: string): string {
  const amounts = iso.exec(text)?.slice(1)
  const parts = amounts ? units.map((unit, i) => ({ unit, amount: amounts[i] ?? '0' })) : parseInterval(text)
  if (!parts) return text
  const total = (sizes: typeof months) =>
    parts.reduce((sum, { unit, amount }) => sum + Math.round(Number(amount) * (sizes[unit] ?? 0)), 0)
  return `${total(months)} ${total(microseconds)}`
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}

/** Text that is equal for JSON of equal value: keys in any order, numbers by their value. */
export function documentKey(text: string): string {
  // JavaScript would round large numbers.
  const spelled = text.replace(/"(?:[^"\\]|\\.)*"|-?\d[\d.e+-]*/gi, (token) =>
    token.startsWith('"') ? token : `{"":${JSON.stringify(innerNumber(token) ?? token)}}`,
  )
  try {
    return JSON.stringify(sorted(JSON.parse(spelled)))
  } catch {
    return text
  }
}

function partKey(text: string): string {
  if (/^[[{]/.test(text)) return documentKey(text)
  return innerNumber(text) ?? instantKey(text)
}

function itemKeys(items: readonly ArrayItem[]): unknown[] {
  return items.map((item) => (Array.isArray(item) ? itemKeys(item) : item === null ? null : partKey(item)))
}

function rangeKey(range: RangeValue): unknown {
  if (range === 'empty') return range
  const { lower, upper } = range
  return [lower, upper].map(({ value, inclusive }) => [
    value === undefined ? null : partKey(value),
    inclusive,
  ])
}

/** Text that is equal for arrays, ranges, multiranges and row values whose parts are equal as numbers, instants, JSON or text. */
export function composedKey(text: string): string {
  const ranges = parseMultirange(text)
  if (ranges) return JSON.stringify(ranges.map(rangeKey))
  const array = parseArray(text)
  if (array) return JSON.stringify([array.lower ?? [], itemKeys(array.items)])
  const range = parseRange(text)
  if (range) return JSON.stringify(rangeKey(range))
  const fields = parseComposite(text)
  return fields ? JSON.stringify(itemKeys(fields)) : text
}

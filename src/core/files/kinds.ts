import type { Cell } from '../result/types.ts'
import type { ColumnKind } from './types.ts'

// In the order of preference: the first that all cells of a column fit is the column's.
const order: ColumnKind[] = [
  'boolean',
  'integer',
  'bigint',
  'numeric',
  'double precision',
  'numeric-comma',
  'numeric-grouped',
  'date',
  'date-dmy',
  'date-mdy',
  'timestamp',
  'timestamp-dmy',
  'timestamp-mdy',
  'timestamptz',
  'time',
  'uuid',
  'jsonb',
]

const bit = (kind: ColumnKind): number => 1 << order.indexOf(kind)
const sum = (...kinds: ColumnKind[]): number => kinds.reduce((all, kind) => all | bit(kind), 0)

const allKinds = (1 << order.length) - 1
const whole = sum('integer', 'bigint', 'numeric', 'double precision', 'numeric-comma', 'numeric-grouped')
const big = whole & ~bit('integer')
const fraction = sum('numeric', 'double precision', 'numeric-grouped')
const words = /^(true|false|t|f|yes|no|y|n)$/i
const integer = /^-?(0|[1-9]\d*)$/
const decimal = /^-?(0|[1-9]\d*)?\.\d+$|^-?(0|[1-9]\d*)\.$/
const exponent = /^-?(\d+\.?\d*|\.\d+)e[+-]?\d+$/i
const comma = /^-?((0|[1-9]\d*)|[1-9]\d{0,2}(\.\d{3})+),\d+$/
const dotted = /^-?[1-9]\d{0,2}(\.\d{3})+$/
const grouped = /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/
const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i
const clock = '([01]?\\d|2[0-4]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,6})?)?'
const time = new RegExp(`^${clock}$`)
const isoDate = /^(\d{4})-(\d{1,2})-(\d{1,2})/
const numberedDate = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/
const clockAfter = new RegExp(`^[ T]${clock}$`)
const zonedAfter = new RegExp(`^[ T]${clock} ?(Z|[+-]\\d\\d(:?\\d\\d)?)$`)
const longestJson = 100_000

const isDay = (month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 31

function wholeNumber(text: string): number {
  if (!integer.test(text)) return 0
  if (text.length < 10) return whole
  if (text.length > 19 + Number(text.startsWith('-'))) return big & ~bit('bigint')
  const value = BigInt(text)
  if (value >= -2147483648n && value <= 2147483647n) return whole
  return BigInt.asIntN(64, value) === value ? big : big & ~bit('bigint')
}

function number(text: string): number {
  const found = wholeNumber(text)
  if (found) return found
  let kinds = 0
  if (decimal.test(text)) kinds |= fraction
  if (comma.test(text) || dotted.test(text)) kinds |= bit('numeric-comma')
  if (grouped.test(text)) kinds |= bit('numeric-grouped')
  if (exponent.test(text)) kinds |= bit('double precision')
  return kinds
}

function dateOrTime(text: string): number {
  if (time.test(text)) return bit('time')
  const iso = isoDate.exec(text)
  if (iso) {
    if (!isDay(Number(iso[2]), Number(iso[3]))) return 0
    const rest = text.slice(iso[0].length)
    if (rest === '') return sum('date', 'timestamp', 'timestamptz')
    if (clockAfter.test(rest)) return sum('timestamp')
    return zonedAfter.test(rest) ? bit('timestamptz') : 0
  }
  const numbered = numberedDate.exec(text)
  if (!numbered) return 0
  const [first, second] = [Number(numbered[1]), Number(numbered[3])]
  const rest = text.slice(numbered[0].length)
  const timed = clockAfter.test(rest)
  if (rest !== '' && !timed) return 0
  let kinds = 0
  if (isDay(second, first)) kinds |= timed ? bit('timestamp-dmy') : sum('date-dmy', 'timestamp-dmy')
  if (isDay(first, second) && numbered[2] !== '.')
    kinds |= timed ? bit('timestamp-mdy') : sum('date-mdy', 'timestamp-mdy')
  return kinds
}

function isJson(text: string): boolean {
  if (text.length > longestJson) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The kinds that a cell's text fits, as bits; 0 when it is only text. */
function kindsOf(cell: string): number {
  const text = cell.trim()
  const first = text.charCodeAt(0)
  const digits = (first >= 48 && first <= 57) || first === 45 || first === 46
  if (digits) {
    const found = number(text) | dateOrTime(text)
    return found || (text.length === 36 && uuid.test(text) ? bit('uuid') : 0)
  }
  if (first === 123 || first === 91) return isJson(text) ? bit('jsonb') : 0
  if (text.length <= 5 && words.test(text)) return bit('boolean')
  return text.length === 36 && uuid.test(text) ? bit('uuid') : 0
}

// What JSON wrote as a string is never a number.
const quotedKinds = ~(whole | sum('boolean', 'jsonb'))

/** What a column's cells have in common so far. */
export class ColumnKinds {
  #common = allKinds
  #values = 0
  #nulls = 0

  /** Takes a cell into account; `quoted` for one that the file itself calls a text. */
  add(cell: Cell, quoted = false): void {
    if (cell === null || cell.trim() === '') {
      this.#nulls++
      return
    }
    this.#values++
    if (this.#common) this.#common &= quoted ? kindsOf(cell) & quotedKinds : kindsOf(cell)
  }

  /** Whether all cells so far fit a kind. */
  fits(kind: ColumnKind): boolean {
    return kind === 'text' || (this.#common & bit(kind)) !== 0
  }

  get nulls(): number {
    return this.#nulls
  }

  get values(): number {
    return this.#values
  }

  /**
   * The narrowest kind that all cells fit. Text where a date may be read day first or month first, or a comma as a decimal
   * or as a separator of thousands: only a person knows. `commas` says that decimal commas are to be expected.
   */
  kind(commas: boolean): ColumnKind {
    if (this.#values === 0) return 'text'
    const found = order.find((kind) => this.fits(kind))
    if (!found) return 'text'
    if (found.endsWith('-dmy') && this.fits(found.replace('-dmy', '-mdy') as ColumnKind)) return 'text'
    if (found === 'numeric-comma' && this.fits('numeric-grouped') && !commas) return 'text'
    return found
  }
}

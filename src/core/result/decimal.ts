type Special = 'NaN' | 'Infinity' | '-Infinity'

/** `digits` / 10^`scale`, exact. */
interface Exact {
  digits: bigint
  scale: number
}

const shape = /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i
// Past this many digits PostgreSQL has no numbers either (numeric: 131,072 before and 16,383 after the point).
const mostDigits = 150_000

function parse(text: string): Exact | Special {
  const trimmed = text.trim()
  const found = shape.exec(trimmed)
  if (found && (found[2] || found[3])) {
    const [, sign, whole = '', fraction = '', exponent = '0'] = found
    const scale = fraction.length - Number(exponent)
    if (Math.abs(scale) > mostDigits) return 'NaN'
    const digits = BigInt(whole + fraction) * (sign === '-' ? -1n : 1n)
    return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 }
  }
  if (/^\+?inf(inity)?$/i.test(trimmed)) return 'Infinity'
  if (/^-inf(inity)?$/i.test(trimmed)) return '-Infinity'
  return 'NaN'
}

function scaled(value: Exact, scale: number): bigint {
  return value.scale === scale ? value.digits : value.digits * 10n ** BigInt(scale - value.scale)
}

function print({ digits, scale }: Exact): string {
  const sign = digits < 0n ? '-' : ''
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0')
  return scale === 0 ? sign + text : `${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`
}

const rank = (value: Exact | Special) =>
  value === '-Infinity' ? 0 : value === 'Infinity' ? 2 : value === 'NaN' ? 3 : 1

/**
 * Negative, 0 or positive as `a` is below, equal to or above `b`, by value (1.0 equals 1.00) and without rounding.
 * As in PostgreSQL, NaN equals NaN and is above all else. Text that is no number counts as NaN.
 */
export function compareDecimal(a: string, b: string): number {
  if (a === b) return 0
  const left = parse(a)
  const right = parse(b)
  if (typeof left === 'string' || typeof right === 'string') return rank(left) - rank(right)
  const scale = Math.max(left.scale, right.scale)
  const difference = scaled(left, scale) - scaled(right, scale)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The exact sum with the larger of the two scales, as PostgreSQL prints it. */
export function addDecimal(a: string, b: string): string {
  const sum = new DecimalSum()
  sum.add(a)
  sum.add(b)
  return sum.text()
}

/** An exact running sum of decimal texts. */
export class DecimalSum {
  #total: Exact = { digits: 0n, scale: 0 }
  #special: Special | undefined
  #count = 0
  // Small integers, which are most of what is summed, are exact in a double and go in from there at times.
  #small = 0

  /** Adds one number; text that is no number makes the sum NaN. */
  add(text: string): void {
    this.#count++
    const small = text.length <= 9 ? Number(text) : NaN
    if (Number.isInteger(small) && Math.abs(this.#small) < 2 ** 52 && !text.includes('.')) {
      this.#small += small
      return
    }
    const value = parse(text)
    if (typeof value === 'string') {
      this.#special = this.#special && this.#special !== value ? 'NaN' : value
      return
    }
    const scale = Math.max(this.#total.scale, value.scale)
    this.#total = { digits: scaled(this.#total, scale) + scaled(value, scale), scale }
  }

  #all(): Exact {
    if (this.#small !== 0) {
      const { digits, scale } = this.#total
      this.#total = { digits: digits + BigInt(this.#small) * 10n ** BigInt(scale), scale }
      this.#small = 0
    }
    return this.#total
  }

  /** How many numbers were added. */
  get count(): number {
    return this.#count
  }

  /** The sum as plain digits, `NaN`, `Infinity` or `-Infinity`. */
  text(): string {
    return this.#special ?? print(this.#all())
  }

  /** The mean with at most `places` digits after the point, rounded half away from zero; undefined without numbers. */
  mean(places = 16): string | undefined {
    if (this.#count === 0) return undefined
    if (this.#special) return this.#special
    const { digits, scale } = this.#all()
    const kept = Math.max(places, scale)
    const top = digits * 10n ** BigInt(kept - scale)
    const half = BigInt(this.#count)
    const rounded = ((top < 0n ? -top : top) * 2n + half) / (half * 2n)
    return trimZeros(print({ digits: top < 0n ? -rounded : rounded, scale: kept }))
  }
}

/** The same number without zeros at the end of its fraction. */
export function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

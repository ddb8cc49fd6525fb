import { compareDecimal } from './decimal.ts'
import { temporalSeconds } from './temporal.ts'
import type { TypeFamily } from './type-family.ts'

// UTF-16 puts surrogates (code points from U+10000) below U+E000; this puts them above.
const lift = (unit: number) => (unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit)

/** Orders text by code point, as PostgreSQL does under collation C. */
function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at++) {
    const left = a.charCodeAt(at)
    const right = b.charCodeAt(at)
    if (left !== right) return lift(left) - lift(right)
  }
  return a.length - b.length
}

/** Orders two values of a family by their text: numbers and times by value, all else by code point. */
export function compareValues(a: string, b: string, family: TypeFamily): number {
  if (family === 'number' || family === 'float') return compareDecimal(a, b)
  const left = temporalSeconds(a, family)
  const right = temporalSeconds(b, family)
  if (left !== undefined && right !== undefined && left !== right) return left < right ? -1 : 1
  return compareCodePoints(a, b)
}

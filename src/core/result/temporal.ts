import type { TypeFamily } from './type-family.ts'

const day = 86_400
const instant =
  /^(\d{4,})-(\d\d)-(\d\d)(?: (\d\d):(\d\d):(\d\d(?:\.\d+)?)(?:([+-])(\d\d)(?::?(\d\d))?(?::?(\d\d))?)?)?( BC)?$/
const clock = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(?:([+-])(\d\d)(?::?(\d\d))?(?::?(\d\d))?)?$/
const spanPart = /([+-]?\d+) (year|mon|day)s?|([+-]?)(\d+):(\d\d):(\d\d(?:\.\d+)?)/g

/** Days from 1970-01-01 in the proleptic Gregorian calendar; `year` 0 is 1 BC. */
function dayNumber(year: number, month: number, dayOfMonth: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  )
}

function clockSeconds(hours = '0', minutes = '0', seconds = '0'): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}

function instantSeconds(text: string): number | undefined {
  if (text === 'infinity') return Infinity
  if (text === '-infinity') return -Infinity
  const found = instant.exec(text)
  if (!found) return undefined
  const [, year, month, date, hours, minutes, seconds, sign, zoneHours, zoneMinutes, zoneSeconds, bc] = found
  const zone = clockSeconds(zoneHours, zoneMinutes, zoneSeconds) * (sign === '-' ? 1 : -1)
  const days = dayNumber(bc ? 1 - Number(year) : Number(year), Number(month), Number(date))
  return days * day + clockSeconds(hours, minutes, seconds) + zone
}

function timeSeconds(text: string): number | undefined {
  const found = clock.exec(text)
  if (!found) return undefined
  const [, hours, minutes, seconds, sign, zoneHours, zoneMinutes, zoneSeconds] = found
  const zone = clockSeconds(zoneHours, zoneMinutes, zoneSeconds) * (sign === '-' ? 1 : -1)
  return clockSeconds(hours, minutes, seconds) + zone
}

const units: Record<string, number> = { year: 360 * day, mon: 30 * day, day }

function spanSeconds(text: string): number | undefined {
  if (text === 'infinity') return Infinity
  if (text === '-infinity') return -Infinity
  if (text === '' || text.replace(spanPart, '').trim() !== '') return undefined
  let total = 0
  for (const [, count, unit, sign, hours, minutes, seconds] of text.matchAll(spanPart)) {
    if (unit) total += Number(count) * (units[unit] ?? 0)
    else total += clockSeconds(hours, minutes, seconds) * (sign === '-' ? -1 : 1)
  }
  return total
}

/**
 * Seconds that order values of a date, time or interval type as PostgreSQL does (a month counts 30 days), read from the
 * server's text in DateStyle ISO and IntervalStyle postgres; undefined for any other text or family. Rounded to a double: exact to
 * the microsecond for some 140 years around 1970.
 */
export function temporalSeconds(text: string, family: TypeFamily): number | undefined {
  if (family === 'date' || family === 'timestamp') return instantSeconds(text)
  if (family === 'time') return timeSeconds(text)
  if (family === 'interval') return spanSeconds(text)
  return undefined
}

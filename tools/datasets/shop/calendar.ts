import { Weighted } from '../random.ts'
import type { Random } from '../random.ts'

const msPerDay = 86_400_000

/** Minutes in a day; moments are minutes since 1970 in UTC, days are days since 1970. */
export const minutesPerDay = 1440

/** The day (since 1970) of a date such as `2023-01-01`. */
export function day(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / msPerDay
}

/** The first and the last day on which the shop's orders were placed. */
export const firstDay = day('2023-01-01')
export const lastDay = day('2025-12-31')

/** The last minute that the data knows: 2025-12-31 23:59. */
export const lastMinute = (lastDay + 1) * minutesPerDay - 1

/** The date of a day since 1970, as `YYYY-MM-DD`. */
export function isoDate(days: number): string {
  return new Date(days * msPerDay).toISOString().slice(0, 10)
}

/** A moment (minutes since 1970) as PostgreSQL reads a timestamptz. */
export function isoMinute(minutes: number): string {
  return new Date(minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ') + '+00'
}

/** The month of a day, 0 for January. */
export function monthOf(days: number): number {
  return new Date(days * msPerDay).getUTCMonth()
}

/** The weekday of a day, 0 for Sunday. */
function weekdayOf(days: number): number {
  return new Date(days * msPerDay).getUTCDay()
}

const months = [5, 8, 15, 17, 15, 9, 6, 6, 8, 8, 9, 11]
const weekdays = [17, 14, 12, 12, 13, 14, 18]
const hours = [1, 0.5, 0.3, 0.2, 0.2, 0.6, 2, 4, 5, 6, 6, 6, 7, 6, 5, 5, 6, 7, 8, 10, 11, 9, 6, 3]

function busyness(days: number): number {
  const growth = 1 + (days - firstDay) / 2500
  return (months[monthOf(days)] ?? 0) * (weekdays[weekdayOf(days)] ?? 0) * growth
}

const openDays = Array.from({ length: lastDay - firstDay + 1 }, (_, index) => firstDay + index)
const shopDays = new Weighted(openDays, busyness)
const hourOf = new Weighted(
  hours.map((_, hour) => hour),
  (hour) => hours[hour] ?? 0,
)

/** A day on which somebody orders: more in spring, before Christmas, at weekends and year by year. */
export function orderDay(random: Random): number {
  return shopDays.pick(random)
}

/** A minute of the day at which people are awake and shop, 0 to 1439. */
export function shoppingMinute(random: Random): number {
  return hourOf.pick(random) * 60 + random.int(0, 59)
}

/** A minute of the working day, 08:00 to 17:59. */
export function workingMinute(random: Random): number {
  return random.int(8 * 60, 18 * 60 - 1)
}

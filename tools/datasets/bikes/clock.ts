import { day, minutesPerDay } from '../shop/calendar.ts'

// Lindhavn keeps the time of Copenhagen. In 2025 its clocks went forward and back at these minutes (UTC).
const summerFrom = day('2025-03-30') * minutesPerDay + 60
const summerTo = day('2025-10-26') * minutesPerDay + 60

/** The first hour of 2025 in Lindhavn, in hours since 1970 in UTC, and how many there are. */
export const firstHour = day('2025-01-01') * 24 - 1
export const hours = 365 * 24

/** Whether the city's clocks show summer time at a minute since 1970. */
const isSummer = (minute: number): boolean => minute >= summerFrom && minute < summerTo

/** An hour (since 1970, UTC) as the city's clocks and calendar show it. */
export function localHour(hour: number): { day: number; hour: number; weekend: boolean } {
  const local = hour + (isSummer(hour * 60) ? 2 : 1)
  const days = Math.floor(local / 24)
  // 1 January 1970 was a Thursday.
  return { day: days, hour: local - days * 24, weekend: (days + 4) % 7 === 0 || (days + 4) % 7 === 6 }
}

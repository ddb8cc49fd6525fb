import type { Random } from '../random.ts'
import type { Field } from '../csv.ts'
import { isoMinute } from '../shop/calendar.ts'
import { firstHour, hours, localHour } from './clock.ts'

/** The weather of one hour; temperature in °C, rain in mm, wind in m/s. */
export interface Weather {
  hour: number
  temperature: number
  rain: number
  wind: number
}

const round = (value: number): number => Math.round(value * 10) / 10

/** The weather of the year by hour: cold in January, warm in July, with days that resemble the day before. */
export function makeWeather(random: Random): Weather[] {
  let mild = 0
  let gusts = 0
  let raining = false
  return Array.from({ length: hours }, (_, index) => {
    const hour = firstHour + index
    const season = Math.cos((2 * Math.PI * (index / 24 - 22)) / 365)
    const daytime = Math.cos((2 * Math.PI * (localHour(hour).hour - 15)) / 24)
    mild = 0.99 * mild + random.next() - 0.5
    gusts = 0.95 * gusts + random.next() - 0.5
    raining = random.chance(raining ? 0.78 : 0.032 + 0.012 * season)
    return {
      hour,
      temperature: round(9 - 8.5 * season + (2.2 - 1.2 * season) * daytime + 1.7 * mild),
      rain: raining ? round(0.1 + 3.2 * random.next() ** 3) : 0,
      wind: Math.round(Math.max(0, 4.6 + 1.3 * season + 2 * gusts)),
    }
  })
}

const isGap = (index: number): boolean => (index >= 4110 && index < 4116) || index === 7003

/** The hours as rows. The station was silent for some of them, and its rain gauge was broken for three days. */
export function weatherRows(weather: readonly Weather[]): Field[][] {
  return weather.flatMap(({ hour, temperature, rain, wind }, index) =>
    isGap(index)
      ? []
      : [[isoMinute(hour * 60), temperature, index >= 5600 && index < 5672 ? null : rain, wind]],
  )
}

import type { Random } from '../random.ts'
import type { Field } from '../csv.ts'
import { day, isoDate } from '../shop/calendar.ts'
import type { Station } from './stations.ts'

type BikeKind = 'city' | 'electric' | 'cargo'

/** A bike with where it is, and from which minute on it can be taken. */
export interface Bike {
  id: number
  kind: BikeKind
  bought: number
  retired: number | null
  at: Station
  freeAt: number
}

/** Kilometres a minute. */
export const speeds: Record<BikeKind, number> = { city: 0.21, electric: 0.28, cargo: 0.18 }

/** The bikes, spread over the stations that are open. Some come during the year, and some are taken out of use. */
export function makeFleet(random: Random, open: readonly Station[]): Bike[] {
  return Array.from({ length: 420 }, (_, index) => {
    const late = index >= 380
    return {
      id: index + 1,
      kind: late || random.chance(0.2) ? 'electric' : random.chance(0.06) ? 'cargo' : 'city',
      bought: late ? day('2025-05-05') : day('2021-03-15') + 30 * Math.floor(index / 12),
      retired: !late && random.chance(0.07) ? day('2025-01-01') + random.int(0, 364) : null,
      at: random.pick(open),
      freeAt: 0,
    }
  })
}

/** Whether the bike is in use on a day. */
export const inUse = ({ bought, retired }: Bike, days: number): boolean =>
  bought <= days && (retired === null || retired > days)

/** The bike as a row. */
export function bikeRow({ id, kind, bought, retired }: Bike): Field[] {
  return [id, kind, isoDate(bought), retired === null ? null : isoDate(retired)]
}

import type { Random } from '../random.ts'
import { Weighted } from '../random.ts'
import type { Field } from '../csv.ts'
import { day, isoMinute, minutesPerDay } from '../shop/calendar.ts'
import { localHour } from './clock.ts'
import { inUse, speeds } from './fleet.ts'
import type { Bike } from './fleet.ts'
import { distance, isOpen } from './stations.ts'
import type { Station } from './stations.ts'
import type { Weather } from './weather.ts'

type Rider = 'member' | 'day pass' | 'single'

interface Trip {
  bike: Bike
  rider: Rider
  from: Station
  startedAt: number
  /** Null: never docked. */
  end: { at: Station; minute: number } | null
}

const total = 46_800
const workday = [
  0.3, 0.15, 0.1, 0.1, 0.2, 0.6, 2, 5.5, 6.5, 3.5, 2.2, 2.4, 3, 2.8, 2.6, 3.4, 5.4, 6.6, 5, 3.4, 2.4, 1.8,
  1.2, 0.7,
]
const weekend = [
  1.4, 1.1, 0.8, 0.5, 0.2, 0.2, 0.4, 0.9, 1.8, 2.9, 3.8, 4.4, 4.7, 4.8, 4.8, 4.6, 4.2, 3.8, 3.3, 2.8, 2.3, 2,
  1.9, 1.7,
]
// Two days of snow, on which no bike could be taken.
const snow = [day('2025-02-11'), day('2025-02-12')]

/** How many people want to ride in an hour, in no unit. */
function demand({ hour, temperature, rain, wind }: Weather): number {
  const local = localHour(hour)
  if (snow.includes(local.day)) return 0
  const profile = local.weekend ? weekend : workday
  const warmth = Math.min(1.3, Math.max(0.18, 0.3 + temperature / 20))
  const dry = rain === 0 ? 1 : rain < 0.5 ? 0.7 : 0.42
  return (profile[local.hour] ?? 0) * warmth * dry * (wind > 9 ? 0.8 : 1)
}

function drawRider(random: Random, leisure: boolean): Rider {
  if (random.chance(leisure ? 0.52 : 0.82)) return 'member'
  return random.chance(0.6) ? 'day pass' : 'single'
}

function ridingMinutes(random: Random, km: number, bike: Bike, rider: Rider): number {
  const straight = (1.3 * km) / speeds[bike.kind]
  const stops = rider === 'member' ? 4 * random.next() : 8 + 45 * random.next() ** 2
  // Some forget to dock the bike properly, and it is found hours later.
  const forgotten = random.chance(0.004) ? random.int(300, 2600) : 0
  return Math.max(1, Math.round(straight * (0.9 + 0.4 * random.next()) + stops + forgotten))
}

/** The docks that are taken, so that no station holds more bikes than it can. */
class Docks {
  #bikes: readonly Bike[]

  constructor(bikes: readonly Bike[]) {
    this.#bikes = bikes
  }

  /** A bike to take at a station; when there is none, the van has brought one. Null when the whole fleet is out. */
  take(random: Random, at: Station, minute: number, today: number): Bike | null {
    const free = this.#bikes.filter((bike) => bike.freeAt <= minute && inUse(bike, today))
    const here = free.filter((bike) => bike.at === at)
    return here.length > 0 ? random.pick(here) : free.length > 0 ? random.pick(free) : null
  }

  isFull(at: Station): boolean {
    return this.#bikes.reduce((sum, bike) => sum + Number(bike.at === at), 0) >= at.capacity
  }
}

/** Draws where trips begin and end, for the stations that are open on one day. */
function routes(open: readonly Station[]): {
  start: Weighted<Station>[]
  ends: Map<Station, Weighted<Station>[]>
} {
  // Morning, evening and the rest of the day: people ride to work, home, and anywhere.
  const bias = [(s: Station) => s.work, (s: Station) => 1 / s.work, () => 1]
  const weigh = (part: number, s: Station): number => s.pull * (bias[part]?.(s) ?? 1)
  return {
    start: [1, 0, 2].map((part) => new Weighted(open, (s) => weigh(part, s))),
    ends: new Map(
      open.map((from) => [
        from,
        [0, 1, 2].map(
          (part) =>
            new Weighted(
              open,
              (s) => (s === from ? 0.25 : 1) * weigh(part, s) * Math.exp(-distance(from, s) / 1.6),
            ),
        ),
      ]),
    ),
  }
}

/** The trips of the year in the order in which they began. */
export function makeTrips(
  random: Random,
  weather: readonly Weather[],
  stations: readonly Station[],
  bikes: readonly Bike[],
): Trip[] {
  const docks = new Docks(bikes)
  const wishes = weather.map(demand)
  const scale = total / wishes.reduce((sum, wish) => sum + wish, 0)
  const trips: Trip[] = []
  let known = { day: -1, ...routes(stations) }
  weather.forEach(({ hour }, index) => {
    const local = localHour(hour)
    if (known.day !== local.day)
      known = { day: local.day, ...routes(stations.filter((station) => isOpen(station, local.day))) }
    const wished = (wishes[index] ?? 0) * scale * (0.8 + 0.4 * random.next())
    const count = Math.floor(wished) + Number(random.chance(wished % 1))
    const minutes = Array.from({ length: count }, () => hour * 60 + random.int(0, 59)).sort((a, b) => a - b)
    const part = local.weekend ? 2 : local.hour < 11 ? 0 : local.hour < 15 ? 2 : 1
    for (const startedAt of minutes) {
      const from = known.start[part]?.pick(random) ?? null
      const bike = from && docks.take(random, from, startedAt, local.day)
      if (!from || !bike) continue
      const rider = drawRider(random, local.weekend)
      const ends = known.ends.get(from)?.[part]
      let at: Station
      do at = ends?.pick(random) ?? from
      while (docks.isFull(at))
      const end = random.chance(0.003)
        ? null
        : { at, minute: startedAt + ridingMinutes(random, distance(from, at), bike, rider) }
      bike.at = at
      // A bike that was never docked is looked for, and comes back from the workshop.
      bike.freeAt = end?.minute ?? startedAt + minutesPerDay * random.int(4, 40)
      trips.push({ bike, rider, from, startedAt, end })
    }
  })
  return trips
}

/** The trip as a row; its id is its place in time. */
export function tripRow({ bike, rider, from, startedAt, end }: Trip, index: number): Field[] {
  return [
    index + 1,
    bike.id,
    rider,
    from.id,
    isoMinute(startedAt),
    end === null ? null : end.at.id,
    end === null ? null : isoMinute(end.minute),
  ]
}

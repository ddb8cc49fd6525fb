import { bikeRow, makeFleet } from './bikes/fleet.ts'
import { isOpen, makeStations, stationRow } from './bikes/stations.ts'
import { makeTrips, tripRow } from './bikes/trips.ts'
import { makeWeather, weatherRows } from './bikes/weather.ts'
import { toCsv } from './csv.ts'
import type { TableData } from './csv.ts'
import { Random } from './random.ts'
import { day } from './shop/calendar.ts'

/**
 * The hired bikes of an invented city: a year of trips and weather, the same for ever. The tables stand in an order in
 * which their foreign keys can be checked. A changed row changes what lessons and hidden datasets rely on.
 */
export function generateBikes(): TableData[] {
  const stations = makeStations(new Random(101))
  const open = stations.filter((station) => isOpen(station, day('2025-01-01')))
  const fleet = makeFleet(new Random(202), open)
  const weather = makeWeather(new Random(303))
  const trips = makeTrips(new Random(404), weather, stations, fleet)
  return [
    toCsv('stations', stations.map(stationRow)),
    toCsv('bikes', fleet.map(bikeRow)),
    toCsv('trips', trips.map(tripRow)),
    toCsv('weather', weatherRows(weather)),
  ]
}

import type { Random } from '../random.ts'
import type { Field } from '../csv.ts'
import { day, isoDate } from '../shop/calendar.ts'

/** A place with docks. Kilometres east and north of the market, days since 1970. */
export interface Station {
  id: number
  name: string
  district: string
  east: number
  north: number
  capacity: number
  opened: number | null
  closed: number | null
  /** How much it is used, and how much more in the morning by those who arrive than by those who leave. */
  pull: number
  work: number
}

interface District {
  name: string
  east: number
  north: number
  pull: number
  work: number
  stations: string
}

const districts: District[] = [
  {
    name: 'Old Town',
    east: 0,
    north: 0,
    pull: 1.6,
    work: 1.5,
    stations:
      'Market Square; Town Hall; Fish Market; Weigh House; Bell Lane; Glass Street; St Olaf’s Church; Library; Theatre',
  },
  {
    name: 'Harbour',
    east: 0.9,
    north: 0.7,
    pull: 1.3,
    work: 1.4,
    stations:
      'Ferry Terminal; Quay 4; Quay 9; Customs House; Rope Walk; Lighthouse; Shipyard Gate; Pilot Station',
  },
  {
    name: 'Station Quarter',
    east: -0.8,
    north: 0.3,
    pull: 1.7,
    work: 1.2,
    stations:
      'Central Station North; Central Station South; Post Office; Bus Terminal; Mill Bridge; Tram Depot; Clock Tower',
  },
  {
    name: 'University',
    east: -1.7,
    north: 1.5,
    pull: 1.4,
    work: 1.8,
    stations:
      'Main Campus; Chemistry; Botanical Garden; Observatory; Student Village; Sports Hall; Science Park',
  },
  {
    name: 'North Hills',
    east: 0.2,
    north: 2.6,
    pull: 0.7,
    work: 0.4,
    stations: 'Hill Road; Water Tower; Birch Avenue; Hospital; Ridge Path; Upper School; Chestnut Square',
  },
  {
    name: 'Eastfield',
    east: 2.3,
    north: -0.4,
    pull: 0.8,
    work: 0.5,
    stations: 'Eastfield Centre; Brickworks; Orchard Street; Swimming Pool; Mill Pond; Kiln Lane; Allotments',
  },
  {
    name: 'Meadow Side',
    east: -1.2,
    north: -1.8,
    pull: 0.8,
    work: 0.4,
    stations:
      'Meadow Park; Willow Street; Old Brewery; Stadium; River Bend; Cemetery; Garden City; Trade Fair',
  },
  {
    name: 'Beach',
    east: 3.1,
    north: 1.9,
    pull: 0.6,
    work: 0.7,
    stations: 'Beach North; Beach South; Sailing Club; Camp Site; Dunes; Pier; Holiday Village',
  },
]

const changes: Record<string, Partial<Pick<Station, 'opened' | 'closed'>>> = {
  'Weigh House': { closed: day('2025-06-30') },
  'Tram Depot': { closed: day('2025-03-29') },
  Brickworks: { closed: day('2024-11-15') },
  'Quay 9': { opened: day('2025-04-01') },
  'Science Park': { opened: day('2025-05-12') },
  'Garden City': { opened: day('2025-09-01') },
  'Trade Fair': { opened: day('2025-12-31') },
  'Holiday Village': { opened: null },
}

const round = (value: number): number => Math.round(value * 1000) / 1000

/** The stations in random order of districts. */
export function makeStations(random: Random): Station[] {
  const drafts = districts.flatMap(({ stations, ...district }) =>
    stations.split('; ').map((name) => ({
      name,
      district: district.name,
      east: round(district.east + (random.next() - 0.5) * 1.2),
      north: round(district.north + (random.next() - 0.5) * 1.2),
      capacity: random.pick([12, 16, 16, 20, 24]),
      opened: day('2021-04-01') + 7 * random.int(0, 120),
      closed: null,
      pull: district.pull * (0.35 + random.next() ** 2 * 2),
      work: district.work,
      ...changes[name],
    })),
  )
  return random.shuffle(drafts).map((draft, index) => ({ id: index + 1, ...draft }))
}

/** Whether bikes can be taken and docked there on a day. */
export const isOpen = ({ opened, closed }: Station, days: number): boolean =>
  opened !== null && opened <= days && (closed === null || closed >= days)

/** Kilometres between two stations as the crow flies. */
export const distance = (a: Station, b: Station): number => Math.hypot(a.east - b.east, a.north - b.north)

/** The station as a row. The city lies where maps show the sea. */
export function stationRow(station: Station): Field[] {
  return [
    station.id,
    station.name,
    station.district,
    (56.3 + station.north / 111.2).toFixed(5),
    (11.5 + station.east / 61.7).toFixed(5),
    station.capacity,
    station.opened === null ? null : isoDate(station.opened),
    station.closed === null ? null : isoDate(station.closed),
  ]
}

import { readFileSync } from 'node:fs'
import { array, digits, isoDate, literal, nonEmpty, parse, pipe, strictTuple, string, union } from 'valibot'
import { toCsv } from './csv.ts'
import type { TableData } from './csv.ts'

const source = new URL('../../node_modules/vega-datasets/data/birdstrikes.csv', import.meta.url)

const columns = [
  'Airport Name',
  'Aircraft Make Model',
  'Effect Amount of damage',
  'Flight Date',
  'Aircraft Airline Operator',
  'Origin State',
  'Phase of flight',
  'Wildlife Size',
  'Wildlife Species',
  'Time of day',
  'Cost Other',
  'Cost Repair',
  'Cost Total $',
  'Speed IAS in knots',
]

const text = pipe(string(), nonEmpty())
const number = pipe(string(), digits())
const records = array(
  strictTuple([
    text,
    text,
    text,
    pipe(string(), isoDate()),
    text,
    text,
    text,
    text,
    text,
    text,
    number,
    number,
    number,
    union([number, literal('')]),
  ]),
)

/** The source's lines, cut at their commas: it quotes nothing, and a quote would be told. */
function readRecords(): ReturnType<typeof parse<typeof records>> {
  const [head = '', ...lines] = readFileSync(source, 'utf8').trimEnd().split(/\r?\n/)
  if (head !== columns.join(',')) throw new Error(`birdstrikes.csv has other columns: ${head}`)
  const quoted = lines.findIndex((line) => line.includes('"'))
  if (quoted >= 0) throw new Error(`birdstrikes.csv quotes a value in line ${quoted + 2}`)
  return parse(
    records,
    lines.map((line) => line.split(',')),
  )
}

/** The names in alphabetical order, numbered from 1. */
function numbered(names: readonly string[]): Map<string, number> {
  return new Map([...new Set(names)].sort().map((name, index) => [name, index + 1]))
}

const rowsOf = (names: ReadonlyMap<string, number>): [number, string][] =>
  [...names].map(([name, id]) => [id, name])

/**
 * The 10,000 reports in the order of the source, numbered from 1; airports, operators, aircraft and species have tables
 * of their own. Throws when the source's shape is another, or when a total is not the sum of its parts.
 */
export function birdstrikeTables(): TableData[] {
  const reports = readRecords()
  const airports = numbered(reports.map(([airport]) => airport))
  const states = new Map(reports.map(([airport, , , , , state]) => [airport, state]))
  const aircraft = numbered(reports.map(([, model]) => model))
  const operators = numbered(reports.map(([, , , , operator]) => operator))
  const species = numbered(reports.map(([, , , , , , , , name]) => name))
  const strikes = reports.map((report, index) => {
    const [airport, model, damage, day, operator, , phase, size, name, time, other, repair, total, speed] =
      report
    if (Number(other) + Number(repair) !== Number(total))
      throw new Error(`birdstrikes.csv: the total in line ${index + 2} is no sum`)
    const ids = [airports.get(airport), operators.get(operator), aircraft.get(model), species.get(name)]
    const known = ids.map((id) => id ?? null)
    return [index + 1, day, ...known, size, phase, time, speed || null, damage, repair, other]
  })
  return [
    toCsv(
      'airports',
      rowsOf(airports).map(([id, name]) => [id, name, states.get(name) ?? null]),
    ),
    toCsv('operators', rowsOf(operators)),
    toCsv('aircraft', rowsOf(aircraft)),
    toCsv('species', rowsOf(species)),
    toCsv('strikes', strikes),
  ]
}

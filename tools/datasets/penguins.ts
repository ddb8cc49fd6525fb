import { readFileSync } from 'node:fs'
import { array, nullable, number, parse, strictObject, string } from 'valibot'
import { toCsv } from './csv.ts'
import type { TableData } from './csv.ts'

const source = new URL('../../node_modules/vega-datasets/data/penguins.json', import.meta.url)

const records = array(
  strictObject({
    Species: string(),
    Island: string(),
    'Beak Length (mm)': nullable(number()),
    'Beak Depth (mm)': nullable(number()),
    'Flipper Length (mm)': nullable(number()),
    'Body Mass (g)': nullable(number()),
    Sex: nullable(string()),
  }),
)

/** The sex in lower case; null for what was not told, which the source also writes as a full stop. */
function sexOf(value: string | null): string | null {
  const known = value?.toLowerCase()
  return known === 'male' || known === 'female' ? known : null
}

/** The 344 penguins in the order of the source, numbered from 1. Throws when the source's shape is another. */
export function penguinTables(): TableData[] {
  const penguins = parse(records, JSON.parse(readFileSync(source, 'utf8')))
  const rows = penguins.map((penguin, index) => [
    index + 1,
    penguin.Species,
    penguin.Island,
    penguin['Beak Length (mm)'],
    penguin['Beak Depth (mm)'],
    penguin['Flipper Length (mm)'],
    penguin['Body Mass (g)'],
    sexOf(penguin.Sex),
  ])
  return [toCsv('penguins', rows)]
}

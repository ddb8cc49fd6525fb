import { parseScenario, type Scenario } from '#core/transactions/scenario.ts'
import script from '../../lessons/_scenarios/start.sql?raw'

const texts = import.meta.glob<string>('../../lessons/_scenarios/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** What prepares the lab's database. */
export const labScript = script

/** The names of its tables. */
export const labTables: readonly string[] = [...script.matchAll(/^CREATE TABLE (\w+)/gm)].map(
  ([, name]) => name ?? '',
)

const order = ['two-reads', 'lost-update', 'first-updater-wins', 'write-skew', 'deadlock', 'work-queue']
const placeOf = ({ name }: Scenario): number => (order.includes(name) ? order.indexOf(name) : order.length)

/** The scenarios of the transactions lab, the simplest first. */
export const scenarios: readonly Scenario[] = Object.entries(texts)
  .map(([path, text]) => parseScenario(/([\w-]+)\.txt$/.exec(path)?.[1] ?? path, text))
  .sort((a, b) => placeOf(a) - placeOf(b))

// Records what a real server does with the scenarios: node tests/support/record-transactions.mjs <port> writes
// tests/fixtures/transactions/recorded.json. The server must trust connections from here and be empty.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { ordersOf } from '#core/transactions/orders.ts'
import { historyOf, turnsOf } from '#core/transactions/outcome.ts'
import { parseScenario, sessionsOf, type Scenario } from '#core/transactions/scenario.ts'
import { play, readScenarios } from './play.ts'
import { realServer } from './real-server.ts'

const folder = 'tests/fixtures/transactions/'
const course = 'lessons/_scenarios/'
const ordersEach = 30
const tables = 'items, accounts, jobs, shifts'

const inSomeOrders = (scenario: Scenario): Scenario[] =>
  ordersOf(historyOf(scenario), ordersEach).map((steps) => ({
    ...scenario,
    name: `${scenario.name} ${turnsOf(steps)}`,
    steps,
  }))

/** The known anomalies, and the course's scenarios in some orders of their steps, each with what prepares its tables. */
export function recordedScenarios(): { scenario: Scenario; start: string }[] {
  const files = readdirSync(course).filter((name) => name.endsWith('.txt'))
  const [anomalies, lessons] = [folder, course].map((place) => readFileSync(`${place}start.sql`, 'utf8')) as [
    string,
    string,
  ]
  return [
    ...readScenarios(readFileSync(`${folder}anomalies.txt`, 'utf8')).map((scenario) => ({
      scenario,
      start: anomalies,
    })),
    ...files
      .map((name) => parseScenario(name.replace('.txt', ''), readFileSync(course + name, 'utf8')))
      .flatMap(inSomeOrders)
      .map((scenario) => ({ scenario, start: lessons })),
  ]
}

/** Makes the tables anew. */
export const prepare = (start: string): string => `DROP TABLE IF EXISTS ${tables}; ${start}`

/** Gives the exit code. */
export async function main(port = '5432'): Promise<number> {
  const recorded: Record<string, string[]> = {}
  let version = ''
  for (const { scenario, start } of recordedScenarios()) {
    const server = await realServer(Number(port), sessionsOf(scenario))
    version = await server.look('SHOW server_version')
    await server.look(prepare(start))
    recorded[scenario.name] = await play(scenario, server)
    server.close()
  }
  writeFileSync(`${folder}recorded.json`, `${JSON.stringify({ version, recorded })}\n`)
  return 0
}

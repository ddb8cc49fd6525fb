import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Lab } from '#labs/transactions/runtime/lab.ts'
import { signal } from '#labs/transactions/runtime/signals.ts'
import { Statements } from '#labs/transactions/statements.ts'
import { figure } from '../../support/figure.ts'
import { addSession, openLab } from '../../support/transactions/lab.ts'
import { play } from '../../support/transactions/play.ts'
import { prepare, recordedScenarios } from '../../support/transactions/record.ts'

const { version, recorded } = JSON.parse(
  readFileSync('tests/fixtures/transactions/recorded.json', 'utf8'),
) as { version: string; recorded: Record<string, string[]> }
const letters = ['A', 'B', 'C']
let lab: Lab
let observer: Statements
const sessions = new Map<string, Statements>()
let [equal, equalAnomalies] = [0, 0]

beforeAll(async () => {
  const opened = await openLab()
  lab = opened.lab
  observer = new Statements(lab, opened.observer)
  for (const letter of letters) sessions.set(letter, await addSession(lab))
})

const sessionOf = (letter: string): Statements => {
  const found = sessions.get(letter)
  if (!found) throw new Error(`no session ${letter}`)
  return found
}

// Some orders leave a session waiting for ever.
async function allIdle(): Promise<void> {
  for (const { process } of sessions.values()) if (process.waits.waiting) lab.send(process, signal.interrupt)
  for (const session of sessions.values()) await session.run('ROLLBACK')
}

const all = recordedScenarios()
const anomalies = all.filter(({ scenario }) => !scenario.name.includes(' '))

test.each(all.map(({ scenario, start }) => [scenario.name, scenario, start] as const))(
  `%s: rows, waits and errors as on a real server (${version})`,
  async (name, scenario, start) => {
    await allIdle()
    const outcomes = await observer.run(prepare(start))
    expect(outcomes.flatMap(({ error }) => error ?? [])).toEqual([])
    const log = await play(scenario, {
      run: async (letter, sql) => (await sessionOf(letter).run(sql))[0] ?? {},
      waits: (letter) => Promise.resolve(sessionOf(letter).process.waits.waiting !== undefined),
    })
    expect(log).toEqual(recorded[name])
    equal++
    if (!name.includes(' ')) equalAnomalies++
  },
)

afterAll(() => {
  figure('transactions_anomalies', equalAnomalies, '>=', anomalies.length, 0)
  figure('transactions_orders', equal - equalAnomalies, '>=', all.length - anomalies.length, 0)
})

import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from '#core/psql/console/commands.ts'
import { PsqlConsole } from '#core/psql/console/console.ts'
import { splitStatements } from '#core/sql/split.ts'
import type { Engine } from '#engine/engine.ts'
import { openEngine } from '#tools/engine/open.ts'
import { figure } from '../support/figure.ts'

const folder = new URL('../fixtures/console/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
const expected = JSON.parse(read('expected.json')) as Record<string, string>
const sessions = Array.from(
  read('commands.txt').matchAll(/==== ([^\n]+)\n([^]*?)(?=\n==== |\n?$(?![^]))/g),
  ([, title = '', input = '']) => ({ title, input }),
)

let engine: Engine
beforeAll(async () => {
  engine = await openEngine('empty')
  for (const { text } of splitStatements(read('schema.sql'))) {
    const { error } = await engine.run(text)
    if (error) throw new Error(`${error.message} in ${text}`)
  }
})
afterAll(() => engine.close())

async function printed(input: string): Promise<string> {
  let text = ''
  const psql = new PsqlConsole(
    {
      run: (sql, copyData) => engine.run(sql, { copyData }),
      read: (sql) => engine.inspect(sql),
      print: (more) => (text += more),
      cut: () => (text += 'cut\n'),
      edit: () => undefined,
      clear: () => undefined,
      history: () => [],
      now: () => 0,
      sleep: () => Promise.resolve(true),
      columns: () => 0,
    },
    runCommand,
  )
  for (const line of input.split('\n')) await psql.enter(line)
  return text
}

let equal = 0
test.each(sessions)('prints what psql 18 prints: $title', async ({ title, input }) => {
  const mine = await printed(input)
  if (mine === expected[title]) equal++
  expect(mine).toBe(expected[title])
})

test('the figure', () => {
  figure('psql_outputs_equal', equal, '>=', sessions.length, 0)
})

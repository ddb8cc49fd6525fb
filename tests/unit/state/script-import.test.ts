import { expect, test } from 'vitest'
import { Session } from '#engine/session.ts'
import { ScriptImport, type ScriptImportOptions } from '#state/script-import.svelte.ts'

const file = { name: 'one.sql', blob: new Blob(['select 1;']) }
const session = Object.create(Session.prototype) as Session
const quiet: ScriptImportOptions = {
  database: { session, notice: undefined },
  workbench: { running: false, lend: () => Promise.resolve(), datasetTitle: 'The nursery' },
  table: () => undefined,
  fresh: () => Promise.resolve(),
}

const refused = () => Promise.reject(new Error('The engine did not start.'))
const faults: [string, Partial<ScriptImportOptions>, string][] = [
  ['the new workspace does not open', { fresh: refused }, 'The engine did not start.'],
  [
    'the database is not lent',
    { workbench: { ...quiet.workbench, lend: refused } },
    'The engine did not start.',
  ],
  ['there is no database after all', {}, 'PostgreSQL did not start.'],
]

test.each(faults)('it is told why nothing was loaded when %s', async (_, broken, why) => {
  const scripts = new ScriptImport({ ...quiet, ...broken })
  scripts.open()
  await scripts.take([file])
  expect(scripts.phase).toBe('ready')
  scripts.into = 'fresh'
  await scripts.load()
  expect(scripts.phase).toBe('done')
  expect(scripts.summary).toBeUndefined()
  expect(scripts.trouble).toContain(why)
})

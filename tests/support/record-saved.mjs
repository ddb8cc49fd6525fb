// Records what a real server holds after psql has loaded the database of tests/fixtures/saved as the playground saves it:
// node tests/support/record-saved.mjs <psql …> writes expected.json there. The server is left with the fixtures' roles.
import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, runnerImport } from 'vite'

const folder = new URL('../fixtures/saved/', import.meta.url)
const [program, ...before] = process.argv.slice(2)
const database = 'tupelo_saved'

function psql(name, input, ...options) {
  const args = [...before, '-X', '-q', '-d', name, ...options]
  return spawnSync(program, args, { input, encoding: 'utf8', maxBuffer: 1e9 })
}

const plain = { configFile: false, logLevel: 'error' }
const { pgDump } = (await runnerImport('./tools/engine/pg-dump.ts', plain)).module
const vite = await createServer({
  ...plain,
  plugins: [pgDump()],
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true },
})
const { openFixtures, saved, withoutKey } = await vite.ssrLoadModule('./tests/support/saved.ts')
const engine = await openFixtures('dumps/schema.sql', 'saved/schema.sql')
const dump = await (await saved(engine)).text()

psql('postgres', `DROP DATABASE IF EXISTS ${database};`)
psql('postgres', `CREATE DATABASE ${database} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8';`)
const complaints = psql(database, dump).stderr.match(/(?<=ERROR: {2}).*/g) ?? []
const facts = JSON.parse(
  psql(
    database,
    `SELECT json_agg(name || ': ' || coalesce(fact, 'null')) FROM (${readFileSync(new URL('facts.sql', folder), 'utf8')}) f`,
    '-At',
  ).stdout,
)
const version = psql(database, 'SHOW server_version', '-At').stdout.split(' ')[0]
const sum = createHash('sha256').update(withoutKey(dump)).digest('hex')
writeFileSync(
  new URL('expected.json', folder),
  `${JSON.stringify({ version, dump: sum, complaints, facts }, undefined, 1)}\n`,
)
psql('postgres', `DROP DATABASE ${database};`)
process.exit()

// Records what psql prints for each session of tests/fixtures/console/commands.txt, on a database of its own that holds
// schema.sql: node tests/support/record-console.mjs <psql …> writes expected.json beside it.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

const folder = new URL('../fixtures/console/', import.meta.url)
const read = (name) => readFileSync(new URL(name, folder), 'utf8')
const [program, ...before] = process.argv.slice(2)
const database = 'tupelo_console'

function psql(name, input, ...options) {
  // One stream for both, as a terminal has it.
  const args = [...before, '-X', ...options, name]
  const quoted = args.map((arg) => `'${arg}'`).join(' ')
  return spawnSync('sh', ['-c', `${program} ${quoted} 2>&1`], { input, encoding: 'utf8' }).stdout
}

psql('postgres', `DROP DATABASE IF EXISTS ${database}; DROP ROLE IF EXISTS manager, clerk;`)
psql('postgres', `CREATE DATABASE ${database} TEMPLATE template0;`)
// The engine's image has no comments on the system's own objects.
psql(database, 'SET allow_system_table_mods = on; DELETE FROM pg_description;')
const failed = psql(database, `SET client_min_messages = error;\n${read('schema.sql')}`, '-q')
if (failed) throw new Error(failed)
const recorded = {}
for (const [, title, input] of read('commands.txt').matchAll(
  /==== ([^\n]+)\n([^]*?)(?=\n==== |\n?$(?![^]))/g,
))
  recorded[title] = psql(database, `${input}\n`)
writeFileSync(new URL('expected.json', folder), `${JSON.stringify(recorded, undefined, 1)}\n`)
psql('postgres', `DROP DATABASE ${database}; DROP ROLE manager, clerk;`)

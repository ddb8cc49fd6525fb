// Records dumps of tests/fixtures/dumps/schema.sql and what a real server holds after psql has loaded each:
// node tests/support/record-dumps.mjs <wrapper>, with pg_dump, pg_dumpall and psql to be had as `<wrapper> pg_dump …`.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const [wrapper = 'env'] = process.argv.slice(2)
const fixtures = new URL('../fixtures/dumps/', import.meta.url)
const read = (name) => readFileSync(new URL(name, fixtures), 'utf8')
const call = (program, args, input = '') =>
  execFileSync(wrapper, [program, ...args], { input, maxBuffer: 1e9, stdio: ['pipe', 'pipe', 'pipe'] })
const psql = (database, input, ...args) => call('psql', ['-X', '-q', '-d', database, ...args], input)
const [from, to] = ['h_script_from', 'h_script_to']
const fresh = (database) =>
  psql(
    'postgres',
    `drop database if exists ${database}; create database ${database} template template0 encoding 'UTF8' locale 'C.UTF-8';`,
  )

for (const role of ['alice', 'bob'])
  psql('postgres', `do $$ begin create role h_script_${role}; exception when duplicate_object then end $$;`)
fresh(from)
psql(from, read('schema.sql'), '-v', 'ON_ERROR_STOP=1')

const dump = (switches) => {
  if (switches === '-Ft') return call('pg_dump', ['-Ft', from])
  if (switches !== 'globals') return call('pg_dump', [...switches.split(' ').filter(Boolean), from])
  const lines = call('pg_dumpall', ['-g', '--no-role-passwords']).toString().split('\n')
  return Buffer.from(
    lines.filter((line) => !/ROLE|GRANT/.test(line) || /h_script_|ROLE postgres/.test(line)).join('\n'),
  )
}

const expected = {}
for (const [name, [switches = '']] of Object.entries(JSON.parse(read('cases.json')))) {
  const parts = switches.split('|').map(dump)
  fresh(to)
  psql(to, `grant create on database ${to} to h_script_alice, h_script_bob`)
  // A tar holds what a plain dump does; and -C goes to a database of the dump's own name.
  const plain = switches === '-Ft' ? [dump('')] : parts
  for (const part of plain) {
    const text = part
      .toString('latin1')
      .replace(/^(?:CREATE|DROP|ALTER) DATABASE [^;]*;|^\\connect [^\n]*/gm, '')
    psql(to, Buffer.from(text, 'latin1'))
  }
  expected[name] = JSON.parse(psql(to, read('sums.sql'), '-At').toString())
  for (const [at, part] of parts.entries())
    writeFileSync(
      new URL(`${name.replaceAll(' ', '-')}-${at + 1}.${switches === '-Ft' ? 'tar' : 'sql'}.gz`, fixtures),
      gzipSync(part, { level: 9 }),
    )
}
writeFileSync(new URL('expected.json', fixtures), JSON.stringify(expected, null, 1) + '\n')
writeFileSync(new URL('custom.head', fixtures), call('pg_dump', ['-Fc', from]).subarray(0, 64))

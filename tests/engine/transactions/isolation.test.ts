import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { AddressInfo, Server } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer } from '#tools/labs/transactions/wire/main.ts'
import { figure } from '../../support/figure.ts'

// What each spec gives on a real server, PostgreSQL 15.
const folder = 'tests/fixtures/transactions/isolation/'
const specs = readdirSync(folder)
  .filter((file) => file.endsWith('.spec'))
  .map((file) => file.replace('.spec', ''))

/** Where Debian's postgresql-server-dev packages put PostgreSQL's own tester of isolation; undefined where it is not. */
function findTester(): string | undefined {
  const home = '/usr/lib/postgresql'
  const versions = existsSync(home) ? readdirSync(home) : []
  return versions
    .map((version) => `${home}/${version}/lib/pgxs/src/test/isolation/isolationtester`)
    .find((path) => existsSync(path))
}

const tester = findTester()
if (!tester)
  console.log(
    'The isolation specs are skipped: this machine has no isolationtester (Debian: postgresql-server-dev).',
  )

async function play(port: number, spec: string): Promise<string> {
  const child = spawn(tester ?? '', [`host=127.0.0.1 port=${port} user=postgres dbname=postgres`])
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)))
  child.stdin.end(readFileSync(`${folder}${spec}.spec`))
  await new Promise((ended) => child.once('close', ended))
  return said
}

const permutations = (output: string): string[] => output.split(/\n(?=starting permutation:)/).slice(1)

describe.skipIf(!tester)('PostgreSQL’s isolationtester over the wire', () => {
  let server: Server
  let [equal, total] = [0, 0]
  beforeAll(async () => {
    server = await startServer(0)
  })
  afterAll(() => {
    server.close()
    figure('isolation_permutations', equal, '>=', total, 0)
  })

  test.each(specs)('%s: each permutation as on a real server', async (spec) => {
    const wanted = permutations(readFileSync(`${folder}${spec}.out`, 'utf8'))
    const came = permutations(await play((server.address() as AddressInfo).port, spec))
    total += wanted.length
    equal += wanted.filter((one, i) => one === came[i]).length
    expect(came).toEqual(wanted)
  })
})

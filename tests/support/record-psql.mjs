// Records what psql 18 sends for tests/fixtures/psql/scripts.sql: node tests/support/record-psql.mjs <psql …> writes
// sent.json beside it. A proxy between psql and the server (PGHOST, PGPORT) notes each query and each COPY's data.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import net from 'node:net'

const fixtures = new URL('../fixtures/psql/', import.meta.url)
const scripts = readFileSync(new URL('scripts.sql', fixtures), 'utf8')
const [program, ...before] = process.argv.slice(2)
const port = Number(process.env.PGPORT ?? 5432)
let sent = []

function* messages(chunk, state) {
  state.rest = Buffer.concat([state.rest, chunk])
  for (;;) {
    const type = state.started ? 1 : 0
    if (state.rest.length < type + 4) return
    const length = state.rest.readUInt32BE(type) + type
    if (state.rest.length < length) return
    const message = state.rest.subarray(0, length)
    state.rest = state.rest.subarray(length)
    if (state.started) yield message
    state.started = true
  }
}

const proxy = net.createServer((client) => {
  const server = net.connect(port, '127.0.0.1')
  const state = { rest: Buffer.alloc(0), started: false }
  client.on('data', (chunk) => {
    for (const message of messages(chunk, state)) {
      const type = String.fromCharCode(message[0])
      if (type === 'Q') sent.push({ query: message.toString('utf8', 5, message.length - 1) })
      else if (type === 'd') {
        const last = sent.at(-1)
        last.data = (last.data ?? '') + message.toString('utf8', 5)
      } else if (type === 'c') sent.at(-1).data ??= ''
    }
    server.write(chunk)
  })
  server.pipe(client)
  client.on('close', () => server.destroy())
  server.on('close', () => client.destroy())
})
proxy.listen(0, '127.0.0.1')
await once(proxy, 'listening')

const recorded = {}
for (const [, title, script] of scripts.matchAll(/==== ([^\n]+)\n([^]*?)(?=\n==== |$(?![^]))/g)) {
  sent = []
  const target = `host=127.0.0.1 port=${proxy.address().port} dbname=postgres sslmode=disable gssencmode=disable`
  const psql = spawn(program, [...before, '-X', '-q', '-d', target, '-f', '-'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  psql.stdin.end(script.endsWith('\n') ? script : script + '\n')
  await once(psql, 'close')
  recorded[title] = sent
}
proxy.close()
writeFileSync(new URL('sent.json', fixtures), JSON.stringify(recorded, null, 1) + '\n')

import { once } from 'node:events'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { parseArgs } from 'node:util'
import { hasJspi } from '#labs/transactions/runtime/suspension.ts'
import { labParts } from '../parts.ts'
import { Connection } from './connection.ts'
import { SharedLab } from './shared-lab.ts'

/**
 * A server that speaks PostgreSQL's protocol over the lab, one session a connection. Port 0 is any that is free.
 * `maxStackDepth` is PostgreSQL's setting, for a thread with a large stack.
 */
export async function startServer(port: number, maxStackDepth?: string): Promise<Server> {
  const mode = hasJspi() ? 'jspi' : 'asyncify'
  const shared = new SharedLab(await labParts({ mode, maxStackDepth }))
  const server = createServer((socket) => new Connection(socket, shared))
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return server
}

// A hundred levels of PL/pgSQL with an exception block in each: instrumented code has the stack for it that lab-server.mjs
// asks for. What JSPI runs has a stack of its own, whose size is the usual one.
const deep = '400kB'

/** `npm run lab:server`: serves until it is ended. */
export async function main(...args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { port: { type: 'string', default: '5433' } } })
  const server = await startServer(Number(values.port), hasJspi() ? undefined : deep)
  const { port } = server.address() as AddressInfo
  console.log(`The lab answers: psql -h 127.0.0.1 -p ${port} -U postgres postgres`)
  await once(server, 'close')
  return 0
}

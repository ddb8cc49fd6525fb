import type { Socket } from 'node:net'
import { decodeRows } from '#core/result/wire.ts'
import { statementKind } from '#core/sql/classify.ts'
import { queryMessage } from '#engine/frontend.ts'
import { readMessages } from '#engine/messages.ts'
import { noPrograms } from '#engine/refusals.ts'
import { readReply } from '#engine/reply.ts'
import {
  ClientStream,
  fatal,
  int32,
  serverMessage,
  text,
  type ClientMessage,
  type Startup,
} from './messages.ts'
import { readWishes } from './settings.ts'
import type { Seat, SharedLab } from './shared-lab.ts'

const code = { ssl: 80877103, gss: 80877104, cancel: 80877102 }
const version = 3 << 16
// What a server answers at once: a whole statement, or the end of a row of messages.
const asking = new Set(['Q', 'S', 'H', 'F', 'c', 'f'])
const superuser = 'postgres'
// What PostgreSQL tells a client when it connects.
const reported = `SELECT name, setting FROM pg_catalog.pg_settings WHERE name IN ('server_version', 'server_encoding',
 'client_encoding', 'application_name', 'default_transaction_read_only', 'in_hot_standby', 'DateStyle', 'IntervalStyle',
 'TimeZone', 'integer_datetimes', 'standard_conforming_strings', 'scram_iterations', 'search_path')
 UNION ALL VALUES ('is_superuser', 'on'), ('session_authorization', session_user::text)`

const refusal = `DO $$ BEGIN RAISE USING ERRCODE = '${noPrograms.code}', MESSAGE = '${noPrograms.message}'; END $$`

const literal = (value: string): string => `'${value.replaceAll("'", "''")}'`
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** One client of the server. */
export class Connection {
  #socket: Socket
  #shared: SharedLab
  #stream = new ClientStream()
  #seat: Seat | undefined
  #joined = false
  #gathered: Buffer[] = []
  #copying = false
  #last: Promise<void> = Promise.resolve()

  constructor(socket: Socket, shared: SharedLab) {
    this.#socket = socket
    this.#shared = shared
    socket.setNoDelay(true)
    socket.on('data', (chunk: Buffer) => {
      this.#stream.feed(chunk)
      this.#last = this.#last
        .then(() => this.#work())
        .catch((error: unknown) => {
          this.#fail(error)
        })
    })
    socket.on('error', () => socket.destroy())
    socket.on('close', () => void this.#leave())
  }

  // A statement that waits ends with its session.
  async #leave(): Promise<void> {
    if (!this.#joined) return
    this.#joined = false
    await this.#shared.leave(this.#seat).catch((error: unknown) => {
      this.#fail(error)
    })
  }

  #fail(error: unknown): void {
    console.error(error)
    this.#shared.forget()
    if (this.#socket.writable) this.#socket.end(fatal('XX000', `the lab has failed: ${String(error)}`))
  }

  async #work(): Promise<void> {
    while (!this.#seat) {
      const startup = this.#stream.startup()
      if (!startup || this.#socket.destroyed) return
      await this.#begin(startup)
    }
    for (;;) {
      const message = this.#stream.next()
      if (!message || this.#socket.destroyed) return
      await this.#take(this.#seat, message)
    }
  }

  async #begin(startup: Startup): Promise<void> {
    const { body } = startup
    if (startup.code === code.ssl || startup.code === code.gss) this.#socket.write('N')
    else if (startup.code === code.cancel) {
      this.#shared.cancel(body.readInt32BE(0), body.readInt32BE(4))
      this.#socket.end()
    } else if (startup.code >> 16 === version >> 16) await this.#greet(startup)
    else this.#socket.end(fatal('0A000', 'unsupported frontend protocol'))
  }

  async #greet(startup: Startup): Promise<void> {
    this.#joined = true
    const seat = await this.#shared.join((bytes) => this.#socket.write(bytes))
    const { user, settings } = readWishes(startup)
    const wishes = settings.map(
      ([name, value]) => `SELECT pg_catalog.set_config(${literal(name)}, ${literal(value)}, false)`,
    )
    if (user !== superuser) wishes.push(`SET SESSION AUTHORIZATION ${quoted(user)}`)
    this.#seat = seat
    for (const wish of wishes) {
      const { error } = await this.#ask(seat, wish)
      if (!error) continue
      this.#socket.end(fatal(error.code, error.message))
      return
    }
    const told = decodeRows((await this.#ask(seat, reported)).rows)
    // Newer versions of the protocol than ours are told so; what they have more is optional.
    if (startup.code > version) this.#socket.write(serverMessage('v', int32(version), int32(0)))
    this.#socket.write(
      Buffer.concat([
        serverMessage('R', int32(0)),
        ...told.map(([name, value]) => serverMessage('S', text(name ?? ''), text(value ?? ''))),
        serverMessage('K', int32(seat.process.pid), int32(seat.secret)),
        serverMessage('Z', Buffer.from('I')),
      ]),
    )
  }

  async #ask({ lab, process }: Seat, sql: string) {
    return readReply(await lab.exchange(process, queryMessage(sql)), 'idle')
  }

  async #take(seat: Seat, { type, bytes }: ClientMessage): Promise<void> {
    if (type === 'X') {
      this.#socket.end()
      return
    }
    this.#gathered.push(bytes)
    if (!asking.has(type)) return
    const kind = type === 'Q' ? statementKind(bytes.toString('utf8', 5, bytes.length - 1)) : undefined
    // A program can't be run, and PostgreSQL would wait for it for ever: it says so itself, whatever its transaction's state.
    if (kind === 'refused') this.#gathered = [Buffer.from(queryMessage(refusal))]
    // PostgreSQL would ask for a COPY's data in the middle of the statement, and can't wait there: it is gathered before.
    if (kind === 'copy-in') {
      this.#copying = true
      this.#socket.write(serverMessage('G', Buffer.alloc(3)))
      return
    }
    const messages = Buffer.concat(this.#gathered.splice(0))
    const answer = await seat.lab.exchange(seat.process, messages)
    this.#socket.write(this.#copying ? withoutCopyIn(answer) : answer)
    this.#copying = false
    if (seat.process.waits.takeRefusal())
      console.error(`A wait could not be put aside: ${JSON.stringify(messages.toString('latin1'))}`)
    if (seat.process.ended) this.#socket.end()
  }
}

// The client has been asked for its data already.
function withoutCopyIn(answer: Uint8Array): Uint8Array {
  const parts = [...readMessages(answer)].filter(({ type }) => type !== 'G')
  return Buffer.concat(parts.map(({ start, end }) => answer.subarray(start, end)))
}

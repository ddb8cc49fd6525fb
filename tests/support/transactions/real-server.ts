import { once } from 'node:events'
import net from 'node:net'
import { concat } from '#engine/bytes.ts'
import { queryMessage } from '#engine/frontend.ts'
import { readMessages } from '#engine/messages.ts'
import { readReply } from '#engine/reply.ts'
import { cellAt } from '#core/result/wire.ts'
import type { Came, Server } from './play.ts'

/** One connection to a real PostgreSQL server, which must trust it. */
class Connection {
  #socket: net.Socket
  #bytes: Uint8Array = new Uint8Array(0)
  #take: ((bytes: Uint8Array<ArrayBuffer>) => void) | undefined

  constructor(port: number) {
    this.#socket = net.connect(port, '127.0.0.1')
    this.#socket.on('data', (chunk: Buffer) => {
      this.#bytes = concat([this.#bytes, chunk])
      const all = [...readMessages(this.#bytes)]
      if (all.at(-1)?.type !== 'Z') return
      const whole = concat([this.#bytes])
      this.#bytes = new Uint8Array(0)
      this.#take?.(whole)
    })
  }

  async open(): Promise<void> {
    await once(this.#socket, 'connect')
    const settings = Buffer.from('user\0postgres\0database\0postgres\0\0')
    const head = Buffer.alloc(8)
    head.writeInt32BE(settings.length + 8)
    head.writeInt32BE(3 << 16, 4)
    await this.#send(Buffer.concat([head, settings]))
  }

  #send(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
    return new Promise((resolve) => {
      this.#take = resolve
      this.#socket.write(bytes)
    })
  }

  async run(sql: string): Promise<Came & { first: string | null }> {
    const { tag, fields, rows, error } = readReply(await this.#send(queryMessage(sql)), 'idle')
    return {
      tag,
      error,
      result: fields && { rows },
      first: rows.offsets.length > 0 ? cellAt(rows, 0, 0) : null,
    }
  }

  end(): void {
    this.#socket.destroy()
  }
}

/** A real server, with a connection for each letter and one that looks on. */
export async function realServer(
  port: number,
  letters: readonly string[],
): Promise<Server & { look(sql: string): Promise<string>; close(): void }> {
  const connect = async (): Promise<Connection> => {
    const connection = new Connection(port)
    await connection.open()
    return connection
  }
  const observer = await connect()
  const sessions = new Map<string, { connection: Connection; pid: string }>()
  for (const letter of letters) {
    const connection = await connect()
    sessions.set(letter, { connection, pid: (await connection.run('SELECT pg_backend_pid()')).first ?? '' })
  }
  const session = (letter: string) => {
    const found = sessions.get(letter)
    if (!found) throw new Error(`no session ${letter}`)
    return found
  }
  const look = async (sql: string): Promise<string> => {
    const { first, error } = await observer.run(sql)
    if (error) throw new Error(error.message)
    return first ?? ''
  }
  return {
    look,
    run: (letter, sql) => session(letter).connection.run(sql),
    waits: async (letter) =>
      (await look(`SELECT cardinality(pg_blocking_pids(${session(letter).pid})) > 0`)) === 't',
    close: () => {
      for (const { connection } of sessions.values()) connection.end()
      observer.end()
    },
  }
}

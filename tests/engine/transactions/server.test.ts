import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { queryMessage } from '#engine/frontend.ts'
import { readMessages } from '#engine/messages.ts'
import { readReply } from '#engine/reply.ts'

let server: ChildProcess
let port = 0

// As `npm run lab:server` runs it.
beforeAll(async () => {
  const child = spawn('node', ['tools/run/lab-server.mjs', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  server = child
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  port = Number(/-p (\d+)/.exec(String(line))?.[1])
})
afterAll(() => {
  server.kill()
})

/** What the server says up to where it is ready for a statement. */
async function answer(socket: Socket): Promise<Uint8Array<ArrayBuffer>> {
  let all = Buffer.alloc(0)
  const ready = (): boolean => [...readMessages(all)].some(({ type }) => type === 'Z')
  while (!ready()) all = Buffer.concat([all, ...((await once(socket, 'data')) as Buffer[])])
  return new Uint8Array(all)
}

async function session(): Promise<(sql: string) => Promise<string | undefined>> {
  const socket = connect(port, '127.0.0.1')
  const wish = Buffer.from('\0\0\0\0\0\x03\0\0user\0postgres\0\0')
  wish.writeInt32BE(wish.length)
  socket.write(wish)
  await answer(socket)
  return async (sql) => {
    socket.write(queryMessage(sql))
    return readReply(await answer(socket), 'idle').error?.code
  }
}

const routine = (kind: string, body: string): string => `CREATE FUNCTION ${kind} AS $$ ${body} $$`
const start = [
  routine('again(n int) RETURNS int LANGUAGE plpgsql', 'BEGIN RETURN 1 + again(n - 1); END'),
  routine(
    'guarded(n int) RETURNS void LANGUAGE plpgsql',
    'BEGIN IF n > 0 THEN PERFORM guarded(n - 1); END IF; EXCEPTION WHEN division_by_zero THEN NULL; END',
  ),
  routine('by_sql(n int) RETURNS int LANGUAGE sql', 'SELECT CASE WHEN n > 0 THEN by_sql(n - 1) END'),
  'CREATE TABLE t (n int)',
  routine('more() RETURNS trigger LANGUAGE plpgsql', 'BEGIN INSERT INTO t VALUES (1); RETURN new; END'),
  'CREATE TRIGGER more AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION more()',
].join(';')
const nested = (depth: number): string => `${'SELECT ('.repeat(depth)}SELECT 1${')'.repeat(depth)}`

const depths: [sql: string, code?: string][] = [
  ['SELECT guarded(100)'],
  ['SELECT guarded(100000)', '54001'],
  ['SELECT again(1)', '54001'],
  ['SELECT by_sql(1000)'],
  ['SELECT by_sql(100000)', '54001'],
  ['INSERT INTO t VALUES (1)', '54001'],
  [nested(300)],
  [nested(3000), '54001'],
]

test('a hundred guarded levels run, and a recursion without an end is PostgreSQL’s error, not the lab’s', async () => {
  const one = await session()
  const other = await session()
  expect(await one(start)).toBeUndefined()
  for (let time = 0; time < 3; time++)
    for (const [sql, code] of depths) expect([sql, await one(sql)]).toEqual([sql, code])
  expect(await other('SELECT guarded(1)')).toBeUndefined()
})

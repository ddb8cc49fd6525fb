import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Statements } from '#labs/transactions/statements.ts'
import { addSession, openLab, untilWaits } from '../../support/transactions/lab.ts'

let holder: Statements
let waiter: Statements

const start = `DROP SCHEMA IF EXISTS s, other CASCADE; DROP ROLE IF EXISTS reader; CREATE SCHEMA s; CREATE SCHEMA other;
CREATE ROLE reader; SET search_path = s; CREATE TABLE t (id int, v int); INSERT INTO t VALUES (1, 10);
CREATE TYPE mood AS ENUM ('calm', 'tired'); CREATE DOMAIN price AS int; CREATE FUNCTION one() RETURNS int LANGUAGE sql RETURN 1;
CREATE SEQUENCE numbers`

beforeAll(async () => {
  const { lab } = await openLab()
  holder = await addSession(lab)
  waiter = await addSession(lab)
})
beforeEach(async () => {
  expect((await holder.run(start)).flatMap(({ error }) => error ?? [])).toEqual([])
  await waiter.run('SET search_path = s')
})
afterEach(async () => {
  for (const one of [holder, waiter]) await one.run('ROLLBACK')
})

const dropped = (what: string): string => `referenced ${what} was concurrently dropped`

// What one session has done and not committed, what waits for it, and what that says when it is committed.
const waits: [open: string, waiting: string, said?: string][] = [
  ['GRANT SELECT ON t TO reader', 'VACUUM t'],
  ['GRANT SELECT ON t TO reader', 'ANALYZE t'],
  ['GRANT SELECT ON t TO reader', 'CREATE TABLE child () INHERITS (t)', 'tuple concurrently updated'],
  [
    'GRANT SELECT ON t TO reader',
    'DROP ROLE reader',
    'role "reader" cannot be dropped because some objects depend on it',
  ],
  ['GRANT CREATE ON DATABASE postgres TO CURRENT_USER', 'VACUUM'],
  ['DROP TYPE mood', 'CREATE TABLE x (m mood)', dropped('type')],
  ['DROP DOMAIN price', 'ALTER TABLE t ADD COLUMN p price', dropped('type')],
  ['DROP FUNCTION one()', 'ALTER TABLE t ADD CHECK (v > one())', dropped('function')],
  ['DROP FUNCTION one()', 'ALTER TABLE t ALTER v SET DEFAULT one()', dropped('function')],
  ['DROP SEQUENCE numbers', "CREATE TABLE x (id int DEFAULT nextval('numbers'))", dropped('relation')],
  ['DROP SCHEMA other', "CREATE TYPE other.size AS ENUM ('small')", dropped('schema')],
  ['DROP ROLE reader', 'GRANT SELECT ON t TO reader', 'role N was concurrently dropped'],
  ['DROP ROLE reader', 'ALTER TABLE t OWNER TO reader', 'role N was concurrently dropped'],
]

test.each(waits)(
  'while %s is open, %s waits, and is told what has become of it',
  async (open, waiting, said) => {
    await holder.run(`BEGIN; ${open}`)
    const work = waiter.run(waiting)
    await untilWaits(waiter)
    await holder.run('COMMIT')
    const [outcome] = await work
    expect(outcome?.error?.message.replace(/\d+/, 'N')).toBe(said)
  },
)

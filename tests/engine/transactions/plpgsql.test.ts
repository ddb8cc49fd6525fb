import { afterEach, beforeAll, expect, test } from 'vitest'
import type { Lab } from '#labs/transactions/runtime/lab.ts'
import type { Statements } from '#labs/transactions/statements.ts'
import { addSession, openLab, rowsOf, untilWaits } from '../../support/transactions/lab.ts'

let lab: Lab
let holder: Statements
let waiter: Statements

const routine = (kind: string, body: string): string => `CREATE ${kind} LANGUAGE plpgsql AS $$ ${body} $$`
const block = (body: string): string => `DO $$ ${body} $$`

const start = [
  'CREATE TABLE t (id int PRIMARY KEY, v int)',
  'INSERT INTO t VALUES (1, 10), (2, 20)',
  'CREATE TABLE log (n int)',
  routine('FUNCTION add(n int) RETURNS int', 'BEGIN UPDATE t SET v = v + n WHERE id = 1; RETURN n; END'),
  routine(
    'FUNCTION guarded(n int) RETURNS int',
    'BEGIN RETURN add(n); EXCEPTION WHEN division_by_zero THEN RETURN 0; END',
  ),
  routine('FUNCTION noted() RETURNS trigger', 'BEGIN PERFORM guarded(1); RETURN new; END'),
  'CREATE TRIGGER noted AFTER INSERT ON log FOR EACH ROW EXECUTE FUNCTION noted()',
  routine('PROCEDURE twice(n int)', 'BEGIN PERFORM add(n); COMMIT; PERFORM add(n); COMMIT; END'),
].join(';')

beforeAll(async () => {
  const opened = await openLab()
  lab = opened.lab
  holder = await addSession(lab)
  waiter = await addSession(lab)
  await holder.run(start)
})
afterEach(async () => {
  for (const one of [holder, waiter]) await one.run('ROLLBACK')
})

// Each waits for row 1, which the other session has changed to 100, and adds to it.
const waits: [where: string, sql: string, left: number][] = [
  ['a DO block', block('BEGIN UPDATE t SET v = v + 1 WHERE id = 1; END'), 101],
  ['a function', 'SELECT add(2)', 102],
  ['a function below another’s exception block', 'SELECT guarded(3)', 103],
  [
    'an assignment and a condition',
    block('DECLARE n int := add(1); BEGIN IF add(n) > 0 THEN n := 5; END IF; END'),
    102,
  ],
  ['a handler', block("BEGIN RAISE 'x'; EXCEPTION WHEN OTHERS THEN PERFORM add(4); END"), 104],
  [
    'what a handler then undoes',
    block("BEGIN PERFORM add(9); RAISE 'x'; EXCEPTION WHEN OTHERS THEN NULL; END"),
    100,
  ],
  ['a trigger', 'INSERT INTO log VALUES (1), (2)', 102],
  [
    'a loop over locked rows',
    block(
      'DECLARE r t; BEGIN FOR r IN SELECT * FROM t FOR UPDATE LOOP UPDATE t SET v = r.v + 3 WHERE id = r.id; END LOOP; END',
    ),
    103,
  ],
  [
    'a cursor',
    block(
      'DECLARE c CURSOR FOR SELECT * FROM t ORDER BY id FOR UPDATE; r t; BEGIN OPEN c; FETCH c INTO r; UPDATE t SET v = r.v + 6 WHERE CURRENT OF c; END',
    ),
    106,
  ],
  ['a statement in a text', block("BEGIN EXECUTE 'UPDATE t SET v = v + $1 WHERE id = 1' USING 7; END"), 107],
  ['a procedure that commits', 'CALL twice(3)', 106],
]

test.each(waits)('PL/pgSQL waits and goes on in %s', async (_, sql, left) => {
  await holder.run('UPDATE t SET v = 10; BEGIN; UPDATE t SET v = 100 WHERE id = 1')
  const waiting = waiter.run(sql)
  await untilWaits(waiter)
  await holder.run('COMMIT')
  expect((await waiting).flatMap(({ error }) => error ?? [])).toEqual([])
  expect(await rowsOf(holder, 'SELECT v FROM t WHERE id = 1')).toEqual([[String(left)]])
})

test('PL/pgSQL catches a lock_timeout', async () => {
  await holder.run('BEGIN; LOCK TABLE t')
  await waiter.run("SET lock_timeout = '20ms'")
  const [outcome] = await waiter.run(
    block("BEGIN PERFORM add(1); EXCEPTION WHEN lock_not_available THEN RAISE NOTICE 'too late'; END"),
  )
  await waiter.run('RESET ALL')
  expect(outcome?.notices.map(({ message }) => message)).toEqual(['too late'])
})

import { beforeAll, expect, test } from 'vitest'
import { parseHistory } from '#core/transactions/history.ts'
import { LabStage } from '#labs/transactions/stage.ts'
import { openStage } from '#tools/labs/transactions/stage.ts'

const script = `CREATE TABLE accounts (owner text PRIMARY KEY, balance integer NOT NULL);
INSERT INTO accounts VALUES ('ana', 100), ('bao', 100)`
const total = 'SELECT balance FROM accounts ORDER BY owner'
let stage: LabStage

beforeAll(async () => {
  stage = await openStage()
})

const play = (text: string, queries = [total]) => stage.play(script, parseHistory(text), queries)

test('a session that reads, computes and writes loses the other’s update', async () => {
  const { steps, finals } = await play(`
A: SELECT balance FROM accounts WHERE owner = 'ana' \\gset
B: SELECT balance FROM accounts WHERE owner = 'ana' \\gset
A: UPDATE accounts SET balance = :balance - 10 WHERE owner = 'ana';
B: UPDATE accounts SET balance = :balance - 30 WHERE owner = 'ana';`)
  expect(finals).toEqual([[['70'], ['100']]])
  expect(steps.map(({ tag }) => tag)).toEqual(['SELECT 1', 'SELECT 1', 'UPDATE 1', 'UPDATE 1'])
})

test('a statement waits for the session that holds the row, and goes on when it commits', async () => {
  const { steps } = await play(`
A: BEGIN;
A: UPDATE accounts SET balance = balance - 10 WHERE owner = 'ana';
B: UPDATE accounts SET balance = balance - 30 WHERE owner = 'ana';
B: SELECT 1;
A: COMMIT;`)
  const [, , waiting, commit, put] = steps
  expect(waiting?.waits).toMatchObject([{ on: ['A'] }])
  expect(waiting?.until).toBeGreaterThan(commit?.from ?? 0)
  expect([commit?.sql, put?.sql]).toEqual(['COMMIT', 'SELECT 1'])
})

const crossing = `
A: BEGIN;
B: BEGIN;
A: UPDATE accounts SET balance = balance - 10 WHERE owner = 'ana';
B: UPDATE accounts SET balance = balance - 20 WHERE owner = 'bao';
A: UPDATE accounts SET balance = balance + 10 WHERE owner = 'bao';
B: UPDATE accounts SET balance = balance + 20 WHERE owner = 'ana';
A: COMMIT;
B: COMMIT;`

test('the last one to wait is the victim of a deadlock, each time', async () => {
  for (let time = 0; time < 5; time++) {
    const { steps, finals } = await play(crossing)
    expect(steps.flatMap(({ session, error }) => (error ? [`${session} ${error.code}`] : []))).toEqual([
      'B 40P01',
    ])
    expect(finals).toEqual([[['90'], ['110']]])
  }
})

test('a session that retries runs its transaction again from BEGIN', async () => {
  const { steps, finals } = await play(`${crossing}\nB retries: 40001, 40P01`)
  expect(finals).toEqual([[['110'], ['90']]])
  expect(steps.filter(({ attempt }) => attempt > 1).map(({ sql }) => sql.split(' ')[0])).toEqual([
    'ROLLBACK',
    'BEGIN',
    'UPDATE',
    'UPDATE',
  ])
})

test('what waits to the end has no end, and the next play begins anew', async () => {
  const { steps } = await play(`
A: BEGIN;
A: DELETE FROM accounts;
B: DELETE FROM accounts;`)
  expect(steps.at(-1)?.until).toBeUndefined()
  expect((await play('A: SELECT 1;')).finals).toEqual([[['100'], ['100']]])
})

test('a timeout that is near goes off before the next step', async () => {
  const { steps } = await play(`
A: BEGIN;
A: LOCK TABLE accounts;
B: SET lock_timeout = '100ms';
B: SELECT * FROM accounts;
A: COMMIT;`)
  expect(steps.find(({ error }) => error)?.error?.code).toBe('55P03')
})

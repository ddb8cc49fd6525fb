import { afterEach, beforeEach, expect, test } from 'vitest'
import { Session } from '#engine/session.ts'
import { runAll } from '#state/run-all.ts'
import { engineParts, extensionFiles } from '#tools/engine/open.ts'
import { threadlessWorker } from '../support/threadless.ts'

let session: Session
beforeEach(async () => {
  session = new Session({
    parts: engineParts('empty'),
    spawn: threadlessWorker,
    extension: extensionFiles,
    onreplaced: () => undefined,
    onchange: () => undefined,
  })
  await session.ready()
})
afterEach(() => {
  session.close()
})

const transaction = async () => (await session.run({ sql: 'select 1' })).transaction

test('a transaction that the statements began and that failed is rolled back', async () => {
  const outcome = await runAll(session, 'begin; create table t (n int); select 1 / 0; rollback')
  expect(outcome?.error?.code).toBe('22012')
  expect(await transaction()).toBe('idle')
})

test("the learner's own transaction is left as PostgreSQL leaves it", async () => {
  await session.run({ sql: 'begin' })
  const outcome = await runAll(session, 'begin; select 1 / 0; rollback')
  expect(outcome?.error?.code).toBe('22012')
  expect(await transaction()).toBe('failed')
})

test('of several results the last is shown, and none of them leaves a transaction', async () => {
  const outcome = await runAll(session, "begin; create table t (n int); select 'shown'; rollback")
  expect(outcome?.sql).toContain('shown')
  expect(await transaction()).toBe('idle')
})

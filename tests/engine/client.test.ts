import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { EngineClient } from '#engine/client.ts'
import type { Request, Response } from '#engine/protocol.ts'

/** A worker that answers when told to. */
function quietWorker() {
  const asked: Request[] = []
  const worker = {
    onmessage: null as ((event: MessageEvent<Response>) => void) | null,
    postMessage: (request: Request) => asked.push(request),
    terminate: vi.fn(),
  }
  const answer = ({ id }: { id: number }, value: unknown) =>
    worker.onmessage?.({ data: { id, ok: true, value } } as MessageEvent<Response>)
  return { asked, answer, terminate: worker.terminate, client: new EngineClient(worker as unknown as Worker) }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('a read behind a long statement does not cut the statement short', async () => {
  const { client, asked, answer, terminate } = quietWorker()
  const run = client.call('run', { sql: 'select 1' }, 60_000)
  const read = client.call('memory', {}, 20_000)
  await vi.advanceTimersByTimeAsync(50_000)
  expect(terminate).not.toHaveBeenCalled()
  for (const request of asked) answer(request, 'done')
  expect(await Promise.all([run, read])).toEqual(['done', 'done'])
})

test('past its deadline a statement is asked to end, and half a second later the engine is ended', async () => {
  const { client, terminate } = quietWorker()
  const run = client.call('run', { sql: 'select 1' }, 60_000).catch((error: unknown) => error)
  await vi.advanceTimersByTimeAsync(60_100)
  expect(client.interruption).toContain('60 s')
  expect(terminate).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(500)
  expect(terminate).toHaveBeenCalledOnce()
  expect(await run).toMatchObject({ reason: 'deadline', code: '57014' })
})

test('an engine that ends what it was asked to end lives on', async () => {
  const { client, asked, answer, terminate } = quietWorker()
  const run = client.call('run', { sql: 'select 1' }, 60_000)
  const stop = client.interrupt('stopped', 'Stopped after 1 s.')
  for (const request of asked) answer(request, 'cancelled')
  await vi.advanceTimersByTimeAsync(1000)
  await stop
  expect(await run).toBe('cancelled')
  expect(terminate).not.toHaveBeenCalled()
  expect(client.interruption).toBe('Stopped after 1 s.')
  void client.call('run', { sql: 'select 2' }, 60_000)
  expect(client.interruption).toBeUndefined()
})

test('nothing to interrupt interrupts nothing', async () => {
  const { client, terminate } = quietWorker()
  await client.interrupt('stopped', 'Stopped.')
  expect(terminate).not.toHaveBeenCalled()
  expect(client.interruption).toBeUndefined()
})

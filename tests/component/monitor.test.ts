import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-svelte'
import type { Reading } from '#core/tools/queries.ts'
import { Tools } from '#state/tools.svelte.ts'
import { Workbench } from '#state/workbench.svelte.ts'
import MonitorPane from '#ui/tools/MonitorPane.svelte'

const reading: Reading = {
  ...{ size: 1, wal: 1, commits: 1, rollbacks: 1, hits: 1, reads: 1, inserted: 1, updated: 1, deleted: 1 },
  locks: [],
}
const workbench = Object.create(Workbench.prototype, {
  transaction: { get: () => 'idle' },
  engine: { get: () => ({ heapBytes: 0 }) },
}) as Workbench
let hidden = false
let reads = 0

const tools = Object.create(Tools.prototype, {
  idle: { get: () => true },
  moment: { get: () => 0 },
  read: {
    value: () => {
      reads++
      return Promise.resolve(reading)
    },
  },
}) as Tools

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden)
  reads = 0
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('the monitor reads at even times, and not while the page is hidden', async () => {
  await render(MonitorPane, { tools, workbench })
  expect(reads).toBe(1)
  vi.advanceTimersByTime(6000)
  expect(reads).toBe(4)
  hidden = true
  vi.advanceTimersByTime(60_000)
  expect(reads).toBe(4)
  hidden = false
  vi.advanceTimersByTime(2000)
  expect(reads).toBe(5)
})

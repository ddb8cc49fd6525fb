import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import type { StatementOutcome } from '#core/result/types.ts'
import { Timeline } from '#core/transactions/timeline.ts'
import { LabSession } from '#state/transactions/lab-session.svelte.ts'
import SessionLog from '#ui/transactions/SessionLog.svelte'
import WaitGraph from '#ui/transactions/WaitGraph.svelte'
import '#ui/styles/tokens.css'
import '#ui/styles/base.css'

const ended: StatementOutcome = { sql: '', more: false, notices: [], ms: 1, transaction: 'open' }
const outcome = { ...ended, tag: 'SELECT 1' }

test('a statement that waited for several sessions in turn tells all its waits', async () => {
  const { played } = new Timeline()
    .begin(1, 'A', 'SELECT 1')
    .wait(1, { on: ['B'], lock: 'a row' }, 0)
    .wait(1, { on: ['C'] }, 400)
    .end(1, outcome, 1600)
  await render(SessionLog, { played, session: new LabSession('A', 1001) })
  await expect.element(page.getByText('waited 0.4 s for B (a row), then 1.2 s for C')).toBeVisible()
})

test('who waits for whom is drawn and said; a deadlock stays with its victim', async () => {
  const [a, b] = [new LabSession('A', 1001), new LabSession('B', 1002)]
  const sessions = [a, b]
  const { rerender } = await render(WaitGraph, { timeline: new Timeline(), sessions })
  await expect.element(page.getByText('Nobody waits.')).toBeVisible()
  b.waiting = { on: ['A'], lock: 'row (0,1) of accounts' }
  await expect.element(page.getByRole('listitem')).toHaveTextContent('B waits for A: row (0,1) of accounts')
  await expect.element(page.getByRole('img', { name: 'The sessions as circles' })).toBeVisible()
  b.waiting = undefined
  const detail = [
    'Process 1001 waits for ShareLock on transaction 8; blocked by process 1002.',
    'Process 1002 waits for ShareLock on transaction 7; blocked by process 1001.',
  ].join('\n')
  const error = { severity: 'ERROR', code: '40P01', message: 'deadlock detected', detail }
  const timeline = new Timeline().begin(1, 'A', 'x').end(1, { ...ended, error }, 1)
  await rerender({ timeline, sessions })
  await expect.element(page.getByRole('listitem').nth(1)).toHaveTextContent('B waited for A')
  await expect.element(page.getByText('PostgreSQL ended the statement of A with 40P01')).toBeVisible()
})

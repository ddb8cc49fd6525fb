import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import { Timeline } from '#core/transactions/timeline.ts'
import { LabSession } from '#state/transactions/lab-session.svelte.ts'
import SessionLog from '#ui/transactions/SessionLog.svelte'
import '#ui/styles/tokens.css'
import '#ui/styles/base.css'

const outcome = { sql: '', tag: 'SELECT 1', more: false, notices: [], ms: 1, transaction: 'open' } as const

test('a statement that waited for several sessions in turn tells all its waits', async () => {
  const { played } = new Timeline()
    .begin(1, 'A', 'SELECT 1')
    .wait(1, { on: ['B'], lock: 'a row' }, 0)
    .wait(1, { on: ['C'] }, 400)
    .end(1, outcome, 1600)
  await render(SessionLog, { played, session: new LabSession('A', 1001) })
  await expect.element(page.getByText('waited 0.4 s for B (a row), then 1.2 s for C')).toBeVisible()
})

import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import type { StatementOutcome } from '#core/result/types.ts'
import { parseScenario } from '#core/transactions/scenario.ts'
import { Timeline } from '#core/transactions/timeline.ts'
import { LabSession } from '#state/transactions/lab-session.svelte.ts'
import { AllOrders } from '#state/transactions/all-orders.svelte.ts'
import OrdersPanel from '#ui/transactions/orders/OrdersPanel.svelte'
import SessionLog from '#ui/transactions/SessionLog.svelte'
import VersionTable from '#ui/transactions/versions/VersionTable.svelte'
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

test('a version of a row tells who made it, what came after it and who sees it; a phone lists it', async () => {
  const places = [
    {
      place: '(0,1)',
      made: { xid: '7', state: 'committed' as const },
      marks: [{ xid: '8', state: 'in progress' as const, session: 'A', did: 'updated' as const }],
      next: '(0,2)',
      values: ['ana', null],
      seenBy: ['B'],
    },
    { place: '(0,3)', leadsTo: '(0,1)' },
  ]
  await page.viewport(1000, 600)
  await render(VersionTable, { places, columns: ['owner', 'note'] })
  const cells = () => page.getByRole('row').nth(1).getByRole('cell').elements()
  expect(cells().map((cell) => cell.textContent.trim())).toEqual([
    '(0,1)',
    'ana',
    'null',
    '7, committed',
    expect.stringMatching(/^updated by 8, in progress in A\s+→ \(0,2\)/) as string,
    'B',
  ])
  await expect.element(page.getByRole('row', { name: '(0,3) leads to (0,1)' })).toBeVisible()
  await page.viewport(390, 600)
  const lefts = cells().map((cell) => cell.getBoundingClientRect().left)
  expect(new Set(lefts).size).toBe(1)
})

test('all orders are played up to a Stop, in groups that came to the same, and one can be loaded', async () => {
  const scenario = parseScenario('two', '# Two\nWho?\n\nA: x;\nA: y;\nB: z;\n\n## Notice\nB.')
  const waiting: (() => void)[] = []
  const orders = new AllOrders(
    {
      script: '',
      tables: [],
      play: async (_, { steps }) => {
        if (steps.length > 0) await new Promise<void>((resolve) => waiting.push(resolve))
        const played = steps.map(({ session, sql }, i) => ({
          ...{ session, sql, attempt: 1, from: i, until: i, waits: [], transaction: 'idle' as const },
          ...(session === 'B' && i === 0 ? { error: { severity: 'ERROR', code: '40001', message: '' } } : {}),
        }))
        return { steps: played, finals: [] }
      },
    },
    scenario,
  )
  const loaded: string[] = []
  await render(OrdersPanel, { orders, onload: (order: string) => loaded.push(order) })
  const next = async () => {
    await expect.poll(() => waiting.length).toBe(1)
    waiting.pop()?.()
  }
  await page.getByRole('button', { name: 'Play 3' }).click()
  await next()
  await expect.element(page.getByText('1 of 3 played')).toBeVisible()
  await page.getByRole('button', { name: 'Stop playing' }).click()
  await next()
  await expect.element(page.getByRole('button', { name: 'Play them again' })).toBeVisible()
  await expect.element(page.getByText('2 of 3 played')).toBeVisible()
  await page.getByRole('button', { name: 'Play them again' }).click()
  for (let i = 0; i < 3; i++) await next()
  await expect.element(page.getByText('1 of 3 orders: B fails with 40001')).toBeVisible()
  await page.getByRole('button', { name: 'Load the first of them, Outcome 2' }).click()
  await page.getByRole('button', { name: 'Load the order BAA' }).click()
  expect(loaded).toEqual(['BAA', 'BAA'])
})

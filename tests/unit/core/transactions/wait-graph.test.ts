import { describe, expect, test } from 'vitest'
import { Timeline } from '#core/transactions/timeline.ts'
import { waitGraphOf } from '#core/transactions/wait-graph.ts'
import { drawWaits, nodeRadius } from '#core/transactions/wait-layout.ts'
import type { StatementOutcome } from '#core/result/types.ts'

const detail = `Process 1001 waits for ShareLock on transaction 742; blocked by process 1002.
Process 1002 waits for ShareLock on transaction 741; blocked by process 1001.`
const base = { sql: '', more: false, notices: [], ms: 1 }
const failed: StatementOutcome = {
  ...base,
  transaction: 'failed',
  error: { severity: 'ERROR', code: '40P01', message: 'deadlock detected', detail },
}
const done: StatementOutcome = { ...base, transaction: 'open', tag: 'UPDATE 1' }
const sessions = [
  { letter: 'A', id: 1001 },
  { letter: 'B', id: 1002 },
]
const deadlocked = new Timeline()
  .begin(1, 'A', 'x')
  .wait(1, { on: ['B'], lock: 'row (0,2) of t' }, 0)
  .begin(2, 'B', 'y')
  .end(2, done, 1)
  .end(1, failed, 2)

describe('who waits for whom', () => {
  test('is what the sessions say while they wait', () => {
    const waiting = { on: ['A', 'C'], lock: 'a row' }
    const graph = waitGraphOf([{ letter: 'B', id: 2, waiting }], new Timeline())
    expect(graph).toEqual({
      edges: [
        { from: 'B', to: 'A', lock: 'a row' },
        { from: 'B', to: 'C', lock: 'a row' },
      ],
    })
    expect(waitGraphOf(sessions, new Timeline())).toEqual({ edges: [] })
  })

  test('of a deadlock stays with its victim, in our words where the wait was seen, else in PostgreSQL’s', () => {
    expect(waitGraphOf(sessions, deadlocked)).toEqual({
      edges: [
        { from: 'A', to: 'B', lock: 'row (0,2) of t' },
        { from: 'B', to: 'A', lock: 'ShareLock on transaction 741' },
      ],
      victim: 'A',
    })
  })

  test('of a deadlock stays when something runs, and goes when something waits', () => {
    const ran = deadlocked.begin(3, 'A', 'ROLLBACK').end(3, done, 3)
    expect(waitGraphOf(sessions, ran).victim).toBe('A')
    const waits = ran.begin(4, 'B', 'z').wait(4, { on: ['A'] }, 4)
    const waiting = { on: ['A'] }
    expect(waitGraphOf([{ letter: 'B', id: 1002, waiting }], waits)).toEqual({
      edges: [{ from: 'B', to: 'A' }],
    })
  })
})

describe('the drawing', () => {
  test.each([2, 3, 6])('of %d sessions keeps them apart and inside', (count) => {
    const { nodes, width, height } = drawWaits(['A', 'B', 'C', 'D', 'E', 'F'].slice(0, count), [])
    for (const [i, { x, y }] of nodes.entries()) {
      expect(Math.min(x, y, width - x, height - y)).toBeGreaterThanOrEqual(nodeRadius)
      for (const other of nodes.slice(i + 1))
        expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(2 * nodeRadius)
    }
  })

  test('two edges that run both ways lie apart; one to a session that is gone is left out', () => {
    const { edges } = drawWaits(
      ['A', 'B'],
      [
        { from: 'A', to: 'B' },
        { from: 'B', to: 'A' },
        { from: 'A', to: 'C' },
      ],
    )
    expect(edges.map(({ from }) => from)).toEqual(['A', 'B'])
    expect(Math.abs((edges[0]?.y ?? 0) - (edges[1]?.y ?? 0))).toBeGreaterThan(20)
  })
})

import { expect, it } from 'vitest'
import { Overdue, reasonOf, Unverified, within } from '#storage/faults.ts'

it.each([
  [new Overdue(), 'hanging'],
  [new Unverified(), 'unverified'],
  [new ReferenceError('indexedDB is not defined'), 'missing'],
  [new TypeError('Cannot read properties of undefined'), 'missing'],
  [new DOMException('full', 'QuotaExceededError'), 'quota'],
  [new DOMException('no', 'SecurityError'), 'denied'],
  [new DOMException('lost', 'InvalidStateError'), 'failed'],
  [null, 'failed'],
])('sorts %s as %s', (error, reason) => {
  expect(reasonOf(error)).toBe(reason)
})

it('gives up what does not settle, and tells when it did after all', async () => {
  let finish: (value: number) => void = () => undefined
  const work = new Promise<number>((resolve) => (finish = resolve))
  let late = 0
  await expect(
    within(
      20,
      () => work,
      () => (late += 1),
    ),
  ).rejects.toBeInstanceOf(Overdue)
  expect(late).toBe(0)
  finish(1)
  await work
  await expect.poll(() => late).toBe(1)
})

it('passes on what comes in time, and what is thrown at once', async () => {
  const never = () => expect.unreachable()
  await expect(within(1000, () => Promise.resolve(5), never)).resolves.toBe(5)
  const throwing = () => {
    throw new DOMException('opaque origin', 'SecurityError')
  }
  await expect(within(1000, throwing, never)).rejects.toHaveProperty('name', 'SecurityError')
})

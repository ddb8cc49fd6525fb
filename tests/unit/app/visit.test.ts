import { expect, test } from 'vitest'
import { drawing, type Drawing } from '#app/pages/page.ts'
import { Visit } from '#app/pages/visit.ts'

/** A visit of a learner whose record comes when `come` is called; `soon` ends at once, as where storage hangs. */
function visitor(loaded: boolean) {
  let come = (): void => undefined
  const coming = new Promise<void>((resolve) => (come = resolve))
  const record = { loaded, load: () => coming, soon: () => Promise.resolve() }
  const drawn: Drawing[] = []
  const visit = new Visit(record, (one) => drawn.push(one))
  return { visit, drawn, come }
}
const page = drawing(() => ({}), {})

test('what comes after the person has left is not shown', () => {
  const { visit, drawn } = visitor(true)
  expect(visit.show(page)).toBe(true)
  visit.leave()
  expect(visit.show(page)).toBe(false)
  expect(drawn).toEqual([page])
})

test.each([
  ['a record that is here is waited for once', true, 1],
  ['a record that comes late enters the page again', false, 2],
])('%s', async (_, loaded, times) => {
  const { visit, come } = visitor(loaded)
  let works = 0
  const done = visit.withRecord(async () => {
    works++
    await Promise.resolve()
  })
  await Promise.resolve()
  come()
  await done
  expect(works).toBe(times)
})

test('a record that comes late enters no page that was left', async () => {
  const { visit, come } = visitor(false)
  let works = 0
  const done = visit.withRecord(async () => {
    works++
    await Promise.resolve()
  })
  await new Promise((resolve) => setTimeout(resolve))
  visit.leave()
  come()
  await done
  expect(works).toBe(1)
})

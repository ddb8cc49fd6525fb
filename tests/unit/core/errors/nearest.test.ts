import { expect, test } from 'vitest'
import { distance, nearest } from '#core/errors/nearest.ts'

test.each([
  ['name', 'name', 0],
  ['nme', 'name', 1],
  ['naame', 'name', 1],
  ['nane', 'name', 1],
  ['anme', 'name', 1],
  ['FORM', 'FROM', 1],
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
])('%s and %s are %i slips apart', (a, b, slips) => {
  expect(distance(a, b)).toBe(slips)
  expect(distance(b, a)).toBe(slips)
})

test.each([
  ['custmers', ['customers', 'orders'], ['customers']],
  ['customerid', ['customer_id', 'custom'], ['customer_id']],
  ['order_item', ['order_items', 'orders'], ['order_items']],
  ['ordres', ['orders', 'order_items'], ['orders']],
  ['cat', ['dog', 'id'], []],
  ['n', ['a', 'b'], []],
  ['price', ['price'], []],
  ['stat', ['start', 'state', 'status', 'stars'], ['start', 'state']],
])('%s among %j may mean %j', (word, candidates, meant) => {
  expect(nearest(word, candidates).toSorted()).toEqual(meant.toSorted())
})

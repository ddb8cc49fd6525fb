import { expect, test } from 'vitest'
import { itemName } from '#ui/question/order.ts'

test('a button names its item without backticks, and not by the words of another button', () => {
  expect(itemName('Find the row of `payments`', 'line 1')).toBe('Find the row of payments')
  expect(itemName('Then `run` it', 'line 2')).toBe('line 2')
})

import { describe, expect, test } from 'vitest'
import { comparedTo } from '#core/check/shrink/compared.ts'
import { counterMessages } from '#core/check/shrink/messages.ts'

describe('what a column is compared with', () => {
  test.each([
    { sql: 'price < 5', column: 'price', bounds: ['5'], values: [], conditioned: true },
    { sql: 'p.price >= 5 AND weight = 2', column: 'price', bounds: ['5'], values: [], conditioned: true },
    {
      sql: 'price BETWEEN 5 AND 10 AND x > 1',
      column: 'price',
      bounds: ['5', '10'],
      values: [],
      conditioned: true,
    },
    {
      sql: 'price NOT BETWEEN 5 AND 10',
      column: 'price',
      bounds: ['5', '10'],
      values: [],
      conditioned: true,
    },
    { sql: "day < DATE '2025-01-01'", column: 'day', bounds: ['2025-01-01'], values: [], conditioned: true },
    { sql: "city <> 'O''Brien'", column: 'city', bounds: [], values: ["O'Brien"], conditioned: true },
    {
      sql: "city IN ('a', 'b') AND c = 'd'",
      column: 'city',
      bounds: [],
      values: ['a', 'b'],
      conditioned: true,
    },
    { sql: "name NOT LIKE 'T%'", column: 'name', bounds: [], values: [], conditioned: true },
    { sql: '"Name" ~ 1', column: 'name', bounds: [], values: [], conditioned: false },
    { sql: 'SELECT price, 5', column: 'price', bounds: [], values: [], conditioned: false },
    { sql: 'price < cost', column: 'price', bounds: [], values: [], conditioned: true },
  ])('$sql', ({ sql, column, ...compared }) => {
    expect(comparedTo(column, [sql])).toEqual(compared)
  })
})

test.each([
  { table: 'customers', one: 'a customer', several: '2 customers' },
  { table: 'order_items', one: 'an order item', several: '2 order items' },
  { table: 'categories', one: 'a category', several: '2 categories' },
  { table: 'boxes', one: 'a box', several: '2 boxes' },
  { table: 'movies', one: 'a movie', several: '2 movies' },
  { table: 'addresses', one: 'an address', several: '2 addresses' },
  { table: 'staff', one: 'a row of staff', several: '2 rows of staff' },
  { table: 'status', one: 'a row of status', several: '2 rows of status' },
])('rows of $table in words', ({ table, one, several }) => {
  expect(counterMessages.one(table)).toBe(one)
  expect(counterMessages.several(table, 2)).toBe(several)
})

import { expect, it } from 'vitest'
import { mappings } from '#core/check/columns.ts'
import { printOf } from '#core/check/column-values.ts'
import { pairRows } from '#core/check/diff.ts'
import type { Cell, Column } from '#core/result/types.ts'

const count = 300
const names = ['id', 'seven', 'kind', 'square', 'odd', 'name', 'word', 'turn']
const column = (name: string, i: number): Column => ({ name, typeOid: i < 5 ? 23 : 25, type: '' }) as Column
const columns = names.map(column)

const cellsOf = (n: number): Cell[] => [
  ...[n, n * 7, n % 50, n * n, 2 * n + 1].map(String),
  ...[`name ${n}`, `word ${n % 9}`, n % 3 === 0 ? null : `turn ${n % 4}`],
]

/** Rows that count how often one of their cells is read. */
function counted(order: readonly number[]): { rows: Cell[][]; reads: () => number } {
  let reads = 0
  const rows = Array.from({ length: count }, (_, n) => {
    const cells = cellsOf(n)
    return new Proxy(
      order.map((at) => cells[at] ?? null),
      {
        get(row, key): unknown {
          if (typeof key === 'string' && /^\d+$/.test(key)) reads++
          return Reflect.get(row, key, row)
        },
      },
    )
  })
  return { rows, reads: () => reads }
}

const inOrder = columns.map((_, i) => i)
const reversed = inOrder.toReversed()

it('columns of other names in another order are found first, each cell read twice at most', () => {
  const [wanted, given] = [counted(inOrder), counted(reversed)]
  const expected = { columns, groups: [{ rows: wanted.rows, take: count }] }
  const own = reversed.map((at) => ({ ...column(`own ${at}`, at) }))
  const [first] = mappings(expected, { columns: own, rows: given.rows }, false)
  expect(first).toEqual(reversed)
  // A number may stand beside text, so that there are two ways to compare a column.
  const cells = count * columns.length
  expect(wanted.reads()).toBeLessThanOrEqual(2 * cells)
  expect(given.reads()).toBeLessThanOrEqual(2 * cells)
})

it('rows that differ in two columns everywhere are not paired column by column', () => {
  const [wanted, given] = [counted(inOrder), counted(inOrder)]
  const missing = wanted.rows
  const extra = given.rows.map((row) => row.map((cell, i) => (i === 0 || i === 5 ? `other ${cell}` : cell)))
  const comparisons = columns.map(() => 'exact' as const)
  const before = wanted.reads()
  pairRows({ missing, extra: extra.slice(0, 1) }, missing, comparisons, 0)
  const one = wanted.reads() - before
  // The pair by likeness alone reads rows again.
  expect(one).toBeLessThanOrEqual(4 * count * columns.length)
})

it('a print tells how often each value stands there, and nothing of their order', () => {
  expect(printOf(['a', 'b', null])).toBe(printOf([null, 'b', 'a']))
  const different = [['a'], ['a', 'a'], ['b'], ['ab'], ['ba'], [null], [''], ['a', null], ['a', '']].map(
    printOf,
  )
  expect(new Set(different).size).toBe(different.length)
})

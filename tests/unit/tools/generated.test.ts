import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { generateArticles } from '#tools/datasets/articles.ts'
import { generateBikes } from '#tools/datasets/bikes.ts'
import { generateShop } from '#tools/datasets/shop.ts'
import type { TableData } from '#tools/datasets/csv.ts'

const digest = (tables: TableData[]): string =>
  createHash('sha256').update(JSON.stringify(tables)).digest('hex').slice(0, 16)

const rowsOf = ({ csv }: TableData): number => csv.replace(/"(?:[^"]|"")*"/g, '').split('\n').length - 1

// Lessons and hidden datasets rely on these rows: a new hash means that every lesson must be looked at again.
const datasets: [name: string, generate: () => TableData[], hash: string, rows: number][] = [
  ['shop', generateShop, '783e01ddbbef9d97', 50_000],
  ['articles', generateArticles, 'c41616db6fec2e92', 312],
  ['bikes', generateBikes, '3c38ff1be54136b4', 56_000],
]

test.each(datasets)('%s is the same in every run and on every machine', (_, generate, hash) => {
  const first = digest(generate())
  expect(digest(generate())).toBe(first)
  expect(first).toBe(hash)
})

test.each(datasets)('%s has about as many rows as it says', (_, generate, __, rows) => {
  const sum = generate().reduce((total, table) => total + rowsOf(table), 0)
  expect(sum).toBeGreaterThan(0.9 * rows)
  expect(sum).toBeLessThan(1.1 * rows)
})

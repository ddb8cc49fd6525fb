import { describe, expect, test } from 'vitest'
import { RowGraph } from '#core/check/shrink/graph.ts'
import { shrink } from '#core/check/shrink/reduce.ts'
import { Random } from '#tools/datasets/random.ts'

/** Tables of random rows, each of which refers to some rows of earlier tables, or of its own. */
function randomGraph(random: Random): { graph: RowGraph; groups: number[][] } {
  const requires: number[][] = []
  const groups = Array.from({ length: random.int(1, 4) }, (_, table) => {
    const first = requires.length
    const count = random.int(1, 40)
    for (let i = 0; i < count; i++) {
      const reach = table === 0 || random.chance(0.1) ? requires.length : first
      const links = reach === 0 ? 0 : random.int(0, 2)
      requires.push(Array.from({ length: links }, () => random.int(0, reach - 1)))
    }
    return Array.from({ length: count }, (_, i) => first + i)
  })
  return { graph: new RowGraph(requires), groups }
}

/** Differs where one of the culprits stands whole, as long as no row of `hides` stands beside it. */
function randomDifference(random: Random, size: number): (rows: readonly number[]) => boolean {
  const some = (count: number) => Array.from({ length: count }, () => random.int(0, size - 1))
  const culprits = Array.from({ length: random.int(1, 3) }, () => some(random.int(1, 4)))
  const hides = random.chance(0.3) ? some(1) : []
  return (rows) => {
    const there = new Set(rows)
    if (rows.length < size && hides.some((row) => there.has(row))) return false
    return culprits.some((culprit) => culprit.every((row) => there.has(row)))
  }
}

const seeds = Array.from({ length: 300 }, (_, i) => i + 1)

test.each(seeds)('what is left is closed, differs and is minimal (seed %i)', async (seed) => {
  const random = new Random(seed * 7919)
  const { graph, groups } = randomGraph(random)
  const differs = randomDifference(random, graph.size)
  const all = Array.from({ length: graph.size }, (_, row) => row)
  const asked: string[] = []
  const { rows, minimal } = await shrink(
    {
      graph,
      groups,
      differs: (candidate) => {
        expect(graph.isClosed(candidate)).toBe(true)
        asked.push(candidate.join())
        return Promise.resolve(differs(candidate))
      },
      now: () => 0,
      until: 1,
    },
    all,
  )
  expect(minimal).toBe(true)
  expect(differs(rows)).toBe(true)
  expect(graph.isClosed(rows)).toBe(true)
  expect(new Set(asked).size).toBe(asked.length)
  for (const row of rows) expect(differs(graph.without(rows, [row]))).toBe(false)
})

describe('the time', () => {
  const graph = new RowGraph(Array.from({ length: 1000 }, () => []))
  const all = Array.from({ length: 1000 }, (_, row) => row)
  const within = async (until: number) => {
    let now = 0
    const differs = (rows: readonly number[]) => {
      now += 2
      return Promise.resolve([17, 500, 993].every((row) => rows.includes(row)))
    }
    return { ...(await shrink({ graph, groups: [all], differs, now: () => now, until }, all)), now }
  }

  test.each([
    { until: 0, now: 0, most: 1000, minimal: false },
    { until: 20, now: 20, most: 900, minimal: false },
    { until: 300, now: 300, most: 3, minimal: true },
  ])('ends the search after $until ms with the best so far', async ({ until, now, most, minimal }) => {
    const found = await within(until)
    expect(found.now).toBeLessThanOrEqual(now)
    expect(found.rows.length).toBeLessThanOrEqual(most)
    expect(found.rows).toEqual(expect.arrayContaining([17, 500, 993]))
    expect(found.minimal).toBe(minimal)
  })
})

test.each([
  { name: 'a row of its own', requires: [[], [0], [1]], rows: [1], closed: [0, 1], left: [0] },
  { name: 'a row that refers to itself', requires: [[0], []], rows: [0], closed: [0], left: [1] },
  { name: 'rows in a circle', requires: [[1], [0], []], rows: [1], closed: [0, 1], left: [2] },
])('foreign keys of $name', ({ requires, rows, closed, left }) => {
  const graph = new RowGraph(requires)
  const all = requires.map((_, row) => row)
  expect(graph.closed(rows)).toEqual(closed)
  expect(graph.without(all, rows)).toEqual(left)
})

import { describe, expect, test } from 'vitest'
import { erdOf } from '#core/erd/read.ts'
import type { Relation } from '#core/catalog/types.ts'
import { boxSize } from '#core/erd/measures.ts'
import type { ErdDrawing, LineEnd } from '#core/erd/types.ts'
import { packed } from '#tools/lessons/compile-dataset.ts'
import { drawErd } from '#tools/lessons/erd/draw.ts'
import { stackings } from '#tools/lessons/erd/stacks.ts'
import { unpackQuery } from '#state/share.ts'

/** A table of columns written like `id!`, a key, `boss?>crew`, a nullable reference, `ship>ships`. */
function table(name: string, columns: string, constraints: Relation['constraints'] = []): Relation {
  return {
    schema: 'public',
    name,
    kind: 'table',
    rows: 3,
    rowsExact: true,
    indexes: [],
    constraints,
    columns: columns.split(' ').map((text) => {
      const [, column = '', mark = '', to] = /^(\w+)([!?]?)(?:>(\w+))?$/.exec(text) ?? []
      return {
        name: column,
        type: 'timestamp with time zone',
        notNull: mark !== '?',
        primaryKey: mark === '!',
        ...(to !== undefined && { references: { schema: 'public', table: to, column: 'id' } }),
      }
    }),
  }
}

const erd = erdOf([
  table('ships', 'id! name'),
  table('crew', 'id! ship>ships boss?>crew'),
  table('watches', 'id! crew>crew ship>ships'),
  table('cabins', 'crew!>crew'),
  table('badges', 'id! crew>crew', [{ name: 'u', kind: 'unique', definition: 'UNIQUE (crew)' }]),
])

test('references tell how many rows stand on each side', () => {
  const told = erd.references.map(
    ({ from, column, toEach, fromEach }) => `${from}.${column}: ${toEach}, ${fromEach}`,
  )
  expect(told).toEqual([
    'crew.ship: exactly one, zero or more',
    'crew.boss: zero or one, zero or more',
    'watches.crew: exactly one, zero or more',
    'watches.ship: exactly one, zero or more',
    'cabins.crew: exactly one, zero or one',
    'badges.crew: exactly one, zero or one',
  ])
})

const overlaps = (a: ErdDrawing['boxes'][number], b: ErdDrawing['boxes'][number]) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

// Each refers to the one before, and the last to the first too; one that refers to itself shares their columns.
const chain = erdOf([
  table('port1', 'id! name'),
  ...[2, 3, 4, 5, 6, 7].map((n) => table(`port${n}`, `id! before>port${n - 1} twin?>port${n - 1}`)),
  table('harbour_master', 'id! assistant_of_the_harbour_master?>harbour_master port>port6'),
  table('port8', 'id! before>port7 first>port1'),
])

describe.each([
  ['few tables', erd],
  ['a chain', chain],
])('a drawing of %s', (_, drawn) => {
  const drawing = drawErd(drawn)
  const boxAt = (name: string) => drawing.boxes.find((box) => box.table === name)

  test('keeps all boxes within it and apart', () => {
    expect(drawing.boxes.map((box) => box.table)).toEqual(drawn.tables.map(({ name }) => name))
    for (const box of drawing.boxes) {
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.y).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width).toBeLessThanOrEqual(drawing.width)
      expect(box.y + box.height).toBeLessThanOrEqual(drawing.height)
      expect(drawing.boxes.filter((other) => other !== box && overlaps(box, other))).toEqual([])
    }
  })

  test('has room for the text of each box', () => {
    for (const one of drawn.tables)
      expect(boxAt(one.name)?.width ?? 0).toBeGreaterThanOrEqual(boxSize(one).width)
  })

  test('lets each line end at the boxes that it joins', () => {
    const ends = drawing.lines.map(({ ends: [start, end] }) => {
      const at = (end: LineEnd) =>
        drawing.boxes.find(({ x, y, width, height }) => {
          const side = end.box === 'left' ? x + width : x
          return Math.abs(side - end.x) < 1e-6 && end.y > y && end.y < y + height
        })?.table
      return `${at(end)} to ${at(start)}`
    })
    expect(ends.sort()).toEqual(drawn.references.map(({ from, to }) => `${from} to ${to}`).sort())
  })

  test('keeps the lines within it', () => {
    const coordinates = drawing.lines.flatMap(({ path }) => path.match(/-?[\d.]+/g) ?? [])
    expect(Math.min(...coordinates.map(Number))).toBeGreaterThanOrEqual(0)
  })
})

test('a chain that would be wider than a window is put into columns', () => {
  expect(drawErd(chain).width).toBeLessThanOrEqual(1160)
})

test('a drawing of no tables is empty', () => {
  expect(drawErd({ tables: [], references: [] })).toEqual({ width: 0, height: 0, boxes: [], lines: [] })
})

test('tables are put together only where that makes no circle', () => {
  const stacks = ['ships', 'crew', 'watches', 'cabins', 'badges'].map((name) => [name])
  const made = stackings(stacks, erd.references).map((one) => one.at(-1)?.join(' '))
  // Watches refer to ships through the crew as well.
  expect(made).toEqual(['ships crew', 'crew watches', 'crew cabins', 'crew badges'])
})

test('the page unpacks the query that a story links to', async () => {
  const query = { dataset: 'crew', title: 'Crew', sql: "SELECT 'ü' AS text;" }
  expect(await unpackQuery(packed(query))).toEqual(query)
})

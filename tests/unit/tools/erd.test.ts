import { describe, expect, test } from 'vitest'
import { erdOf } from '#core/erd/read.ts'
import type { Relation } from '#core/catalog/types.ts'
import type { ErdDrawing } from '#core/erd/types.ts'
import { packed } from '#tools/lessons/compile-dataset.ts'
import { drawErd } from '#tools/lessons/erd/draw.ts'
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

describe('a drawing', () => {
  const drawing = drawErd(erd)
  const boxAt = (name: string) => drawing.boxes.find(({ table }) => table === name)

  test('keeps all boxes within it and apart', () => {
    const overlaps = (a: ErdDrawing['boxes'][number], b: ErdDrawing['boxes'][number]) =>
      a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
    for (const box of drawing.boxes) {
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.y).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width).toBeLessThanOrEqual(drawing.width)
      expect(box.y + box.height).toBeLessThanOrEqual(drawing.height)
      expect(drawing.boxes.filter((other) => other !== box && overlaps(box, other))).toEqual([])
    }
  })

  test('lets each line end at the boxes that it joins', () => {
    erd.references.forEach((reference, i) => {
      const [start, end] = drawing.lines[i]?.ends ?? []
      const [to, from] = [boxAt(reference.to), boxAt(reference.from)]
      expect(start?.x).toBe((to?.x ?? 0) + (to?.width ?? 0))
      expect(end?.x).toBe((from?.x ?? 0) + (reference.from === reference.to ? (from?.width ?? 0) : 0))
      expect(start?.y).toBeGreaterThan(to?.y ?? 0)
      expect(end?.y).toBeLessThan((from?.y ?? 0) + (from?.height ?? 0))
    })
  })

  test('of no tables is empty', () => {
    expect(drawErd({ tables: [], references: [] })).toEqual({ width: 0, height: 0, boxes: [], lines: [] })
  })
})

test('the page unpacks the query that a story links to', async () => {
  const query = { dataset: 'crew', title: 'Crew', sql: "SELECT 'ü' AS text;" }
  expect(await unpackQuery(packed(query))).toEqual(query)
})

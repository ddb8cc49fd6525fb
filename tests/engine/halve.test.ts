import { afterAll, beforeAll, expect, test } from 'vitest'
import { halve } from '#core/check/shrink/halve.ts'
import { parseShapes, shapesQuery, type Shapes } from '#core/check/shrink/shape.ts'
import type { Engine } from '#engine/engine.ts'
import { EngineExam } from '#engine/exam.ts'
import { openEngine } from '#tools/engine/open.ts'

let engine: Engine
let exam: EngineExam
beforeAll(async () => {
  engine = await openEngine('shop')
  exam = new EngineExam(engine)
})
afterAll(() => engine.close())

/** Halves a table of 5000 numbers and a small one for as long as the condition holds; what is left of both. */
async function halved(condition: string, now = () => 0): Promise<{ large: string[]; small: string[] }> {
  await exam.restore()
  await exam.apply(`CREATE TABLE large AS SELECT n, repeat('x', 40) AS filler FROM generate_series(1, 5000) AS n;
    CREATE TABLE small AS SELECT n FROM generate_series(1, 3) AS n;`)
  const shapes: Shapes = parseShapes((await exam.table(shapesQuery)).rows[0]?.[0] ?? null)
  const tables = ['small', 'large'].map((name) => shapes.tables.findIndex((table) => table.name === name))
  await exam.table('BEGIN')
  const differs = async () =>
    (await exam.run(`SELECT ${condition}`)).at(-1)?.result !== undefined &&
    (await exam.table(`SELECT ${condition}`)).rows[0]?.[0] === 't'
  await halve(tables, { shapes, database: exam, differs, now, until: 1 })
  const values = async (table: string) =>
    (await exam.table(`SELECT n FROM ${table} ORDER BY n`)).rows.map(([n]) => n ?? '')
  const left = { large: await values('large'), small: await values('small') }
  await exam.table('ROLLBACK')
  return left
}

test.each([1, 3333, 5000])('one guilty row of many, the %dth, is left with its page', async (guilty) => {
  const { large, small } = await halved(`EXISTS (SELECT FROM large WHERE n = ${guilty})`)
  expect(large).toContain(String(guilty))
  expect(large.length).toBeLessThan(130)
  expect(small).toEqual(['1', '2', '3'])
})

test('rows that only together make a difference stay', async () => {
  const { large } = await halved('(SELECT count(*) FROM large WHERE n IN (1, 5000)) = 2')
  expect(large).toHaveLength(5000)
})

test('an answer that stops with an error on a half does not end the search', async () => {
  // Without row 4000 the division fails, which ends the transaction's statement and is no difference.
  const { large } = await halved('1 / (SELECT count(*) FROM large WHERE n = 4000) = 1')
  expect(large).toContain('4000')
  expect(large.length).toBeLessThan(130)
})

test('the time ends it with what still makes a difference', async () => {
  let calls = 0
  const { large } = await halved('EXISTS (SELECT FROM large WHERE n = 3333)', () => calls++ / 3)
  expect(large).toContain('3333')
  expect(large.length).toBeGreaterThan(130)
  expect(large.length).toBeLessThan(5000)
})

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { codes } from '#core/errors/explanations/codes.ts'
import { explain } from '#core/errors/sqlstate.ts'
import type { ServerMessage } from '#core/result/types.ts'
import { splitStatements } from '#core/sql/split.ts'
import type { Engine } from '#engine/engine.ts'
import { openEngine } from '#tools/engine/open.ts'
import { figure } from '../../support/figure.ts'
import { raised } from './raised.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine('shop')
})
afterAll(() => engine.close())
beforeEach(() => engine.reset())

const answered = new Set<string>()
afterAll(() => figure('error_coach_sqlstates', answered.size, '>=', 60, 0))

async function lastError(script: string): Promise<ServerMessage | undefined> {
  let error: ServerMessage | undefined
  for (const { text: sql, copyData } of splitStatements(script)) {
    ;({ error } = await engine.run(sql, { copyData }))
  }
  return error
}

test.each(raised)('%s is raised by %s and explained', async (code, script) => {
  const error = await lastError(script)
  expect(error?.code).toBe(code)
  if (!error) return
  const explanation = explain(error)
  expect(explanation).toBe(codes[code])
  answered.add(code)
})

test('no two SQLSTATEs that are raised here share a title', () => {
  const titles = raised.map(([code]) => codes[code]?.title)
  expect(new Set(titles).size).toBe(raised.length)
})

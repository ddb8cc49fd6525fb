import { expect, test } from 'vitest'
import type { HistoryEntry } from '#state/workbench-types.ts'
import { searchHistory, type HistoryOutcome } from '#ui/workbench/history.ts'

const entry = (sql: string, code?: string): HistoryEntry => ({
  sql,
  at: 0,
  ms: 1,
  stopped: code === '57014',
  ok: code === undefined,
  ...(code ? { code } : {}),
})
const history = [
  entry('SELECT * FROM plants'),
  entry('select nme from plants', '42703'),
  entry('delete from pots'),
]

const cases: [string, HistoryOutcome, number[]][] = [
  ['', 'all', [0, 1, 2]],
  ['PLANTS select', 'all', [0, 1]],
  ['plants', 'ok', [0]],
  ['', 'failed', [1]],
  ['42703', 'all', [1]],
  ['pots', 'failed', []],
]
test.each(cases)('“%s”, %s', (search, outcome, expected) => {
  expect(searchHistory(history, search, outcome).map((one) => history.indexOf(one))).toEqual(expected)
})

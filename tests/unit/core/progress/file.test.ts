import { describe, expect, it } from 'vitest'
import { readFile, writeFile } from '#core/progress/file.ts'
import { fileMessages } from '#core/progress/messages.ts'
import { merge } from '#core/progress/merge.ts'
import type { ProgressRecord } from '#core/progress/record.ts'
import { generators, seeded } from './generate.ts'

const pick = seeded(7)
const records = Object.values(generators).map((make) => {
  const record: ProgressRecord = make(pick)
  return merge(record, record)
})
const aside: [string, unknown][] = [
  ['aside/exercise/joins/two/5', { schema: 2, more: true }],
  ['aside/position/6', 'garbage'],
]

it('brings everything back from a file', () => {
  const text = writeFile(records, aside, Date.UTC(2026, 0, 2))
  expect(JSON.parse(text)).toMatchObject({
    format: 'tupelo-progress',
    version: 1,
    exportedAt: '2026-01-02T00:00:00.000Z',
  })
  expect(readFile(text, 9)).toEqual({ records, aside })
  expect(readFile(`\uFEFF${text}`, 9)).toEqual({ records, aside })
})

it('writes a file even when something kept aside is no JSON', () => {
  const cycle: { self?: unknown } = {}
  cycle.self = cycle
  const text = writeFile(
    [],
    [
      ['aside/a/1', cycle],
      ['aside/b/1', 3n],
      ['aside/c/1', undefined],
    ],
    0,
  )
  expect(JSON.parse(text)).toMatchObject({
    aside: { 'aside/a/1': '[object Object]', 'aside/b/1': '3', 'aside/c/1': null },
  })
})

describe('files of no use say what to do', () => {
  const whole = writeFile(records, aside, 0)
  it.each([
    ['a file that was cut off', whole.slice(0, -20), fileMessages.notJson],
    ['an empty file', '', fileMessages.notJson],
    ['an SQL dump', '-- PostgreSQL database dump', fileMessages.notJson],
    ['another program’s JSON', '{"name":"tupelo"}', fileMessages.notTupelo],
    ['a list', '[]', fileMessages.notTupelo],
    ['null', 'null', fileMessages.notTupelo],
    ['no version', '{"format":"tupelo-progress"}', fileMessages.notTupelo],
    ['a newer version', '{"format":"tupelo-progress","version":2,"log":[]}', fileMessages.future],
  ])('%s', (_, text, error) => {
    expect(readFile(text, 9)).toEqual({ error })
  })
})

it('takes what can be read and puts the rest aside', () => {
  const [first] = records
  const text = JSON.stringify({
    format: 'tupelo-progress',
    version: 1,
    records: { 'exercise/joins/one': first, 'exercise/joins/two': { schema: 2 }, streak: 3 },
    aside: { 'aside/exercise/joins/one/4': first, odd: 1 },
  })
  expect(readFile(text, 9)).toEqual({
    records: [first, first],
    aside: [
      ['aside/exercise/joins/two/9', { schema: 2 }],
      ['aside/streak/9', 3],
      ['aside/odd/9', 1],
    ],
  })
})

import { expect, test } from 'vitest'
import { layOutJson } from '#core/result/json-text.ts'

const cases: [string, string | undefined][] = [
  ['{}', '{}'],
  ['[1,[ ]]', '[\n  1,\n  []\n]'],
  [
    '{"a": 12345678901234567890.10, "a": "x\\"y: {"}',
    '{\n  "a": 12345678901234567890.10,\n  "a": "x\\"y: {"\n}',
  ],
  ['true', 'true'],
  ['{"a"', undefined],
  ['<xml>', undefined],
  ['', undefined],
]
test.each(cases)('%s', (text, laidOut) => {
  expect(
    layOutJson(text)
      ?.map((token) => token.text)
      .join(''),
  ).toBe(laidOut)
})

test('keys are told from strings', () => {
  const kinds = layOutJson('{"k":"s"}')?.filter((token) => token.kind === 'key' || token.kind === 'string')
  expect(kinds?.map((token) => [token.kind, token.text])).toEqual([
    ['key', '"k"'],
    ['string', '"s"'],
  ])
})

import { expect, test } from 'vitest'
import { finish } from '#core/result/steps.ts'
import { fileSteps } from '#ui/result/text-file.ts'

test.each([
  ['nothing', []],
  ['one piece', ['a,ü,🐦\r\n']],
  ['many small pieces', Array.from({ length: 3000 }, (_, at) => `${at},${'x'.repeat(1000)}\n`)],
  ['pieces of more than a megabyte', ['a'.repeat(3e6), 'b', 'c'.repeat(2e6)]],
])('a file of %s holds their text', async (_, pieces) => {
  const file = finish(fileSteps(pieces, 'text/csv'))
  expect(file.type).toBe('text/csv')
  expect(await file.text()).toBe(pieces.join(''))
})

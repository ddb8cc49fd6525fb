import files from 'virtual:engine-files'
import { expect, test } from 'vitest'
import { Parser } from '#engine/parser.ts'

const address = (url: string): string => new URL(url, document.baseURI).href

test('the parser comes packed, is unpacked here, and parses', async () => {
  const { parser, decoder } = files
  const packed = { url: address(parser.url), size: parser.size, decoder: address(decoder.url) }
  const { statements } = await new Parser(packed).parse("select 'ä', 1; table t")
  expect(statements.map(({ from, to }) => [from, to])).toEqual([
    [0, 13],
    [15, 22],
  ])
})

import { expect, test } from 'vitest'
import { formatShared, fromBase64Url, parseShared, toBase64Url } from '#core/share/link.ts'
import { packQuery, unpackQuery } from '#state/share.ts'

const query = { dataset: 'shop', title: 'Œuvres', sql: 'select \'ä€😀\' as "x";\n-- end' }

test('a query goes into a link and comes back as it was', async () => {
  expect(parseShared(formatShared(query))).toEqual(query)
  const packed = await packQuery(query)
  expect(packed).toMatch(/^[\w-]+$/)
  expect(await unpackQuery(packed)).toEqual(query)
})

test.each([[[]], [[0]], [[251, 255, 254]], [[1, 2, 3, 4, 5]]])('bytes %j', (bytes) => {
  expect(Array.from(fromBase64Url(toBase64Url(Uint8Array.from(bytes))) ?? [])).toEqual(bytes)
})

test.each(['', 'x', '{}', '[1,"shop"]', '[2,"shop","t","select 1"]', '[1,"shop","t",5]'])(
  '%j is no query',
  (text) => {
    expect(parseShared(text)).toBeUndefined()
  },
)

test.each(['a', 'ab%', '!!!!', 'AAAA'])('the link %j is told to be damaged', async (packed) => {
  await expect(unpackQuery(packed)).rejects.toThrow('damaged')
})

test('a small link that unpacks to a heap of text is refused', async () => {
  const packed = await packQuery({ ...query, sql: ' '.repeat(3_000_000) })
  expect(packed.length).toBeLessThan(8000)
  await expect(unpackQuery(packed)).rejects.toThrow('damaged')
})

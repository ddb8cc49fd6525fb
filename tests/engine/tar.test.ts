import { expect, test } from 'vitest'
import { concat } from '#engine/bytes.ts'
import { Engine } from '#engine/engine.ts'
import { readTar, tarEntries, tarParts } from '#engine/tar.ts'
import { engineParts } from '#tools/engine/open.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const archive = () =>
  concat(
    tarParts([
      { name: 'base/' },
      { name: 'base/1259', contents: bytes('x'.repeat(700)) },
      { name: 'base/empty/' },
      { name: 'PG_VERSION', contents: bytes('18\n') },
    ]),
  )

test('an archive gives back its files and folders', () => {
  expect(Array.from(tarEntries(archive()), ({ name, contents }) => [name, contents?.length])).toEqual([
    ['base/', undefined],
    ['base/1259', 700],
    ['base/empty/', undefined],
    ['PG_VERSION', 3],
  ])
  expect(readTar(archive()).map(({ name }) => name)).toEqual(['base/1259', 'PG_VERSION'])
})

test('an archive that is damaged or cut off is refused', () => {
  const damaged = archive()
  damaged.set(bytes('7'), 512 + 130)
  expect(() => readTar(damaged)).toThrow('damaged')
  // Within a file, and after one.
  for (const length of [1500, 2048]) expect(() => readTar(archive().subarray(0, length))).toThrow('damaged')
})

test('no engine starts on an image that is cut off', async () => {
  const { image, ...parts } = await engineParts('empty')
  const half = image.slice(0, image.size / 2 + 100)
  await expect(Engine.boot({ ...parts, image: half })).rejects.toThrow('damaged')
})

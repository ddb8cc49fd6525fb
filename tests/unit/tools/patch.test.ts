import { expect, test } from 'vitest'
import { patched } from '#engine/image-patch.ts'
import { tarParts } from '#engine/tar.ts'
import { patchOf } from '#tools/image/patch.ts'

type Files = Record<string, number[]>

// A file is said as its pages, each filled with one number.
const pages = (numbers: number[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat(numbers.map((number) => Buffer.alloc(8192, number))))

const archive = (files: Files): Uint8Array<ArrayBuffer> => {
  const entries = Object.entries(files).map(([name, numbers]) => ({ name, contents: pages(numbers) }))
  return new Uint8Array(Buffer.concat(tarParts(entries)))
}

const cases: [what: string, base: Files, image: Files, most: number][] = [
  ['the same', { a: [1, 2], b: [3] }, { a: [1, 2], b: [3] }, 0],
  ['a page changed', { a: [1, 2, 3] }, { a: [1, 9, 3] }, 1],
  ['pages changed places', { a: [1, 2] }, { a: [2, 1] }, 2],
  ['a file grew', { a: [1] }, { a: [1, 2, 3] }, 2],
  ['a file shrank', { a: [1, 2, 3] }, { a: [1] }, 0],
  ['a file came', { b: [1] }, { a: [1], b: [1] }, 1],
  ['a file went', { a: [1], b: [2] }, { b: [2] }, 0],
  ['an empty base', {}, { a: [1, 2] }, 2],
  ['an empty image', { a: [1] }, {}, 0],
]

test.each(cases)('%s: the patch makes the image and holds little more than its new pages', (...one) => {
  const [, files, changed, most] = one
  const [base, image] = [archive(files), archive(changed)]
  const patch = patchOf(base, image)
  expect(Buffer.compare(patched(base, patch), image)).toBe(0)
  expect(patch.length).toBeLessThan(most * 8192 + 4096)
})

test('a last page that is not whole is compared as far as it goes', () => {
  const text = (end: string) =>
    new Uint8Array(
      Buffer.concat(tarParts([{ name: 'a', contents: new Uint8Array(Buffer.from(`settings ${end}`)) }])),
    )
  const [base, image] = [text('on'), text('off')]
  expect(Buffer.from(patched(base, patchOf(base, image))).includes('settings off')).toBe(true)
})

test('a patch may begin anywhere in its buffer', () => {
  const [base, image] = [archive({ a: [1, 2] }), archive({ a: [1, 9] })]
  const patch = patchOf(base, image)
  const within = new Uint8Array(patch.length + 3)
  within.set(patch, 3)
  expect(Buffer.compare(patched(base, within.subarray(3)), image)).toBe(0)
})

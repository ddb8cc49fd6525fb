import { expect, test } from 'vitest'
import { bundleEntries, slimBundle } from '#tools/image/bundle.ts'

const program = '{files:[{filename:"/a",start:0,end:3},{filename:"/b.so",start:3,end:5,audio:0}]}'

test('reads the table of files', () => {
  expect(bundleEntries(program, 5)).toEqual([
    { filename: '/a', start: 0, end: 3 },
    { filename: '/b.so', start: 3, end: 5 },
  ])
})

test('refuses a table that does not fill the bundle', () => {
  expect(() => bundleEntries(program, 6)).toThrow('6 bytes, but its table of files ends at 5')
  expect(() => bundleEntries(program.replace('start:3', 'start:4'), 5)).toThrow('/b.so does not start')
})

test('the bundle keeps its length and loses more than half of its weight', async () => {
  const { readFile } = await import('node:fs/promises')
  const { gzipSync } = await import('node:zlib')
  const whole = await readFile('node_modules/@electric-sql/pglite/dist/pglite.data')
  const slim = await slimBundle()
  expect(slim.length).toBe(whole.length)
  expect(gzipSync(slim).length).toBeLessThan(gzipSync(whole).length / 2)
})
